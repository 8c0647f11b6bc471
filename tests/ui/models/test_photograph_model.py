from pytestqt.modeltest import ModelTester

from reid_desktop.core.types import AnnotationId, AssignmentStatus
from reid_desktop.ui.models.photograph_model import PhotographModel, PhotographRole
from tests.ui.fake_context import photograph_row


def _names(model: PhotographModel) -> list[str]:
    return [model.data(model.index(i)) for i in range(model.rowCount())]


def test_photograph_model_obeys_the_rules_of_qt_models(qtmodeltester: ModelTester) -> None:
    model = PhotographModel()
    model.set_rows([photograph_row(1), photograph_row(2)])

    qtmodeltester.check(model)

    assert model.data(model.index(1), PhotographRole.ROW) == photograph_row(2)


def test_every_word_of_the_filter_must_be_there() -> None:
    model = PhotographModel()
    model.set_rows(
        [
            photograph_row(1, individual="Old Tom", station="Harbour"),
            photograph_row(2, individual="Old Tom", station="Mill"),
            photograph_row(3, individual="Mia", station="Harbour"),
        ]
    )

    model.set_filter("HARBOUR tom", None)

    assert _names(model) == ["IMG_0001.JPG"]
    assert model.n_all == 3


def test_a_status_can_be_asked_for_alone() -> None:
    model = PhotographModel()
    model.set_rows([photograph_row(1), photograph_row(2, status=AssignmentStatus.ACCEPTED)])

    model.set_filter("", AssignmentStatus.ACCEPTED)

    assert _names(model) == ["IMG_0002.JPG"]


def test_the_filter_stays_when_rows_come_anew() -> None:
    model = PhotographModel()
    model.set_filter("0002", None)

    model.set_rows([photograph_row(1), photograph_row(2)])

    assert _names(model) == ["IMG_0002.JPG"]


def test_an_annotation_is_found_where_it_is_shown() -> None:
    model = PhotographModel()
    model.set_rows([photograph_row(1), photograph_row(2)])
    model.set_filter("0002", None)

    assert model.row_of(AnnotationId(2)) == 0
    assert model.row_of(AnnotationId(1)) is None
