"""The map of the insight page: photographs as dots, and beside them the one that was clicked."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QItemSelectionModel, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.project.exporting import Table
from reid_desktop.project.insight import Insight, MapLayout
from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.models.photograph_model import PhotographModel
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.thumbnails import ThumbnailLoader
from reid_desktop.ui.widgets.photograph_grid import PhotographGrid
from reid_desktop.ui.widgets.plot_card import PlotCard
from reid_desktop.ui.words import number, photographs, status_in_words

if TYPE_CHECKING:
    from reid_desktop.ui.widgets.map_chart import MapChart, MapDots

_SIDE_PX = 330


class MapCard(PlotCard):
    """Asks for the group of a dot by `group_wanted`, and is given it by `show_group`."""

    group_wanted = Signal(int)  # AnnotationId
    enlarge_requested = Signal(object, int)  # rows, place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Map of the photographs"),
            self.tr(
                "Photographs that the model finds alike lie together; colours are groups. Full"
                " dots are accepted, thick rings proven, thin rings proposed, grey is alone."
            ),
            parent,
        )
        self.chart: MapChart | None = None
        self.find_box = QLineEdit()
        self.group_name = label(scale=TypeScale.HEADING)
        self.group_facts = label(muted=True)
        self.grid = PhotographGrid()
        self._model = PhotographModel(self)
        self._side = QWidget()
        self._layout: MapLayout | None = None
        self._insight: Insight | None = None
        self._shown: MapDots | None = None
        self._shown_ids: NDArray[np.int64] = np.empty(0, dtype=np.int64)
        self._rows: list[PhotographRow] = []
        self._lay_out_side()

    def set_thumbnails(self, thumbnails: ThumbnailLoader | None) -> None:
        """Take pictures from the open project, or from nowhere."""
        self.grid.set_thumbnails(thumbnails)

    @property
    def has_layout(self) -> bool:
        """Whether it knows where the dots lie."""
        return self._layout is not None

    @property
    def n_captures(self) -> int:
        """Of how many photographs it knows who they are."""
        return 0 if self._insight is None else len(self._insight.captures.annotation_ids)

    def clear(self) -> None:
        """Let go of everything that belongs to a project."""
        self._layout = self._insight = self._shown = None
        self.find_box.clear()
        self._forget_group()

    def show_layout(self, layout: MapLayout) -> None:
        """Show dots elsewhere."""
        self._layout = layout
        self._show(anew=True)

    def show_insight(self, insight: Insight) -> None:
        """Show other groups at the same places."""
        self._insight = insight
        if self._layout is not None:
            self._show(anew=self.chart is None)

    def say(self, words: str) -> None:
        super().say(words)
        self._side.hide()

    def reveal(self) -> None:
        super().reveal()
        self._side.show()

    def show_group(self, rows: list[PhotographRow]) -> None:
        """Show a photograph and the others of its group."""
        if not rows:
            return
        first = rows[0]
        self._rows = rows
        self._model.set_rows(rows)
        self.grid.selectionModel().setCurrentIndex(
            self._model.index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.grid.scrollToTop()
        self.group_name.setText(first.individual or first.cluster or self.tr("In no group"))
        self.group_facts.setText(f"{photographs(len(rows))}  ·  {status_in_words(first.status)}")
        self.grid.show()

    def numbers(self) -> Table:
        assert self._shown is not None
        shown = self._shown
        rows = [
            (
                int(annotation_id),
                float(x),
                float(y),
                shown.names[group] if group >= 0 else None,
                str(status),
            )
            for annotation_id, (x, y), group, status in zip(
                self._shown_ids.tolist(),
                shown.points.tolist(),
                shown.group.tolist(),
                shown.status.tolist(),
                strict=True,
            )
        ]
        return Table("map", ("annotation_id", "x", "y", "group", "status"), tuple(rows))

    def _show(self, *, anew: bool) -> None:
        from reid_desktop.ui.widgets.map_chart import MapChart  # noqa: PLC0415 - loads pyqtgraph

        assert self._layout is not None
        if self._insight is None:
            return
        if not len(self._layout.annotation_ids):
            self.say(self.tr("No photograph has been compared yet."))
            return
        if self.chart is None:
            said = self.tr("No unit: only what lies together counts")
            self.chart = MapChart(said, "")
            self.chart.clicked.connect(self._on_clicked)
            self.chart.pointed.connect(self._on_pointed)
            self.set_chart(self.chart)
        self._join(self._insight, self._layout)
        assert self._shown is not None
        self.chart.show_dots(self._shown, anew=anew)
        self._on_pointed(-1)
        self.find_box.setEnabled(True)
        self.reveal()

    def _join(self, insight: Insight, layout: MapLayout) -> None:
        """Tell of each dot who it is; what left the study meanwhile is left out."""
        from reid_desktop.ui.widgets.map_chart import MapDots  # noqa: PLC0415 - loads pyqtgraph

        captures = insight.captures
        _, at, dots = np.intersect1d(
            captures.annotation_ids, layout.annotation_ids, return_indices=True
        )
        group = captures.group[at]
        sizes = np.bincount(captures.group[captures.group >= 0], minlength=len(captures.names))
        lone = np.ones(len(group), dtype=np.bool_)
        lone[group >= 0] = sizes[group[group >= 0]] == 1
        status = np.array(captures.status, dtype=object)
        self._shown_ids = captures.annotation_ids[at]
        self._shown = MapDots(layout.points[dots], group, lone, status[at], captures.names)

    @Slot(int)
    def _on_clicked(self, dot: int) -> None:
        assert self.chart is not None
        self.chart.choose(dot)
        if dot < 0:
            self._forget_group()
        else:
            self.group_wanted.emit(int(self._shown_ids[dot]))

    @Slot(int)
    def _on_pointed(self, dot: int) -> None:
        assert self.chart is not None
        assert self._layout is not None
        if dot >= 0:
            self.chart.tell(dot, self._told(dot))
            return
        self.chart.tell(-1, "")
        said = ""
        if self._layout.n_all > len(self._layout.annotation_ids):
            said = self.tr("Shown: {n} of {photographs}, drawn by lot.").format(
                n=number(len(self._layout.annotation_ids)),
                photographs=photographs(self._layout.n_all),
            )
        self.note.setText(said)
        self.note.setVisible(bool(said))

    def _told(self, dot: int) -> str:
        shown = self._shown
        assert shown is not None
        status = AssignmentStatus(shown.status[dot])
        group = int(shown.group[dot])
        if group < 0:
            return status_in_words(status)
        n = int((shown.group == group).sum())
        return f"{shown.names[group]}  ·  {photographs(n)}  ·  {status_in_words(status)}"

    @Slot()
    def _find(self) -> None:
        """Choose the first dot of a group by its name, or the beginning of it."""
        wanted = self.find_box.text().strip().casefold()
        shown = self._shown
        if not wanted or shown is None or self.is_empty:
            return
        known = [name.casefold() for name in shown.names]
        alike = [place for place, name in enumerate(known) if name == wanted] or [
            place for place, name in enumerate(known) if wanted in name
        ]
        for group in alike:
            dots = np.flatnonzero(shown.group == group)
            if len(dots):
                self._on_clicked(int(dots[0]))
                return
        self.group_name.setText(self.tr("No group of this name is on the map"))
        self.group_facts.setText("")
        self.grid.hide()

    def _forget_group(self) -> None:
        self._rows = []
        self._model.set_rows([])
        self.grid.hide()
        self.group_name.setText("")
        self.group_facts.setText(self.tr("Click a dot to see the photograph and its group."))

    @Slot(int)
    def _enlarge(self, place: int) -> None:
        self.enlarge_requested.emit(self._rows, place)

    def _lay_out_side(self) -> None:
        self.find_box.setPlaceholderText(self.tr("Find a group by its name"))
        self.find_box.setAccessibleName(self.tr("Find a group by its name"))
        self.find_box.setClearButtonEnabled(True)
        self.find_box.setEnabled(False)
        self.find_box.returnPressed.connect(self._find)
        self.grid.setModel(self._model)
        self.grid.setAccessibleName(self.tr("Photographs of the group"))
        self.grid.enlarge_requested.connect(self._enlarge)
        self.group_facts.setWordWrap(True)
        self._side.setFixedWidth(_SIDE_PX)
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.find_box)
        column.addWidget(self.group_name)
        column.addWidget(self.group_facts)
        column.addWidget(self.grid, 1)
        column.addStretch(0)
        self.beside.addWidget(self._side)
        self._side.hide()
        self._forget_group()
