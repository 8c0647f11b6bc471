from pytestqt.modeltest import ModelTester

from reid_desktop.core.types import AnnotationId
from reid_desktop.ui.models.photograph_model import PhotographModel, PhotographRole
from tests.ui.fake_context import photograph_row


def test_photograph_model_obeys_the_rules_of_qt_models(qtmodeltester: ModelTester) -> None:
    model = PhotographModel()
    model.set_rows([photograph_row(1), photograph_row(2)])

    qtmodeltester.check(model)

    assert model.data(model.index(1), PhotographRole.ROW) == photograph_row(2)


def test_an_annotation_is_found_where_it_is_shown() -> None:
    model = PhotographModel()
    model.set_rows([photograph_row(1), photograph_row(2)])

    assert model.row_of(AnnotationId(2)) == 1
    assert model.row_of(AnnotationId(3)) is None
