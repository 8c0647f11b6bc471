"""A contradiction told in photographs: a chain of "same", and the "different" between its ends."""

from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.project.disagreements import Disagreement, DisputedPhotograph, Said
from reid_desktop.ui.dispute_words import letter, who
from reid_desktop.ui.style import Space, Theme, theme_of_palette
from reid_desktop.ui.thumbnails import ThumbnailLoader
from reid_desktop.ui.widgets.group_cover import paint_covers
from reid_desktop.ui.words import verdict_in_words

_LARGE_PX = (104, 108)  # photographs and the links between them
_SMALLER_PX = (88, 96)
_SMALL_PX = (72, 72)  # longer chains scroll
_BRACKET_PX = 52
_LOOKS = frozenset({QEvent.Type.PaletteChange, QEvent.Type.FontChange})


def _theme() -> Theme:
    """Tell which theme shows: the style sheet hides it from what lies in a scroll area."""
    return theme_of_palette(QApplication.palette())


class _Photo(QWidget):
    """A photograph of the chain, its letter and whose group it is in."""

    def __init__(self, place: int, photograph: DisputedPhotograph, size_px: int) -> None:
        super().__init__()
        self._size_px = size_px
        self._letter = letter(place)
        self._photograph = photograph
        self.thumbnails: ThumbnailLoader | None = None
        self.setToolTip(photograph.file_name)
        self.setAccessibleName(f"{self._letter}: {photograph.file_name}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._size_px, self._size_px + self.fontMetrics().height() + Space.XS)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.setLayoutDirection(self.layoutDirection())  # else that of the program
        theme = _theme()
        where = QRect(0, 0, self._size_px, self._size_px)
        paint_covers(
            painter, (where,), (self._photograph,), thumbnails=self.thumbnails, theme=theme
        )
        line = QRect(0, self._size_px + Space.XS, self._size_px, self.fontMetrics().height())
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(theme.text))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, self._letter)
        beside = line.adjusted(painter.fontMetrics().horizontalAdvance(self._letter) + 6, 0, 0, 0)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.muted))
        name = self._photograph.label or self._photograph.file_name
        fitted = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, beside.width())
        painter.drawText(beside, Qt.AlignmentFlag.AlignLeft, fitted)


class _Bracket(QWidget):
    """Leads from the first photograph to the last, with the "different" on it."""

    def __init__(self, button: QPushButton, n: int, sizes_px: tuple[int, int]) -> None:
        super().__init__()
        self._photo_px, link_px = sizes_px
        width_px = n * self._photo_px + (n - 1) * (link_px + 2 * Space.S)
        needed_px = 2 * self.fontMetrics().height() + Space.L  # two lines, where text is large
        self.setFixedSize(width_px, max(_BRACKET_PX, needed_px))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button, alignment=Qt.AlignmentFlag.AlignCenter)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(_theme().different), 1.6))
        half = self._photo_px // 2
        left, right, middle = half, self.width() - half, self.height() // 2
        painter.drawPolyline([_at(left, 2), _at(left, middle), _at(right, middle), _at(right, 2)])


def _sizes_px(n: int) -> tuple[int, int]:
    """Tell how large photographs and links are, so that a usual chain is seen whole."""
    if n <= 3:
        return _LARGE_PX
    return _SMALLER_PX if n == 4 else _SMALL_PX


def _at(x: int, y: int) -> QPointF:
    return QPointF(x, y)


class DisputeStory(QScrollArea):
    """Each link can be chosen, to look at its two photographs."""

    chosen = Signal(int)  # the place in `Disagreement.said`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: Disagreement | None = None
        self._thumbnails: ThumbnailLoader | None = None
        self._photos: list[_Photo] = []
        self.links: list[QPushButton] = []
        self._group = QButtonGroup(self)
        # While Qt gives out colours and sizes it goes over all widgets: none may end meanwhile.
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._show_again)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # A lies left of C in every language, as the two photographs below do.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_row(None)

    @property
    def current(self) -> int:
        """The link that is chosen; -1 without one."""
        return next((i for i, link in enumerate(self.links) if link.isChecked()), -1)

    def set_thumbnails(self, thumbnails: ThumbnailLoader | None) -> None:
        """Take pictures from the open project, or from nowhere."""
        if self._thumbnails is not None:
            self._thumbnails.ready.disconnect(self._on_ready)
        self._thumbnails = thumbnails
        for photo in self._photos:
            photo.thumbnails = thumbnails
        if thumbnails is not None:
            thumbnails.ready.connect(self._on_ready)

    def show_row(self, row: Disagreement | None) -> None:
        """Tell another contradiction, or none."""
        self._row = row
        for link in self.links:
            self._group.removeButton(link)
        self._photos, self.links = [], []
        inside = QWidget()
        if row is not None:
            self._tell(row, inside)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # which `setWidget` switches on
        self.setFixedHeight(inside.sizeHint().height() + Space.M)

    def choose(self, place: int) -> None:
        """Choose a link."""
        link = self.links[place]
        link.setChecked(True)
        self.ensureWidgetVisible(link)
        self.chosen.emit(place)

    def _tell(self, row: Disagreement, inside: QWidget) -> None:
        sizes_px = _sizes_px(len(row.photographs))
        self._photos = [_Photo(i, one, sizes_px[0]) for i, one in enumerate(row.photographs)]
        self.links = [self._make_link(i, said) for i, said in enumerate(row.said)]
        for link in self.links[:-1]:
            link.setFixedWidth(sizes_px[1])
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        for i, photo in enumerate(self._photos):
            photo.thumbnails = self._thumbnails
            line.addWidget(photo, alignment=Qt.AlignmentFlag.AlignTop)
            if i < len(row.chain):
                line.addWidget(self.links[i])
        line.addStretch(1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(_Bracket(self.links[-1], len(self._photos), sizes_px))

    def _make_link(self, place: int, said: Said) -> QPushButton:
        answer = verdict_in_words(said.verdict, said.sureness)
        link = QPushButton(f"{answer}\n{who(said)}")
        link.setCheckable(True)
        link.setFixedWidth(_LARGE_PX[1])
        link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        link.setAccessibleName(f"{answer}, {who(said)}")
        theme = _theme()
        colour = theme.verdict(said.verdict).name()
        style = "dashed" if said.is_weak else "solid"
        link.setStyleSheet(
            f"QPushButton {{ color: {colour}; border: 2px {style} {theme.border};"
            " padding: 4px 6px; }"
            f"QPushButton:hover {{ border-color: {colour}; }}"
            f"QPushButton:checked {{ border: 2px {style} {colour};"
            f" background: {theme.accent_soft}; font-weight: 600; }}"
        )
        if said.is_weak:
            link.setText(f"{link.text()} ?")
            link.setToolTip(self.tr("One of those that most likely are wrong: look at it first."))
        self._group.addButton(link)
        link.clicked.connect(partial(self._on_clicked, place))
        return link

    def _on_clicked(self, place: int, _checked: bool = False) -> None:
        self.chosen.emit(place)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _LOOKS and hasattr(self, "_again"):
            self._again.start(0)

    @Slot()
    def _show_again(self) -> None:
        place = self.current
        self.show_row(self._row)
        if place >= 0:
            self.links[place].setChecked(True)

    @Slot(str)
    def _on_ready(self, _crop_key: str) -> None:
        for photo in self._photos:
            photo.update()
