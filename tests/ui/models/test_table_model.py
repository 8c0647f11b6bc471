"""What all tables of words have in common."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex, Qt

from reid_desktop.ui.models.table_model import TableModel

_ROLES = Qt.ItemDataRole


class _Animals(TableModel):
    def n_rows(self) -> int:
        return 3

    def heads(self) -> Sequence[str]:
        return "Name", "Sex"

    def cell(self, row: int, column: int) -> str:
        return f"{row}-{column}"


def test_it_has_as_many_rows_and_columns_as_it_says_and_none_below_a_row() -> None:
    model = _Animals()

    assert (model.rowCount(), model.columnCount()) == (3, 2)
    inside = model.index(0, 0)
    assert (model.rowCount(inside), model.columnCount(inside)) == (0, 0)


@pytest.mark.parametrize("role", [_ROLES.DisplayRole, _ROLES.ToolTipRole])
def test_a_cell_tells_its_words_also_where_they_are_cut(role: Qt.ItemDataRole) -> None:
    model = _Animals()

    assert model.data(model.index(2, 1), role) == "2-1"


def test_a_cell_tells_nothing_else_and_none_tells_nothing() -> None:
    model = _Animals()

    assert model.data(model.index(0, 0), _ROLES.DecorationRole) is None
    assert model.data(QModelIndex()) is None


def test_columns_have_heads_on_the_left_and_rows_have_none() -> None:
    model = _Animals()
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical

    assert model.headerData(1, across) == "Sex"
    assert model.headerData(0, across, _ROLES.TextAlignmentRole) & Qt.AlignmentFlag.AlignLeft
    assert model.headerData(0, across, _ROLES.DecorationRole) is None
    assert model.headerData(0, down) is None
