"""Says why there are no groups, and what brings some."""

from PySide6.QtWidgets import QWidget

from reid_desktop.ui.operations import Readiness
from reid_desktop.ui.widgets.empty_state import EmptyState


class NoGroups(EmptyState):
    """Takes the place of the groups until there are some."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("individuals", "", "", parent)
        self.add_button = self.set_button(self.tr("Add photographs…"))
        self.tell(Readiness.EMPTY)

    def tell(self, readiness: Readiness) -> None:
        """Say why, as the project stands."""
        if readiness is Readiness.EMPTY:
            title = self.tr("No photographs yet")
            words = self.tr("Add a folder with your photographs; the program groups them.")
        elif readiness is Readiness.PREPARING:
            title = self.tr("Not grouped yet")
            words = self.tr(
                "Your photographs are being looked at; the groups appear by themselves."
            )
        else:
            title = self.tr("No groups yet")
            words = self.tr("Press F5 to look for photographs and group them.")
        self.set_words(title, words)
        self.add_button.setVisible(readiness is Readiness.EMPTY)
