"""Two projects about the same photographs, for the tests of merging."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

from reid_desktop.core.progress import UNHEARD
from reid_desktop.core.records import ExaminedFile, NewDecision
from reid_desktop.core.types import AnnotationId, Pair, Purpose, Sureness, Verdict
from reid_desktop.project.answers import answer
from reid_desktop.project.changes import Changes
from reid_desktop.project.merging.merge import merge
from reid_desktop.project.merging.other import OtherProject, read_other
from reid_desktop.project.merging.report import Disagreed, MergeReport, NotUnderstood, Why
from reid_desktop.project.project import Project, create_project, open_project
from tests.store.store_builders import NOON, examined, fill

REPORT = MergeReport(
    name="Lions of Ben",
    n_answers=12,
    n_new=8,
    n_known=1,
    n_overtaken=1,
    n_taken_back=0,
    n_not_understood=2,
    not_understood=(NotUnderstood("Cam 1/far.jpg", Why.NO_PHOTOGRAPH, 2),),
    n_gone_there=0,
    by_reviewer=(("Ben", 8),),
    n_photographs=20,
    n_recognised=19,
    n_new_boxes=0,
    n_disagreed=1,
    disagreed=(Disagreed(("a.jpg", "b.jpg"), "Ana", "Ben"),),
    agreements=(),
)

SAME, DIFFERENT, UNSURE = Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE


def made(
    folder: Path, files: int | Sequence[ExaminedFile] = 5, *, by: str = "Ben", minutes: int = 60
) -> Project:
    """Make a project whose clock begins after so many minutes."""
    seconds = count()
    project = create_project(
        folder,
        reviewer=by,
        now=lambda: NOON + timedelta(minutes=minutes, seconds=next(seconds)),
    )
    fill(project.store, files)
    return project


@contextmanager
def copied(
    project: Project, folder: Path, *, by: str = "Ben", minutes: int = 60
) -> Iterator[Project]:
    """Open a copy of a project that somebody else took home."""
    folder.mkdir()
    project.copy_to(folder / "project.sqlite")
    seconds = count()
    copy = open_project(
        folder,
        reviewer=by,
        now=lambda: NOON + timedelta(minutes=minutes, seconds=next(seconds)),
    )
    try:
        yield copy
    finally:
        copy.close()


def large(number: int) -> ExaminedFile:
    """Make a photograph that boxes fit into."""
    return replace(examined(f"{number}.jpg"), width_px=800, height_px=600)


def pair(a: int, b: int) -> Pair:
    return Pair.of(AnnotationId(a), AnnotationId(b))


def say(
    project: Project,
    a: int,
    b: int,
    verdict: Verdict = SAME,
    *,
    sureness: Sureness = Sureness.SURE,
    purpose: Purpose = Purpose.QUERY,
) -> None:
    answer(project, NewDecision(pair(a, b), verdict, sureness=sureness, purpose=purpose))


def said(project: Project) -> set[tuple[Pair, str, Verdict]]:
    """Tell who says what."""
    return {(one.pair, one.reviewer, one.verdict) for one in project.store.decisions.in_force()}


def read(other: Project, project: Project) -> OtherProject:
    """Read a project that is open in this very program, where no lock is in the way."""
    other.settle()
    aside = project.folder.parent / f"aside-{len(list(project.folder.parent.iterdir()))}"
    aside.mkdir()
    shutil.copyfile(other.folder / "project.sqlite", aside / "project.sqlite")
    return read_other(aside, project.folder)


def merged(project: Project, other: Project, *, names: bool = False) -> tuple[MergeReport, Changes]:
    return merge(project, read(other, project), names=names, progress=UNHEARD)
