"""All photographs of the project, and the files that are none."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.core.types import AnnotationId
from reid_desktop.project.changes import Changes
from reid_desktop.project.photograph_filter import ANY, Facet, PhotographFilter
from reid_desktop.project.photograph_index import PhotographIndex, State, index_of
from reid_desktop.project.views import PhotographRow, ProblemRow
from reid_desktop.ui.actions import Scope, action_named, keys_of
from reid_desktop.ui.dialogs.photograph_dialog import PhotographDialog
from reid_desktop.ui.models.filtered_photograph_model import FilteredPhotographModel
from reid_desktop.ui.models.photograph_model import PhotographRole
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.photograph_marks import Change, PhotographMarks
from reid_desktop.ui.style import Space, icon, label, theme_of
from reid_desktop.ui.widgets.empty_state import EmptyState
from reid_desktop.ui.widgets.filter_bar import FilterBar
from reid_desktop.ui.widgets.frame_notice import FrameNotice
from reid_desktop.ui.widgets.left_aside import LeftAside
from reid_desktop.ui.widgets.page_head import PageHead
from reid_desktop.ui.widgets.photograph_grid import PhotographGrid
from reid_desktop.ui.widgets.photograph_panel import PhotographPanel
from reid_desktop.ui.words import number, photographs


class PhotographsPage(Page):
    """A grid with a filter and details; a second tab for what was left aside."""

    scope = Scope.PHOTOGRAPHS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loading = False
        self.photographs = FilteredPhotographModel(self)
        self.filters = FilterBar()
        self.notice = FrameNotice()
        self.count = label(muted=True)
        self.grid = PhotographGrid()
        self.panel = PhotographPanel()
        self.left_aside = LeftAside()
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
        self._marks = PhotographMarks(self._chosen_and_seen, self)
        actions = self.add_page_actions(
            {
                "photographs.filter": self._go_to_filter,
                "photographs.crop": self._quick_crop,
                **self._marks.handlers(),
            }
        )
        self.crop_button = QPushButton(self.tr("Quick crop"))
        self.mark_menu = self._marks.make_menu(actions, self)
        self.mark_button = QPushButton(self.tr("Mark"))
        self.add_button = QPushButton(self.tr("Add photographs…"))
        self.head = PageHead(self.title, self.count)
        self._stack = QStackedWidget()
        self._lay_out()
        self._draw()
        self._on_chosen()

    @property
    def title(self) -> str:
        return self.tr("Photographs")

    def chosen(self) -> list[PhotographRow]:
        """Give the photographs that are chosen, in the order of the grid."""
        rows = self.photographs.rows
        return [rows[place] for place in self.grid.chosen_places()]

    def _chosen_and_seen(self) -> list[PhotographRow]:
        return self.chosen() if self.grid.isVisible() else []

    def project_opened(self, context: PageContext) -> None:
        self.grid.set_thumbnails(context.thumbnails)
        self.panel.set_thumbnails(context.thumbnails)
        self._marks.context = context
        context.events.measured.connect(self._on_measured)
        super().project_opened(context)

    def project_closed(self) -> None:
        if self.context is not None:
            self.context.events.measured.disconnect(self._on_measured)
        super().project_closed()
        self._marks.context = None
        self.grid.set_thumbnails(None)
        self.panel.set_thumbnails(None)
        self.filters.clear()
        self.notice.forget()
        self._show_index(index_of(()))
        self._show_problems([])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.grid.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "mark_button"):
            self._draw()

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
        loading = self.context.load_index()
        loading.succeeded.connect(self._show_index)
        loading.finished.connect(self._on_loaded)
        self.context.load_problems().succeeded.connect(self._show_problems)

    @Slot(object)
    def _show_index(self, index: PhotographIndex) -> None:
        first = not self.photographs.photographs.rows
        self._keep_place(lambda: self.photographs.set_index(index))
        self.filters.set_index(index)
        self.panel.set_index(index)
        self.notice.tell(index.signs)
        self._show_some(there=bool(index.rows))
        if first and self.isVisible():
            self.grid.setFocus()
        self._tell_count()
        self._on_chosen()

    def _keep_place(self, show: Callable[[], bool]) -> None:
        """Show other photographs; what is chosen stays so as far as it is still there.

        Where nothing of it is, the one that took its place is chosen: whoever goes through
        photographs one by one goes on with the next.
        """
        chosen = [row.annotation_id for row in self.chosen()]
        current = self.grid.currentIndex()
        at = current.row()
        row: PhotographRow | None = current.data(PhotographRole.ROW)
        scrolled = self.grid.verticalScrollBar().value()
        if not show():
            return
        n = self.photographs.rowCount()
        if at >= 0 and n:
            again = None if row is None else self.photographs.row_of(row.annotation_id)
            places = self.photographs.rows_of(chosen)
            at = min(at, n - 1) if again is None else again
            if chosen:
                self.grid.choose(places or [at], at)
            else:
                self.grid.choose([], at)
        self.grid.scroll_to(scrolled)

    @Slot(object)
    def _show_problems(self, rows: list[ProblemRow]) -> None:
        self.left_aside.problems.set_rows(rows)
        title = self.tr("Left aside")
        self.tabs.setTabText(1, f"{title} ({number(len(rows))})" if rows else title)

    @Slot()
    def _on_loaded(self) -> None:
        self._loading = False
        if self._stale and self.context is not None:
            self._stale = False
            self.refresh_or_note()

    @Slot(object)
    def _on_filter_changed(self, wanted: PhotographFilter) -> None:
        chosen = [row.annotation_id for row in self.chosen()]
        if self.photographs.set_filter(wanted):
            self.grid.scrollToTop()
            if places := self.photographs.rows_of(chosen):
                self.grid.choose(places, places[0])
        self._tell_count()
        self._on_chosen()

    @Slot()
    def _on_measured(self) -> None:
        if self.context is not None:
            before = self.photographs.photographs
            task = self.context.load_measured(before)
            task.succeeded.connect(partial(self._take_measured, before))

    def _take_measured(self, before: PhotographIndex, index: PhotographIndex) -> None:
        if self.photographs.photographs is before:
            self._show_index(index)
        else:  # the person said something meanwhile
            self._on_measured()

    @Slot(object, object)
    def _on_said(self, annotation_ids: list[AnnotationId], change: Change) -> None:
        before = self.photographs.photographs
        self._show_index(before.with_rows(annotation_ids, change))

    @Slot()
    def _on_chosen(self) -> None:
        chosen = self.chosen()
        self.panel.show_photographs(chosen)
        self.mark_button.setEnabled(bool(chosen))

    def _tell_count(self) -> None:
        n, n_all = self.photographs.rowCount(), self.photographs.photographs.n_studied
        if self.photographs.filter.is_empty:
            self.count.setText(photographs(n))
        elif State.EXCLUDED in self.photographs.filter.chosen.get(Facet.STATE, ANY):
            self.count.setText(
                self.tr("{n} of {all}, those out of the study among them").format(
                    n=number(n), all=photographs(len(self.photographs.photographs.rows))
                )
            )
        else:
            self.count.setText(self.tr("{n} of {all}").format(n=number(n), all=photographs(n_all)))

    @Slot(int)
    def _enlarge(self, place: int, *, quick_crop: bool = False) -> None:
        if self.context is not None:
            dialog = PhotographDialog(
                self.context,
                self.grid.rows(),
                place,
                self,
                quick_crop=quick_crop,
                initiator=self,
            )
            dialog.current_changed.connect(self._go_to)
            dialog.boxes_changed.connect(self.refresh_or_note)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open_over(self.window())

    def _quick_crop(self) -> None:
        """Draw a box in one photograph after the other, from the chosen one on."""
        if self.grid.isVisible() and self.photographs.rowCount():
            self._enlarge(max(self.grid.currentIndex().row(), 0), quick_crop=True)

    @Slot(object)
    def _go_to(self, row: PhotographRow) -> None:
        place = self.grid.place_of(row.annotation_id)
        if place is not None:
            self.grid.choose([place], place)  # whatever keys are held down

    def _go_to_filter(self) -> None:
        self.tabs.setCurrentIndex(0)
        self.filters.go_to_words()

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        if self.chosen():
            self.mark_menu.popup(self.grid.viewport().mapToGlobal(at))

    def _draw(self) -> None:
        muted = theme_of(self).muted
        self.mark_button.setIcon(icon("edit", muted))
        self.crop_button.setIcon(icon("box", muted))
        self.add_button.setIcon(icon("folder_add", muted))

    def _lay_out(self) -> None:
        self._set_up_grid()
        self.add_button.clicked.connect(lambda: self.action_requested.emit("file.add_folder"))
        for button in (self.crop_button, self.mark_button, self.add_button):
            self.head.add(button)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._make_grid_tab(), self.tr("Photographs"))
        self.tabs.addTab(self.left_aside, self.tr("Left aside"))
        self._stack.addWidget(self.tabs)
        self._stack.addWidget(self.empty)
        self._show_some(there=False)
        self.lay_out_under(self.head, self._stack)

    def _show_some(self, *, there: bool) -> None:
        """Show the photographs, or that there are none."""
        self._stack.setCurrentWidget(self.tabs if there else self.empty)
        self.head.show_tools(there=there)

    def _make_grid_tab(self) -> QWidget:
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addWidget(self.filters)
        left.addWidget(self.notice)
        left.addWidget(self.grid, 1)
        tab = QWidget()
        row = QHBoxLayout(tab)
        row.setContentsMargins(0, Space.M, 0, 0)
        row.setSpacing(Space.M)
        row.addLayout(left, 1)
        row.addWidget(self.panel)
        return tab

    def _set_up_grid(self) -> None:
        self.filters.changed.connect(self._on_filter_changed)
        self.notice.crop_requested.connect(self._quick_crop)
        self._marks.said.connect(self._on_said)
        self.crop_button.setToolTip(
            self.tr("Drag a box around the animal, and the next photograph follows ({key})").format(
                key=keys_of(action_named("photographs.crop"))
            )
        )
        self.crop_button.setAccessibleName(
            self.tr("Draw boxes around the animals, one photograph after the other")
        )
        self.crop_button.clicked.connect(self._quick_crop)
        self.mark_button.setToolTip(
            self.tr("Say from which side the chosen photographs are, how good, and more")
        )
        self.mark_button.setAccessibleName(self.tr("Mark the chosen photographs"))
        self.mark_button.setMenu(self.mark_menu)
        self.grid.setModel(self.photographs)
        self.grid.setAccessibleName(self.tr("Photographs"))
        self.grid.words_if_empty = self.tr("No photograph matches. Clear the filter to see all.")
        self.grid.setSelectionMode(PhotographGrid.SelectionMode.ExtendedSelection)
        self.grid.enlarge_requested.connect(self._enlarge)
        self.grid.selectionModel().selectionChanged.connect(self._on_chosen)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self._show_menu)
