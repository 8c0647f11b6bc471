"""The way of asking that pays most for its time is advised."""

from reid_desktop.core.querying.ways import advised, choose_screens
from reid_desktop.core.types import AskedAs
from tests.core.querying.position_builders import make_position


def test_pairs_are_advised_where_each_has_one_doubt() -> None:
    assert advised(make_position([0, 1], {(0, 1): 1.0})) is AskedAs.PAIR


def test_pairs_are_advised_where_nothing_is_worth_asking() -> None:
    assert advised(make_position([0, 1, 2], {})) is AskedAs.PAIR


def test_a_sheet_is_advised_where_a_group_is_full_of_doubt() -> None:
    odds = {(0, k): 1.0 for k in range(1, 12)}
    merges = [(tuple(range(k)), (k,), -0.5) for k in range(1, 12)]

    assert advised(make_position([0] * 12, odds, merges=merges)) is AskedAs.STRANGER


def test_each_way_gives_its_own_screens() -> None:
    position = make_position(
        [0, 0, 0, 1, 2],
        {(0, 1): 1.0, (0, 2): 1.0, (0, 3): 0.1, (0, 4): 0.1, (3, 4): 0.0},
        merges=[((0,), (1,), 0.2), ((0, 1), (2,), 0.2)],
    )

    ways = [
        {screen.asked_as for screen in choose_screens(position, way, 3)}
        for way in (AskedAs.FIVE, AskedAs.STRANGER)
    ]

    assert ways == [{AskedAs.FIVE}, {AskedAs.STRANGER}]
