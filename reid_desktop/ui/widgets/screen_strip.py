"""What can be answered to several photographs at once, as buttons that show their keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reid_desktop.core.types import Verdict
from reid_desktop.ui.actions import action_named, follow_keys
from reid_desktop.ui.style import Space
from reid_desktop.ui.widgets.answer_button import AnswerButton


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of the strip.

    Attributes
    ----------
    meaning : str
        A sentence for the tooltip.
    verdict : Verdict, optional
        Whose colour it has; None for what is no answer.
    answers : bool
        Whether it needs a screen that can be answered; else one that shows.
    always : bool
        Whether it is there without a screen.
    """

    action_id: str
    icon: str
    meaning: str
    verdict: Verdict | None = None
    answers: bool = True
    always: bool = False


class ScreenStrip(QWidget):
    """A row of buttons; what they do is asked of the desk by the id of the action."""

    pressed = Signal(str)  # action id

    def __init__(self, name: str, offers: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._offers = {offer.action_id: offer for offer in offers}
        self.buttons: dict[str, AnswerButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        for offer in offers:
            action = action_named(offer.action_id)
            button = AnswerButton(action, offer.icon, verdict=offer.verdict)
            follow_keys(button, offer.action_id, offer.meaning)
            button.setAccessibleDescription(offer.meaning)
            button.clicked.connect(partial(self._press, offer.action_id))
            row.addWidget(button)
            self.buttons[offer.action_id] = button

    def set_available(self, *, answers: bool, skip: bool) -> None:
        """Let the person answer and skip, or not; taking back is always possible."""
        for action_id, button in self.buttons.items():
            offer = self._offers[action_id]
            button.setEnabled(offer.always or (answers if offer.answers else skip))

    def flash(self, action_id: str) -> None:
        """Show which key was heard."""
        if action_id in self.buttons:
            self.buttons[action_id].flash()

    def _press(self, action_id: str, _checked: bool = False) -> None:
        self.pressed.emit(action_id)
