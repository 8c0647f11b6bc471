"""One of the answers: icon, word, and the key that says the same."""

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reid_desktop.core.types import Verdict
from reid_desktop.ui.actions import Action, action_named, text_of
from reid_desktop.ui.key_bindings import Following
from reid_desktop.ui.style import Space, Theme, icon_pixmap, theme_of

_HEIGHT_PX = 52
_ICON_PX = 22
_RADIUS_PX = 10
_KEY_RADIUS_PX = 4
_FLASH_MS = 140  # long enough to see which key was heard


class AnswerButton(QAbstractButton):
    """Paints itself: the colour of its answer, never by colour alone.

    Parameters
    ----------
    verdict : Verdict, optional
        Whose colour it has; None for what is no answer.
    height_px : int
        Lower where there are many.
    """

    def __init__(
        self,
        row: Action,
        icon_name: str,
        *,
        verdict: Verdict | None,
        height_px: int = _HEIGHT_PX,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._height_px = height_px
        self._icon_name = icon_name
        self._verdict = verdict
        self._action_id = row.action_id
        self._keys: tuple[str, ...] = ()
        self._marked = False
        self.setText(text_of(row))
        self.setAccessibleName(text_of(row))
        grows = QSizePolicy.Policy.Preferred if verdict is None else QSizePolicy.Policy.Expanding
        self.setSizePolicy(grows, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the page
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        Following(self._read_keys, self)
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(_FLASH_MS)
        self._flash.timeout.connect(self._end_flash)

    @property
    def marked(self) -> bool:
        """Whether it was the answer before."""
        return self._marked

    def set_marked(self, *, marked: bool) -> None:
        """Show that this was the answer before it was taken back."""
        if marked != self._marked:
            self._marked = marked
            self.update()

    def flash(self) -> None:
        """Show that its key was heard."""
        self.setDown(True)
        self._flash.start()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            pressing = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if pressing and not event.isAutoRepeat():
                event.accept()  # on a button with the focus, Space presses it and skips nothing
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        caps = sum(Space.XS + self._cap_width(key) for key in self._keys)
        return QSize(ceil(self._plain_width() + Space.S + caps), self._height_px)

    def minimumSizeHint(self) -> QSize:
        """Have room for the word of an answer and its first key; what is none has a sign."""
        if self._verdict is None:
            return QSize(2 * Space.M + _ICON_PX, self._height_px)
        cap = Space.S + self._cap_width(self._keys[0])
        return QSize(ceil(self._plain_width() + cap), self._height_px)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it
        theme = theme_of(self)
        colour = self._colour(theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, theme, colour)
        x = Space.M
        ratio = self.devicePixelRatioF()
        sign = icon_pixmap(self._icon_name, colour, _ICON_PX, ratio=ratio)
        at = self._turned(QRectF(x, (self.height() - _ICON_PX) / 2, _ICON_PX, _ICON_PX))
        painter.drawPixmap(at.topLeft(), sign)
        if self.width() < self._plain_width():
            return  # the sign alone: its tip says the rest
        x += _ICON_PX + Space.S
        painter.setFont(self._word_font())
        painter.setPen(QColor(theme.text if self.isEnabled() else theme.faint))
        word = QRectF(x, 0, self.width() - x - Space.S, self.height())
        painter.drawText(self._turned(word), Qt.AlignmentFlag.AlignVCenter, self.text())
        self._paint_keys(
            painter, theme, x + QFontMetricsF(painter.font()).horizontalAdvance(self.text())
        )

    def _read_keys(self) -> None:
        """Show the keys as they are now."""
        keys = action_named(self._action_id).keys
        self._keys = keys[:2] if self._verdict is not None else keys[:1]
        self.updateGeometry()
        self.update()

    def _plain_width(self) -> float:
        words = QFontMetricsF(self._word_font()).horizontalAdvance(self.text())
        return 2 * Space.M + _ICON_PX + Space.S + words

    def _end_flash(self) -> None:
        self.setDown(False)

    def _colour(self, theme: Theme) -> QColor:
        if not self.isEnabled():
            return QColor(theme.faint)
        return QColor(theme.muted) if self._verdict is None else theme.verdict(self._verdict)

    def _word_font(self) -> QFont:
        font = QFont(self.font())
        if self._verdict is not None:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _paint_ground(self, painter: QPainter, theme: Theme, colour: QColor) -> None:
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        answer = self._verdict is not None
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.surface) if answer else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inside, _RADIUS_PX, _RADIUS_PX)
        tint = QColor(colour)
        tint.setAlphaF(self._tint())
        painter.setBrush(tint)
        line = QColor(colour if self.isEnabled() else theme.border)
        if self._marked or self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent) if self.hasFocus() else line, 2))
        elif answer:
            line.setAlphaF(0.55)
            painter.setPen(QPen(line, 1))
        painter.drawRoundedRect(inside, _RADIUS_PX, _RADIUS_PX)

    def _tint(self) -> float:
        if self.isDown():
            return 0.32
        if self._marked:
            return 0.18
        return 0.12 if self.underMouse() and self.isEnabled() else 0.0

    def _paint_keys(self, painter: QPainter, theme: Theme, word_end: float) -> None:
        """Draw key caps at the end of the line, as many as there is room for."""
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        right: float = self.width() - Space.M
        for key in reversed(self._keys_with_room(right - word_end - Space.S)):
            width = self._cap_width(key)
            cap = self._turned(QRectF(right - width, self.height() / 2 - 11, width, 22))
            painter.setBrush(QColor(theme.window))
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawRoundedRect(cap, _KEY_RADIUS_PX, _KEY_RADIUS_PX)
            painter.setPen(QColor(theme.muted if self.isEnabled() else theme.faint))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, _on_cap(key))
            right -= width + Space.XS

    def _turned(self, where: QRectF) -> QRectF:
        """Give the place on the other side where lines are read from the right."""
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return where
        return where.translated(self.width() - where.left() - where.right(), 0)

    def _keys_with_room(self, room: float) -> list[str]:
        fitting = []
        for key in self._keys:
            room -= self._cap_width(key)
            if room < 0:
                break
            fitting.append(key)
            room -= Space.XS
        return fitting

    def _cap_width(self, key: str) -> float:
        return max(22.0, self.fontMetrics().horizontalAdvance(_on_cap(key)) + 10.0)


def _on_cap(key: str) -> str:
    if key == "Backspace":
        return "⌫"
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
