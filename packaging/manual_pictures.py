"""Makes the pictures of the manual from the real program and from the drawn sample.

    PYTHONPATH=. python packaging/manual_pictures.py [--language en] [--only NAME]

What it writes is kept under version control: it is run again when the window changes. For another
language, its pictures go into the folder of that language, and those it lacks are the English ones.
"""

import argparse
import json
import os
import tempfile
from io import BytesIO
from pathlib import Path

from manual_project import make_manual_project
from PIL import Image, ImageDraw
from PySide6.QtCore import QBuffer
from PySide6.QtWidgets import QWidget

from reid_desktop.core.types import AskedAs, Pair
from reid_desktop.ui.benchmark import until
from reid_desktop.ui.dialogs.import_dialog import ImportDialog
from reid_desktop.ui.dialogs.learn_dialog import LearnDialog
from reid_desktop.ui.dialogs.new_project_dialog import NewProjectDialog
from reid_desktop.ui.dialogs.pack_dialog import PackDialog
from reid_desktop.ui.dialogs.settings_dialog import SettingsDialog
from reid_desktop.ui.garbage import GarbageCollector
from reid_desktop.ui.learning import Stage
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.pages.disputes_page import DisputesPage
from reid_desktop.ui.pages.export_page import ExportPage
from reid_desktop.ui.pages.individuals_page import IndividualsPage
from reid_desktop.ui.pages.insight_page import InsightPage
from reid_desktop.ui.pages.photographs_page import PhotographsPage
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.style import LIGHT
from tests.ui.screens import Studio, do, make_program_in, opened_by, rest

CHECKOUT = Path(__file__).resolve().parent.parent
SAMPLE = CHECKOUT / "resources" / "sample" / "photographs"
MANUAL = CHECKOUT / "resources" / "manual"

_WIDEST_PX = 1240  # two pixels for each of the widest column of the manual
_QUALITY = 80
_WINDOW_PX = (1060, 700)
_SCREEN_PX = (1280, 800)
_SCALE = 2  # pixels of the picture for one of the window
_GAP_PX = 16
_RING = "#c8ff5a"  # found nowhere in the drawings

# What the chapter about judging shows: photographs of the sample, and rings around marks.
_PAIRS: dict[str, tuple[str, str]] = {
    "same": ("North river/IMG_0001.jpg", "Rock shelter/IMG_0010.jpg"),
    "different": ("Old fig tree/IMG_0015.jpg", "North river/IMG_0007.jpg"),
    "light": ("Old fig tree/IMG_0015.jpg", "Old fig tree/IMG_0011.jpg"),
    "sides": ("Rock shelter/IMG_0013.jpg", "North river/IMG_0050.jpg"),
}
_RINGS = {
    "same": (((467, 318), (540, 356), (390, 239)), ((484, 314), (559, 356), (409, 241))),
}
_MATCHED = ("IMG_0009.jpg", "IMG_0055.jpg")  # what points that agree are shown of
_MODEL = "MegaDescriptor-T-224"
_TICKED = ("camtrap-dp", "capture-histories")  # beside the tables; the first is refused
_CATALOGUE = """file,animal,date,station,side,sex
IMG_0001.jpg,Pima,2026-03-09,North river,left,f
IMG_0002.jpg,unknown,2026-03-10,North river,,
IMG_0010.jpg,Tom,2026-03-11,Rock shelter,left,m
"""
_MIRRORED = {"sides"}  # the second one: every animal of the sample looks to the left


