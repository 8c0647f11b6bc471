"""Radio buttons of which one is chosen."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton


class RadioGroup(QButtonGroup):
    """Lets Tab enter at the button that is chosen; Qt would at the first or last one."""

    def __init__(self, buttons: Iterable[QRadioButton], parent: QObject) -> None:
        super().__init__(parent)
        for button in buttons:
            self.addButton(button)
        self.buttonToggled.connect(self._let_tab_enter)
        self._let_tab_enter()

    @Slot()
    def _let_tab_enter(self) -> None:
        chosen = self.checkedButton()
        for button in self.buttons():
            by_tab = chosen is None or button is chosen
            policy = Qt.FocusPolicy.StrongFocus if by_tab else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
