import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.name_field import NameField


@pytest.fixture
def field(qtbot: QtBot) -> NameField:
    field = NameField()
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    field.begin("ID-0001")
    return field


def test_typing_replaces_the_name_and_enter_gives_it(qtbot: QtBot, field: NameField) -> None:
    QTest.keyClicks(field.line, "  Ana ")

    with qtbot.waitSignal(field.name_given) as given:
        QTest.keyClick(field.line, Qt.Key.Key_Return)

    assert given.args == ["Ana"]


def test_no_name_is_not_given(qtbot: QtBot, field: NameField) -> None:
    field.line.setText("   ")

    with qtbot.assertNotEmitted(field.name_given):
        QTest.keyClick(field.line, Qt.Key.Key_Return)


def test_escape_gives_up(qtbot: QtBot, field: NameField) -> None:
    with qtbot.waitSignal(field.given_up), qtbot.assertNotEmitted(field.name_given):
        QTest.keyClick(field.line, Qt.Key.Key_Escape)


@pytest.mark.parametrize("name", ["NA", "nan", "=Tom", "-3", "@x", "+1"])
def test_a_name_that_other_programs_misread_is_warned_about(field: NameField, name: str) -> None:
    field.line.setText(name)

    assert field.warning.isVisible()


@pytest.mark.parametrize("name", ["Nana", "007", "O'Brien", "🐈", "ليلى", "1E5"])
def test_other_names_are_not(field: NameField, name: str) -> None:
    field.line.setText(name)

    assert not field.warning.isVisible()


def test_a_warning_keeps_no_place_once_the_field_is_hidden(field: NameField) -> None:
    before = field.sizeHint().height()
    field.line.setText("NA")
    warned = field.sizeHint().height()

    field.hide()

    assert before == field.sizeHint().height() < warned
