import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.radio_group import RadioGroup


class _Form(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.above, self.below = QLineEdit(), QLineEdit()
        self.choices = [QRadioButton(text) for text in "abc"]
        column = QVBoxLayout(self)
        for widget in (self.above, *self.choices, self.below):
            column.addWidget(widget)
        RadioGroup(self.choices, self)


@pytest.fixture
def form(qtbot: QtBot) -> _Form:
    form = _Form()
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
    return form


def test_tab_enters_at_the_one_that_is_chosen_from_both_sides(form: _Form) -> None:
    form.choices[1].setChecked(True)
    reached = []

    for field, key in ((form.above, Qt.Key.Key_Tab), (form.below, Qt.Key.Key_Backtab)):
        field.setFocus()
        QTest.keyClick(field, key)
        reached.append(form.focusWidget())

    assert reached == [form.choices[1], form.choices[1]]


def test_before_anything_is_chosen_tab_enters_at_the_first(form: _Form) -> None:
    form.above.setFocus()

    QTest.keyClick(form.above, Qt.Key.Key_Tab)

    assert form.focusWidget() is form.choices[0]


def test_arrow_keys_choose_and_the_next_tab_leaves(form: _Form) -> None:
    form.choices[1].setChecked(True)
    form.choices[1].setFocus()

    QTest.keyClick(form.choices[1], Qt.Key.Key_Down)
    QTest.keyClick(form.choices[2], Qt.Key.Key_Tab)

    assert form.choices[2].isChecked()
    assert form.focusWidget() is form.below
