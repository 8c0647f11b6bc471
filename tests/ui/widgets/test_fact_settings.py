"""Each kind of free constraint has a box, a reason and a count."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.facts import Fact
from reid_desktop.project.facts import FactRow
from reid_desktop.ui.telling import Told
from reid_desktop.ui.widgets.fact_settings import FactSettings

_ROWS = [
    FactRow(Fact.TWO_ANIMALS, True, 382, 1),
    FactRow(Fact.IDENTICAL, True, 1),
    FactRow(Fact.ENCOUNTER, False, 40),
    FactRow(Fact.TRAVEL, True, 12),
    FactRow(Fact.SIDES, True, 0),
]


@pytest.fixture
def section(qtbot: QtBot) -> FactSettings:
    section = FactSettings()
    qtbot.addWidget(section)
    section.show_told(Told([], "", _ROWS, 60.0))
    section.show()
    return section


def test_what_is_in_force_is_shown_with_its_reason_and_count(section: FactSettings) -> None:
    assert [fact for fact, box in section.boxes.items() if not box.isChecked()] == [Fact.ENCOUNTER]
    assert section.notes[Fact.TWO_ANIMALS].text() == (
        "Certain: nobody is asked about it. 382 pairs. Lifted one by one: 1."
    )
    assert section.notes[Fact.IDENTICAL].text().endswith(" 1 pair.")
    assert "40 photographs" in section.notes[Fact.ENCOUNTER].text()
    assert "12 photographs" in section.notes[Fact.TRAVEL].text()
    assert section.speed.value() == 60


def test_a_key_switches_one(section: FactSettings, qtbot: QtBot) -> None:
    with qtbot.waitSignal(section.switched) as heard:
        QTest.keyClick(section.boxes[Fact.SIDES], Qt.Key.Key_Space)

    assert heard.args == [Fact.SIDES, False]


def test_a_speed_is_told_once_it_is_entered(section: FactSettings, qtbot: QtBot) -> None:
    heard: list[float] = []
    section.fastest_chosen.connect(heard.append)
    section.speed.setFocus()
    section.speed.selectAll()

    QTest.keyClicks(section.speed, "45")
    before = list(heard)
    QTest.keyClick(section.speed, Qt.Key.Key_Return)

    assert (before, heard) == ([], [45.0])


def test_without_a_project_nothing_can_be_switched(section: FactSettings) -> None:
    section.show_told(None)

    assert not any(box.isEnabled() for box in section.boxes.values())
    assert not section.speed.isEnabled()
