import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.learning_curve import Milestone
from reid_desktop.ui.widgets.insight_cards import (
    CurveCard,
    DiscoveryCard,
    ProgressCard,
    SimilarityCard,
    nothing_to_count,
    timeless_in_words,
)
from tests.ui.insight_things import insight, nothing


@pytest.mark.parametrize("make", [SimilarityCard, ProgressCard, DiscoveryCard])
def test_without_anything_to_draw_it_says_so(qtbot: QtBot, make: type[SimilarityCard]) -> None:
    card = make()
    qtbot.addWidget(card)

    card.show_insight(nothing())

    assert card.is_empty
    assert card.empty.text()
    assert card.chart is None


@pytest.mark.parametrize("make", [SimilarityCard, ProgressCard, DiscoveryCard])
def test_a_project_that_was_closed_leaves_nothing(qtbot: QtBot, make: type[SimilarityCard]) -> None:
    card = make()
    qtbot.addWidget(card)
    card.show_insight(insight())
    shown = card.is_empty

    card.show_insight(None)

    assert not shown
    assert card.is_empty


def test_similarity_counts_both_answers_and_their_dividing_line(qtbot: QtBot) -> None:
    card = SimilarityCard()
    qtbot.addWidget(card)

    card.show_insight(insight())

    assert card.note.text() == (
        "4 answers by the present model. 100 % lie on their side of the dashed line."
    )
    table = card.numbers()
    assert table.columns == ("similarity_from", "similarity_to", "same", "different")
    assert sum(int(row[2] or 0) for row in table.rows) == 2
    assert table.rows[0][3] == 1


def test_progress_leaves_out_what_was_not_written_down(qtbot: QtBot) -> None:
    card = ProgressCard()
    qtbot.addWidget(card)

    card.show_insight(insight())

    assert card.numbers().rows == ((0, None, None, 9), (4, 4, 0, 5), (8, 3, 1, 1))
    assert card.chart is not None
    assert len(card.chart.plot.listDataItems()) == 3


def test_a_single_known_value_is_a_dot(qtbot: QtBot) -> None:
    card = ProgressCard()
    qtbot.addWidget(card)
    one = insight()
    curve = (Milestone(0, None, None, None), Milestone(4, None, 4, None))
    object.__setattr__(one, "curve", curve)

    card.show_insight(one)

    assert card.chart is not None
    assert len(card.chart.plot.listDataItems()) == 2


def test_discoveries_are_told_by_photographs_or_by_days(qtbot: QtBot) -> None:
    card = DiscoveryCard()
    qtbot.addWidget(card)
    card.show_insight(insight())
    by_photographs = card.numbers()

    card.unit_box.setCurrentIndex(1)
    card.unit_box.activated.emit(1)

    assert by_photographs.columns == ("photographs", "individuals")
    assert by_photographs.rows == ((1, 1), (2, 1), (3, 2), (4, 2), (5, 3))
    assert card.numbers().columns == ("days", "individuals")
    assert card.numbers().rows == ((0, 1), (1, 2), (31, 2), (33, 3))
    assert card.note.text() == "Left out, as they tell no time: 1 photograph."


def test_why_nobody_can_be_counted_is_told() -> None:
    assert "have been grouped" in nothing_to_count(None)
    timeless = insight()
    assert "tell no time" in nothing_to_count(timeless)
    assert timeless_in_words(0) == ""


def test_showing_all_of_a_plot_that_is_not_there_does_nothing(qtbot: QtBot) -> None:
    card = CurveCard("Title", "Reading")
    qtbot.addWidget(card)

    card.show_whole()

    assert card.chart is None
