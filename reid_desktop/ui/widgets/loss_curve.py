"""How much is still to be learned, as learning goes: a curve that falls."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reid_desktop.ui.style import Theme, label
from reid_desktop.vision.training.progress import TrainingStep

if TYPE_CHECKING:
    from reid_desktop.ui.widgets.chart import Chart

_HEIGHT_PX = 170
_ROOM = 1.08  # above the highest point


class LossCurve(QWidget):
    """Each batch faintly, and the mean of each round over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: Chart | None = None
        self._steps: Sequence[TrainingStep] = ()
        self._waiting = label(self.tr("The curve begins with the first steps."), muted=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setMinimumHeight(_HEIGHT_PX)
        self.setAccessibleName(self.tr("How much is still to be learned"))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw yet."""
        return self._stack.currentIndex() == 0

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEIGHT_PX)  # a plot would ask for much more

    def show_steps(self, steps: Sequence[TrainingStep]) -> None:
        """Draw the steps there are, in the room of all that are to come."""
        self._steps = steps
        self._stack.setCurrentIndex(int(len(steps) > 1))
        if len(steps) > 1:
            chart = self._made()
            chart.show_with(self._draw)
            highest = max(step.loss for step in steps)
            chart.frame(0, steps[-1].n_steps, 0, highest * _ROOM)

    def _made(self) -> "Chart":
        from reid_desktop.ui.widgets.chart import Chart  # noqa: PLC0415 - loads pyqtgraph

        if self.chart is None:
            self.chart = Chart(self.tr("Steps"), self.tr("Loss"))
            self.chart.view.setAccessibleName(self.accessibleName())
            self._stack.addWidget(self.chart)
            self._stack.setCurrentWidget(self.chart)
        return self.chart

    def _draw(self, theme: Theme) -> None:
        from reid_desktop.ui.widgets.chart import line  # noqa: PLC0415 - loads pyqtgraph

        assert self.chart is not None
        at = np.array([step.step for step in self._steps], dtype=np.float64)
        loss = np.array([step.loss for step in self._steps])
        epoch = np.array([step.epoch for step in self._steps])
        self.chart.add(line(at, loss, theme.border))
        n_each = np.maximum(np.bincount(epoch), 1)
        there = np.bincount(epoch) > 0
        middles = (np.bincount(epoch, at) / n_each)[there]
        means = (np.bincount(epoch, loss) / n_each)[there]
        self.chart.add(line(middles, means, theme.accent))
