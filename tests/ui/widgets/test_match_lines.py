import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reid_desktop.core.local_features import PairMatch
from reid_desktop.core.records import Box
from reid_desktop.ui.widgets.match_lines import MOST_LINES, MatchLines, links_of
from reid_desktop.ui.widgets.pair_stage import PairStage
from reid_desktop.ui.widgets.photograph_view import ShownPhotograph


def match_of(points: list[tuple[float, float, float, float]]) -> PairMatch:
    return PairMatch(len(points), np.array(points, dtype=np.float32).reshape(-1, 4), False)


@pytest.fixture
def stage(qtbot: QtBot) -> PairStage:
    stage = PairStage()
    qtbot.addWidget(stage)
    stage.resize(808, 300)
    image = QImage(400, 300, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.darkYellow)
    for view in stage.views:
        view.show_photograph(ShownPhotograph(image, (4000, 3000)))
    with qtbot.waitExposed(stage):
        stage.show()
    return stage


@pytest.fixture
def lines(stage: PairStage) -> MatchLines:
    lines = MatchLines(stage)
    lines.show()
    lines.tell(
        "2 points agree.", links_of(match_of([(0, 0, 4000, 0), (0, 2990, 100, 1000)]), (None, None))
    )
    return lines


def test_points_of_crops_lie_where_their_boxes_do() -> None:
    [link] = links_of(match_of([(1, 2, 3, 4)]), (Box(100, 200, 50, 50), Box(-10, 7, 50, 50)))

    assert (link.left, link.right) == ((101, 202), (3, 11))


def test_so_many_are_shown_that_the_eye_can_follow() -> None:
    rng = np.random.default_rng(0)
    points = rng.uniform(0, 1000, (300, 4)).astype(np.float32)

    links = links_of(PairMatch(300, points, False), (None, None))

    assert len(links) == MOST_LINES
    assert [link.left[1] for link in links] == sorted(link.left[1] for link in links)
    assert len({link.colour.name() for link in links}) == MOST_LINES


def test_no_points_are_no_links() -> None:
    assert links_of(match_of([]), (None, None)) == ()


def test_the_link_at_the_cursor_stands_out(lines: MatchLines) -> None:
    lines.point_at(QPointF(404, 3))
    at_it = lines.chosen
    lines.point_at(QPointF(404, 60))

    assert at_it == 0
    assert lines.chosen is None


def test_links_follow_the_photographs(stage: PairStage, lines: MatchLines) -> None:
    stage.views[1].turn(2)

    lines.point_at(QPointF(206, 150))  # half way to what is now the lower left

    assert lines.chosen == 0


def test_a_link_whose_end_is_out_of_sight_is_not_there(stage: PairStage, lines: MatchLines) -> None:
    for view in stage.views:
        view.zoom(20)

    lines.point_at(QPointF(404, 3))

    assert lines.chosen is None


def test_it_is_painted_over_the_photographs_and_hears_no_mouse(
    stage: PairStage, lines: MatchLines
) -> None:
    with_lines = stage.grab().toImage()
    lines.hide()

    assert with_lines != stage.grab().toImage()
    assert lines.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
