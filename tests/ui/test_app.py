"""The window is there at once, and what is behind it a moment later."""

import os
import subprocess
import sys
from pathlib import Path

from reid_desktop.runtime.settings import Settings


def test_the_window_is_shown_before_what_a_project_needs_is_loaded() -> None:
    heavy = ("torch", "faiss", "sklearn", "scipy", "networkx", "numpy", "PIL", "sqlite3")
    code = f"import sys, reid_desktop.ui.app; print(sorted(set({heavy!r}) & set(sys.modules)))"

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.strip() == "[]"


def test_a_computation_that_does_not_stop_holds_nobody_up() -> None:
    code = """
import threading
from PySide6.QtCore import QCoreApplication
from reid_desktop.ui.app import leave_computations
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
application = QCoreApplication([])
runner = TaskRunner(patience_s=0.01)
begun = threading.Event()
def compute(progress):
    begun.set()
    threading.Event().wait()
runner.start(Task(compute), Lane.ENGINE)
begun.wait()
runner.close()
leave_computations(runner, 7)
"""

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )

    assert (done.returncode, done.stderr) == (7, "")


def test_what_the_start_found_is_told_at_once(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from reid_desktop.core.errors import ReidError
from reid_desktop.ui import app
class Closing(app.Beginning):
    def __init__(self, shell, *arguments):
        super().__init__(shell, *arguments)
        bar = shell.window.message_bar
        print(bar.message.text)
        bar.dismiss()
        print(bar.message.text)
        QTimer.singleShot(0, shell.window.close)
app.Beginning = Closing
sys.exit(app.run(last_crash=Path("crash.log"), trouble=ReidError("Nothing is kept.")))
"""

    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "REID_DESKTOP_HOME": str(tmp_path)},
    )

    assert done.stdout.splitlines() == [
        "The last time, the program ended by itself.",
        "Nothing is kept.",
    ]


def test_running_makes_every_page_and_keeps_the_place_of_the_window(tmp_path: Path) -> None:
    code = """
import sys
from PySide6.QtWidgets import QApplication
from reid_desktop.ui import app
class Closing(app.Beginning):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.ready.connect(self.look)
    def look(self, program):
        print(*program.window.rail.action_ids)
        program.window.show_page("view.insight")
        print(program.window.current_page_id)
        program.window.close()
app.Beginning = Closing
sys.exit(app.run())
"""

    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "REID_DESKTOP_HOME": str(tmp_path)},
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0].split()[-1] == "view.insight"
    assert done.stdout.splitlines()[1] == "view.insight"
    assert Settings(next(tmp_path.rglob("settings.json"))).window
