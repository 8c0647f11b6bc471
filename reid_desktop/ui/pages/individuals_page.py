"""Who there is: the groups of the project, accepted, named, merged and split."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from reid_desktop.core.types import AnnotationId, AssignmentStatus
from reid_desktop.project.changes import Changes
from reid_desktop.project.views import GroupRow, PhotographRow
from reid_desktop.ui.actions import Scope, follow_keys
from reid_desktop.ui.chosen_groups import best_known, has_name, names_of
from reid_desktop.ui.dialogs.photograph_dialog import PhotographDialog
from reid_desktop.ui.messages import Topic
from reid_desktop.ui.operations import PageContext, Readiness
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.tasks import Task
from reid_desktop.ui.widgets.group_browser import GroupBrowser
from reid_desktop.ui.widgets.group_panel import GroupPanel
from reid_desktop.ui.widgets.no_groups import NoGroups
from reid_desktop.ui.words import number, photographs

_BROWSER_WIDTH_PX = 340


class IndividualsPage(Page):
    """A list to choose from, and beside it the photographs of what is chosen."""

    scope = Scope.INDIVIDUALS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loading = False
        self._arriving = False  # shown, but there was no group yet to begin with
        self._photographs: Mapping[AnnotationId, PhotographRow] = {}
        self.count = label(muted=True)
        self.accept_proven_button = QPushButton()
        self.browser = GroupBrowser()
        self.panel = GroupPanel()
        self.merge_menu = QMenu(self)
        self.empty = NoGroups()
        self._stack = QStackedWidget()
        self._verbs: dict[str, Callable[[], object]] = {
            "individuals.accept": self._accept,
            "individuals.accept_proven": self._accept_proven,
            "individuals.rename": self._begin_naming,
            "individuals.merge": self._merge,
            "individuals.take_out": self._take_out,
            "individuals.split": self._split,
            "individuals.filter": self.browser.go_to_search,
        }
        self._lay_out()
        self._connect()
        self.add_page_actions(self._verbs)
        self._tell()

    @property
    def title(self) -> str:
        return self.tr("Individuals")

    def project_opened(self, context: PageContext) -> None:
        self.browser.set_thumbnails(context.thumbnails)
        self.panel.set_thumbnails(context.thumbnails)
        context.events.readiness_changed.connect(self._on_readiness_changed)
        super().project_opened(context)

    def project_closed(self) -> None:
        if self.context is not None:
            self.context.events.readiness_changed.disconnect(self._on_readiness_changed)
        super().project_closed()
        self.browser.set_thumbnails(None)
        self.panel.set_thumbnails(None)
        self._photographs = {}
        self._show_groups([])

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.tables - {"decision"})

    def on_changed(self, changes: Changes, initiator: object | None) -> None:
        if changes.operation_id is not None:
            self._settle()
        super().on_changed(changes, initiator)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arriving = True
        if not self._loading:
            self._arrive()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._go_to_list()

    def hideEvent(self, event: QHideEvent) -> None:
        self._settle()
        super().hideEvent(event)

    def photographs_changed(self) -> None:
        self.refresh_or_note()

    def refresh(self) -> None:
        assert self.context is not None
        if self._loading:  # what is loaded now is old already
            self._stale = True
            return
        self._loading = True
        self.context.load_photographs().succeeded.connect(self._on_photographs)
        loading = self.context.load_groups()
        loading.succeeded.connect(self._show_groups)
        loading.finished.connect(self._on_loaded)

    # Showing.

    @Slot(object)
    def _on_photographs(self, rows: list[PhotographRow]) -> None:
        self._photographs = {row.annotation_id: row for row in rows}

    @Slot(object)
    def _show_groups(self, rows: Sequence[GroupRow]) -> None:
        self.browser.set_rows(rows, self._photographs)
        self._tell()
        self._arrive()

    def _arrive(self) -> None:
        """Choose a group to begin with, and let the arrows move from there."""
        if self._arriving and self.isVisible() and self.browser.groups.rowCount():
            self._arriving = False
            if not self.browser.chosen():
                self.browser.choose([0])
            if self.hasFocus():
                self._go_to_list()

    @Slot()
    def _go_to_list(self) -> None:
        if self.browser.list.isVisible() and not self.panel.is_naming:
            self.browser.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_loaded(self) -> None:
        self._loading = False
        if self._stale and self.context is not None:
            self._stale = False
            self.refresh_or_note()

    @Slot(object)
    def _on_readiness_changed(self, _readiness: Readiness) -> None:
        self._tell()

    @Slot()
    def _show_chosen(self) -> None:
        rows = self.browser.chosen()
        if [row.ref for row in rows] != [row.ref for row in self.panel.rows]:
            self._settle()
        members = [
            self._photographs[annotation_id]
            for row in rows
            for annotation_id in row.members
            if annotation_id in self._photographs
        ]
        self.panel.end_naming()
        self.panel.show_groups(rows, members)

    def _tell(self) -> None:
        model = self.browser.groups
        said = self.tr("{n} groups").format(n=number(model.n_all))
        accepted = model.count(AssignmentStatus.ACCEPTED)
        if accepted:
            words = self.tr("{n} accepted").format(n=number(accepted))
            said = f"{said}  ·  {words}"
        if model.rowCount() != model.n_all:
            words = self.tr("{n} shown").format(n=number(model.rowCount()))
            said = f"{said}  ·  {words}"
        self.count.setText(said)
        proven = model.count(AssignmentStatus.PROVEN)
        self.accept_proven_button.setText(
            self.tr("Accept all proven ({n})").format(n=number(proven))
        )
        self.accept_proven_button.setEnabled(proven > 0)
        self._stack.setCurrentIndex(0 if model.n_all else 1)
        self.empty.tell(Readiness.EMPTY if self.context is None else self.context.readiness)

    # Acting.

    def _accept(self) -> None:
        rows = [row for row in self.browser.chosen() if row.n_accepted < row.n_photographs]
        clusters = [row.cluster_id for row in rows if row.cluster_id is not None]
        if self.context is None or not clusters:
            self._hint(self.tr("Choose groups that are not accepted yet."))
            return
        done = self.tr("Accepted: {groups}").format(groups=names_of(rows))
        task = self.context.accept(clusters, initiator=self)
        task.succeeded.connect(partial(self._go_on_after, self.browser.chosen()))
        self._act(task, done)

    def _go_on_after(self, accepted: Sequence[GroupRow], _changes: Changes | None) -> None:
        """Choose the next group that is not accepted, unless the person went elsewhere."""
        if self.browser.chosen() == accepted:
            self.browser.choose_next(lambda row: row.n_accepted < row.n_photographs)

    def _accept_proven(self) -> None:
        n = self.browser.groups.count(AssignmentStatus.PROVEN)
        if self.context is None or n == 0:
            self._hint(
                self.tr("No group is proven yet."),
                self.tr("A group is proven when it holds though any one answer were wrong."),
            )
            return
        done = self.tr("Accepted {n} proven groups.").format(n=number(n))
        self._act(self.context.accept_proven(initiator=self), done)

    def _begin_naming(self) -> None:
        if len(self.panel.rows) == 1:
            self.panel.begin_naming()
        else:
            self._hint(self.tr("Choose one group to name it."))

    @Slot(str)
    def _name(self, name: str) -> None:
        [row] = self.panel.rows
        if self.context is None or name == row.label:
            return
        if row.individual_id is not None:
            task = self.context.rename(row.individual_id, name, initiator=self)
        else:
            assert row.cluster_id is not None
            task = self.context.name_cluster(row.cluster_id, name, initiator=self)
        task.failed.connect(partial(self._on_name_refused, row, name))
        self._act(
            task, self.tr("{before} is now called {name}.").format(before=row.label, name=name)
        )

    def _on_name_refused(self, row: GroupRow, name: str, _error: Exception) -> None:
        if self.panel.rows == (row,):
            self.panel.begin_naming(name)  # what was typed is not lost

    @Slot()
    def _on_naming_ended(self) -> None:
        self._settle()
        self._go_to_list()

    def _merge(self) -> None:
        rows = self.browser.chosen()
        if len(rows) < 2:
            self._hint(
                self.tr("Choose at least two groups to merge."),
                self.tr("Hold Ctrl or Shift while you choose."),
            )
            return
        named = [row for row in rows if has_name(row)]
        if len(named) < 2:
            self._merge_into(best_known(rows), rows)
        else:
            self._ask_which_name(named, rows)

    def _ask_which_name(self, named: Sequence[GroupRow], rows: Sequence[GroupRow]) -> None:
        self.merge_menu.clear()
        for row in named:
            said = self.tr("Keep the name {name}").format(name=row.label)
            action = self.merge_menu.addAction(said.replace("&", "&&"))
            action.triggered.connect(partial(self._on_name_kept, row, rows))
        button = self.panel.buttons["individuals.merge"]
        self.merge_menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _on_name_kept(
        self, into: GroupRow, rows: Sequence[GroupRow], _checked: bool = False
    ) -> None:
        self._merge_into(into, rows)

    def _merge_into(self, into: GroupRow, rows: Sequence[GroupRow]) -> None:
        if self.context is None:
            return
        refs = [row.ref for row in rows]
        done = self.tr("Merged {n} groups into {name}.").format(
            n=number(len(rows)), name=into.label
        )
        self._act(self.context.merge(refs, into=into.ref, initiator=self), done)

    def _take_out(self) -> None:
        marked = self._marked()
        if self.context is not None and marked:
            taken = self.tr("Taken out: {photographs}").format(photographs=photographs(len(marked)))
            where = self.tr("until the next grouping under Photographs, “Not grouped yet”.")
            done = f"{taken}, {where}"
            self._act(self.context.take_out(marked, initiator=self), done)

    def _split(self) -> None:
        marked = self._marked()
        if self.context is not None and marked:
            done = self.tr("Made a group of {photographs}.").format(
                photographs=photographs(len(marked))
            )
            task = self.context.split(marked, initiator=self)
            task.succeeded.connect(self._go_to_list)  # what was marked is gone, and its buttons off
            self._act(task, done)

    def _marked(self) -> tuple[AnnotationId, ...]:
        marked = self.panel.marked()
        if not marked:
            self._hint(
                self.tr("Mark the photographs first."),
                self.tr("Click them; hold Ctrl or Shift to mark several."),
            )
        elif not self.panel.can_part():
            self._hint(self.tr("Nothing would be left in the group: mark fewer photographs."))
            return ()
        return marked

    def _act(self, task: Task, done: str) -> None:
        task.succeeded.connect(partial(self._on_done, done))

    def _on_done(self, done: str, changes: Changes | None) -> None:
        if self.context is None or changes is None or not changes.tables:
            return  # closed meanwhile, or there was nothing to do
        self._settle()
        self.context.messages.say(done, self.tr("Ctrl+Z takes it back."))
        self.refresh_or_note()

    def _hint(self, text: str, hint: str = "") -> None:
        if self.context is not None:
            self.context.messages.hint(text, hint)

    @Slot()
    def _settle(self) -> None:
        """Take back what was said of an act that was refused: the person went on."""
        if self.context is not None:
            self.context.messages.settle(Topic.ACT)

    @Slot(int)
    def _enlarge(self, place: int) -> None:
        if self.context is not None:
            dialog = PhotographDialog(self.context, self.panel.grid.rows(), place, self)
            dialog.current_changed.connect(self._go_to)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open_over(self.window())

    @Slot(object)
    def _go_to(self, row: PhotographRow) -> None:
        place = self.panel.grid.place_of(row.annotation_id)
        if place is not None:
            self.panel.go_to(place)

    # Setting up.

    def _connect(self) -> None:
        self.browser.chosen_changed.connect(self._show_chosen)
        self.browser.filtered.connect(self._tell)
        self.panel.requested.connect(self._on_requested)
        self.panel.name_given.connect(self._name)
        self.panel.naming_ended.connect(self._on_naming_ended)
        self.panel.name_field.line.textEdited.connect(self._settle)
        self.panel.grid.enlarge_requested.connect(self._enlarge)
        self.accept_proven_button.clicked.connect(self._accept_proven)

    @Slot(str)
    def _on_requested(self, action_id: str) -> None:
        self._verbs[action_id]()

    def _lay_out(self) -> None:
        follow_keys(self.accept_proven_button, "individuals.accept_proven")
        self.empty.add_button.clicked.connect(lambda: self.action_requested.emit("file.add_folder"))
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(label(self.title, TypeScale.TITLE))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.browser.hide_singles)
        head.addSpacing(Space.M)
        head.addWidget(self.accept_proven_button)
        self.browser.setFixedWidth(_BROWSER_WIDTH_PX)
        beside = QHBoxLayout()
        beside.setSpacing(Space.M)
        beside.addWidget(self.browser)
        beside.addWidget(self.panel, 1)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(head)
        column.addLayout(beside, 1)
        self._stack.addWidget(main)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        whole.addWidget(self._stack)
