"""Goes the whole way from photographs to tables in a temporary project, and tells how it went."""

import csv
import platform
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from reid_desktop import __version__
from reid_desktop.core.embedding import Embedder
from reid_desktop.core.errors import ReidError
from reid_desktop.core.progress import Progress
from reid_desktop.core.types import AnnotationId, Verdict
from reid_desktop.project.answers import answer, redo, undo
from reid_desktop.project.exporting import read_tables, write_tables
from reid_desktop.project.headless import embed, solve
from reid_desktop.project.identify import accept_proven
from reid_desktop.project.project import Project, open_project
from reid_desktop.project.sample import make_sample_project
from reid_desktop.project.scan import scan
from reid_desktop.project.session import PairQuestion
from reid_desktop.project.views import check, photograph_rows, status
from reid_desktop.vision.devices import survey_devices

N_ANSWERS = 3
N_STEPS = 5  # lines that begin with `DONE`
DONE = "ok: "

_PACKAGES = (
    "numpy",
    "scipy",
    "scikit-learn",
    "pillow",
    "pillow-heif",
    "opencv-python-headless",
    "torch",
    "timm",
    "kornia",
    "faiss-cpu",
    "safetensors",
    "huggingface-hub",
    "PySide6",
)
_SAME_DISTRIBUTION = {"PySide6": "PySide6-Essentials"}


class SelfTestError(ReidError):
    """Something does not work as it should on this computer."""


def versions() -> list[str]:
    """Return what this program consists of and runs on, a line each."""
    lines = [
        f"ReID Desktop {__version__}",
        f"Python {platform.python_version()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    ]
    for package in _PACKAGES:
        try:
            found = version(_SAME_DISTRIBUTION.get(package, package))
        except PackageNotFoundError:  # frozen, or a build of another name
            found = "unknown"
        lines.append(f"{package} {found}")
    return lines


def try_everything(
    sample: Path,
    make_embedder: Callable[[], Embedder],
    places: Sequence[str],
    *,
    progress: Progress,
    tell: Callable[[str], None],
) -> None:
    """Tell what the program consists of, runs on and keeps where, then run the self-test.

    Parameters
    ----------
    places : sequence of str
        A line for each.
    tell : callable
        Gets every line; those of steps that went well begin with `DONE`.

    Raises
    ------
    SelfTestError
        Naming what was wrong.
    ReidError
        As a step raised it.
    """
    for line in (*versions(), *survey_devices(), *places):
        tell(line)
    began = time.monotonic()

    def tell_step(line: str) -> None:
        nonlocal began
        now = time.monotonic()
        tell(f"{DONE}{line} ({now - began:.1f} s)")
        began = now

    with tempfile.TemporaryDirectory(prefix="reid-desktop-", ignore_cleanup_errors=True) as folder:
        run_self_test(sample, Path(folder), make_embedder(), progress=progress, tell=tell_step)
    tell("The self-test passed.")


def run_self_test(
    sample: Path,
    folder: Path,
    embedder: Embedder,
    *,
    progress: Progress,
    tell: Callable[[str], None],
) -> None:
    """Scan, embed, answer, undo, close, open again and export, in an empty `folder`.

    Parameters
    ----------
    sample : Path
        Has ``photographs`` and ``labels.csv`` in it.
    tell : callable
        Gets a line for every step that went well.

    Raises
    ------
    SelfTestError
        Naming what was wrong.
    ReidError
        As a step raised it.
    """
    place = folder / "project"
    make_sample_project(sample / "photographs", place, reviewer="self-test")
    with closing(open_project(place, reviewer="self-test")) as project:
        n = _scan_and_embed(project, embedder, progress, tell)
        questions = solve(project).session.questions(N_ANSWERS)
        _require(len(questions) == N_ANSWERS, f"{len(questions)} questions were asked")
        _answer(project, questions, _identities(project, sample / "labels.csv"))
        tell(f"{N_ANSWERS} questions answered, one undone and redone")
    with closing(open_project(place, reviewer="self-test")) as project:
        counts = status(project)
        _require(counts.n_given == N_ANSWERS, "answers were lost on closing")
        solve(project)
        accept_proven(project)
        faults = check(project)
        _require(not faults, " ".join(faults))
        tell("the project was closed, opened again and is healthy")
        _export(project, folder / "export", n)
        tell("the tables were written and are complete")


def _scan_and_embed(
    project: Project, embedder: Embedder, progress: Progress, tell: Callable[[str], None]
) -> int:
    report = scan(project, progress)
    n = status(project).n_images
    _require(n > 0 and n == report.n_new, f"{n} of {report.n_new} photographs were read")
    tell(f"{n} photographs scanned")
    embedded = embed(project, embedder, model="self-test", progress=progress)
    _require(not embedded.unreadable, f"{len(embedded.unreadable)} photographs cannot be decoded")
    tell(f"{embedded.n_embedded} photographs embedded on {embedded.device}")
    return n


def _answer(
    project: Project,
    questions: Sequence[PairQuestion],
    identities: Mapping[AnnotationId, str],
) -> None:
    for question in questions:
        same = identities[question.pair.low] == identities[question.pair.high]
        answer(project, question.answered(Verdict.SAME if same else Verdict.DIFFERENT))
    undo(project)
    _require(project.store.decisions.count() == N_ANSWERS - 1, "undo took nothing back")
    redo(project)
    _require(project.store.decisions.count() == N_ANSWERS, "redo brought nothing back")


def _identities(project: Project, labels: Path) -> dict[AnnotationId, str]:
    with labels.open(encoding="utf-8", newline="") as stream:
        by_file = {row["file"]: row["identity"] for row in csv.DictReader(stream)}
    return {
        row.annotation_id: by_file[f"photographs/{row.relative_path}"]
        for row in photograph_rows(project)
    }


def _export(project: Project, folder: Path, n_photographs: int) -> None:
    write_tables(read_tables(project), folder)
    rows = _rows(folder / "identities.csv")
    _require(len(rows) == n_photographs, f"identities.csv has {len(rows)} rows")
    blank = [row for row in rows if not row["individual"]]
    _require(not blank, f"identities.csv has {len(blank)} rows without an individual")
    n_decisions = len(_rows(folder / "decisions.csv"))
    _require(n_decisions == N_ANSWERS, f"decisions.csv has {n_decisions} rows")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def _require(condition: bool, otherwise: str) -> None:
    if not condition:
        raise SelfTestError(
            f"The self-test failed: {otherwise}.",
            hint="Send everything it printed to whoever helps you with this program.",
        )
