from pytestqt.modeltest import ModelTester

from reid_desktop.ui.models.dispute_model import DisputeModel, DisputeRole
from tests.ui.disputes import dispute
from tests.ui.review_questions import pair_of

_ROWS = [dispute(1, 2, 3), dispute(4, 5)]


def filled() -> DisputeModel:
    model = DisputeModel()
    model.set_rows(_ROWS)
    return model


def test_dispute_model_obeys_the_rules_of_qt_models(qtmodeltester: ModelTester) -> None:
    model = filled()

    qtmodeltester.check(model)


def test_a_row_says_which_photographs_it_is_about() -> None:
    model = filled()

    index = model.index(0)

    assert index.data() == "IMG_0001.JPG, IMG_0003.JPG: A = B = C, yet A ≠ C"
    assert index.data(DisputeRole.ROW) == _ROWS[0]


def test_a_row_is_found_by_its_different() -> None:
    model = filled()

    assert model.place_of(pair_of(4, 5)) == 1
    assert model.place_of(pair_of(1, 2)) is None


def test_a_row_is_found_by_any_pair_of_it() -> None:
    model = filled()

    assert [model.place_with(pair_of(a, b)) for a, b in ((2, 3), (5, 4), (1, 9))] == [0, 1, None]
