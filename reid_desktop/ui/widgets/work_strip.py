"""The running work in the status bar: what, how far, how long, and a way to stop it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from reid_desktop.ui.style import Space, TypeScale, icon, label, theme_of
from reid_desktop.ui.tasks import Task
from reid_desktop.ui.time_left import TimeLeft, duration_in_words
from reid_desktop.ui.words import number

_BAR_WIDTH_PX, _NARROWEST_BAR_PX = 160, 48


class WorkStrip(QWidget):
    """Follows one task at a time; hidden while nothing runs."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._stopping = False
        self._time_left = TimeLeft()
        self._title = label(scale=TypeScale.SMALL)
        self._count = label(scale=TypeScale.SMALL, muted=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMinimumWidth(_NARROWEST_BAR_PX)  # words come first
        self._bar.setMaximumWidth(_BAR_WIDTH_PX)
        self._bar.setAccessibleName(self.tr("Progress of the running work"))
        self._stop = QToolButton()
        self._stop.setText(self.tr("Stop"))
        self._stop.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._stop.setAccessibleName(self.tr("Stop the running work"))
        self._stop.setToolTip(self.tr("Stop; what is done stays done, and it goes on later"))
        self._stop.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, Space.S, 0)
        row.setSpacing(Space.S)
        row.addStretch(1)  # what is left over is no gap between bar and button
        for widget in (self._title, self._bar, self._count, self._stop):
            row.addWidget(widget)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now, in one line."""
        return f"{self._title.text()} {self._count.text()}".strip()

    def follow(self, title: str, task: Task) -> None:
        """Show `task` until it has finished, or another one takes its place.

        What it does may change meanwhile: then it is followed again, under another title.
        """
        is_new = task is not self._task
        if self._stopping and not is_new:
            return  # it is stopping: what it would have done next is no news
        self._task = task
        self._time_left = TimeLeft()
        self._title.setText(title)
        self._count.clear()
        self._bar.setRange(0, 0)  # busy: the total is not known yet
        self._stop.setIcon(icon("stop", theme_of(self).muted))
        self._stop.setVisible(task.cancellable)
        self._stop.setEnabled(True)
        self._stopping = False
        if is_new:
            task.progressed.connect(self._on_progressed)
            task.finished.connect(self._on_finished)
        self.show()

    @Slot()
    def stop(self) -> None:
        """Ask the work to stop, and say so: a model that is being loaded goes on for a while."""
        if self._task is not None and self._task.cancellable:
            self._stopping = True
            self._stop.setEnabled(False)
            self._bar.setRange(0, 0)
            self._count.setText(self.tr("Stopping…"))
        self.cancel_requested.emit()

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        task = self._task
        # A sender that is gone is None, too.
        if task is None or self._stopping or self.sender() is not task:
            return
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        if task.in_hundredths:
            said = self.tr("{n} %").format(n=100 * done // max(total, 1))
        else:
            said = self.tr("{done} of {total}").format(done=number(done), total=number(total))
        seconds = self._time_left.update(done, total)
        if seconds is not None and done < total:
            said += f" · {duration_in_words(seconds)}"
        self._count.setText(said)

    @Slot()
    def _on_finished(self) -> None:
        if self.sender() is self._task:
            self._task = None
            self.hide()
