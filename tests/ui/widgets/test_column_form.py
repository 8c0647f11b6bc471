from pathlib import Path

from pytestqt.qtbot import QtBot

from reid_desktop.project.importing.columns import Field
from reid_desktop.project.importing.wishes import look_at
from reid_desktop.ui.widgets.column_form import CATALOGUE_FIELDS, ColumnForm
from tests.ui.importing_kit import known


def test_a_field_is_given_another_column(qtbot: QtBot, tmp_path: Path) -> None:
    form = ColumnForm()
    qtbot.addWidget(form)
    form.show_columns(look_at(known(tmp_path, "file,who,side\na.png,Ana,left\n")), CATALOGUE_FIELDS)
    box = form.box_of(Field.IDENTITY)

    with qtbot.waitSignal(form.changed):
        box.setCurrentIndex(box.findData("who"))
        box.activated.emit(box.currentIndex())

    assert form.columns == {Field.FILE: "file", Field.SIDE: "side", Field.IDENTITY: "who"}
