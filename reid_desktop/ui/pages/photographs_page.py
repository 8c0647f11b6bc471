"""All photographs of the project, and the files that are none."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.project.changes import Changes
from reid_desktop.project.views import PhotographRow, ProblemRow
from reid_desktop.ui.actions import Scope
from reid_desktop.ui.dialogs.photograph_dialog import PhotographDialog
from reid_desktop.ui.models.photograph_model import PhotographModel, PhotographRole
from reid_desktop.ui.models.problem_model import ProblemModel
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.empty_state import EmptyState
from reid_desktop.ui.widgets.photograph_grid import PhotographGrid
from reid_desktop.ui.widgets.photograph_panel import PhotographPanel
from reid_desktop.ui.words import number, photographs, sentence_case, status_in_words

_PANEL_WIDTH_PX = 280


class PhotographsPage(Page):
    """A grid with a filter and details; a second tab for what was left aside."""

    scope = Scope.PHOTOGRAPHS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loading = False
        self.photographs = PhotographModel(self)
        self.problems = ProblemModel(self)
        self.filter_box = QLineEdit()
        self.status_box = QComboBox()
        self.count = label(muted=True)
        self.grid = PhotographGrid()
        self.panel = PhotographPanel()
        self.problem_table = QTableView()
        self.tabs = QTabWidget()
        self.empty = EmptyState(
            "photographs",
            self.tr("No photographs yet"),
            self.tr(
                "Add a folder with your photographs. They stay where they are and are only read."
            ),
        )
        add = self.empty.set_button(self.tr("Add photographs…"))
        add.clicked.connect(lambda: self.action_requested.emit("file.add_folder"))
        self._stack = QStackedWidget()
        self._lay_out()
        self.add_page_actions({"photographs.filter": self._go_to_filter})

    @property
    def title(self) -> str:
        return self.tr("Photographs")

    def project_opened(self, context: PageContext) -> None:
        self.grid.set_thumbnails(context.thumbnails)
        self.panel.set_thumbnails(context.thumbnails)
        super().project_opened(context)

    def project_closed(self) -> None:
        super().project_closed()
        self.grid.set_thumbnails(None)
        self.panel.set_thumbnails(None)
        self._show_photographs([])
        self._show_problems([])

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.tables - {"decision"})

    def photographs_changed(self) -> None:
        self.refresh_or_note()

    def refresh(self) -> None:
        assert self.context is not None
        if self._loading:  # a scan writes faster than many rows are read
            self._stale = True
            return
        self._loading = True
        loading = self.context.load_photographs()
        loading.succeeded.connect(self._show_photographs)
        loading.finished.connect(self._on_loaded)
        self.context.load_problems().succeeded.connect(self._show_problems)

    @Slot(object)
    def _show_photographs(self, rows: list[PhotographRow]) -> None:
        chosen = self.grid.currentIndex().data(PhotographRole.ROW)
        scrolled = self.grid.verticalScrollBar().value()
        self.photographs.set_rows(rows)
        again = None if chosen is None else self.photographs.row_of(chosen.annotation_id)
        self._stack.setCurrentIndex(0 if rows else 1)
        if again is not None:
            self.grid.setCurrentIndex(self.photographs.index(again))
        self.grid.scroll_to(scrolled)
        self._tell_count()
        self._on_current_changed(self.grid.currentIndex())

    @Slot(object)
    def _show_problems(self, rows: list[ProblemRow]) -> None:
        self.problems.set_rows(rows)
        title = self.tr("Left aside")
        self.tabs.setTabText(1, f"{title} ({number(len(rows))})" if rows else title)

    @Slot()
    def _on_loaded(self) -> None:
        self._loading = False
        if self._stale and self.context is not None:
            self._stale = False
            self.refresh_or_note()

    @Slot()
    def _on_filter_changed(self) -> None:
        self.photographs.set_filter(self.filter_box.text(), self.status_box.currentData())
        self._tell_count()
        self._on_current_changed(self.grid.currentIndex())

    @Slot(QModelIndex)
    def _on_current_changed(self, index: QModelIndex) -> None:
        self.panel.show_photograph(index.data(PhotographRole.ROW))

    def _tell_count(self) -> None:
        n, n_all = self.photographs.rowCount(), self.photographs.n_all
        if n == n_all:
            self.count.setText(photographs(n))
        else:
            self.count.setText(self.tr("{n} of {all}").format(n=number(n), all=photographs(n_all)))

    @Slot(int)
    def _enlarge(self, place: int) -> None:
        if self.context is not None:
            dialog = PhotographDialog(self.context, self.grid.rows(), place, self)
            dialog.current_changed.connect(self._go_to)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open_over(self.window())

    @Slot(object)
    def _go_to(self, row: PhotographRow) -> None:
        place = self.grid.place_of(row.annotation_id)
        if place is not None:
            self.grid.setCurrentIndex(self.photographs.index(place))

    def _go_to_filter(self) -> None:
        self.tabs.setCurrentIndex(0)
        self.filter_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_box.selectAll()

    def _lay_out(self) -> None:
        self._set_up_grid()
        self._set_up_problems()
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(label(self.title, TypeScale.TITLE))
        head.addWidget(self.count)
        head.addStretch(1)
        add = QPushButton(self.tr("Add photographs…"))
        add.clicked.connect(lambda: self.action_requested.emit("file.add_folder"))
        head.addWidget(add)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._make_grid_tab(), self.tr("Photographs"))
        self.tabs.addTab(self._make_problem_tab(), self.tr("Left aside"))
        main = QWidget()
        inside = QVBoxLayout(main)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.M)
        inside.addLayout(head)
        inside.addWidget(self.tabs, 1)
        self._stack.addWidget(main)
        self._stack.addWidget(self.empty)
        self._stack.setCurrentIndex(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.addWidget(self._stack)

    def _make_grid_tab(self) -> QWidget:
        filters = QHBoxLayout()
        filters.setSpacing(Space.S)
        filters.addWidget(self.filter_box, 1)
        filters.addWidget(self.status_box)
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addLayout(filters)
        left.addWidget(self.grid, 1)
        self.panel.setFixedWidth(_PANEL_WIDTH_PX)
        tab = QWidget()
        row = QHBoxLayout(tab)
        row.setContentsMargins(0, Space.M, 0, 0)
        row.setSpacing(Space.M)
        row.addLayout(left, 1)
        row.addWidget(self.panel)
        return tab

    def _make_problem_tab(self) -> QWidget:
        said = label(
            self.tr(
                "These files lie in your folders and are not used. Nothing was changed or deleted."
            ),
            muted=True,
        )
        tab = QWidget()
        column = QVBoxLayout(tab)
        column.setContentsMargins(0, Space.M, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(said)
        column.addWidget(self.problem_table, 1)
        return tab

    def _set_up_grid(self) -> None:
        self.filter_box.setPlaceholderText(self.tr("Filter by file, station or individual"))
        self.filter_box.setAccessibleName(self.tr("Filter the photographs"))
        self.filter_box.setClearButtonEnabled(True)
        self.filter_box.textChanged.connect(self._on_filter_changed)
        self.status_box.setAccessibleName(self.tr("Show only photographs that are"))
        with QSignalBlocker(self.status_box):
            self.status_box.addItem(self.tr("All photographs"), None)
            for status in AssignmentStatus:
                self.status_box.addItem(sentence_case(status_in_words(status)), status)
        self.status_box.currentIndexChanged.connect(self._on_filter_changed)
        self.grid.setModel(self.photographs)
        self.grid.setAccessibleName(self.tr("Photographs"))
        self.grid.words_if_empty = self.tr("No photograph matches. Clear the filter to see all.")
        self.grid.enlarge_requested.connect(self._enlarge)
        self.grid.selectionModel().currentChanged.connect(self._on_current_changed)

    def _set_up_problems(self) -> None:
        table = self.problem_table
        table.setModel(self.problems)
        table.setAccessibleName(self.tr("Files left aside"))
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
