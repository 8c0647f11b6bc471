from pathlib import Path

from pytestqt.qtbot import QtBot

from reid_desktop.project.importing.by_folder import LevelPreview
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


def test_each_level_says_what_it_names(qtbot: QtBot) -> None:
    source = ImportSource()
    qtbot.addWidget(source)
    source.kinds[ImportKind.FOLDERS].click()

    source.show_levels([LevelPreview("1", ("Ana", "Bo"), 2, 3), LevelPreview("0", ("x",), 1, 3)])

    assert source.level_box.currentText() == "Folders of level 1 (Ana, Bo …)"
    assert source.level_note.text() == "Animals: 2, in 3 photographs: Ana, Bo …"
    assert source.wish is not None
    assert source.wish.level == "1"
