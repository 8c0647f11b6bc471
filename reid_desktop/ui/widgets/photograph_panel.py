"""What is known of the chosen photographs, beside the grid."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reid_desktop.project.photograph_index import PhotographIndex, index_of
from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.facet_words import (
    quality_in_words,
    recognised_in_words,
    side_in_words,
    time_from_in_words,
)
from reid_desktop.ui.seen import seen
from reid_desktop.ui.style import Space, TypeScale, label, letters_px, theme_of
from reid_desktop.ui.thumbnails import ThumbnailLoader
from reid_desktop.ui.words import (
    megabytes,
    moment,
    number,
    photographs,
    place,
    size_in_words,
    status_in_words,
)

T = TypeVar("T")

_PICTURE_HEIGHT_PX = 200
_WIDTH_PX, _LETTERS = 280, 30  # whichever is more: names and values beside each other
_MISSED = {"time", "station"}  # said to be unknown: the study needs them


class PhotographPanel(QFrame):
    """Picture, and facts as pairs of name and value; of many what they share."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("About the chosen photographs"))
        self._rows: tuple[PhotographRow, ...] = ()
        self._index = index_of(())
        self._thumbnails: ThumbnailLoader | None = None
        self._picture = QLabel()
        self._picture.setFixedHeight(_PICTURE_HEIGHT_PX)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = label(scale=TypeScale.HEADING)
        self._name.setWordWrap(True)
        self._nothing = label(
            self.tr("Choose photographs to see what is known of them."), muted=True
        )
        self._facts: dict[str, QLabel] = {}
        self._form = QFormLayout()
        self._lay_out()
        self._take_width()
        self.show_photographs(())

    def set_thumbnails(self, thumbnails: ThumbnailLoader | None) -> None:
        """Take pictures from the open project."""
        self._thumbnails = thumbnails
        if thumbnails is not None:
            thumbnails.ready.connect(self._on_ready)

    def set_index(self, index: PhotographIndex) -> None:
        """Know what was measured of the photographs that will be shown."""
        self._index = index

    def show_photographs(self, rows: Sequence[PhotographRow]) -> None:
        """Show others, or none."""
        self._rows = tuple(rows)
        self._body.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        if not rows:
            return
        first = rows[0]
        is_one = len(rows) == 1
        name = first.individual or first.cluster or self.tr("Not grouped yet")
        self._name.setText(name if is_one else photographs(len(rows)))
        self._picture.setVisible(is_one)
        told = self._told(first) if is_one else self._shared(rows)
        missed = _MISSED if is_one else set()
        for fact, value in self._facts.items():
            value.setText(told.get(fact) or self.tr("unknown"))
            self._form.setRowVisible(value, bool(told.get(fact)) or fact in missed)
        self._draw()

    def fact(self, name: str) -> str:
        """Tell what it says; empty if it says nothing of it."""
        value = self._facts[name]
        return "" if value.isHidden() else value.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._take_width()
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_body"):
            self._draw()

    @Slot(str)
    def _on_ready(self, crop_key: str) -> None:
        if len(self._rows) == 1 and self._rows[0].crop_key == crop_key:
            self._draw()

    def _take_width(self) -> None:
        self.setFixedWidth(max(_WIDTH_PX, letters_px(self, _LETTERS)))

    def _draw(self) -> None:
        self._picture.setStyleSheet(f"background: {theme_of(self).sunken}; border-radius: 6px;")
        picture: QPixmap | None = None
        if len(self._rows) == 1 and self._thumbnails is not None:
            picture = self._thumbnails.request(self._rows[0])
        if picture is None:
            self._picture.setPixmap(QPixmap())
            return
        ratio = self.devicePixelRatioF()
        fitted = picture.scaled(
            self._picture.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        self._picture.setPixmap(fitted)

    def _told(self, row: PhotographRow) -> dict[str, str]:
        """Tell everything that is known of one."""
        size = size_in_words(*row.size_px) if row.size_px is not None else ""
        return {
            "status": recognised_in_words(row, knows_animals=self._index.knows_animals),
            "file": row.file_name,
            "time": _time(row),
            "time_from": time_from_in_words(row.captured_from),
            "station": row.station or "",
            "encounter": "" if row.encounter_id is None else number(row.encounter_id),
            "side": side_in_words(row.side) if row.side else "",
            "quality": quality_in_words(row.quality) if row.quality else "",
            "measured": self._measured(row),
            "near": self._near(row),
            "camera": row.camera or "",
            "size": size,
            "box": _box(row),
            "bytes": megabytes(row.n_bytes) if row.n_bytes else "",
            "folder": place(row.folder),
            "study": self.tr("taken out of it") if row.excluded else "",
        }

    def _measured(self, row: PhotographRow) -> str:
        at = self._index.place_of(row.annotation_id)
        if at is None or not self._index.examined[at]:
            return ""
        faults = [quality_in_words(fault).lower() for fault in self._index.faults(at)]
        return ", ".join(faults) or self.tr("nothing wrong")

    def _near(self, row: PhotographRow) -> str:
        at = self._index.place_of(row.annotation_id)
        n = 0 if at is None else self._index.n_near(at)
        return photographs(n) if n else ""

    def _shared(self, rows: Sequence[PhotographRow]) -> dict[str, str]:
        """Tell what many share, and of the rest how many there are."""
        times = {row.captured_at for row in rows if row.captured_at is not None}
        first, last = min(times, default=None), max(times, default=None)
        time = seen(first, last)

        def shared(values: set[T], in_words: Callable[[T], str]) -> str:
            if len(values) == 1:
                return in_words(values.pop())
            return self.tr("{n} different").format(n=number(len(values)))

        return {
            "status": shared({row.status for row in rows}, status_in_words),
            "animal": shared({row.individual or row.cluster or "" for row in rows}, str),
            "time": time,
            "station": shared({row.station or "" for row in rows}, str),
            "side": shared({row.side or "" for row in rows}, side_in_words),
            "quality": shared({row.quality or "" for row in rows}, quality_in_words),
            "camera": shared({row.camera or "" for row in rows}, str),
            "bytes": megabytes(sum(row.n_bytes for row in rows)),
            "folder": shared({row.folder for row in rows}, place),
        }

    def _lay_out(self) -> None:
        titles = {
            "status": self.tr("Status"),
            "study": self.tr("Study"),
            "animal": self.tr("Animal"),
            "file": self.tr("File"),
            "time": self.tr("Taken"),
            "time_from": self.tr("Time"),
            "station": self.tr("Station"),
            "encounter": self.tr("Encounter"),
            "side": self.tr("Side"),
            "quality": self.tr("Quality"),
            "measured": self.tr("Examined"),
            "near": self.tr("Nearly same"),
            "camera": self.tr("Camera"),
            "size": self.tr("Size"),
            "box": self.tr("Box"),
            "bytes": self.tr("File size"),
            "folder": self.tr("Folder"),
        }
        self._form.setHorizontalSpacing(Space.M)
        self._form.setVerticalSpacing(Space.S)
        for name, said in titles.items():
            value = label()
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(said)
            self._facts[name] = value
            self._form.addRow(label(said, muted=True), value)
        self._body = QScrollArea()
        self._body.setWidgetResizable(True)
        self._body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(Space.M)
        body.addWidget(self._picture)
        body.addWidget(self._name)
        body.addLayout(self._form)
        body.addStretch(1)
        self._body.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._body.viewport().setAutoFillBackground(False)
        self._nothing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.addWidget(self._nothing, alignment=Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._body, 1)


def _time(row: PhotographRow) -> str:
    return "" if row.captured_at is None else moment(row.captured_at)


def _box(row: PhotographRow) -> str:
    if row.box is None:
        return ""
    return size_in_words(round(row.box.width_px), round(row.box.height_px))