class Pictures:
    """Where they go, and which are wanted."""

    def __init__(self, folder: Path, only: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._only = folder, only

    def save(self, name: str, picture: Image.Image) -> None:
        """Write a picture, no wider than the manual shows it."""
        if self._only and name != self._only:
            return
        if picture.width > _WIDEST_PX:
            height = round(picture.height * _WIDEST_PX / picture.width)
            picture = picture.resize((_WIDEST_PX, height), Image.Resampling.LANCZOS)
        path = self._folder / f"{name}.webp"
        picture.convert("RGB").save(path, quality=_QUALITY, method=6)
        print(f"{name}: {picture.width} × {picture.height}, {path.stat().st_size // 1000} kB")

    def grab(self, name: str, widget: QWidget) -> None:
        """Write a picture of a widget."""
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.ReadWrite)
        widget.grab().save(buffer, "PNG")
        picture = Image.open(BytesIO(buffer.data().data())).convert("RGBA")
        ground = Image.new("RGBA", picture.size, LIGHT.surface)  # of what lets it shine through
        self.save(name, Image.alpha_composite(ground, picture))


def put_side_by_side(name: str) -> Image.Image:
    """Put two photographs of the sample beside each other."""
    photographs = [Image.open(SAMPLE / place).convert("RGB") for place in _PAIRS[name]]
    if name in _MIRRORED:
        photographs[1] = photographs[1].transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    for photograph, centres in zip(photographs, _RINGS.get(name, ((), ())), strict=True):
        for x, y in centres:
            ImageDraw.Draw(photograph).ellipse(
                (x - 36, y - 36, x + 36, y + 36), outline=_RING, width=5
            )
    width, height = photographs[0].size
    both = Image.new("RGB", (2 * width + _GAP_PX, height), "white")
    for number, photograph in enumerate(photographs):
        both.paste(photograph, (number * (width + _GAP_PX), 0))
    return both


def take_pictures(pictures: Pictures, home: Path, language: str) -> None:
    """Do what a person would do, and take pictures on the way."""
    spoken = "" if language == "en" else language
    asked = argparse.Namespace(theme="light", language=spoken, rtl=False, text_size=100)
    program = make_program_in(home, asked)
    garbage = GarbageCollector()
    studio = Studio(program, home, home, "")
    program.window.resize(*_WINDOW_PX)
    program.window.show()
    files = make_manual_project(studio.project, SAMPLE)
    _take_dialogs(pictures, studio)
    studio.open()
    _take_review(pictures, studio, Pair.of(*(files[name] for name in _MATCHED)))
    _take_pages(pictures, studio)
    _take_exchange(pictures, studio)
    _take_learning(pictures, studio)
    program.window.close()
    garbage.stop()


def _take_dialogs(pictures: Pictures, studio: Studio) -> None:

    window, control = studio.program.window, studio.program.workbench._settings  # noqa: SLF001 - as `screens` does
    new = NewProjectDialog(
        studio.home, "Ana", runner=studio.program.runner, control=control, uses={}, parent=window
    )
    new.open()
    new.name_box.setText("Leopards 2026")
    new.add_folders([SAMPLE])
    rest(2.0)
    new.next_button.click()
    rest(2.0)
    pictures.grab("new-project", new)
    new.close()
    pack = PackDialog(window)
    pack.open()
    rest()
    pictures.grab("pack", pack)
    pack.close()
    settings = SettingsDialog(control, Messages(), window)
    settings.open()
    settings.tabs.setCurrentIndex(settings.tabs.count() - 1)
    rest(1.0)
    listed = settings.models.models
    rows = [listed.index(row) for row in range(listed.rowCount())]
    settings.models.list.setCurrentIndex(next(one for one in rows if one.data() == _MODEL))
    rest()
    pictures.grab("models", settings)
    settings.close()


def _take_review(pictures: Pictures, studio: Studio, matched: Pair) -> None:
    page = studio.go("view.review", ReviewPage)
    until(lambda: page.queue.can_answer, 60.0)
    studio.program.window.resize(*_SCREEN_PX)  # the whole line above is to be seen
    rest(1.0)
    pictures.grab("review", page)
    studio.program.window.resize(*_WINDOW_PX)
    page.ask(matched)
    until(lambda: page.queue.can_answer, 60.0)
    do(page, "review.lines")
    rest(3.0)
    pictures.grab("lines", page.pair_view)
    do(page, "review.lines")
    for way, name, desk in (
        (AskedAs.FIVE, "five", page.ways.five),
        (AskedAs.STRANGER, "sheet", page.ways.sheet),
    ):
        page.ways.choose(way)
        rest(2.0)
        if way is AskedAs.STRANGER:
            do(page, "stranger.right")
            do(page, "stranger.mark")
        pictures.grab(name, desk)
    page.ways.choose(AskedAs.PAIR)


