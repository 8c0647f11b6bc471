from pathlib import Path

from pytestqt.qtbot import QtBot

from reid_desktop.core.types import FolderId
from reid_desktop.project.importing.by_folder import LevelPreview, Part, PartPreview
from reid_desktop.project.importing.wishes import ImportKind, look_at
from reid_desktop.ui.widgets.import_source import ImportSource
from tests.ui.importing_kit import boxes, known


def test_a_wish_needs_a_file(qtbot: QtBot, tmp_path: Path) -> None:
    source = ImportSource()
    qtbot.addWidget(source)
    before = source.wish

    source.show_looked(look_at(known(tmp_path)))
    source.nobody_line.setText("Nobody, ?")

    assert before is None
    assert source.wish is not None
    assert source.wish.kind is ImportKind.TABLE
    assert source.wish.options.no_one == ("", "nobody", "?")


def test_results_of_a_detector_are_boxes(qtbot: QtBot, tmp_path: Path) -> None:
    source = ImportSource()
    qtbot.addWidget(source)

    with qtbot.waitSignal(source.confidences_wanted):
        source.show_looked(look_at(boxes(tmp_path)))

    assert source.kind is ImportKind.BOXES


def test_folders_are_wished_by_part_and_level(qtbot: QtBot) -> None:
    source = ImportSource()
    qtbot.addWidget(source)
    known = Part(FolderId(2))
    levels = (LevelPreview("1", ("Ana", "Bo"), 2, 3),)

    source.kinds[ImportKind.FOLDERS].click()
    before = source.wish
    source.show_parts([PartPreview(known, Path("known"), levels)])

    assert before is None
    assert source.wish is not None
    assert (source.wish.level, source.wish.part) == ("1", known)
