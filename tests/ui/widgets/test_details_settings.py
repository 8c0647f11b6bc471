from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.point_matching import PointMatching
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.details_settings import DetailsSettings
from tests.ui.settings_kit import FakePoints


@pytest.fixture
def points(runner: TaskRunner) -> FakePoints:
    return FakePoints(runner)


@pytest.fixture
def settings(qtbot: QtBot, points: FakePoints) -> DetailsSettings:
    settings = DetailsSettings(cast(PointMatching, points))
    qtbot.addWidget(settings)
    with qtbot.waitActive(settings):
        settings.show()
    return settings


def load(qtbot: QtBot, settings: DetailsSettings) -> None:
    settings.load()
    qtbot.waitUntil(settings.box.isEnabled)


def test_without_a_project_nothing_can_be_set(qtbot: QtBot) -> None:
    settings = DetailsSettings(None)
    qtbot.addWidget(settings)

    settings.load()

    assert not settings.box.isEnabled()
    assert settings.go_on_button.isHidden()


def test_the_box_tells_and_says_what_the_project_wants(
    qtbot: QtBot, settings: DetailsSettings, points: FakePoints
) -> None:
    load(qtbot, settings)
    before = settings.box.isChecked()

    QTest.keyClick(settings.box, Qt.Key.Key_Space)

    assert (before, points.wanted) == (True, False)
    assert settings.go_on_button.isHidden()


def test_what_was_stopped_goes_on_by_a_button_that_leaves_the_keys_to_the_box(
    qtbot: QtBot, settings: DetailsSettings, points: FakePoints
) -> None:
    points.stopped = True
    load(qtbot, settings)
    offered = settings.go_on_button.isVisible()

    QTest.mouseClick(settings.go_on_button, Qt.MouseButton.LeftButton)

    assert offered
    assert not points.stopped
    assert settings.go_on_button.isHidden()
    assert settings.box.hasFocus()
