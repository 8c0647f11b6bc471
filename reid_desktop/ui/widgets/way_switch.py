"""In which way to ask: a small switch."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from reid_desktop.core.types import AskedAs
from reid_desktop.ui.actions import action_named, follow_keys, text_of

WAY_ACTIONS = {
    AskedAs.PAIR: "review.ask_pair",
    AskedAs.FIVE: "review.ask_five",
    AskedAs.STRANGER: "review.ask_stranger",
}


class WaySwitch(QWidget):
    """One of three is on."""

    chosen = Signal(object)  # AskedAs

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("In which way to ask"))
        self._group = QButtonGroup(self)
        self.buttons: dict[AskedAs, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for way, action_id in WAY_ACTIONS.items():
            action = action_named(action_id)
            button = QToolButton()
            button.setText(text_of(action))
            follow_keys(button, action_id)
            button.setAccessibleName(text_of(action))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._choose, way))
            self._group.addButton(button)
            self.buttons[way] = button
            row.addWidget(button)
        self.show_way(AskedAs.PAIR)

    def show_way(self, way: AskedAs) -> None:
        """Show which way is on."""
        self.buttons[way].setChecked(True)

    def _choose(self, way: AskedAs, _checked: bool = False) -> None:
        self.chosen.emit(way)
