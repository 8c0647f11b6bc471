"""The answers, as buttons that show their keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reid_desktop.core.types import Sureness, Verdict
from reid_desktop.ui.actions import Action, action_named, text_of
from reid_desktop.ui.key_bindings import Following
from reid_desktop.ui.style import Space
from reid_desktop.ui.widgets.answer_button import AnswerButton

_VERDICT_ACTIONS = {
    Verdict.SAME: "review.same",
    Verdict.DIFFERENT: "review.different",
    Verdict.UNSURE: "review.unsure",
    Verdict.NOT_COMPARABLE: "review.not_comparable",
}
_CAN_BE_PROBABLE = (Verdict.SAME, Verdict.DIFFERENT)


def answer_handlers(
    answer: Callable[[Verdict, Sureness], object],
) -> dict[str, Callable[[], object]]:
    """Give what the actions do that answer."""
    sure = {
        action_id: partial(answer, verdict, Sureness.SURE)
        for verdict, action_id in _VERDICT_ACTIONS.items()
    }
    return {
        **sure,
        "review.probably_same": partial(answer, Verdict.SAME, Sureness.PROBABLY),
        "review.probably_different": partial(answer, Verdict.DIFFERENT, Sureness.PROBABLY),
    }


class AnswerStrip(QWidget):
    """Four answers, then what is none: put the pair off, take the last answer back."""

    answered = Signal(object, object)  # Verdict, Sureness
    skip_requested = Signal()
    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Is it the same animal?"))
        self.buttons = {
            verdict: AnswerButton(action_named(action_id), verdict.value, verdict=verdict)
            for verdict, action_id in _VERDICT_ACTIONS.items()
        }
        self.skip = AnswerButton(action_named("review.skip"), "skip", verdict=None)
        self.undo = AnswerButton(action_named("review.undo"), "undo", verdict=None)
        self._set_tips()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        for verdict, button in self.buttons.items():
            row.addWidget(button)
            button.clicked.connect(partial(self._on_clicked, verdict))
        row.addWidget(self.skip)
        row.addWidget(self.undo)
        self.skip.clicked.connect(self.skip_requested)
        self.undo.clicked.connect(self.undo_requested)

    def set_available(self, *, answers: bool, skip: bool) -> None:
        """Let the person answer and skip, or not; taking back is always possible."""
        for button in self.buttons.values():
            button.setEnabled(answers)
        self.skip.setEnabled(skip)

    def mark(self, verdict: Verdict | None) -> None:
        """Show which answer was given before."""
        for which, button in self.buttons.items():
            button.set_marked(marked=which is verdict)

    def flash(self, verdict: Verdict) -> None:
        """Show which answer was heard."""
        self.buttons[verdict].flash()

    def _on_clicked(self, verdict: Verdict, _checked: bool = False) -> None:
        shift = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        probably = bool(shift) and verdict in _CAN_BE_PROBABLE
        self.answered.emit(verdict, Sureness.PROBABLY if probably else Sureness.SURE)

    def _set_tips(self) -> None:
        meanings = {
            Verdict.SAME: self.tr("Both photographs show the same animal. Shift: probably."),
            Verdict.DIFFERENT: self.tr("These are two different animals. Shift: probably."),
            Verdict.UNSURE: self.tr("You cannot tell from these two photographs."),
            Verdict.NOT_COMPARABLE: self.tr(
                "Nobody could tell: they show different sides, or too little of the animal."
            ),
        }
        for verdict, button in self.buttons.items():
            _tell_keys(button, _VERDICT_ACTIONS[verdict], meanings[verdict])
            button.setAccessibleDescription(meanings[verdict])
        later = self.tr("Leave this pair for later.")
        _tell_keys(self.skip, "review.skip", later)
        back = self.tr("Take the last thing you did back, as often as you like.")
        _tell_keys(self.undo, "review.undo", back)


def _tell_keys(button: QWidget, action_id: str, meaning: str) -> None:
    """Tell all keys in the tooltip, now and when others are chosen."""
    Following(lambda: button.setToolTip(_tip(action_named(action_id), meaning)), button)


def _tip(row: Action, meaning: str) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    keys = ", ".join(QKeySequence(key).toString(native) for key in row.keys)
    return f"{text_of(row)} ({keys})\n{meaning}"
