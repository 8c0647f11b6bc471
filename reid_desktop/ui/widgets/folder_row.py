"""A folder of photographs of a project: where it is, and where it went."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reid_desktop.project.relocation import Fit
from reid_desktop.ui.folder_places import FolderPlace
from reid_desktop.ui.style import Space, TypeScale, label, show_wrong
from reid_desktop.ui.widgets.elided_label import ElidedLabel
from reid_desktop.ui.words import number, place


class FolderRow(QFrame):
    """Says whether it is there, and offers what seems to be its new place."""

    choice_wanted = Signal()  # the person wants to show where it is
    accepted = Signal(object)  # Fit: it is there now

    def __init__(self, shown: FolderPlace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self._fit: Fit | None = None
        path = place(shown.folder.path)
        self.path = ElidedLabel()
        self.path.setText(path)
        self.path.setToolTip(path)
        self.state = label(scale=TypeScale.SMALL, muted=True)
        self.state.setWordWrap(True)
        self.choose_button = QPushButton(self.tr("It is now here…"))
        self.choose_button.setAccessibleName(
            self.tr("Show where {place} is now").format(place=path)
        )
        self.accept_button = QPushButton(self.tr("Use this folder"))
        self.accept_button.setProperty("kind", "primary")
        for button in (self.choose_button, self.accept_button):
            button.setAutoDefault(False)
        self._lay_out()
        self.choose_button.clicked.connect(self.choice_wanted)
        self.accept_button.clicked.connect(self._accept)
        self._tell()

    def offer(self, fit: Fit) -> None:
        """Offer a place that fits; nothing changes before the person accepts it."""
        self._fit = fit
        self._say(
            self.tr("Found in {place}: {n} of {total} files looked at fit.").format(
                place=place(fit.folder), n=number(fit.n_fit), total=number(fit.n_looked_at)
            ),
            wrong=False,
        )
        self.choose_button.setEnabled(True)
        self.accept_button.show()

    def refuse(self, sentence: str) -> None:
        """Say why a place is not the right one."""
        self._fit = None
        self.accept_button.hide()
        self.choose_button.setEnabled(True)
        self._say(sentence, wrong=True)

    def wait(self, chosen: str) -> None:
        """Say that a place is looked into."""
        self.accept_button.hide()
        self.choose_button.setEnabled(False)
        self._say(self.tr("Looking into {place}…").format(place=place(chosen)), wrong=False)

    def _tell(self) -> None:
        self.accept_button.hide()
        self._say(
            self.tr("Not found now. Connect its disk or card, or show where it is.")
            if self.shown.is_away
            else self.tr("It is there."),
            wrong=self.shown.is_away,
        )
        if self.shown.proposal is not None:
            self.offer(self.shown.proposal)

    def _say(self, sentence: str, *, wrong: bool) -> None:
        self.state.setText(sentence)
        show_wrong(self.state, wrong=wrong)

    @Slot()
    def _accept(self) -> None:
        if self._fit is not None:
            self.accept_button.setEnabled(False)
            self.accepted.emit(self._fit)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(self.path)
        words.addWidget(self.state)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.XS, 0, Space.XS)
        row.setSpacing(Space.S)
        row.addLayout(words, 1)
        row.addWidget(self.accept_button)
        row.addWidget(self.choose_button)
