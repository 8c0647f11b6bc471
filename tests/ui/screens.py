"""Saves a picture of every page and every dialog of the real program, to be looked at.

    python -m tests.ui.screens FOLDER [--page NAME] [--theme light|dark] [--size 1280x720]
                                      [--scale 2] [--language es] [--rtl] [--text-size 150]

Each is ``FOLDER/NAME.png``, numbered as a person meets them. ``--page`` makes those only that
have this in their names.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reid_desktop.core.types import AskedAs
from reid_desktop.project.photograph_filter import Facet, PhotographFilter
from reid_desktop.project.project import create_project
from reid_desktop.runtime.paths import model_folders, resource
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.appearance import Appearance
from reid_desktop.ui.benchmark import until
from reid_desktop.ui.dialogs.add_model_dialog import AddModelDialog
from reid_desktop.ui.dialogs.help_window import HelpWindow
from reid_desktop.ui.dialogs.new_project_dialog import NewProjectDialog
from reid_desktop.ui.dialogs.pack_dialog import PackDialog
from reid_desktop.ui.dialogs.settings_dialog import SettingsDialog
from reid_desktop.ui.garbage import GarbageCollector
from reid_desktop.ui.language import speak
from reid_desktop.ui.operations import Readiness
from reid_desktop.ui.pages.disputes_page import DisputesPage
from reid_desktop.ui.pages.export_page import ExportPage
from reid_desktop.ui.pages.individuals_page import IndividualsPage
from reid_desktop.ui.pages.insight_page import InsightPage
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.pages.photographs_page import PhotographsPage
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.program import Program, make_program
from reid_desktop.ui.style import ThemeChoice
from reid_desktop.ui.workbench import Places
from reid_desktop.vision.embedder import make_embedder
from reid_desktop.vision.model_suggestion import ModelSuggestion

_CHECKOUT = Path(__file__).resolve().parents[2]
_INSIDE = "REID_SCREENS_INSIDE"  # says that this is the process with the right surroundings
_PATIENCE_S = 180.0
_QUIET_S = 0.4  # after which nothing fades, loads or is laid out any more

_PageT = TypeVar("_PageT", bound=Page)


@dataclass
class Studio:
    """The program, and where the pictures go."""

    program: Program
    home: Path
    folder: Path
    only: str
    n_taken: int = 0

    @property
    def project(self) -> Path:
        return self.home / "Spotted cats 2025"

    def take(self, name: str, over: QWidget | None = None) -> None:
        """Save a picture of the window, with what lies over it."""
        self.n_taken += 1
        if self.only not in name:
            return
        rest()
        window = self.program.window
        picture = window.grab()
        if over is not None:
            _lay_over(picture, window, over)
        picture.save(str(self.folder / f"{self.n_taken:02}-{name}.png"))
        print(name, flush=True)  # noqa: T201 - for whoever waits

    def go(self, action_id: str, kind: type[_PageT]) -> _PageT:
        """Show a page."""
        self.program.window.show_page(action_id)
        page = self.program.window.current_page
        assert isinstance(page, kind)
        rest()
        return page

    def take_dialog(self, name: str, dialog: QDialog) -> None:
        """Show a dialog, save a picture of it, and let it go."""
        dialog.open()
        self.take(name, dialog)
        dialog.close()
        dialog.deleteLater()

    def open(self) -> None:
        """Open the project and wait until it asks."""
        self.program.workbench.open(self.project)
        until(self.is_ready, _PATIENCE_S)
        rest(3 * _QUIET_S)

    def is_ready(self) -> bool:
        """Tell whether the questions of the open project are there."""
        desk = self.program.workbench.desk
        return desk is not None and desk.pipeline.readiness is Readiness.READY


def rest(seconds: float = _QUIET_S) -> None:
    """Let the program do what it has begun."""
    try:
        until(lambda: False, seconds)
    except TimeoutError:
        return


def do(page: QWidget, action_id: str) -> None:
    """Do what a key of a page does."""
    action = page.findChild(QAction, action_id)
    assert isinstance(action, QAction), action_id
    action.trigger()
    rest()


@contextmanager
def opened_by(page: QWidget) -> Iterator[QDialog]:
    """Give the dialog that a page has just opened, and close it."""
    dialog = next(one for one in page.findChildren(QDialog) if one.isVisible())
    yield dialog
    dialog.close()
    rest()


def _lay_over(picture: QPixmap, window: QWidget, over: QWidget) -> None:
    """Paint a dialog into the picture of the window, in its middle."""
    at = window.rect().center() - over.rect().center()
    painter = QPainter(picture)
    painter.drawPixmap(at, over.grab())
    painter.setPen(window.palette().mid().color())  # where a system draws its frame
    painter.drawRect(over.rect().translated(at))
    painter.end()


def _take_start(studio: Studio) -> None:
    window = studio.program.window
    studio.take("start-empty")
    make = partial(
        NewProjectDialog,
        runner=studio.program.runner,
        control=studio.program.workbench._settings,
        uses={},
        parent=window,
    )
    studio.take_dialog("new-project-empty", make(studio.home, ""))
    dialog = make(studio.home, "Ana")
    dialog.name_box.setText("Spotted cats 2026")
    dialog.add_folders([studio.home / "photographs"])
    studio.take_dialog("new-project", dialog)


def _take_empty(studio: Studio) -> None:
    """Every page of a project without photographs."""
    folder = studio.home / "Nothing yet"
    create_project(folder, reviewer="Ana").close()
    studio.program.workbench.open(folder)
    until(lambda: studio.program.workbench.desk is not None, _PATIENCE_S)
    rest(3 * _QUIET_S)
    for page in ("photographs", "review", "individuals", "disputes", "export", "insight"):
        studio.go(f"view.{page}", Page)
        studio.take(f"{page}-empty")


def _take_photographs(studio: Studio) -> None:
    page = studio.go("view.photographs", PhotographsPage)
    page.grid.choose([], 0)
    studio.take("photographs")
    page.grid.choose([0], 0)
    studio.take("photographs-one")
    page.grid.choose([0, 1, 2], 2)
    studio.take("photographs-several")
    page.filters.ask(
        PhotographFilter(words=("salt",), chosen={Facet.SIDE: frozenset({"left", "right"})})
    )
    studio.take("photographs-filtered")
    page.filters.ask(PhotographFilter(words=("nothing like this",)))
    studio.take("photographs-none")
    page.filters.clear()
    page.tabs.setCurrentIndex(1)
    studio.take("photographs-left-aside")
    page.tabs.setCurrentIndex(0)
    page.grid.choose([0], 0)
    page.grid.enlarge_requested.emit(0)
    with opened_by(page) as dialog:
        studio.take("photograph-large", dialog)
        do(dialog, "enlarged.boxes")
        studio.take("photograph-boxes", dialog)


def _take_review(studio: Studio) -> None:
    page = studio.go("view.review", ReviewPage)
    until(lambda: page.queue.can_answer, _PATIENCE_S)
    studio.take("review-pair")
    do(page, "review.lines")
    rest(4 * _QUIET_S)
    studio.take("review-lines")
    do(page, "review.lines")
    do(page, "review.strips")
    studio.take("review-without-strips")
    do(page, "review.strips")
    do(page, "review.progress")
    studio.take("review-progress")
    do(page, "review.progress")
    for way, name in ((AskedAs.FIVE, "review-five"), (AskedAs.STRANGER, "review-sheet")):
        page.ways.choose(way)
        rest(4 * _QUIET_S)
        studio.take(name)
    page.ways.choose(AskedAs.PAIR)


def _take_individuals(studio: Studio) -> None:
    page = studio.go("view.individuals", IndividualsPage)
    studio.take("individuals")
    page.browser.choose([0])
    do(page, "individuals.details")
    studio.take("individuals-details")
    do(page, "individuals.details")
    do(page, "individuals.rename")
    studio.take("individuals-naming")
    page.panel.end_naming()
    page.browser.choose([0, 1])
    studio.take("individuals-two")
    do(page, "individuals.compare")
    with opened_by(page) as dialog:
        studio.take("individuals-compare", dialog)
    do(page, "individuals.gallery")
    studio.take("individuals-gallery")
    do(page, "individuals.gallery")
    page.browser.choose([0])
    page.panel.grid.choose([0], 0)
    do(page, "individuals.move")
    with opened_by(page) as dialog:
        studio.take("individuals-move", dialog)


def _take_others(studio: Studio) -> None:
    studio.go("view.disputes", DisputesPage)
    studio.take("disputes")
    studio.go("view.export", ExportPage)
    studio.take("export")
    insight = studio.go("view.insight", InsightPage)
    until(lambda: insight.map.has_layout, _PATIENCE_S)
    for action_id in insight.cards:
        insight.show_card(action_id)
        studio.take(action_id.replace(".", "-"))
    studio.go("view.start", Page)
    studio.take("start")


def _take_dialogs(studio: Studio) -> None:
    window, workbench = studio.program.window, studio.program.workbench
    workbench.do("edit.settings")
    with opened_by(window) as dialog:
        assert isinstance(dialog, SettingsDialog)
        for place in range(dialog.tabs.count()):
            dialog.tabs.setCurrentIndex(place)
            studio.take(f"settings-{place + 1}", dialog)
    control = workbench._settings
    suggestion = ModelSuggestion("birds", "mobilenetv2_100", (224, 224), (0.5,) * 3, (0.25,) * 3)
    studio.take_dialog("add-model", AddModelDialog(Path("birds.pt"), suggestion, control, window))
    studio.take_dialog("pack", PackDialog(window))
    workbench.do("help.manual")
    manual = next(one for one in QApplication.topLevelWidgets() if isinstance(one, HelpWindow))
    until(lambda: manual.has_read, _PATIENCE_S)
    studio.take("manual", manual)
    manual.close()
    for name in ("keys", "about"):
        workbench.do(f"help.{name}")
        with opened_by(window) as dialog:
            studio.take(name, dialog)


def _take_sample(studio: Studio) -> None:
    """The sample as it asks its first question: also the picture of the README."""
    workbench = studio.program.workbench
    before = workbench.desk
    workbench.do("file.sample")
    until(lambda: workbench.desk is not None and workbench.desk is not before, _PATIENCE_S)
    until(studio.is_ready, _PATIENCE_S)
    page = studio.go("view.review", ReviewPage)
    until(lambda: page.queue.can_answer, _PATIENCE_S)
    rest(4 * _QUIET_S)
    studio.take("sample")


_SERIES: tuple[Callable[[Studio], None], ...] = (
    _take_photographs,
    _take_review,
    _take_individuals,
    _take_others,
    _take_dialogs,
    _take_sample,
)


def make_program_in(home: Path, asked: argparse.Namespace) -> Program:
    application = QApplication([])
    if asked.language:
        speak(application, QLocale(asked.language))
    if asked.rtl:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    appearance = Appearance(application, ThemeChoice(asked.theme), text_size=asked.text_size)
    settings = Settings(home / "settings.json")
    settings.set_reviewer("Ana")
    settings.set_theme(asked.theme)
    return make_program(
        settings=settings,
        make_embedder=lambda name, tell: make_embedder(name, library=model_folders(), tell=tell),
        choose_theme=appearance.choose,
        places=Places(home, resource("sample", "photographs"), home / "cache"),
    )


def _take_all(asked: argparse.Namespace, home: Path) -> None:
    from tests.ui.drawn_project import draw_photographs, make_drawn_project  # noqa: PLC0415 - packaging/ is on the path only in the process inside

    asked.folder.mkdir(parents=True, exist_ok=True)
    program = make_program_in(home, asked)
    garbage = GarbageCollector()
    studio = Studio(program, home, asked.folder, asked.page)
    program.window.resize(*(int(side) for side in asked.size.split("x")))
    program.window.show()
    draw_photographs(home / "photographs")
    _take_start(studio)
    _take_empty(studio)
    make_drawn_project(studio.project, home / "photographs")
    studio.open()
    for take in _SERIES:
        take(studio)
    program.window.close()
    garbage.stop()


def _describe_screen(folder: Path, size: str) -> Path:
    """Write what the screen is, for Qt: dialogs look how large they may be."""
    width, height = (int(side) for side in size.split("x"))
    screen = {"name": "one", "x": 0, "y": 0, "width": width, "height": height}
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return file


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--page", default="", help="only pictures with this in their names")
    parser.add_argument("--theme", choices=["light", "dark"], default="light")
    parser.add_argument("--size", default="1280x720", help="of the window")
    parser.add_argument("--scale", default="1", help="how many pixels a pixel has")
    parser.add_argument("--language", default="", help="as systems name it: es")
    parser.add_argument("--rtl", action="store_true", help="as read from the right")
    parser.add_argument("--text-size", type=int, default=100, help="in hundredths of the usual")
    return parser.parse_args()


def main() -> int:
    """Begin again where Qt has no screen and the scale that is asked for; take the pictures there.

    Returns
    -------
    int
        The exit status.
    """
    asked = _read_arguments()
    if _INSIDE in os.environ:
        with tempfile.TemporaryDirectory() as home:
            _take_all(asked, Path(home))
        return 0
    with tempfile.TemporaryDirectory() as home:
        surroundings = {
            **os.environ,
            _INSIDE: "1",
            "QT_QPA_PLATFORM": f"offscreen:configfile={_describe_screen(Path(home), asked.size)}",
            "QT_SCALE_FACTOR": asked.scale,
            "REID_DESKTOP_HOME": home,
            "PYTHONPATH": os.pathsep.join([str(_CHECKOUT), str(_CHECKOUT / "packaging")]),
        }
        command = [sys.executable, "-m", "tests.ui.screens", *sys.argv[1:]]
        return subprocess.run(command, env=surroundings, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
