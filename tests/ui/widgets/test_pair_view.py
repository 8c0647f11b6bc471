import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.pair_view import PairView
from tests.ui.loaded_pairs import loaded, picture
from tests.ui.review_questions import pair_of


@pytest.fixture
def view(qtbot: QtBot) -> PairView:
    view = PairView()
    qtbot.addWidget(view)
    view.resize(900, 500)
    with qtbot.waitActive(view):
        view.show()
    view.setFocus()
    return view


def placements(view: PairView) -> list[object]:
    return [one.placement for one in view.views]


def test_it_tells_when_both_photographs_were_painted(qtbot: QtBot, view: PairView) -> None:
    with qtbot.waitSignal(view.painted) as painted:
        view.show_pair(loaded(1, 2))

    assert painted.args == [pair_of(1, 2)]


def test_the_same_pair_shown_again_is_painted_again(qtbot: QtBot, view: PairView) -> None:
    with qtbot.waitSignal(view.painted):
        view.show_pair(loaded(1, 2))

    with qtbot.waitSignal(view.painted):
        view.show_pair(loaded(1, 2))


def test_one_photograph_alone_is_not_the_pair(qtbot: QtBot, view: PairView) -> None:
    with qtbot.waitSignal(view.painted):
        view.show_pair(loaded(1, 2))
    view.views[1].hide()

    with qtbot.assertNotEmitted(view.painted):
        view.show_pair(loaded(3, 4))
        view.grab()


def test_both_are_equally_large(view: PairView) -> None:
    view.show_pair(loaded(1, 2))

    left, right = view.views
    assert left.size() == right.size()
    assert left.width() > 440


def test_what_is_done_to_one_is_done_to_both_while_they_are_linked(view: PairView) -> None:
    view.show_pair(loaded(1, 2))
    left, right = view.views

    left.zoom(3, 0.2, 0.6)
    left.zoomed.emit(3.0, 0.2, 0.6)
    left.pan(0.1, 0)
    left.panned.emit(0.1, 0.0)

    assert left.placement == right.placement


def test_apart_each_is_moved_for_itself(view: PairView) -> None:
    view.show_pair(loaded(1, 2))
    left, right = view.views
    before = right.placement

    view.set_linked(linked=False)
    left.zoom(3)
    left.zoomed.emit(3.0, 0.5, 0.5)

    assert not view.linked
    assert right.placement == before


def test_arrow_keys_move_both_and_answer_nothing(view: PairView) -> None:
    view.show_pair(loaded(1, 2))
    view.full_size()
    before = placements(view)

    QTest.keyClick(view, Qt.Key.Key_Right)

    assert placements(view) != before
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert placements(view) == before


def test_zoom_keys_change_both(view: PairView) -> None:
    view.show_pair(loaded(1, 2))
    before = placements(view)

    view.zoom_in()
    view.zoom_in()
    view.zoom_out()
    assert placements(view) != before
    view.fit()

    assert placements(view) == before


def test_renewing_keeps_what_is_looked_at(view: PairView) -> None:
    view.show_pair(loaded(1, 2))
    view.full_size()
    before = placements(view)

    view.renew(loaded(1, 2, width=2000))

    assert placements(view) == before


def test_pixels_that_come_late_do_not_go_to_another_pair(view: PairView) -> None:
    view.show_pair(loaded(3, 4))
    before = view.views[0].grab().toImage()

    view.sharpen(pair_of(1, 2), 0, picture(3000))

    assert view.views[0].grab().toImage() == before


def test_nothing_leaves_no_names_behind(view: PairView) -> None:
    view.show_pair(loaded(1, 2))

    view.show_nothing()

    assert view.pair is None
    assert view.captions[0].file_name.text() == ""


def test_it_tells_the_size_of_one_view_on_the_screen(view: PairView) -> None:
    width, height = view.size_on_screen

    assert width == view.views[0].width() * view.devicePixelRatioF()
    assert height == view.views[0].height() * view.devicePixelRatioF()


def test_left_is_left_where_people_read_from_the_right(qtbot: QtBot, view: PairView) -> None:
    outside = QWidget()
    qtbot.addWidget(outside)
    outside.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    view.setParent(outside)
    direction = view.layoutDirection()
    view.setParent(None)

    assert direction is Qt.LayoutDirection.LeftToRight


def test_whoever_comes_by_tab_sees_that_it_has_the_keys(view: PairView) -> None:
    view.show_pair(loaded(1, 2))
    given = view.grab().toImage()
    view.clearFocus()

    view.setFocus(Qt.FocusReason.TabFocusReason)
    by_tab = view.grab().toImage()
    view.clearFocus()

    assert by_tab != given
    assert view.grab().toImage() == given
