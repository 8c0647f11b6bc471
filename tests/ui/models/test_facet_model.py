import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from reid_desktop.project.photograph_filter import Facet
from reid_desktop.ui.models.facet_model import FacetModel, FacetRole


@pytest.fixture
def model() -> FacetModel:
    model = FacetModel()
    model.set_values(
        Facet.STATION, [("Harbour", 3), ("Old mill", 1200), ("", 1)], frozenset({"Harbour"})
    )
    return model


def _texts(model: FacetModel) -> list[str]:
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def test_it_obeys_the_rules_of_qt_models(model: FacetModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)

    assert _texts(model) == ["Harbour", "Old mill", "No station"]
    assert model.data(model.index(1), FacetRole.COUNT) == "1200"
    assert model.data(model.index(2), Qt.ItemDataRole.AccessibleTextRole) == (
        "No station, 1 photograph"
    )


def test_a_value_is_ticked_and_unticked(model: FacetModel) -> None:
    model.toggle(model.index(0))
    model.toggle(model.index(2))

    states = [model.data(model.index(row), Qt.ItemDataRole.CheckStateRole) for row in range(3)]
    assert model.ticked == {""}
    assert states == [Qt.CheckState.Unchecked, Qt.CheckState.Unchecked, Qt.CheckState.Checked]


def test_what_a_search_hides_stays_ticked(model: FacetModel) -> None:
    model.search("MILL old")
    model.toggle(model.index(0))

    assert _texts(model) == ["Old mill"]
    assert model.ticked == {"Harbour", "Old mill"}


def test_all_are_unticked_at_once(model: FacetModel) -> None:
    model.untick_all()

    assert model.ticked == frozenset()


def test_nothing_is_ticked_where_there_is_nothing(model: FacetModel) -> None:
    model.search("nowhere")

    model.toggle(model.index(0))
    model.untick_all()

    assert (model.rowCount(), model.ticked) == (0, frozenset())
