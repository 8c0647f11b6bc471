"""What every page of the window is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reid_desktop.ui.actions import Scope, make_actions
from reid_desktop.ui.style import Space
from reid_desktop.ui.widgets.page_head import PageHead

if TYPE_CHECKING:
    from reid_desktop.project.changes import Changes
    from reid_desktop.ui.operations import PageContext

LEAVE_FULL_SCREEN = "leave full screen"  # may be asked of the window; does nothing elsewhere


class Page(QWidget):
    """One page: shows an open project and asks the window, through the context, to act on it.

    A page overrides `refresh`, and `project_opened` and `project_closed` if it keeps anything of
    a project. Hidden it only notes that it is stale and refreshes when it shows again.
    """

    scope: ClassVar[Scope]
    action_requested = Signal(str)  # an action of the window, by its id: "file.add_folder"
    counted = Signal(int)  # of a page that is about things to be done: how many there are

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context: PageContext | None = None
        self._stale = False

    @property
    def title(self) -> str:
        """Its name in the navigation."""
        raise NotImplementedError

    @property
    def fills_screen(self) -> bool:
        """Whether it is alone on a full screen, without navigation and menus."""
        return False

    def project_opened(self, context: PageContext) -> None:
        """Take the verbs of the project that was opened, and load."""
        self.context = context
        self.refresh_or_note()

    def project_closed(self) -> None:
        """Let go of everything that belongs to the project."""
        self.context = None
        self._stale = False

    def on_changed(self, changes: Changes, initiator: object | None) -> None:
        """Learn that the project changed; what the page started itself it knows already."""
        if initiator is not self and self.concerns(changes):
            self.refresh_or_note()

    def photographs_changed(self) -> None:
        """Learn that a scan wrote photographs; those who list them refresh."""

    def concerns(self, changes: Changes) -> bool:  # noqa: ARG002 - for those who override it
        """Tell whether `changes` touch what the page shows."""
        return True

    def set_full_screen(self, *, on: bool) -> None:
        """Learn that the page, one that fills the screen, has it for itself, or no longer."""

    def refresh(self) -> None:
        """Load again what the page shows; called only while a project is open."""

    def add_page_actions(self, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
        """Make actions of the table whose keys work while this page shows."""
        return make_actions(self, handlers)

    def lay_out_under(self, head: PageHead, body: QWidget) -> None:
        """Lay the page out: the head, which stays while there is nothing to show, and the rest."""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        whole.setSpacing(Space.M)
        whole.addWidget(head)
        whole.addWidget(body, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and self.context is not None:
            self._stale = False
            self.refresh()

    def refresh_or_note(self) -> None:
        """Load again now, or when the page shows."""
        if self.isVisible() and self.context is not None:
            self.refresh()
        else:
            self._stale = True
