"""Asks which of five likely animals a photograph shows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reid_desktop.core.screens import N_CANDIDATES, said_of_five
from reid_desktop.core.types import AskedAs, Sureness, Verdict
from reid_desktop.ui.desks.screen_desk import ScreenDesk
from reid_desktop.ui.widgets.five_view import FiveView
from reid_desktop.ui.widgets.screen_strip import Offer, ScreenStrip


class FiveDesk(ScreenDesk):
    """One against five: a number chooses, 0 says none of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.five = FiveView()
        question = QCoreApplication.translate("FiveDesk", "Which of these is it?")
        strip = ScreenStrip(question, _offers())
        super().__init__(
            AskedAs.FIVE,
            self.five,
            strip,
            n_photographs=N_CANDIDATES + 1,
            crops=False,
            parent=parent,
        )
        self.five.chosen.connect(self._on_chosen)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Give what the actions of this desk do."""
        handlers: dict[str, Callable[[], object]] = {
            "five.none": partial(self.choose, 0),
            "five.probably_none": partial(self.choose, 0, Sureness.PROBABLY),
            "five.unsure": partial(self.choose, None),
        }
        for place in range(1, N_CANDIDATES + 1):
            handlers[f"five.same_{place}"] = partial(self.choose, place)
            handlers[f"five.probably_{place}"] = partial(self.choose, place, Sureness.PROBABLY)
        return handlers

    def choose(self, place: int | None, sureness: Sureness = Sureness.SURE) -> None:
        """Answer: a candidate from 1, 0 none of them, None "I cannot tell"."""
        screen = self.queue.current
        if screen is None or not self.queue.can_answer or not self.five.is_whole:
            return
        n_shown = len(screen.questions)
        if place is not None and place > n_shown:
            return
        if place is None:
            self.strip.flash("five.unsure")
        else:
            self.five.flash(place)
        self.answer(said_of_five(n_shown, place, sureness), self._words(place, sureness))

    def offer_answers(self) -> None:
        super().offer_answers()
        self.five.set_available(answers=self.queue.current is not None and self.five.is_whole)

    def _words(self, place: int | None, sureness: Sureness) -> str:
        probably = sureness is Sureness.PROBABLY
        if place is None:
            return self.tr("Saved: unsure")
        if place == 0:
            none = self.tr("Saved: none of these")
            return self.tr("Saved: probably none of these") if probably else none
        said = self.tr("Saved: the same as number {n}")
        said = self.tr("Saved: probably the same as number {n}") if probably else said
        return said.format(n=place)

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        shift = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self.choose(place, Sureness.PROBABLY if shift else Sureness.SURE)


def _offers() -> tuple[Offer, ...]:
    translate = QCoreApplication.translate
    return (
        Offer(
            "five.unsure",
            "unsure",
            translate("FiveDesk", "You cannot tell which of these it is, or whether it is any."),
            verdict=Verdict.UNSURE,
        ),
        Offer("review.skip", "skip", translate("FiveDesk", "Leave it for later."), answers=False),
        Offer(
            "review.undo",
            "undo",
            translate("FiveDesk", "Take the last thing you did back, as often as you like."),
            always=True,
        ),
    )
