"""Keeps the window in the colours and the size of text a person, or the system, wishes."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from reid_desktop.ui.style import Theme, ThemeChoice, apply_theme, base_pt, theme_for

_SCHEMES = {
    ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
    ThemeChoice.LIGHT: Qt.ColorScheme.Light,
    ThemeChoice.DARK: Qt.ColorScheme.Dark,
}


class Appearance(QObject):
    """Applies a theme at once, and follows the system while that is wished."""

    def __init__(
        self, application: QApplication, choice: ThemeChoice, *, text_size: int = 100
    ) -> None:
        super().__init__(application)
        self._application = application
        self._usual_pt = base_pt(application.font())
        self._text_size = text_size
        self._choice = choice
        self._shown: Theme | None = None
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self.choose(choice)

    @property
    def choice(self) -> ThemeChoice:
        """What the person set."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Show what the person wishes from now on."""
        self._choice = choice
        # Where the system can: the frame of the window and its own dialogs go along.
        self._application.styleHints().setColorScheme(_SCHEMES[choice])
        self._follow()

    def choose_text_size(self, percent: int) -> None:
        """Write everything in this size, in hundredths of what the system wishes."""
        if percent != self._text_size:
            self._text_size = percent
            self._shown = None
            self._follow()

    @Slot()
    def _follow(self) -> None:
        theme = theme_for(self._choice)
        if theme is not self._shown:
            self._shown = theme
            apply_theme(self._application, theme, self._usual_pt * self._text_size / 100)
