from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reid_desktop.core.light import AS_TAKEN, LIGHT_STEPS, Light
from reid_desktop.ui.looking import Looking
from reid_desktop.ui.pixels import developed
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from reid_desktop.ui.widgets.photograph_view import PhotographView, ShownPhotograph
from tests.ui.fake_context import FakeContext


class _Context(FakeContext):
    def develop(self, image: QImage, light: Light) -> Task:
        self.asked.append(("develop", light))
        work = Task(lambda progress: developed(image, light, progress))
        return self._runner.start(work, Lane.THUMBNAILS)


@pytest.fixture
def view(qtbot: QtBot) -> PhotographView:
    view = PhotographView()
    qtbot.addWidget(view)
    view.resize(200, 200)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path) -> _Context:
    return _Context(runner, tmp_path)


@pytest.fixture
def looking(view: PhotographView, context: _Context) -> Looking:
    looking = Looking([view], view)
    looking.set_context(context)
    return looking


def dark() -> QImage:
    image = QImage(80, 60, QImage.Format.Format_RGB888)
    image.fill(QColor(60, 60, 60))
    return image


def middle(view: PhotographView) -> int:
    return view.grab().toImage().pixelColor(100, 100).red()


def show(view: PhotographView, image: QImage) -> None:
    view.show_photograph(ShownPhotograph(image, (800, 600)))


def test_a_brighter_light_shows_on_what_is_there_and_what_comes(
    qtbot: QtBot, view: PhotographView, looking: Looking
) -> None:
    show(view, dark())

    looking.step(brightness=4)

    qtbot.waitUntil(lambda: middle(view) > 90)
    show(view, dark())
    qtbot.waitUntil(lambda: middle(view) > 90)


def test_what_was_prepared_is_never_seen_as_taken(
    qtbot: QtBot, view: PhotographView, looking: Looking, context: _Context
) -> None:
    image = dark()
    looking.step(brightness=4)

    looking.prepare(image)

    qtbot.waitUntil(lambda: bool(looking._kept))
    show(view, image)
    assert middle(view) > 90
    assert len(context.asked) == 1


def test_one_step_back_shows_it_as_taken_at_once(
    qtbot: QtBot, view: PhotographView, looking: Looking
) -> None:
    show(view, dark())
    looking.equalise()
    looking.step(contrast=2)

    looking.reset()

    assert middle(view) == 60
    assert looking.light == AS_TAKEN


def test_a_light_that_was_left_meanwhile_does_not_come(
    qtbot: QtBot, view: PhotographView, looking: Looking, runner: TaskRunner
) -> None:
    show(view, dark())
    looking.step(brightness=4)

    looking.reset()

    done = Task(lambda _progress: None)
    with qtbot.waitSignal(done.finished):
        runner.start(done, Lane.THUMBNAILS)
    assert middle(view) == 60


def test_there_is_an_end_to_brighter_and_darker(looking: Looking) -> None:
    looking.step(brightness=99, contrast=-99)

    assert looking.light == Light(brightness=LIGHT_STEPS, contrast=-LIGHT_STEPS)


def test_the_light_stays_when_the_project_closes(
    qtbot: QtBot, looking: Looking, view: PhotographView
) -> None:
    looking.equalise()

    looking.set_context(None)
    show(view, dark())

    assert looking.light.equalised
    assert view.grab().toImage().pixelColor(100, 100) == QColor(60, 60, 60)
