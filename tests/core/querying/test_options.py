"""What may be asked is listed once, and what is being asked is left out."""

import numpy as np

from reid_desktop.core.querying.options import list_options, size_exponent
from reid_desktop.core.types import Verdict
from tests.core.querying.position_builders import make_position

ODDS = {(0, 1): 2.0, (1, 2): 0.0, (2, 3): -1.0}
MERGES = [((0,), (1,), 0.5)]


def test_merges_and_splits_are_listed_with_their_chance_of_changing_something() -> None:
    options = list_options(make_position([0, 0, 1, 2], ODDS, merges=MERGES))

    assert options.index.tolist() == [1, 2, 0]
    assert (options.link >= 0).tolist() == [True, True, False]
    assert options.product.tolist() == [2.0, 1.0, 1.0]
    assert ((options.change > 0) & (options.change < 1)).all()


def test_what_is_being_asked_is_left_out() -> None:
    position = make_position([0, 0, 1, 2], ODDS, merges=MERGES)

    left = list_options(position).without(position, [(0, 1), (2, 3)])

    assert left.index.tolist() == [1]


def test_sizes_count_less_with_every_answer() -> None:
    fresh = make_position([0, 0, 1, 2], ODDS)
    old = make_position([0, 0, 1, 2], ODDS, said=dict.fromkeys([(0, 1), (1, 2)], Verdict.UNSURE))

    assert size_exponent(fresh) > size_exponent(old) > 0
    worth = list_options(fresh).worth(fresh)
    np.testing.assert_allclose(worth[0] / list_options(fresh).change[0], 2.0**0.5)
