import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reid_desktop.core.records import Box
from reid_desktop.ui.widgets.photograph_painter import BACKDROP
from reid_desktop.ui.widgets.photograph_view import PhotographView, ShownPhotograph

_RED, _BLUE = QColor("#c03020"), QColor("#2030c0")


def shown(width: int = 400, colour: QColor = _RED, box: Box | None = None) -> ShownPhotograph:
    image = QImage(width, width * 3 // 4, QImage.Format.Format_RGB888)
    image.fill(colour)
    return ShownPhotograph(image, (4000, 3000), box)


@pytest.fixture
def view(qtbot: QtBot) -> PhotographView:
    view = PhotographView()
    qtbot.addWidget(view)
    view.resize(400, 400)
    with qtbot.waitExposed(view):
        view.show()
    return view


def colour_at(view: PhotographView, x: int, y: int) -> QColor:
    return view.grab().toImage().pixelColor(x, y)


def wheel(view: PhotographView, notches: int, x: int = 200, y: int = 200) -> None:
    event = QWheelEvent(
        QPointF(x, y),
        QPointF(x, y),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # not inverted
    )
    QApplication.sendEvent(view, event)


def mouse(view: PhotographView, kind: QEvent.Type, x: int, y: int) -> None:
    at = QPointF(x, y)
    button = Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, at, at, button, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)


def test_a_photograph_is_fitted_on_a_dark_ground(view: PhotographView) -> None:
    view.show_photograph(shown())

    assert colour_at(view, 200, 200) == _RED
    assert colour_at(view, 200, 20) == BACKDROP


def test_it_tells_once_that_it_was_painted(qtbot: QtBot, view: PhotographView) -> None:
    times: list[None] = []
    view.painted.connect(lambda: times.append(None))

    with qtbot.waitSignal(view.painted):
        view.show_photograph(shown())
    view.grab()
    with qtbot.waitSignal(view.painted):
        view.show_photograph(shown())

    assert len(times) == 2


def test_words_are_no_photograph_that_was_painted(qtbot: QtBot, view: PhotographView) -> None:
    with qtbot.assertNotEmitted(view.painted):
        view.show_words("This photograph cannot be read now.")
        view.grab()


def test_the_wheel_zooms_at_the_cursor_and_has_a_limit(view: PhotographView) -> None:
    view.show_photograph(shown())
    before = view.placement
    assert before is not None

    wheel(view, 3, 100, 180)

    after = view.placement
    assert after is not None
    assert after.scale == pytest.approx(before.scale * 1.2**3)
    assert after.to_photograph(100, 180) == pytest.approx(before.to_photograph(100, 180))
    wheel(view, 500)
    assert view.placement is not None
    assert view.placement.scale == 8


def test_dragging_moves_and_what_was_done_is_told_in_fractions(
    qtbot: QtBot, view: PhotographView
) -> None:
    view.show_photograph(shown())
    view.full_size()
    before = view.placement
    assert before is not None
    mouse(view, QEvent.Type.MouseButtonPress, 200, 200)

    with qtbot.waitSignal(view.panned) as panned:
        mouse(view, QEvent.Type.MouseMove, 220, 190)
    mouse(view, QEvent.Type.MouseButtonRelease, 220, 190)
    mouse(view, QEvent.Type.MouseMove, 300, 300)

    assert view.placement is not None
    assert view.placement.left == pytest.approx(before.left + 20)
    assert view.placement.top == pytest.approx(before.top - 10)
    assert panned.args == [pytest.approx(0.05), pytest.approx(-0.025)]


def test_a_double_click_fits(qtbot: QtBot, view: PhotographView) -> None:
    view.show_photograph(shown())
    fitted = view.placement
    view.zoom(5)

    with qtbot.waitSignal(view.fitted):
        mouse(view, QEvent.Type.MouseButtonDblClick, 200, 200)

    assert view.placement == fitted


def test_full_size_is_one_pixel_a_pixel(view: PhotographView) -> None:
    view.show_photograph(shown())

    view.full_size()

    assert view.placement is not None
    assert view.placement.scale == pytest.approx(1 / view.devicePixelRatioF())


def test_an_animal_with_a_box_is_shown_large_and_fitting_again_shows_all(
    view: PhotographView,
) -> None:
    view.show_photograph(shown(box=Box(1000, 1000, 400, 300)))
    large = view.placement
    assert large is not None

    view.fit()

    assert view.placement is not None
    assert view.placement.scale < large.scale / 4
    view.fit()
    assert view.placement == large


def test_the_box_shows_only_when_the_animal_is_not_at_its_largest(view: PhotographView) -> None:
    view.show_photograph(shown(box=Box(1000, 1000, 400, 300)))
    left_edge = view.to_view(1000, 1150)
    assert left_edge is not None
    at_its_largest = colour_at(view, round(left_edge.x()), round(left_edge.y()))

    view.fit()

    left_edge = view.to_view(1000, 1150)
    assert left_edge is not None
    assert at_its_largest == _RED
    assert colour_at(view, round(left_edge.x()), round(left_edge.y())) != _RED


