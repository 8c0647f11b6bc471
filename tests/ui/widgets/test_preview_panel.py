from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.project.preview import Dated, Preview, PreviewFile
from reid_desktop.ui.previewing import Previewing
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.preview_panel import PreviewPanel

_FILES = tuple(PreviewFile("/s", f"{number}.jpg") for number in range(3))
_DAY = datetime(2024, 5, 3)  # noqa: DTZ001 - cameras have no zone


@pytest.fixture
def previewing(runner: TaskRunner) -> Previewing:
    return Previewing(runner)


@pytest.fixture
def panel(qtbot: QtBot, previewing: Previewing) -> PreviewPanel:
    panel = PreviewPanel(previewing, {})
    qtbot.addWidget(panel)
    return panel


def found(n_other: int = 0) -> Preview:
    return Preview(("/s",), _FILES, n_other, (), {}, "none")


def test_photographs_without_a_date_are_counted(
    panel: PreviewPanel, previewing: Previewing
) -> None:
    previewing.looked.emit(found())

    previewing.dated.emit(
        [Dated(_FILES[0], _DAY, None), *(Dated(f, None, None) for f in _FILES[1:])]
    )

    assert panel.dates.text().endswith("2 without a date")


def test_where_nothing_tells_a_time_it_is_said(panel: PreviewPanel, previewing: Previewing) -> None:
    previewing.looked.emit(found())

    previewing.dated.emit([Dated(file, None, None) for file in _FILES])

    assert panel.dates.text() == "None of them tells when it was taken."


def test_dates_of_some_are_told_as_such(panel: PreviewPanel, previewing: Previewing) -> None:
    previewing.looked.emit(found())

    previewing.dated.emit([Dated(_FILES[0], _DAY, None)])

    assert panel.dates.text().endswith("as 1 of them tell")


def test_other_files_are_no_alarm(panel: PreviewPanel, previewing: Previewing) -> None:
    previewing.looked.emit(found(n_other=2))

    assert "2 files" in panel.warning.text()
    assert not panel.warning.property("wrong")


def test_dates_that_were_not_read_are_said(panel: PreviewPanel, previewing: Previewing) -> None:
    previewing.looked.emit(found())

    previewing.ended.emit()

    assert panel.dates.text() == "Dates were not read."
