"""Small buttons that zoom the photographs and link them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reid_desktop.ui.actions import action_named, follow_keys, text_of
from reid_desktop.ui.style import icon, theme_of

_LINK = "review.link"
_IN_ORDER = (_LINK, "review.zoom_out", "review.fit", "review.zoom_in")


class ViewTools(QWidget):
    """For the mouse; the keys do the same.

    Parameters
    ----------
    handlers : mapping of action id to callable
        Those of the actions it shows.
    """

    def __init__(
        self, handlers: Mapping[str, Callable[[], object]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._linked = True
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.buttons: dict[str, QToolButton] = {}
        for action_id in _IN_ORDER:
            action = action_named(action_id)
            button = QToolButton()
            follow_keys(button, action_id)
            button.setAccessibleName(text_of(action))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(_calling(handlers[action_id]))
            row.addWidget(button)
            self.buttons[action_id] = button
        self.buttons[_LINK].setCheckable(True)
        self.show_linked(linked=True)

    def show_linked(self, *, linked: bool) -> None:
        """Show whether both photographs are zoomed together."""
        self._linked = linked
        self.buttons[_LINK].setChecked(linked)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "buttons"):
            self._draw()

    def _draw(self) -> None:
        theme = theme_of(self)
        for action_id, button in self.buttons.items():
            name = action_named(action_id).icon
            if action_id == _LINK and not self._linked:
                name = "unlink"
            button.setIcon(icon(name, theme.muted, theme.accent))


def _calling(handler: Callable[[], object]) -> Callable[[bool], object]:
    return lambda _checked: handler()
