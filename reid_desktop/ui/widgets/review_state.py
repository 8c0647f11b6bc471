"""What the review page says while there is no pair to show."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from reid_desktop.core.types import AskedAs
from reid_desktop.ui.operations import Readiness
from reid_desktop.ui.question_queue import QuestionQueue
from reid_desktop.ui.style import Space, TypeScale, icon_pixmap, label, theme_of

SHOW_SKIPPED = "show_skipped"  # what a button asks of the page itself
TRY_AGAIN = "try_again"
ASK_PAIRS = "ask_pairs"
_ICON_PX = 48
_WIDTH_PX = 440


@dataclass(frozen=True, slots=True)
class Told:
    """Words, and up to two things to do next: what the button says and what it asks for."""

    title: str
    sentence: str
    first: tuple[str, str] | None = None
    second: tuple[str, str] | None = None


class ReviewState(QWidget):
    """Tells why there is nothing to answer, and offers what to do."""

    chosen = Signal(str)  # an action of the window by its id, or one of this module

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: Told | None = None
        self._picture = label()
        self._picture.setFixedHeight(_ICON_PX)
        self._title = label(scale=TypeScale.HEADING)
        self._sentence = label(muted=True)
        self._sentence.setWordWrap(True)
        self.first = QPushButton()
        self.first.setProperty("kind", "primary")
        self.second = QPushButton()
        self.second.setProperty("kind", "quiet")
        self.first.clicked.connect(lambda: self._choose(first=True))
        self.second.clicked.connect(lambda: self._choose(first=False))
        middle = QWidget()
        middle.setFixedWidth(_WIDTH_PX)
        column = QVBoxLayout(middle)
        column.setSpacing(Space.M)
        for words in (self._picture, self._title, self._sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        for button in (self.first, self.second):
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
        whole = QGridLayout(self)
        whole.setRowStretch(0, 2)
        whole.setRowStretch(2, 3)
        whole.setColumnStretch(0, 1)
        whole.setColumnStretch(2, 1)
        whole.addWidget(middle, 1, 1)  # without alignment, or long sentences are cut off
        self._draw()

    @property
    def told(self) -> Told | None:
        """What it says."""
        return self._told

    def tell(
        self,
        readiness: Readiness | None,
        queue: QuestionQueue[Any, Any],
        *,
        asked_as: AskedAs = AskedAs.PAIR,
    ) -> None:
        """Say how it stands; None for a window without a project."""
        told = self._words(readiness, queue, asked_as)
        if told == self._told:
            return
        self._told = told
        self._title.setText(told.title)
        self._sentence.setText(told.sentence)
        for button, offered in ((self.first, told.first), (self.second, told.second)):
            button.setVisible(offered is not None)
            button.setText("" if offered is None else offered[0])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_picture"):
            self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(icon_pixmap("review", theme_of(self).muted, _ICON_PX))

    def _choose(self, *, first: bool) -> None:
        assert self._told is not None
        offered = self._told.first if first else self._told.second
        if offered is not None:
            self.chosen.emit(offered[1])

    def _words(
        self, readiness: Readiness | None, queue: QuestionQueue[Any, Any], asked_as: AskedAs
    ) -> Told:
        match readiness:
            case None:
                return Told(
                    self.tr("No project is open"),
                    self.tr("Open a project, or make one from a folder of photographs."),
                    (self.tr("Go to the start page"), "view.start"),
                )
            case Readiness.EMPTY:
                return Told(
                    self.tr("No photographs yet"),
                    self.tr("Add a folder with your photographs; the first questions follow."),
                    (self.tr("Add photographs…"), "file.add_folder"),
                )
            case Readiness.PREPARING:
                return Told(
                    self.tr("Getting the questions ready"),
                    self.tr(
                        "Your photographs are being looked at and grouped, see below. The first "
                        "question appears here by itself; you need not wait in front of it."
                    ),
                    (self.tr("Look at the photographs"), "view.photographs"),
                )
            case Readiness.PAUSED:
                return Told(
                    self.tr("Stopped on the way"),
                    self.tr("What was done is kept. Go on when you like."),
                    (self.tr("Go on"), "file.rescan"),
                )
            case Readiness.READY:
                return self._words_when_ready(queue, asked_as)

    def _words_when_ready(self, queue: QuestionQueue[Any, Any], asked_as: AskedAs) -> Told:
        skipped = None
        if queue.n_skipped:
            again = self.tr("Ask again what was skipped ({n})").format(n=queue.n_skipped)
            skipped = (again, SHOW_SKIPPED)
        if queue.has_failed:
            return Told(
                self.tr("The next questions could not be chosen"),
                self.tr("Everything you answered is saved."),
                (self.tr("Try again"), TRY_AGAIN),
                skipped,
            )
        if not queue.is_exhausted:
            return Told(self.tr("Choosing the next questions…"), self.tr("This takes a moment."))
        if asked_as is not AskedAs.PAIR:
            return self._words_after_screens(asked_as, skipped)
        return Told(
            self.tr("You can stop here"),
            self.tr(
                "No question is left whose answer is likely to change who is who. Look at the "
                "groups, name those you know, and write the tables."
            ),
            (self.tr("Look at the individuals"), "view.individuals"),
            skipped,
        )

    def _words_after_screens(self, asked_as: AskedAs, skipped: tuple[str, str] | None) -> Told:
        pairs = (self.tr("Go on with pairs"), ASK_PAIRS)
        if asked_as is AskedAs.FIVE:
            return Told(
                self.tr("No photograph has several likely animals"),
                self.tr("Those in doubt have one likely animal each. Pairs ask about them."),
                pairs,
                skipped,
            )
        return Told(
            self.tr("No group needs a look at all of it"),
            self.tr("You have seen all groups that are in doubt. Pairs ask about what is left."),
            pairs,
            skipped,
        )
