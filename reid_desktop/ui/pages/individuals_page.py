"""Who there is: the groups of the project, accepted, named, merged and split."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QAction, QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from reid_desktop.core.types import AnnotationId, AssignmentStatus
from reid_desktop.project.changes import Changes
from reid_desktop.project.group_rows import GroupRow
from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.actions import Scope, action_named, follow_keys, text_of
from reid_desktop.ui.dialogs.compare_dialog import CompareDialog
from reid_desktop.ui.dialogs.move_dialog import MoveDialog
from reid_desktop.ui.dialogs.photograph_dialog import PhotographDialog
from reid_desktop.ui.group_acts import GroupActs
from reid_desktop.ui.operations import PageContext, Readiness
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.style import Space, icon, letters_px, theme_of
from reid_desktop.ui.widgets.elided_label import ElidedLabel
from reid_desktop.ui.widgets.group_browser import GroupBrowser
from reid_desktop.ui.widgets.group_panel import OF_GROUPS, OF_MARKED, GroupPanel
from reid_desktop.ui.widgets.no_groups import NoGroups
from reid_desktop.ui.widgets.page_head import PageHead
from reid_desktop.ui.words import groups, number, plural

_BROWSER_WIDTH_PX, _BROWSER_LETTERS = 360, 38  # whichever is more
_WIDEST_PX = 16_777_215  # Qt names it only in C++


class IndividualsPage(Page):
    """A list to choose from, and beside it the photographs of what is chosen."""

    scope = Scope.INDIVIDUALS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loading = False
        self._arriving = False  # shown, but there was no group yet to begin with
        self._photographs: Mapping[AnnotationId, PhotographRow] = {}
        self._groups: Sequence[GroupRow] = ()
        self.count = ElidedLabel(muted=True, elide=Qt.TextElideMode.ElideRight)
        self.accept_proven_button = QPushButton()
        self.browser = GroupBrowser()
        self.panel = GroupPanel()
        self.gallery_button = QToolButton()
        self.head = PageHead(self.title, self.count)
        self.empty = NoGroups()
        self.acts = GroupActs(self.browser, self.panel, self)
        self._stack = QStackedWidget()
        self._verbs: dict[str, Callable[[], object]] = {
            "individuals.accept": self.acts.accept,
            "individuals.accept_proven": self.acts.accept_proven,
            "individuals.rename": self._begin_naming,
            "individuals.merge": self.acts.merge,
            "individuals.compare": self._compare,
            "individuals.take_out": self.acts.take_out,
            "individuals.split": self.acts.split,
            "individuals.move": self._move,
            "individuals.gallery": self._toggle_gallery,
            "individuals.details": self.panel.toggle_details,
            "individuals.filter": self.browser.go_to_search,
        }
        self._lay_out()
        self._connect()
        self._offer_menus(self.add_page_actions(self._verbs))
        self._tell()

    @property
    def title(self) -> str:
        return self.tr("Individuals")

    def project_opened(self, context: PageContext) -> None:
        self.browser.set_thumbnails(context.thumbnails)
        self.panel.set_thumbnails(context.thumbnails)
        self.acts.set_context(context)
        context.events.readiness_changed.connect(self._on_readiness_changed)
        super().project_opened(context)

    def project_closed(self) -> None:
        self.panel.details.flush()  # what is being typed is kept
        if self.context is not None:
            self.context.events.readiness_changed.disconnect(self._on_readiness_changed)
        self.acts.set_context(None)
        super().project_closed()
        self.browser.set_thumbnails(None)
        self.panel.set_thumbnails(None)
        self._photographs = {}
        self._show_groups([])

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.tables - {"decision"})

    def on_changed(self, changes: Changes, initiator: object | None) -> None:
        if changes.operation_id is not None:
            self.acts.settle()
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
        self.acts.settle()
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
        self._groups = rows
        disputes = () if self.context is None else self.context.contradictions
        disputed = {node for one in disputes for node in one.path}
        self.browser.set_rows(rows, self._photographs, disputed=disputed)
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
            self.acts.settle()
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
        said = groups(model.n_all)
        accepted = model.count(AssignmentStatus.ACCEPTED)
        if accepted:
            words = plural("IndividualsPage", "{n} accepted", "{n} accepted", accepted).format(
                n=number(accepted)
            )
            said = f"{said}  ·  {words}"
        if model.rowCount() != model.n_all:
            words = plural("IndividualsPage", "{n} shown", "{n} shown", model.rowCount()).format(
                n=number(model.rowCount())
            )
            said = f"{said}  ·  {words}"
        self.count.setText(said)
        proven = model.count(AssignmentStatus.PROVEN)
        self.accept_proven_button.setText(
            self.tr("Accept all proven ({n})").format(n=number(proven))
        )
        self.accept_proven_button.setEnabled(proven > 0)
        self._stack.setCurrentIndex(0 if model.n_all else 1)
        self.head.show_tools(there=model.n_all > 0)
        self.empty.tell(Readiness.EMPTY if self.context is None else self.context.readiness)

    # Acting.

    def _begin_naming(self) -> None:
        if self.browser.list.is_gallery:
            self._leave_gallery()
        self.acts.begin_naming()

    @Slot()
    def _on_naming_ended(self) -> None:
        self.acts.settle()
        self._go_to_list()

    @Slot()
    def _on_done(self) -> None:
        self.refresh_or_note()

    def _move(self) -> None:
        marked = self.acts.marked_to_move()
        if self.context is not None and marked:
            dialog = MoveDialog(self._groups, self._photographs, marked, self)
            dialog.set_thumbnails(self.context.thumbnails)
            dialog.chosen.connect(self.acts.move)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _compare(self) -> None:
        rows = self.browser.chosen()
        if len(rows) != 2:
            self.acts.hint(
                self.tr("Choose two groups to compare them."),
                self.tr("Hold Ctrl or Shift while you choose."),
            )
        elif self.context is not None:
            dialog = CompareDialog(self.context, (rows[0], rows[1]), self._photographs, self)
            dialog.merge_wanted.connect(self.acts.merge)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open_over(self.window())

    def _toggle_gallery(self) -> None:
        self._show_gallery(not self.browser.list.is_gallery)

    @Slot()
    def _leave_gallery(self) -> None:
        self._show_gallery(False)

    def _show_gallery(self, gallery: bool) -> None:
        """Give the groups all the room, or show the photographs of those that are chosen."""
        self.panel.setVisible(not gallery)
        self.browser.set_gallery(gallery=gallery)
        self._give_room()
        self.gallery_button.setChecked(gallery)
        self._go_to_list()

    def _give_room(self) -> None:
        gallery = self.browser.list.is_gallery
        beside_px = max(_BROWSER_WIDTH_PX, letters_px(self, _BROWSER_LETTERS))
        self.browser.setMinimumWidth(0 if gallery else beside_px)
        self.browser.setMaximumWidth(_WIDEST_PX if gallery else beside_px)

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
        self.panel.name_given.connect(self.acts.name)
        self.panel.details.noted.connect(self.acts.note)
        self.panel.naming_ended.connect(self._on_naming_ended)
        self.panel.name_field.line.textEdited.connect(self.acts.settle)
        self.panel.grid.enlarge_requested.connect(self._enlarge)
        self.panel.grid.drag_started.connect(self.browser.begin_drag)
        self.panel.grid.drag_ended.connect(self.browser.end_drag)
        self.browser.dropped.connect(self.acts.move)
        self.browser.taken_out.connect(self.acts.take_out_these)
        self.browser.list.opened.connect(self._leave_gallery)
        self.accept_proven_button.clicked.connect(self.acts.accept_proven)
        self.gallery_button.clicked.connect(self._toggle_gallery)
        self.acts.done.connect(self._on_done)
        self.acts.parted.connect(self._go_to_list)  # what was marked is gone, its buttons off

    @Slot(str)
    def _on_requested(self, action_id: str) -> None:
        self._verbs[action_id]()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "gallery_button"):
            self._draw_icon()
        elif event.type() is QEvent.Type.FontChange and hasattr(self, "browser"):
            self._give_room()

    def _draw_icon(self) -> None:
        theme = theme_of(self)
        self.gallery_button.setIcon(icon("gallery", theme.muted, theme.accent))
        self.accept_proven_button.setIcon(icon("check", theme.muted))

    def _offer_menus(self, actions: Mapping[str, QAction]) -> None:
        """Give groups and photographs a menu of what can be done with them."""
        for view, verbs in ((self.browser.list, OF_GROUPS), (self.panel.grid, OF_MARKED)):
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            view.addActions([actions[action_id] for action_id in verbs if action_id in actions])

    def _set_up_gallery_button(self) -> None:
        action = action_named("individuals.gallery")
        self.gallery_button.setCheckable(True)
        self.gallery_button.setText(text_of(action))
        self.gallery_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        follow_keys(self.gallery_button, "individuals.gallery")
        self.gallery_button.setAccessibleName(text_of(action))
        self.gallery_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._draw_icon()

    def _lay_out(self) -> None:
        self._set_up_gallery_button()
        follow_keys(self.accept_proven_button, "individuals.accept_proven")
        self.empty.add_button.clicked.connect(lambda: self.action_requested.emit("file.add_folder"))
        self.head.add(self.browser.hide_singles)
        self.head.add_space(Space.M)
        self.head.add(self.gallery_button)
        self.head.add(self.accept_proven_button)
        self._give_room()
        main = QWidget()
        beside = QHBoxLayout(main)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(Space.M)
        beside.addWidget(self.browser)
        beside.addWidget(self.panel, 1)
        self._stack.addWidget(main)
        self._stack.addWidget(self.empty)
        self.lay_out_under(self.head, self._stack)
