import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from reid_desktop.project.exporting.options import Option, OptionKind, OptionValue
from reid_desktop.ui.widgets.choice_box import ChoiceBox
from reid_desktop.ui.widgets.option_form import OptionForm

_OPTIONS = (
    Option(
        "occasion",
        "Occasion",
        OptionKind.CHOICE,
        "month",
        values=(OptionValue("day", "Day"), OptionValue("month", "Month")),
    ),
    Option("crop", "Cut out", OptionKind.FLAG, "no"),
    Option("gap", "Minutes between", OptionKind.NUMBER, "60"),
    Option("species", "Species", about="As the program spells it."),
)


@pytest.fixture
def form(qtbot: QtBot) -> OptionForm:
    form = OptionForm("history", _OPTIONS)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    return form


def test_what_nobody_touched_is_not_set(form: OptionForm) -> None:
    assert form.values() == {}


def test_what_is_set_is_told_by_format_and_option(qtbot: QtBot, form: OptionForm) -> None:
    occasion, crop = form.fields["occasion"], form.fields["crop"]
    gap, species = form.fields["gap"], form.fields["species"]
    assert isinstance(occasion, ChoiceBox)
    assert isinstance(crop, QCheckBox)
    assert isinstance(gap, QSpinBox)
    assert isinstance(species, QLineEdit)

    occasion.setFocus()
    QTest.keyClick(occasion, Qt.Key.Key_Up)
    QTest.keyClick(crop, Qt.Key.Key_Space)
    gap.setValue(5)
    QTest.keyClicks(species, "Panthera onca ")

    assert form.values() == {
        "history.occasion": "day",
        "history.crop": "yes",
        "history.gap": "5",
        "history.species": "Panthera onca",
    }


def test_a_change_is_told(qtbot: QtBot, form: OptionForm) -> None:
    with qtbot.waitSignal(form.changed):
        QTest.keyClick(form.fields["crop"], Qt.Key.Key_Space)


def test_every_field_has_a_name_to_be_read_aloud(form: OptionForm) -> None:
    named = {name: field.accessibleName() for name, field in form.fields.items()}

    assert named == {
        "occasion": "Occasion",
        "crop": "Cut out",
        "gap": "Minutes between",
        "species": "Species",
    }
    assert form.fields["species"].accessibleDescription() == "As the program spells it."
