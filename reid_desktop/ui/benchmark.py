"""What the window takes: to open, to scroll, to answer, and while it computes.

Run each function in a process of its own: a window is part of a process, and so is its memory.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reid_desktop.core.embedding import Embedder
from reid_desktop.core.types import BUILT_IN
from reid_desktop.runtime.memory import peak_bytes
from reid_desktop.runtime.priority import take_short_turns
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.embed_bench import MakeEmbedder
from reid_desktop.ui.garbage import GarbageCollector
from reid_desktop.ui.operations import Readiness
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.program import Program, make_program
from reid_desktop.ui.qt_log import log_qt_messages
from reid_desktop.ui.stalls import StallWatch
from reid_desktop.ui.style import LIGHT, apply_theme
from reid_desktop.ui.widgets.photograph_grid import PhotographGrid
from reid_desktop.ui.workbench import Places
from reid_desktop.vision.load_steps import Tell

_SIZE = (1280, 800)
_PATIENCE_S = 1_800.0
_THINKING_MS = 400  # a person looks at least so long; meanwhile the next pair is decoded
_STEP_PX = 120  # of a wheel
_THUMBNAILS = 2_000  # that are on disk already: more than is scrolled past
_THUMBNAIL_SIZE = (320, 240)


@dataclass(slots=True)
class Stage:
    """A program with its window on screen."""

    program: Program
    watch: StallWatch
    loading_s: list[float]  # when the model began to load, and when it was loaded

    @property
    def readiness(self) -> Readiness:
        """How far the open project is."""
        desk = self.program.workbench.desk
        return Readiness.EMPTY if desk is None else desk.pipeline.readiness

    def open(self, project: Path) -> None:
        """Open a project; returns before it is open."""
        self.program.workbench.open(project)


@contextmanager
def stage(folder: Path, make_embedder: MakeEmbedder, model: str) -> Iterator[Stage]:
    """Show the window, and end it in the end.

    Parameters
    ----------
    folder : Path
        For its settings.
    make_embedder : callable
        See `make_program`.
    model : str
        Of new projects.
    """
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    garbage = GarbageCollector()
    log_qt_messages()
    take_short_turns()
    apply_theme(application, LIGHT)
    settings = Settings(folder / "settings.json")
    settings.set_model(model)
    loading_s: list[float] = []

    def make(name: str, tell: Tell) -> Embedder:
        loading_s.append(time.perf_counter())
        try:
            return make_embedder(name, tell)
        finally:
            loading_s.append(time.perf_counter())

    program = make_program(
        settings=settings,
        make_embedder=make,
        choose_theme=lambda _choice: None,
        places=Places(folder, folder, folder),
    )
    program.window.resize(*_SIZE)
    program.window.show()
    watch = StallWatch()
    try:
        yield Stage(program, watch, loading_s)
    finally:
        watch.deleteLater()
        program.window.close()
        program.window.deleteLater()
        garbage.stop()


def until(condition: Callable[[], bool], patience_s: float = _PATIENCE_S) -> None:
    """Run the event loop until something is so.

    Raises
    ------
    TimeoutError
        If it is not after `patience_s`.
    """
    loop, timer = QEventLoop(), QTimer()
    end_s = time.monotonic() + patience_s
    timer.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > end_s else None)
    timer.start(1)
    loop.exec()
    timer.stop()
    if not condition():
        raise TimeoutError("the window did not come so far")


def measure_opening(folder: Path, project: Path, *, n: int, n_frames: int) -> dict[str, Any]:
    """Measure opening a project of `n` photographs that lie on a disk elsewhere, and its grid."""
    _write_thumbnails(project / "cache" / "thumbnails", min(n, _THUMBNAILS))
    with stage(folder, _no_embedder, BUILT_IN) as on:
        until(on.program.window.isVisible)
        start_s, start_cpu_s = time.perf_counter(), time.process_time()
        on.open(project)
        until(lambda: _n_shown(on.program) == n)
        end_s, end_cpu_s = time.perf_counter(), time.process_time()
        until(lambda: on.readiness is Readiness.PAUSED, patience_s=60)
        settled_s = time.perf_counter()
        frames = _scroll(on.program, n_frames)
        return {
            "n": n,
            "open_s": end_s - start_s,
            "open_cpu_s": end_cpu_s - start_cpu_s,
            "stalls_while_opening": on.watch.between(start_s, settled_s).to_json(),
            "frame_ms": _quantiles([frame for frame, _ in frames]),
            "frame_cpu_ms": _quantiles([cpu for _, cpu in frames]),
            "peak_bytes": peak_bytes(),
        }


def measure_answering(
    folder: Path, project: Path, identities: NDArray[np.int64], *, n_answers: int
) -> dict[str, Any]:
    """Measure grouping, then answers: from the key to the next pair, painted.

    Parameters
    ----------
    identities : ndarray of shape (n,), int64
        By rising annotation id, from 1.
    """
    with stage(folder, _StandIn.named, "generated") as on:
        start_s = time.perf_counter()
        on.open(project)
        until(lambda: on.readiness is Readiness.READY)
        ready_s = time.perf_counter()
        on.program.window.show_page("view.review")
        page = on.program.window.current_page
        assert isinstance(page, ReviewPage)
        until(lambda: page.queue.can_answer)
        times: list[float] = []
        for _ in range(n_answers):
            times.append(_answer(on.program, page, identities))
            if page.queue.is_exhausted:
                break
        return {
            "n": len(identities),
            "grouping_s": ready_s - start_s,
            "stalls_while_grouping": on.watch.between(start_s, ready_s).to_json(),
            "stalls_while_answering": on.watch.between(ready_s, time.perf_counter()).to_json(),
            "n_answers": len(times),
            "next_pair_ms": _quantiles(times),
            "peak_bytes": peak_bytes(),
        }


def measure_embedding(folder: Path, project: Path, models: Path, model: str) -> dict[str, Any]:
    """Measure how late the window is while photographs are embedded, and while torch loads."""
    with stage(folder, partial(_real_embedder, models), model) as on:
        until(on.program.window.isVisible)
        start_s = time.perf_counter()
        on.open(project)
        until(lambda: on.readiness is Readiness.READY)
        end_s = time.perf_counter()
        begun_s, loaded_s = on.loading_s[:2]
        return {
            "load_s": loaded_s - begun_s,
            "stalls_while_loading": on.watch.between(begun_s, loaded_s).to_json(),
            "embed_s": end_s - loaded_s,
            "stalls_before": on.watch.between(start_s, begun_s).to_json(),
            "stalls_while_embedding": on.watch.between(loaded_s + 1e-9, end_s).to_json(),
        }


class _StandIn:
    """Has embedded everything already."""

    dim = 128
    device = "CPU"
    input_size = (64, 64)

    def __init__(self, model_key: str) -> None:
        self.model_key = model_key

    @classmethod
    def named(cls, _model: str, _tell: Tell) -> Embedder:
        """Make one whose rows the cache holds."""
        return cls(built_in_key())

    def embed(self, photographs: Any) -> NDArray[np.float32]:
        raise AssertionError(f"{len(photographs)} photographs are not in the cache")


def built_in_key() -> str:
    """Name the built-in descriptor: a project that is compared by it is by nothing else."""
    from reid_desktop.vision.classical import ClassicalDescriptor  # noqa: PLC0415 - loads SciPy

    return ClassicalDescriptor.model_key


def _no_embedder(_model: str, _tell: Tell) -> Embedder:
    return _StandIn("nothing was embedded by it")


def _real_embedder(models: Path, model: str, tell: Tell) -> Embedder:
    from reid_desktop.vision.embedder import make_embedder  # noqa: PLC0415 - loads torch

    return make_embedder(model, library=[models], device="cpu", tell=tell)


def _n_shown(program: Program) -> int:
    grid = program.window.current_page.findChild(PhotographGrid)
    return 0 if grid is None or grid.model() is None else grid.model().rowCount()


def _scroll(program: Program, n_frames: int) -> list[tuple[float, float]]:
    """Go down the grid by the wheel; give the ms of each painting, and those it computed."""
    grid = program.window.current_page.findChild(PhotographGrid)
    assert grid is not None
    bar, viewport = grid.verticalScrollBar(), grid.viewport()
    times = []
    for frame in range(n_frames):
        bar.setValue((frame + 1) * _STEP_PX % max(bar.maximum(), 1))
        start_s, computed_s = time.perf_counter(), time.thread_time()
        viewport.repaint()
        times.append(
            (1000 * (time.perf_counter() - start_s), 1000 * (time.thread_time() - computed_s))
        )
        until(partial(_passed, time.perf_counter() + 0.01))  # as a wheel does, and pictures come
    return times


def _passed(at_s: float) -> bool:
    return time.perf_counter() >= at_s


def _answer(program: Program, page: ReviewPage, identities: NDArray[np.int64]) -> float:
    """Answer truthfully by key; give the ms until another pair can be answered."""
    until(partial(_passed, time.perf_counter() + _THINKING_MS / 1000))
    question = page.queue.current
    assert question is not None
    pair = question.pair
    same = identities[pair.low - 1] == identities[pair.high - 1]
    start_s = time.perf_counter()
    QTest.keyClick(program.window, Qt.Key.Key_S if same else Qt.Key.Key_D)

    def is_next() -> bool:
        now = page.queue.current
        return page.queue.is_exhausted or (now is not question and page.queue.can_answer)

    until(is_next)
    return 1000 * (time.perf_counter() - start_s)


def _write_thumbnails(folder: Path, n: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    image = QImage(*_THUMBNAIL_SIZE, QImage.Format.Format_RGB32)
    for place in range(n):
        image.fill(QColor.fromHsv(place * 7 % 360, 90, 160))
        image.save(str(folder / f"{place:064x}.webp"))


def _quantiles(values: list[float]) -> dict[str, float]:
    middle, most = np.quantile(values, [0.5, 0.95]).tolist() if values else (0.0, 0.0)
    return {"median": middle, "95 %": most, "longest": max(values, default=0.0)}
