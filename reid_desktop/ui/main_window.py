"""The window: navigation, pages, menus, messages, status bar."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from reid_desktop.ui.actions import ACTIONS, Scope, action_named, make_actions, text_of
from reid_desktop.ui.messages import Messages, Topic
from reid_desktop.ui.pages.page import LEAVE_FULL_SCREEN, Page
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.farewell import Farewell
from reid_desktop.ui.widgets.message_bar import MessageBar
from reid_desktop.ui.widgets.navigation_rail import NavigationRail
from reid_desktop.ui.widgets.status_note import StatusNote
from reid_desktop.ui.widgets.work_strip import WorkStrip
from reid_desktop.ui.words import place

if TYPE_CHECKING:
    from reid_desktop.core.types import Pair
    from reid_desktop.project.changes import Changes
    from reid_desktop.ui.models.recent_model import RecentRow
    from reid_desktop.ui.operations import PageContext
    from reid_desktop.ui.tasks import Task

_PROGRAM = "ReID Desktop"
_N_RECENT_IN_MENU = 9
PROJECT_PAGES = (
    "view.photographs",
    "view.review",
    "view.individuals",
    "view.disputes",
    "view.export",
    "view.insight",
)
_COUNTED = {"view.disputes"}  # listed only while there is something to do
_NEED_PROJECT = (
    "file.add_folder",
    "file.rescan",
    "file.find_folder",
    "file.back_up",
    "file.pack",
    "file.merge",
    "file.import",
    "file.export",
    "file.close",
    "edit.learn",
    *PROJECT_PAGES,
)
_MENU_OF_FILE = (
    ("file.new", "file.open", "", "file.sample", "file.close"),
    ("file.add_folder", "file.rescan", "file.find_folder", "work.cancel"),
    ("file.import", "file.merge", "file.export", "file.back_up", "file.pack"),
    ("file.quit",),
)


class MainWindow(QMainWindow):
    """Shows; whoever made it decides what the actions do.

    Parameters
    ----------
    pages : mapping of action id to Page
        In the order of the navigation: ``{"view.start": StartPage(), ...}``.
    later : sequence of str, optional
        Pages that `add_page` brings before the first project is opened, by their action ids.
    """

    requested = Signal(str)  # an action of the table, by its id
    recent_chosen = Signal(Path)
    cancel_requested = Signal()
    closing = Signal()  # the last moment: what is not saved is saved now

    def __init__(
        self, pages: Mapping[str, Page], messages: Messages, later: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self.setWindowTitle(_PROGRAM)
        self._pages = dict(pages)
        self._alone: Page | None = None  # on the screen
        self._context: PageContext | None = None
        self.rail = NavigationRail([*pages, *later], ["edit.settings"])
        for action_id in set(later) & _COUNTED:
            self.rail.set_count(action_id, 0)  # until the page is made, and tells
        self.message_bar = MessageBar()
        self.note = StatusNote()
        self.work = WorkStrip()
        self.farewell = Farewell(self)
        self._stack = QStackedWidget()
        self._project = label(scale=TypeScale.SMALL)
        self._device = label(scale=TypeScale.SMALL, muted=True)
        self._recent_menu = QMenu(self.tr("Open recent"), self)
        self.actions_by_id = self._make_actions()
        self._make_menus()
        self._lay_out()
        self._connect(messages)
        self.set_project(None)
        self.show_page("view.start")

    @property
    def current_page(self) -> Page:
        """The page that shows."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        return page

    @property
    def current_page_id(self) -> str:
        """The action that leads to it."""
        page = self.current_page
        return next(action_id for action_id, one in self._pages.items() if one is page)

    @property
    def device(self) -> str:
        """Where the model computes, as the status bar says."""
        return self._device.text()

    def add_page(self, action_id: str, page: Page) -> None:
        """Put a page into the window; no project is open yet."""
        self._pages[action_id] = page
        self._take_in(action_id, page)
        page.project_closed()

    def show_page(self, action_id: str) -> None:
        """Show a page and give it the keys."""
        page = self._pages[action_id]
        self._stack.setCurrentWidget(page)
        self._give_room()
        if action_id == "view.review":
            self.note.settle(Topic.QUESTIONS)
        self.rail.choose(action_id)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_project(self, context: PageContext | None) -> None:
        """Tell every page which project is open."""
        self._context = context
        for page in self._pages.values():
            if context is None:
                page.project_closed()
            else:
                page.project_opened(context)
        for action_id in _NEED_PROJECT:
            self.actions_by_id[action_id].setEnabled(context is not None)
        for action_id in self.rail.action_ids:
            self.rail.set_available(
                action_id, available=context is not None or action_id not in _NEED_PROJECT
            )
        if context is None:
            self.setWindowTitle(_PROGRAM)
            self._project.setText(self.tr("No project is open"))
            self.set_undo("", "")
            self.set_working(False)
        else:
            self.setWindowTitle(f"{context.name} – {_PROGRAM}")
            self._project.setText(f"{context.name}  ·  {context.reviewer}")

    @Slot(object, object)
    def tell_changed(self, changes: Changes, initiator: object | None) -> None:
        """Tell every page what changed."""
        for page in self._pages.values():
            page.on_changed(changes, initiator)

    def tell_photographs_changed(self) -> None:
        """Tell every page that a scan found something."""
        for page in self._pages.values():
            page.photographs_changed()

    def set_undo(self, undo: str, redo: str) -> None:
        """Name in the menu what undo and redo would act on; empty where there is nothing."""
        for action_id, what in (("edit.undo", undo), ("edit.redo", redo)):
            action = self.actions_by_id[action_id]
            action.setEnabled(bool(what))
            text = text_of(action_named(action_id))
            action.setText(f"{text}: {_without_mnemonic(what)}" if what else text)

    def set_device(self, device: str) -> None:
        """Tell where the model computes."""
        self._device.setText(device)

    def set_recent(self, rows: Sequence[RecentRow]) -> None:
        """List the recent projects in the menu."""
        self._recent_menu.clear()
        self._recent_menu.setEnabled(bool(rows))
        for row in rows[:_N_RECENT_IN_MENU]:
            action = self._recent_menu.addAction(_without_mnemonic(place(row.folder)))
            action.setEnabled(row.there)
            action.triggered.connect(partial(self._on_recent, row.folder))

    def follow_work(self, title: str, task: Task) -> None:
        """Show running work in the status bar."""
        self.work.follow(title, task)

    @Slot(bool)
    def set_working(self, working: bool) -> None:
        """Let the work be stopped, or not."""
        self.actions_by_id["work.cancel"].setEnabled(working)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:  # also when the system did it
            self._give_room()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.isVisible():
            self.farewell.show_over(self)
        self.closing.emit()
        event.accept()

    def _give_room(self) -> None:
        """Leave a page that fills the screen alone there: its actions keep their keys."""
        page = self.current_page
        alone = page if self.isFullScreen() and page.fills_screen else None
        if alone is self._alone:
            return
        before, self._alone = self._alone, alone
        for widget in (self.menuBar(), self.rail, self.statusBar()):
            widget.setVisible(alone is None)
        if before is not None:
            before.set_full_screen(on=False)
        if alone is not None:
            alone.set_full_screen(on=True)

    def _on_recent(self, folder: Path, _checked: bool = False) -> None:
        self.recent_chosen.emit(folder)

    def _make_actions(self) -> dict[str, QAction]:
        handlers: dict[str, Callable[[], object]] = {
            row.action_id: partial(self._trigger, row.action_id)
            for row in ACTIONS
            if row.scope is Scope.WINDOW
        }
        actions = make_actions(self, handlers)
        actions["file.quit"].setMenuRole(QAction.MenuRole.QuitRole)
        actions["edit.settings"].setMenuRole(QAction.MenuRole.PreferencesRole)
        actions["help.about"].setMenuRole(QAction.MenuRole.AboutRole)
        return actions

    @Slot(str)
    def _trigger(self, action_id: str) -> None:
        if action_id in self._pages:
            self.show_page(action_id)
        elif action_id == "file.quit":
            self.close()
        elif action_id == "work.cancel":
            self.work.stop()
        elif action_id == "file.export":
            self.show_page("view.export")
        elif action_id == "view.pair":
            self.message_bar.look()
        elif action_id == "view.full_screen":
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif action_id == LEAVE_FULL_SCREEN:
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)
        else:
            self.requested.emit(action_id)

    @Slot(object)
    def _ask(self, pair: Pair) -> None:
        """Let the person look at a pair again."""
        if self._context is not None:
            self._context.events.pair_wanted.emit(pair)

    def _make_menus(self) -> None:
        menu = self.menuBar().addMenu(self.tr("&File"))
        for i, group in enumerate(_MENU_OF_FILE):
            if i:
                menu.addSeparator()
            for action_id in group:
                if action_id:
                    menu.addAction(self.actions_by_id[action_id])
                else:
                    menu.addMenu(self._recent_menu)
        for title, prefix in (
            (self.tr("&Edit"), "edit."),
            (self.tr("&View"), "view."),
            (self.tr("&Help"), "help."),
        ):
            menu = self.menuBar().addMenu(title)
            for action_id, action in self.actions_by_id.items():
                if action_id.startswith(prefix):
                    menu.addAction(action)

    def _lay_out(self) -> None:
        messages = QHBoxLayout()
        messages.setContentsMargins(Space.XL, 0, Space.XL, Space.S)
        messages.addWidget(self.message_bar)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addLayout(messages)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setCentralWidget(middle)
        self._project.setContentsMargins(Space.S, 0, Space.M, 0)
        self.statusBar().addWidget(self._project)
        self.statusBar().addWidget(self._device)
        self.statusBar().addWidget(self.note)
        self.statusBar().addPermanentWidget(self.work)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self, messages: Messages) -> None:
        messages.said.connect(self.message_bar.show_message)
        messages.said.connect(self.note.show_message)
        messages.settled.connect(self.message_bar.settle)
        messages.settled.connect(self.note.settle)
        self.message_bar.pair_wanted.connect(self._ask)
        self.message_bar.action_wanted.connect(self.requested)
        self.message_bar.pair_offered.connect(self.actions_by_id["view.pair"].setEnabled)
        self.actions_by_id["view.pair"].setEnabled(False)
        self.rail.chosen.connect(self._trigger)
        self.work.cancel_requested.connect(self.cancel_requested)
        for action_id, page in self._pages.items():
            self._take_in(action_id, page)

    def _take_in(self, action_id: str, page: Page) -> None:
        page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._stack.addWidget(page)
        page.action_requested.connect(self._trigger)
        page.counted.connect(partial(self.rail.set_count, action_id))


def _without_mnemonic(text: str) -> str:
    return text.replace("&", "&&")
