"""A table is read and told before its stations are taken."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.project.station_table import StationLine, StationPlan, StationTable
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.telling import ReadTable, Telling
from reid_desktop.ui.widgets.station_table_settings import StationTableSettings
from tests.ui.settings_kit import FakeTelling

_TABLE = StationTable(
    (StationLine(2, "River", (1.0, 2.0), "A", ""),),
    tuple((line, "This row names no station.") for line in range(3, 8)),
)
_READ = ReadTable(_TABLE, StationPlan(n_stations=1, n_changed=40, n_positions=0, n_kept_back=1))


@pytest.fixture
def telling(runner: TaskRunner) -> FakeTelling:
    return FakeTelling(runner)


@pytest.fixture
def section(qtbot: QtBot, telling: FakeTelling, tmp_path: Path) -> StationTableSettings:
    section = StationTableSettings(lambda: tmp_path / "stations.csv")
    qtbot.addWidget(section)
    section.set_telling(cast(Telling, telling))
    section.show()
    return section


def test_what_a_table_would_come_to_is_told_and_then_taken(
    qtbot: QtBot, section: StationTableSettings, telling: FakeTelling
) -> None:
    telling.read = _READ
    QTest.mouseClick(section.choose_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(section.take_button.isVisible)
    said, before = section.note.text(), list(telling.done)

    QTest.keyClick(section.take_button, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: section.note.text().startswith("Taken."))
    assert said.startswith("1 station. Another station for 40 photographs.")
    assert "not stored" in said
    assert "Line 3 is left out: This row names no station." in said
    assert said.endswith("Further lines left out: 2.")
    assert (before, telling.done) == ([], [("take_table", _TABLE)])
    assert not section.take_button.isVisible()


def test_a_table_that_cannot_be_read_is_not_taken(
    qtbot: QtBot, section: StationTableSettings, telling: FakeTelling
) -> None:
    telling.read = ReidError("It is no table.")

    with qtbot.captureExceptions():
        section.choose_button.click()

    assert not section.take_button.isVisible()


def test_who_chooses_no_table_changes_nothing(qtbot: QtBot, telling: FakeTelling) -> None:
    section = StationTableSettings(lambda: None)
    qtbot.addWidget(section)
    section.set_telling(cast(Telling, telling))

    section.choose_button.click()

    assert not section.note.text()
