"""Shows all that a report of a problem says, before it is saved. Nothing is sent anywhere."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.runtime.report import part_of_report
from reid_desktop.ui.self_testing import Outcome, SelfTesting
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.plain_text import make_plain_text
from reid_desktop.ui.words import place

_WIDTH_PX, _HEIGHT_PX = 760, 620
_N_LINES = 3  # for what a person tells, before it scrolls


class ReportDialog(QDialog):
    """What a person tells, and what the program adds; both can be changed."""

    save_requested = Signal()

    def __init__(self, testing: SelfTesting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report a problem"))
        self._testing = testing
        self._waits_for_test = testing.outcome is Outcome.RUNS
        self.told = QPlainTextEdit()
        self.told.setPlaceholderText(
            self.tr("What did you do, what did you expect, and what happened instead?")
        )
        self.told.setAccessibleName(self.tr("What happened"))
        self.told.setTabChangesFocus(True)
        self.added = make_plain_text(self.tr("What the program adds"), can_write=True)
        self.added.setPlaceholderText(self.tr("Reading the log…"))
        self.test_button = QPushButton(self.tr("Run the self-test and add it"))
        self.said = label(scale=TypeScale.SMALL, muted=True)
        self.said.setWordWrap(True)
        self.copy_button = QPushButton(self.tr("Copy"))
        self.save_button = QPushButton(self.tr("Save…"))
        self.close_button = QPushButton(self.tr("Close"))
        self._lay_out()
        self.test_button.clicked.connect(self._run_test)
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self.save_requested)
        self.close_button.clicked.connect(self.reject)
        testing.changed.connect(self._on_test_changed)
        for button in (self.copy_button, self.save_button):
            button.setEnabled(False)  # until there is something
        self._on_test_changed()
        self.resize(_WIDTH_PX, _HEIGHT_PX)
        self.told.setFocus()

    @property
    def text(self) -> str:
        """The whole report, as it is saved."""
        told = self.told.toPlainText().strip()
        parts = [part_of_report("What happened", told)] if told else []
        return "\n\n".join([*parts, self.added.toPlainText().strip()]) + "\n"

    @Slot(object)
    def show_gathered(self, text: str) -> None:
        """Show what the program adds."""
        self.added.setPlainText(text)
        if self._testing.outcome in (Outcome.PASSED, Outcome.FAILED):
            self._add_test()
        for button in (self.copy_button, self.save_button):
            button.setEnabled(True)

    @Slot(object)
    def show_saved(self, path: Path) -> None:
        """Tell where the report is now."""
        self._tell(self.tr("Saved to {place}").format(place=place(path)))

    @Slot(Exception)
    def show_refusal(self, error: Exception) -> None:
        """Tell why the report could not be saved."""
        reason = getattr(error, "strerror", None) or str(error)
        self._tell(self.tr("It could not be saved: {reason}").format(reason=reason))

    def _tell(self, words: str) -> None:
        self.said.setText(words)

    @Slot()
    def _run_test(self) -> None:
        self._waits_for_test = True
        self._testing.start()

    @Slot()
    def _on_test_changed(self) -> None:
        outcome = self._testing.outcome
        self.test_button.setEnabled(outcome is not Outcome.RUNS)
        if outcome is Outcome.RUNS:
            self._tell(self.tr("The self-test runs; it takes a moment."))
        elif self._waits_for_test:
            self._waits_for_test = False
            self._add_test()
            self._tell(self.tr("The self-test is in the report."))

    def _add_test(self) -> None:
        """Put it at the top, and leave what a person changed below as it is."""
        cursor = self.added.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        cursor.insertText(part_of_report("Self-test", self._testing.text) + "\n\n")
        self.added.moveCursor(QTextCursor.MoveOperation.Start)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self._tell(self.tr("Copied"))

    def _lay_out(self) -> None:
        self.save_button.setProperty("kind", "primary")
        for button in (self.test_button, self.copy_button, self.close_button):
            button.setAutoDefault(False)
        explained = label(
            self.tr(
                "Nothing is sent. This is all that the report says: read it, change or take out"
                " what you like, save it, and give it to whoever helps you with the program. Where"
                " photographs and projects lie is left out already."
            ),
            muted=True,
        )
        explained.setWordWrap(True)
        lines = self.told.fontMetrics().lineSpacing() * _N_LINES
        self.told.setFixedHeight(lines + 2 * Space.M)
        test = QHBoxLayout()
        test.setSpacing(Space.M)
        test.addWidget(self.test_button)
        test.addWidget(self.said, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addStretch(1)
        for button in (self.copy_button, self.close_button, self.save_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(label(self.windowTitle(), TypeScale.TITLE))
        column.addWidget(explained)
        column.addSpacing(Space.S)
        column.addWidget(label(self.tr("What happened"), TypeScale.HEADING))
        column.addWidget(self.told)
        column.addSpacing(Space.S)
        column.addWidget(label(self.tr("What the program adds"), TypeScale.HEADING))
        column.addWidget(self.added, 1)
        column.addLayout(test)
        column.addSpacing(Space.S)
        column.addLayout(foot)