def test_more_pixels_are_asked_for_once_a_step_and_taken(
    qtbot: QtBot, view: PhotographView
) -> None:
    wanted: list[float] = []
    view.detail_wanted.connect(wanted.append)
    view.show_photograph(shown())
    assert wanted == []

    view.zoom(3)
    view.zoom(1.2)
    before = view.placement
    view.sharpen(shown(2000, _BLUE))
    view.sharpen(shown(800, _RED))  # late

    assert wanted == [pytest.approx(0.4)]
    assert view.placement == before
    assert colour_at(view, 200, 200) == _BLUE
    view.fit()
    assert colour_at(view, 200, 200) == _RED  # smooth: made for this size


def test_pixels_of_another_photograph_are_not_taken(view: PhotographView) -> None:
    view.show_photograph(shown())

    view.sharpen(ShownPhotograph(shown(2000, _BLUE).image, (2000, 1500)))

    assert colour_at(view, 200, 200) == _RED


def test_it_goes_on_fitting_when_the_window_grows(view: PhotographView) -> None:
    view.show_photograph(shown())

    view.resize(800, 800)

    assert view.placement is not None
    assert view.placement.scale == pytest.approx(0.2)


def test_what_is_in_the_middle_stays_there_when_the_window_grows(view: PhotographView) -> None:
    view.show_photograph(shown())
    view.zoom(10, 0.3, 0.5)
    assert view.placement is not None
    middle = view.placement.to_photograph(200, 200)

    view.resize(600, 500)

    assert view.placement.to_photograph(300, 250) == pytest.approx(middle)


def test_a_turned_photograph_is_fitted_and_its_animal_is_still_the_middle(
    view: PhotographView,
) -> None:
    view.show_photograph(shown(box=Box(3000, 100, 400, 300)))

    view.turn(1)

    middle = view.to_view(3200, 250)
    assert middle is not None
    assert view.quarters == 1
    assert abs(middle.x() - 200) < 90
    assert abs(middle.y() - 200) < 90
    view.turn(3)
    assert view.quarters == 0


def test_where_a_point_lies_follows_zoom_pan_and_turning(view: PhotographView) -> None:
    view.show_photograph(shown())
    before = view.to_view(0, 0)

    view.turn(2)

    assert before == QPointF(0, 50)
    assert view.to_view(0, 0) == QPointF(400, 350)
    view.zoom(2, 1, 1)
    view.pan(-0.1, 0)
    assert view.to_view(4000, 3000) != before


def test_developed_pixels_are_painted_until_others_show(view: PhotographView) -> None:
    taken = shown()
    view.show_photograph(taken)
    view.develop(taken.image, shown(colour=_BLUE).image)
    developed = colour_at(view, 200, 200)

    view.show_photograph(shown())
    view.develop(taken.image, shown(colour=_BLUE).image)  # late

    assert developed == _BLUE
    assert colour_at(view, 200, 200) == _RED


def test_finer_pixels_are_painted_once_they_are_developed_too(view: PhotographView) -> None:
    taken, finer = shown(), shown(2000)
    view.show_photograph(taken)
    view.develop(taken.image, shown(colour=_BLUE).image)
    view.zoom(3)

    view.sharpen(finer)
    before = colour_at(view, 200, 200)
    view.develop(finer.image, shown(2000, QColor("#30a040")).image)

    assert before == _BLUE
    assert colour_at(view, 200, 200) == QColor("#30a040")


def test_a_photograph_that_begins_whole_shows_the_animal_when_fitted(view: PhotographView) -> None:
    view.set_whole(whole=True)
    view.show_photograph(shown(box=Box(1000, 1000, 400, 300)))
    assert view.placement is not None
    whole = view.placement

    view.fit()

    assert view.placement.scale > 4 * whole.scale
    view.fit()
    assert view.placement == whole


def test_a_note_lies_over_the_photograph_with_a_frame(view: PhotographView) -> None:
    view.show_photograph(shown(), notes=("Only a look", "IMG_0001.JPG"))

    assert colour_at(view, 1, 200) != _RED
    assert view.notes == ("Only a look", "IMG_0001.JPG")


def test_the_cursor_is_told_until_it_leaves(qtbot: QtBot, view: PhotographView) -> None:
    with qtbot.waitSignal(view.pointed_at) as pointed:
        mouse(view, QEvent.Type.MouseMove, 30, 40)
    with qtbot.waitSignal(view.pointed_at) as left:
        QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))

    assert pointed.args == [QPointF(30, 40)]
    assert left.args == [None]
