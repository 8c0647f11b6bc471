"""Asks who in a group does not belong."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from reid_desktop.core.screens import said_of_sheet
from reid_desktop.core.types import AskedAs, Verdict
from reid_desktop.ui.desks.screen_desk import ScreenDesk
from reid_desktop.ui.widgets.contact_sheet import ContactSheet
from reid_desktop.ui.widgets.screen_strip import Offer, ScreenStrip
from reid_desktop.ui.words import photographs

_MOST_SHOWN = 24


class SheetDesk(ScreenDesk):
    """Spot the stranger: arrows and Space mark, Enter confirms; nothing marked, all belong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.sheet = ContactSheet()
        strip = ScreenStrip(
            QCoreApplication.translate("SheetDesk", "Do all of these show one animal?"), _offers()
        )
        super().__init__(
            AskedAs.STRANGER,
            self.sheet,
            strip,
            n_photographs=_MOST_SHOWN,
            crops=True,
            parent=parent,
        )
        self.sheet.marks_changed.connect(self._tell_confirm)
        self._tell_confirm()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Give what the actions of this desk do."""
        grid = self.sheet.grid
        return {
            "stranger.left": partial(grid.step, -1, 0),
            "stranger.right": partial(grid.step, 1, 0),
            "stranger.up": partial(grid.step, 0, -1),
            "stranger.down": partial(grid.step, 0, 1),
            "stranger.mark": self.mark,
            "stranger.confirm": self.confirm,
            "stranger.skip": self.skip,
        }

    def mark(self) -> None:
        """Mark the photograph under the cursor, or take its mark back."""
        if not self.queue.is_saving:
            self.sheet.grid.toggle(self.sheet.grid.cursor_place)

    def confirm(self) -> None:
        """Answer with what is marked."""
        n, strangers = self.sheet.n_shown, self.sheet.strangers
        if not self.queue.can_answer or not self.sheet.is_whole:
            return
        if len(strangers) == n:
            self.said.emit(self.tr("One photograph at least must belong: leave it unmarked."))
            return
        self.strip.flash("stranger.confirm")
        words = self.tr("Saved: {photographs} belong together").format(
            photographs=photographs(n - len(strangers))
        )
        if strangers:
            words = self.tr("Saved: {n} of {total} marked as strangers").format(
                n=len(strangers), total=n
            )
        self.answer(said_of_sheet(n, strangers), words)

    @Slot()
    def _tell_confirm(self) -> None:
        """Let the button say what Enter means now."""
        n = len(self.sheet.strangers)
        text = self.tr("All belong together")
        if n == 1:
            text = self.tr("1 does not belong")
        elif n:
            text = self.tr("{n} do not belong").format(n=n)
        button = self.strip.buttons["stranger.confirm"]
        button.setText(text)
        button.setAccessibleName(text)
        button.update()


def _offers() -> tuple[Offer, ...]:
    translate = QCoreApplication.translate
    return (
        Offer(
            "stranger.confirm",
            "same",
            translate(
                "SheetDesk",
                "Those that are not marked show one animal; those that are show others.",
            ),
            verdict=Verdict.SAME,
        ),
        Offer(
            "stranger.mark",
            "different",
            translate("SheetDesk", "Mark the framed photograph, or click on one."),
            verdict=Verdict.DIFFERENT,
        ),
        Offer(
            "stranger.skip", "skip", translate("SheetDesk", "Leave it for later."), answers=False
        ),
        Offer(
            "review.undo",
            "undo",
            translate("SheetDesk", "Take the last thing you did back, as often as you like."),
            always=True,
        ),
    )
