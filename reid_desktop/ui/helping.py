"""Opens the manual at what a person looks at, from the window and from dialogs over it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import Shiboken

from reid_desktop.ui.actions import make_actions
from reid_desktop.ui.main_window import MainWindow
from reid_desktop.ui.manual import place_of
from reid_desktop.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from reid_desktop.ui.dialogs.help_window import HelpWindow

_HELP = "help.manual"


class Helping(QObject):
    """Gives every dialog the key of the manual, too: those of the window are blocked there."""

    def __init__(self, window: MainWindow, runner: TaskRunner) -> None:
        super().__init__(window)
        self._window, self._runner = window, runner
        self._manual: HelpWindow | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        window.closing.connect(self._let_go)

    @property
    def manual(self) -> "HelpWindow | None":
        """The manual that belongs to the window, if it was ever opened."""
        return self._manual

    def show(self) -> None:
        """Show the manual at the page or dialog in question."""
        modal = QApplication.activeModalWidget()
        host = self._window.current_page if modal is None else modal
        self._manual_over(modal, place_of(host))

    def _manual_over(self, modal: QWidget | None, place: str) -> None:
        from reid_desktop.ui.dialogs.help_window import HelpWindow  # noqa: PLC0415 - few need it: the window starts without

        language = QLocale().name().partition("_")[0]
        if modal is None:
            if self._manual is None:
                self._manual = HelpWindow(self._runner, language)
            manual = self._manual
        else:  # a dialog lets only its own children be used
            own = next(iter(modal.findChildren(HelpWindow)), None)
            manual = HelpWindow(self._runner, language, parent=modal) if own is None else own
            if own is None and isinstance(modal, QDialog):
                modal.finished.connect(manual.reject)  # else it would be destroyed while it shows
        manual.open_at(place)
        manual.show()
        manual.raise_()
        manual.activateWindow()

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        window = None if now is None else now.window()
        if not isinstance(window, QDialog) or not Shiboken.createdByPython(window):
            return  # Python's part of what hangs on a dialog of Qt, as for files, is soon collected
        if window.findChild(QObject, _HELP) is None:
            make_actions(window, {_HELP: self.show})

    @Slot()
    def _let_go(self) -> None:
        if self._manual is not None:
            self._manual.close()
            self._manual.deleteLater()
            self._manual = None