def _take_pages(pictures: Pictures, studio: Studio) -> None:

    photographs = studio.go("view.photographs", PhotographsPage)
    photographs.grid.choose([0], 0)
    rest(1.0)
    pictures.grab("photographs", photographs)
    photographs.grid.enlarge_requested.emit(0)
    with opened_by(photographs) as dialog:
        do(dialog, "enlarged.boxes")
        pictures.grab("crop", dialog)
    individuals = studio.go("view.individuals", IndividualsPage)
    individuals.browser.choose([0])
    rest(1.0)
    pictures.grab("individuals", individuals)
    studio.program.window.resize(_SCREEN_PX[0], _WINDOW_PX[1])  # the whole row is to be seen
    disputes = studio.go("view.disputes", DisputesPage)
    rest(1.0)
    pictures.grab("disputes", disputes.story)
    insight = studio.go("view.insight", InsightPage)
    until(lambda: insight.map.has_layout, 60.0)
    insight.show_card("insight.map")
    rest(1.0)
    pictures.grab("map", insight)


def _take_exchange(pictures: Pictures, studio: Studio) -> None:
    """Show what comes in and what goes out."""
    studio.program.window.resize(*_WINDOW_PX)
    export = studio.go("view.export", ExportPage)
    for name in _TICKED:
        export.rows[name].box.setChecked(True)
    rest(3.0)
    pictures.grab("export", export)
    catalogue = studio.home / "catalogue.csv"
    catalogue.write_text(_CATALOGUE, encoding="utf-8")
    studio.program.workbench.do("file.import")
    with opened_by(studio.program.window) as dialog:
        assert isinstance(dialog, ImportDialog)
        dialog.open_file(catalogue)
        rest(1.0)
        pictures.grab("import", dialog)


def _take_learning(pictures: Pictures, studio: Studio) -> None:
    """Let the model learn, and show what came of it."""
    studio.program.workbench.do("edit.learn")
    with opened_by(studio.program.window) as dialog:
        assert isinstance(dialog, LearnDialog)
        desk = studio.program.workbench.desk
        assert desk is not None
        until(lambda: desk.learning.stage is Stage.READY, 60.0)
        until(dialog.act_button.isEnabled, 60.0)
        dialog.act_button.click()
        until(lambda: desk.learning.stage is Stage.HELPED, 120.0)
        rest(1.0)
        pictures.grab("learning", dialog)


def main() -> None:
    """Take the pictures where Qt has no screen, two pixels for each of the window."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--language", default="en", help="of the window: en, es, fr")
    parser.add_argument("--only", default="", help="the picture of this name")
    asked = parser.parse_args()
    pictures = Pictures(MANUAL / asked.language / "pictures", asked.only)
    for name in _PAIRS:
        pictures.save(name, put_side_by_side(name))
    if asked.only not in _PAIRS:
        with tempfile.TemporaryDirectory() as scratch:
            _set_surroundings(Path(scratch))
            take_pictures(pictures, Path(scratch), asked.language)


def _set_surroundings(home: Path) -> None:
    """Say where Qt draws, before it is asked to."""
    width, height = (_SCALE * side for side in _SCREEN_PX)
    screen = {"name": "one", "x": 0, "y": 0, "width": width, "height": height}
    file = home / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ |= {
        "QT_QPA_PLATFORM": f"offscreen:configfile={file}",
        "QT_SCALE_FACTOR": str(_SCALE),
        "REID_DESKTOP_HOME": str(home),
        **{name: str(home) for name in ("HOME", "USERPROFILE")},  # so that paths are always alike
    }


if __name__ == "__main__":
    main()
