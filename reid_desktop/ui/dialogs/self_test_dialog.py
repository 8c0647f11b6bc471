"""Shows how the self-test goes, and lets its outcome be copied."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.project.self_test import DONE, N_STEPS
from reid_desktop.ui.self_testing import Outcome, SelfTesting
from reid_desktop.ui.style import Space, TypeScale, icon_pixmap, label, theme_of
from reid_desktop.ui.widgets.plain_text import make_plain_text

_WIDTH_PX, _HEIGHT_PX = 640, 520
_SIGN_PX = 24


class SelfTestDialog(QDialog):
    """Begins when it is shown, unless a self-test runs already; closing it stops nothing."""

    def __init__(self, testing: SelfTesting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Self-test"))
        self._testing = testing
        self.said = label()
        self.said.setWordWrap(True)
        self._sign = label()
        self.bar = QProgressBar()
        self.bar.setRange(0, N_STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Steps of the self-test"))
        self.text = make_plain_text(self.tr("What the self-test told"), can_write=False)
        self.copy_button = QPushButton(self.tr("Copy"))
        self.again_button = QPushButton(self.tr("Run again"))
        self.close_button = QPushButton(self.tr("Close"))
        self._lay_out()
        self.copy_button.clicked.connect(self._copy)
        self.again_button.clicked.connect(testing.start)
        self.close_button.clicked.connect(self.reject)
        testing.told.connect(self._on_told)
        testing.changed.connect(self._show_outcome)
        self.resize(_WIDTH_PX, _HEIGHT_PX)
        self.close_button.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._testing.start()
        self._show_outcome()

    @Slot(str)
    def _on_told(self, line: str) -> None:
        self.text.appendPlainText(line)
        if line.startswith(DONE):
            self.bar.setValue(self.bar.value() + 1)

    @Slot()
    def _show_outcome(self) -> None:
        outcome, theme = self._testing.outcome, theme_of(self)
        runs = outcome is Outcome.RUNS
        if runs:
            self.text.setPlainText(self._testing.text)
            n_done = sum(line.startswith(DONE) for line in self._testing.text.splitlines())
            self.bar.setValue(n_done)
        self.bar.setVisible(runs)
        self._sign.setVisible(not runs)
        self.again_button.setEnabled(not runs)
        self.copy_button.setEnabled(not runs)
        good = outcome is Outcome.PASSED
        name, colour = ("check", theme.accent) if good else ("warning", theme.warning)
        self._sign.setPixmap(icon_pixmap(name, colour, _SIGN_PX))
        self.copy_button.setText(self.tr("Copy"))
        self.said.setText(self._in_words(outcome))

    def _in_words(self, outcome: Outcome) -> str:
        match outcome:
            case Outcome.PASSED:
                return self.tr("Everything works on this computer.")
            case Outcome.FAILED:
                return self.tr("Something does not work as it should. Copy what is written here.")
            case Outcome.STOPPED:
                return self.tr("The self-test was stopped.")
            case _:
                return self.tr("The whole program is being tried on the sample. It takes a moment.")

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(self.tr("Copied"))

    def _lay_out(self) -> None:
        self.close_button.setDefault(True)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._sign)
        head.addWidget(self.said, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self.again_button)
        foot.addStretch(1)
        foot.addWidget(self.copy_button)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(label(self.windowTitle(), TypeScale.TITLE))
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.text, 1)
        column.addWidget(
            label(
                self.tr("It uses photographs of its own and changes none of your projects."),
                TypeScale.SMALL,
                muted=True,
            )
        )
        column.addLayout(foot)
