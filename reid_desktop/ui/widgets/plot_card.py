"""A plot with its title, a sentence that helps to read it, and ways to take it along."""

from collections.abc import Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.project.exporting import Table
from reid_desktop.ui.actions import action_named, follow_keys, text_of
from reid_desktop.ui.style import Space, TypeScale, icon, label, theme_of

if TYPE_CHECKING:
    from reid_desktop.ui.widgets.chart import Chart

_ICON_PX = 20
_SWATCH_PX = 12
_PICTURE_RATIO = 2  # pixels of a saved picture for each on the screen: sharp in print
_TITLE_PX = 48
_TAKEN = ("insight.whole", "insight.save_picture", "insight.copy_numbers")


class PlotCard(QFrame):
    """One picture of the insight page. Those that inherit it know what to draw."""

    asked = Signal(str)  # an action of the page: "insight.save_picture"

    def __init__(self, title: str, reading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(title)
        self.title = title
        self.chart: Chart | None = None
        self.empty = label(muted=True)
        self.note = label(scale=TypeScale.SMALL, muted=True)
        self.controls = QHBoxLayout()
        self.beside = QHBoxLayout()  # the plot, and what some have at its side
        self._reading = label(reading, muted=True)
        self._stack = QStackedWidget()
        self._legend: list[tuple[str, QLabel]] = []
        self._legend_bar = QWidget()
        self._legend_row = QHBoxLayout(self._legend_bar)
        self._figure = QWidget()
        self.buttons = {action_id: self._make_button(action_id) for action_id in _TAKEN}
        self._lay_out()
        self._draw()

    @property
    def is_empty(self) -> bool:
        """Whether there are words in the place of a plot."""
        return self._stack.currentIndex() == 0

    def numbers(self) -> Table:
        """Give what is shown."""
        raise NotImplementedError

    def show_whole(self) -> None:
        """Undo zooming and moving."""
        if self.chart is not None:
            self.chart.show_whole()

    def set_chart(self, chart: "Chart") -> None:
        """Put the plot into the card; once."""
        self.chart = chart
        chart.view.setAccessibleName(self.title)  # which takes the keys
        chart.view.setAccessibleDescription(self._reading.text())
        self._stack.addWidget(chart)

    def say(self, words: str) -> None:
        """Show words: there is nothing to draw, and why."""
        self.empty.setText(words)
        self._show_plot(shown=False)

    def reveal(self) -> None:
        """Show the plot."""
        self._show_plot(shown=True)

    def set_legend(self, entries: Sequence[tuple[str, str]]) -> None:
        """Name the colours: each a field of `Theme` and what it stands for."""
        for colour, said in entries:
            swatch = label()
            self._legend.append((colour, swatch))
            self._legend_row.addWidget(swatch)
            self._legend_row.addWidget(label(said, TypeScale.SMALL))
            self._legend_row.addSpacing(Space.M)
        self._legend_row.addStretch(1)
        self._draw()

    def picture(self) -> QImage:
        """Paint title, legend, plot and note as they are seen, twice as sharp."""
        theme = theme_of(self)
        size = self._figure.size() + QSize(0, _TITLE_PX)
        image = QImage(size * _PICTURE_RATIO, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_PICTURE_RATIO)
        image.fill(QColor(theme.surface))
        painter = QPainter(image)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        band = QRectF(Space.M, 0, size.width() - 2 * Space.M, _TITLE_PX)
        painter.drawText(band, Qt.AlignmentFlag.AlignVCenter, self.title)
        with nullcontext() if self.chart is None else self.chart.drawn_for(_PICTURE_RATIO):
            self._figure.render(
                painter, QPoint(0, _TITLE_PX), renderFlags=QWidget.RenderFlag.DrawChildren
            )
        painter.end()
        return image

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "buttons"):
            self._draw()

    def _show_plot(self, *, shown: bool) -> None:
        self._stack.setCurrentIndex(int(shown))
        self._legend_bar.setVisible(shown and bool(self._legend))
        for button in self.buttons.values():
            button.setEnabled(shown)
        self.note.setVisible(shown and bool(self.note.text()))

    def _make_button(self, action_id: str) -> QToolButton:
        row = action_named(action_id)
        button = QToolButton()
        follow_keys(button, action_id)
        button.setAccessibleName(text_of(row).rstrip("…"))
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setEnabled(False)
        button.clicked.connect(lambda _checked=False: self.asked.emit(action_id))
        return button

    def _draw(self) -> None:
        theme = theme_of(self)
        for action_id, button in self.buttons.items():
            button.setIcon(icon(action_named(action_id).icon, theme.muted))
        for colour, swatch in self._legend:
            swatch.setPixmap(_swatch(getattr(theme, colour), self.devicePixelRatioF()))

    def _lay_out(self) -> None:
        self._reading.setWordWrap(True)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.setWordWrap(True)
        self.note.hide()
        self._stack.addWidget(self.empty)
        head = QHBoxLayout()
        head.setSpacing(Space.XS)
        head.addWidget(label(self.title, TypeScale.HEADING))
        head.addStretch(1)
        self.controls.setSpacing(Space.S)
        head.addLayout(self.controls)
        head.addSpacing(Space.S)
        for button in self.buttons.values():
            head.addWidget(button)
        figure = QVBoxLayout(self._figure)
        figure.setContentsMargins(0, 0, 0, 0)
        figure.setSpacing(Space.S)
        self._legend_row.setContentsMargins(0, 0, 0, 0)
        self._legend_row.setSpacing(Space.XS)
        self._legend_bar.hide()
        figure.addWidget(self._legend_bar)
        figure.addWidget(self._stack, 1)
        figure.addWidget(self.note)
        self.beside.setSpacing(Space.L)
        self.beside.addWidget(self._figure, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.S)
        column.addLayout(head)
        column.addWidget(self._reading)
        column.addLayout(self.beside, 1)


def _swatch(colour: str, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(_SWATCH_PX * ratio), round(_SWATCH_PX * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(0, 0, _SWATCH_PX, _SWATCH_PX), 3, 3)
    painter.end()
    return pixmap
