"""How far the review is, in words that mean something."""

from PySide6.QtCore import QObject

from reid_desktop.project.views import Status
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.style import TypeScale, label
from reid_desktop.ui.words import how_far


class ReviewProgress(QObject):
    """Counts the answers, those of earlier sessions too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = label(scale=TypeScale.HEADING)
        self._context: PageContext | None = None
        self._n_before = 0  # answers that were given before, and elsewhere

    def set_context(self, context: PageContext | None) -> None:
        """Count those of another project, or none."""
        self._context = context
        self._n_before = 0

    def learn(self, status: Status, n_given: int) -> None:
        """Learn how many answers there are, `n_given` of which were given here."""
        self._n_before = sum(status.n_answers.values()) - n_given

    def show(self, n_given: int, n_left: int | None) -> None:
        """Tell how far it is."""
        if self._context is None:
            self.words.setText("")
        else:
            self.words.setText(how_far(self._n_before + n_given, n_left))
