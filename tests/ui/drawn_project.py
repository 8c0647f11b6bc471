"""A project of drawn animals with a bit of everything in it: what `screens` shows."""

from datetime import datetime, timedelta
from pathlib import Path

from drawn_animals import draw_animal
from PIL import Image

from reid_desktop.core.progress import UNHEARD
from reid_desktop.core.records import Box, NewDecision
from reid_desktop.core.types import BUILT_IN, AnnotationId, Pair, Purpose, Verdict
from reid_desktop.project.annotating import set_quality, set_side
from reid_desktop.project.answers import answer
from reid_desktop.project.boxes import draw_box
from reid_desktop.project.details import Details, note
from reid_desktop.project.folders import add_folder
from reid_desktop.project.group_rows import group_rows
from reid_desktop.project.headless import embed, solve
from reid_desktop.project.identify import accept, name_cluster
from reid_desktop.project.project import Project, create_project, open_project
from reid_desktop.project.scan import scan
from reid_desktop.project.views import photograph_rows
from reid_desktop.vision.embedder import make_embedder

REVIEWER = "Ana"

_N_INDIVIDUALS, _PHOTOGRAPHS_EACH = 6, 6
_SIZE_PX = (640, 480)
_STATIONS = ("Old bridge", "River crossing", "Salt lick")
_BEGAN = datetime(2025, 3, 4, 21, 40)  # noqa: DTZ001 - cameras write no zone
_EXIF_TAKEN = 0x9003
_EXIF_PART = 0x8769
_N_ANSWERS, _N_REPEATED = 24, 6


def draw_photographs(folder: Path) -> None:
    """Draw the animals at their stations, and put a file beside them that is no photograph."""
    for station in _STATIONS:
        (folder / station).mkdir(parents=True)
    for i in range(_N_INDIVIDUALS * _PHOTOGRAPHS_EACH):
        animal, time = i // _PHOTOGRAPHS_EACH, i % _PHOTOGRAPHS_EACH
        taken = _BEGAN + timedelta(days=9 * time + 2 * animal, minutes=7 * i)
        exif = Image.Exif()
        exif.get_ifd(_EXIF_PART)[_EXIF_TAKEN] = taken.strftime("%Y:%m:%d %H:%M:%S")
        picture = Image.fromarray(draw_animal(1000 + animal, 100_000 + i, _SIZE_PX))
        station = _STATIONS[(animal + time) % len(_STATIONS)]
        picture.save(folder / station / f"{_animal(animal)}_{time}.jpg", quality=85, exif=exif)
    (folder / _STATIONS[0] / "broken.jpg").write_bytes(b"no photograph")


def make_drawn_project(folder: Path, photographs: Path) -> None:
    """Make the project and do in it what a person would have done within an hour."""
    project = create_project(folder, name="Spotted cats 2025", reviewer=REVIEWER)
    add_folder(project, photographs)
    scan(project, UNHEARD)
    embed(project, make_embedder(BUILT_IN, library=()), model=BUILT_IN, progress=UNHEARD)
    asked = _answer_questions(project)
    _mark(project)
    _contradict(project)
    solve(project)
    _name(project)
    project.close()
    _answer_as_another(folder, asked)


def _animal(number: int) -> str:
    return "abcdefgh"[number]


def _names(project: Project) -> dict[AnnotationId, str]:
    return {row.annotation_id: row.file_name for row in photograph_rows(project)}


def _truth(names: dict[AnnotationId, str], pair: Pair) -> Verdict:
    alike = names[pair.low][0] == names[pair.high][0]
    return Verdict.SAME if alike else Verdict.DIFFERENT


def _answer_questions(project: Project) -> list[Pair]:
    names, asked = _names(project), []
    for question in solve(project).session.questions(_N_ANSWERS):
        answer(project, question.answered(_truth(names, question.pair)))
        asked.append(question.pair)
    return asked


def _mark(project: Project) -> None:
    rows = photograph_rows(project)
    set_side(project, [row.annotation_id for row in rows[::2]], "left")
    set_side(project, [row.annotation_id for row in rows[1::4]], "right")
    set_quality(project, [row.annotation_id for row in rows[:7]], "good")
    draw_box(project, rows[0].image_id, Box(100, 90, 440, 330))


def _contradict(project: Project) -> None:
    """Say of three photographs what cannot all be true."""
    a, b, c = (
        next(one for one, name in _names(project).items() if name == wanted)
        for wanted in ("e_0.jpg", "e_1.jpg", "f_2.jpg")
    )
    for pair, verdict in (
        (Pair.of(a, b), Verdict.SAME),
        (Pair.of(b, c), Verdict.SAME),
        (Pair.of(a, c), Verdict.DIFFERENT),
    ):
        answer(project, NewDecision(pair, verdict, purpose=Purpose.PERSON))


def _name(project: Project) -> None:
    """Name the largest group and note something of it; accept another."""
    clusters = sorted(group_rows(project), key=lambda row: -row.n_photographs)
    first, second = (row.cluster_id for row in clusters[:2])
    assert first is not None
    assert second is not None
    name_cluster(project, first, "Luna")
    accept(project, [first, second])
    luna = next(row for row in group_rows(project) if row.label == "Luna")
    assert luna.individual_id is not None
    details = Details("female", "adult", "A nick in the left ear.", ("collared", "mother of two"))
    note(project, luna.individual_id, details)


def _answer_as_another(folder: Path, asked: list[Pair]) -> None:
    """Let a colleague answer some of the questions again, one of them otherwise."""
    project = open_project(folder, reviewer="Ben")
    names = _names(project)
    for i, pair in enumerate(asked[:_N_REPEATED]):
        verdict = _truth(names, pair) if i else Verdict.UNSURE
        answer(project, NewDecision(pair, verdict))
    project.close()
