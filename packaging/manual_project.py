"""The sample as it is after an hour of work: what the pictures of the manual show."""

import csv
from itertools import combinations
from pathlib import Path

from reid_desktop.core.progress import UNHEARD
from reid_desktop.core.records import Box, NewDecision
from reid_desktop.core.types import AnnotationId, Pair, Purpose, Verdict
from reid_desktop.project.annotating import set_quality, set_side
from reid_desktop.project.answers import answer
from reid_desktop.project.boxes import draw_box
from reid_desktop.project.folders import add_folder
from reid_desktop.project.group_rows import group_rows
from reid_desktop.project.headless import embed, solve
from reid_desktop.project.identify import accept_proven, name_cluster
from reid_desktop.project.project import Project, create_project
from reid_desktop.project.scan import scan
from reid_desktop.project.views import photograph_rows
from reid_desktop.runtime.paths import model_folders, usual_model
from reid_desktop.vision.embedder import make_embedder

_ROUNDS, _ANSWERS_A_ROUND = 4, 18
_NAMES = ("Pima", "Nala", "Tom")
_BOX = Box(20, 90, 760, 480)


def make_manual_project(folder: Path, photographs: Path) -> dict[str, AnnotationId]:
    """Make a project of the sample, answer rightly, and wrongly once.

    Returns
    -------
    dict of str to AnnotationId
        The photographs by the names of their files.
    """
    animals = _read_labels(photographs.parent / "labels.csv")
    project = create_project(folder, name="Leopards 2025", reviewer="Ana")
    add_folder(project, photographs)
    scan(project, UNHEARD)
    model = usual_model()
    embed(project, make_embedder(model, library=model_folders()), model=model, progress=UNHEARD)
    files = {row.file_name: row.annotation_id for row in photograph_rows(project)}
    known = {files[name]: animal for name, animal in animals.items()}
    for _ in range(_ROUNDS):
        for question in solve(project).session.questions(_ANSWERS_A_ROUND):
            answer(project, question.answered(_truth(known, question.pair)))
    _mark(project)
    _name(project)
    _contradict(project, known)
    solve(project)
    project.close()
    return files


def _read_labels(file: Path) -> dict[str, str]:
    with file.open(encoding="utf-8", newline="") as stream:
        return {Path(row["file"]).name: row["identity"] for row in csv.DictReader(stream)}


def _truth(known: dict[AnnotationId, str], pair: Pair) -> Verdict:
    return Verdict.SAME if known[pair.low] == known[pair.high] else Verdict.DIFFERENT


def _mark(project: Project) -> None:
    rows = photograph_rows(project)
    set_side(project, [row.annotation_id for row in rows], "left")
    set_quality(project, [row.annotation_id for row in rows[:9]], "good")
    draw_box(project, rows[0].image_id, _BOX)


def _name(project: Project) -> None:
    """Name the largest groups, and accept what is proven."""
    clusters = sorted(group_rows(project), key=lambda row: -row.n_photographs)
    for name, row in zip(_NAMES, clusters, strict=False):
        assert row.cluster_id is not None
        name_cluster(project, row.cluster_id, name)
    accept_proven(project)


def _contradict(project: Project, known: dict[AnnotationId, str]) -> None:
    """Say of three photographs of one animal what cannot all be true."""
    seldom = [one for one, animal in sorted(known.items()) if animal == "10"]
    a, b, c = seldom[:3]
    for one, other in combinations((a, b, c), 2):
        wrong = (one, other) == (a, c)
        verdict = Verdict.DIFFERENT if wrong else Verdict.SAME
        answer(project, NewDecision(Pair.of(one, other), verdict, purpose=Purpose.PERSON))
