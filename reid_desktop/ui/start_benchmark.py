"""What the window takes to start; loads no more than the start does.

Run it in a process of its own: what is loaded already costs nothing.
"""

import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from reid_desktop.runtime.priority import take_short_turns
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.beginning import Beginning, Shell, Steps, make_shell
from reid_desktop.ui.garbage import GarbageCollector
from reid_desktop.ui.qt_log import log_qt_messages
from reid_desktop.ui.stalls import StallWatch
from reid_desktop.ui.style import LIGHT, apply_theme

_SIZE = (1280, 800)


class _Painted(QObject):
    """Notes when a widget was painted first."""

    def __init__(self) -> None:
        super().__init__()
        self.at_s: float | None = None
        self.cpu_s = 0.0  # of this process, until then

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self.at_s is None:
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        if self.at_s is None:
            self.at_s, self.cpu_s = time.time(), time.process_time()


def measure_start(folder: Path, started_s: float) -> dict[str, Any]:
    """Measure from `started_s`, by ``time.time`` in the parent process.

    Returns
    -------
    dict
        Seconds until the window was painted, the processor's until then, and until everything
        behind it was made; and how late the event loop was between the two.
    """
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    garbage, painted = GarbageCollector(), _Painted()
    log_qt_messages()
    take_short_turns()
    apply_theme(application, LIGHT)
    application.installEventFilter(painted)
    shell = make_shell()
    shell.window.resize(*_SIZE)
    shell.window.show()
    settings = Settings(folder / "settings.json")
    beginning = Beginning(shell, lambda shell: _make(shell, settings, folder))
    watch, shown_s = StallWatch(), time.perf_counter()
    loop = QEventLoop()
    beginning.ready.connect(loop.quit)
    loop.exec()
    ready_s, stalls = time.time(), watch.between(shown_s, time.perf_counter())
    application.removeEventFilter(painted)
    watch.deleteLater()
    shell.window.close()
    shell.window.deleteLater()
    garbage.stop()
    assert painted.at_s is not None
    return {
        "window_s": painted.at_s - started_s,
        "cpu_s": painted.cpu_s,
        "ready_s": ready_s - started_s,
        "stalls_until_ready": stalls.to_json(),
    }


def _make(shell: Shell, settings: Settings, folder: Path) -> Steps:
    from reid_desktop.ui.program import make_in_steps  # noqa: PLC0415 - loads nearly everything
    from reid_desktop.ui.workbench import Places  # noqa: PLC0415 - the same

    return make_in_steps(
        shell,
        settings=settings,
        make_embedder=_no_embedder,
        choose_theme=lambda _choice: None,
        places=Places(folder, folder, folder),
    )


def _no_embedder(_name: str, _tell: object) -> Any:
    raise AssertionError("nothing is embedded")
