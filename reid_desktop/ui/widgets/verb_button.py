"""A button that does what an action of the table does, with a picture of it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from reid_desktop.core.types import Verdict
from reid_desktop.ui.actions import action_named, follow_keys, name_keys, text_of
from reid_desktop.ui.style import icon, theme_of


class VerbButton(QPushButton):
    """Follows the keys of its action; a click leaves the focus where it is.

    Parameters
    ----------
    verdict : Verdict, optional
        The answer it gives: it has the picture and colour that this has in the review.
    tells_keys : bool
        Whether its text does; the tooltip does anyway.
    """

    def __init__(
        self,
        action_id: str,
        *,
        verdict: Verdict | None = None,
        tells_keys: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._verdict = verdict
        action = action_named(action_id)
        self._icon_name = action.icon if verdict is None else verdict.value
        self.setText(text_of(action))
        if tells_keys:
            name_keys(self, action_id)
        follow_keys(self, action_id)
        self.setAccessibleName(text_of(action))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_icon_name"):
            self._draw()

    def _draw(self) -> None:
        theme = theme_of(self)
        colour = theme.muted if self._verdict is None else theme.verdict(self._verdict)
        if self._icon_name:
            self.setIcon(icon(self._icon_name, colour))
