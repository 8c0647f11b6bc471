"""How much of a model is to learn, and what each takes on this computer."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QRadioButton, QWidget

from reid_desktop.ui.learn_words import depth_sentence, depth_title
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.radio_group import RadioGroup
from reid_desktop.vision.training.recipe import Depth

_INDENT_PX = 22  # where the words of a radio button begin
_TITLE, _SENTENCE = 0, 1


class DepthChoice(QWidget):
    """Radio buttons, each with a sentence and, once it is measured, the time it takes."""

    picked = Signal(object)  # Depth

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {depth: QRadioButton(depth_title(depth)) for depth in Depth}
        self.times: dict[Depth, QLabel] = {depth: label(muted=True) for depth in Depth}
        self._sentences = {
            depth: label(depth_sentence(depth), TypeScale.SMALL, muted=True) for depth in Depth
        }
        RadioGroup(self.buttons.values(), self)
        self._lay_out()
        self.buttons[Depth.HEAD].setChecked(True)

    @property
    def chosen(self) -> Depth:
        """What is ticked."""
        return next(depth for depth, button in self.buttons.items() if button.isChecked())

    @property
    def has_keys(self) -> bool:
        """Whether a person is choosing by the keyboard."""
        return any(button.hasFocus() for button in self.buttons.values())

    def offer(self, depths: Collection[Depth]) -> None:
        """Let these be chosen, and no others."""
        for depth, button in self.buttons.items():
            for widget in (button, self.times[depth], self._sentences[depth]):
                widget.setVisible(depth in depths)
        if self.chosen not in depths:
            self.buttons[Depth.HEAD].setChecked(True)

    def tell_time(self, depth: Depth, words: str) -> None:
        """Tell what a depth takes."""
        self.times[depth].setText(words)
        sentence = self._sentences[depth].text()
        self.buttons[depth].setAccessibleDescription(f"{sentence} {words}".strip())

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for number, depth in enumerate(Depth):
            button, sentence = self.buttons[depth], self._sentences[depth]
            button.setAccessibleName(depth_title(depth))
            button.setAccessibleDescription(sentence.text())
            button.clicked.connect(lambda _checked=False, depth=depth: self.picked.emit(depth))
            sentence.setWordWrap(True)
            sentence.setContentsMargins(_INDENT_PX, 0, 0, Space.S)
            grid.addWidget(button, 2 * number + _TITLE, 0)
            grid.addWidget(self.times[depth], 2 * number + _TITLE, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(sentence, 2 * number + _SENTENCE, 0, 1, 2)
