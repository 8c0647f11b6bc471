from pathlib import Path

from pytestqt.qtbot import QtBot

from reid_desktop.project.importing.columns import Field
from reid_desktop.project.importing.wishes import look_at
from reid_desktop.ui.widgets.column_form import BOX_FIELDS, CATALOGUE_FIELDS, ColumnForm
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


def test_a_label_is_a_name_in_a_catalogue_and_a_kind_in_a_table_of_boxes(
    qtbot: QtBot, tmp_path: Path
) -> None:
    form = ColumnForm()
    qtbot.addWidget(form)
    looked = look_at(known(tmp_path, "file,x,y,w,h,label\na.png,1,1,2,2,person\n"))

    form.show_columns(looked, CATALOGUE_FIELDS)
    in_a_catalogue = form.columns
    form.show_columns(looked, BOX_FIELDS)

    assert in_a_catalogue[Field.IDENTITY] == "label"
    assert form.columns[Field.CATEGORY] == "label"
    assert Field.IDENTITY not in form.columns
