"""What every view of several photographs is to its desk."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reid_desktop.core.screens import Said
from reid_desktop.ui.operations import DecodedPhotograph
from reid_desktop.ui.screen_loader import LoadedScreen


class ScreenView(QWidget):
    """Shows a screen and says when all of it was seen; a desk has one."""

    painted = Signal(object)  # pairs of the screen: all photographs of it were on screen
    detail_wanted = Signal(int, float)  # place on the screen, scale
    resized = Signal()

    @property
    def is_whole(self) -> bool:
        """Whether every photograph can be seen."""
        raise NotImplementedError

    @property
    def size_on_screen(self) -> tuple[int, int]:
        """How large to decode, in pixels of the screen."""
        raise NotImplementedError

    def show_screen(self, loaded: LoadedScreen) -> None:
        """Show a screen; `painted` tells when all of it is on screen."""
        raise NotImplementedError

    def renew(self, loaded: LoadedScreen) -> None:
        """Show the screen that is shown already with more pixels or newer words."""
        raise NotImplementedError

    def show_nothing(self, words: str = "") -> None:
        """Show no screen, and why."""
        raise NotImplementedError

    def sharpen(self, place: int, picture: DecodedPhotograph) -> None:
        """Take more pixels of one photograph."""

    def mark(self, said: Sequence[Said]) -> None:
        """Show what was answered before it was taken back."""
