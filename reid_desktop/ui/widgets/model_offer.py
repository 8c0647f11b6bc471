"""What is missing before a model can be used: its weights, and that its terms are agreed to."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.ui.settings_control import Download
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.tasks import Task
from reid_desktop.ui.time_left import TimeLeft, duration_in_words
from reid_desktop.ui.words import number
from reid_desktop.vision.licences import is_non_commercial
from reid_desktop.vision.model_library import ModelEntry


class ModelOffer(QWidget):
    """Asks for an agreement where one is needed, offers the download, and follows it."""

    wanted = Signal(object)  # ModelCard, to be got; what had to be agreed to was
    agreed = Signal(object)  # ModelCard

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: ModelEntry | None = None
        self._needs_agreement = False
        self._task: Task | None = None
        self._time_left = TimeLeft()
        self.agreement = QCheckBox()
        self.button = QPushButton()
        self.note = label(scale=TypeScale.SMALL, muted=True)
        self.bar = QProgressBar()
        self.stop_button = QPushButton(self.tr("Stop"))
        self._lay_out()
        self.agreement.toggled.connect(self._show_button)
        self.button.clicked.connect(self._on_clicked)
        self.stop_button.clicked.connect(self._stop)

    def show_entry(
        self, entry: ModelEntry | None, *, is_agreed: bool, download: Download | None
    ) -> None:
        """Show what is missing of a model; None is the built-in one, which misses nothing."""
        if entry is None or self._entry is None or entry.card.name != self._entry.card.name:
            self.agreement.setChecked(False)
        self._entry = entry
        self._needs_agreement = entry is not None and not is_agreed
        is_here = entry is None or entry.n_bytes is not None
        can_be_got = not is_here and entry is not None and bool(entry.card.hub_repo)
        runs = download is not None and entry is not None and download.name == entry.card.name
        self._follow(download.task if download is not None and runs else None)
        self.agreement.setVisible(self._needs_agreement and not runs and (is_here or can_be_got))
        self.button.setVisible(not runs and (can_be_got or (is_here and self._needs_agreement)))
        self.bar.setVisible(runs)
        self.stop_button.setVisible(runs)
        if entry is not None and not runs:
            self._tell(entry, is_here=is_here, other=download.name if download else "")
        self.note.setVisible(bool(self.note.text()) and (runs or can_be_got))
        self.setVisible(self.button.isVisibleTo(self) or runs)

    def _tell(self, entry: ModelEntry, *, is_here: bool, other: str) -> None:
        card = entry.card
        self.agreement.setText(
            self.tr("I use it for non-commercial work only")
            if is_non_commercial(card.licence)
            else self.tr("I ask its publishers before I use it for more than a trial")
        )
        if is_here:
            self.button.setText(self.tr("Agree"))
        elif card.size_mb:
            self.button.setText(
                self.tr("Get from the internet ({n} MB)").format(n=number(card.size_mb))
            )
        else:
            self.button.setText(self.tr("Get from the internet"))
        self.note.setText(
            self.tr("“{other}” is being got first.").format(other=other)
            if other
            else self.tr("Without internet here: add its file from a stick, below.")
        )
        self.button.setProperty("waits", bool(other))
        self._show_button()

    @Slot()
    def _show_button(self) -> None:
        settled = not self._needs_agreement or self.agreement.isChecked()
        self.button.setEnabled(settled and not self.button.property("waits"))

    @Slot()
    def _on_clicked(self) -> None:
        if self._entry is None:
            return
        card, is_here = self._entry.card, self._entry.n_bytes is not None
        if self._needs_agreement:
            self.agreed.emit(card)
        if not is_here:
            self.wanted.emit(card)

    @Slot()
    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.stop_button.setEnabled(False)
            self.note.setText(self.tr("Stopping; what came is kept."))

    def _follow(self, task: Task | None) -> None:
        if task is self._task:
            return
        self._task = task
        if task is not None:
            self._time_left = TimeLeft()
            self.bar.setRange(0, 0)
            self.stop_button.setEnabled(True)
            self.note.setText(self.tr("Asking the model hub…"))
            task.progressed.connect(self._on_progressed)

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        if self._task is None or self.sender() is not self._task:
            return
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if not self.stop_button.isEnabled():
            return
        if done == total:
            self.note.setText(self.tr("Looking whether it is whole, and whether it fits…"))
            return
        said = self.tr("{done} of {total} MB").format(done=number(done), total=number(total))
        seconds = self._time_left.update(done, total)
        self.note.setText(said if seconds is None else f"{said} · {duration_in_words(seconds)}")

    def _lay_out(self) -> None:
        self.button.setProperty("kind", "primary")
        self.note.setWordWrap(True)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How much of the model is here"))
        self.stop_button.setToolTip(self.tr("What came is kept, and gone on with the next time"))
        for button in (self.button, self.stop_button):
            button.setAutoDefault(False)
        running = QHBoxLayout()
        running.setSpacing(Space.M)
        running.addWidget(self.bar, 1, Qt.AlignmentFlag.AlignVCenter)
        running.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.agreement)
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(running)
        column.addWidget(self.note)
