"""What is known of one photograph, beside the grid."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QVBoxLayout, QWidget

from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.style import Space, TypeScale, label, theme_of
from reid_desktop.ui.thumbnails import ThumbnailLoader
from reid_desktop.ui.words import place, size_in_words, status_in_words

_PICTURE_HEIGHT_PX = 200
_MISSED = {"time", "station"}  # said to be unknown: the study needs them


class PhotographPanel(QFrame):
    """Picture, and facts as pairs of name and value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("About the chosen photograph"))
        self._row: PhotographRow | None = None
        self._thumbnails: ThumbnailLoader | None = None
        self._picture = QLabel()
        self._picture.setFixedHeight(_PICTURE_HEIGHT_PX)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = label(scale=TypeScale.HEADING)
        self._nothing = label(
            self.tr("Choose a photograph to see what is known of it."), muted=True
        )
        self._facts: dict[str, QLabel] = {}
        self._form = QFormLayout()
        self._lay_out()
        self.show_photograph(None)

    def set_thumbnails(self, thumbnails: ThumbnailLoader | None) -> None:
        """Take pictures from the open project."""
        self._thumbnails = thumbnails
        if thumbnails is not None:
            thumbnails.ready.connect(self._on_ready)

    def show_photograph(self, row: PhotographRow | None) -> None:
        """Show another photograph, or none."""
        self._row = row
        self._body.setVisible(row is not None)
        self._nothing.setVisible(row is None)
        if row is None:
            return
        self._name.setText(row.individual or row.cluster or self.tr("Not grouped yet"))
        for name, value in self._told(row).items():
            self._facts[name].setText(value or self.tr("unknown"))
            self._form.setRowVisible(self._facts[name], bool(value) or name in _MISSED)
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
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_picture"):
            self._draw()

    @Slot(str)
    def _on_ready(self, crop_key: str) -> None:
        if self._row is not None and self._row.crop_key == crop_key:
            self._draw()

    def _draw(self) -> None:
        self._picture.setStyleSheet(f"background: {theme_of(self).sunken}; border-radius: 6px;")
        picture: QPixmap | None = None
        if self._row is not None and self._thumbnails is not None:
            picture = self._thumbnails.request(self._row)
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
        time = "" if row.captured_at is None else row.captured_at.strftime("%Y-%m-%d  %H:%M:%S")
        return {
            "status": status_in_words(row.status),
            "file": row.file_name,
            "time": time,
            "station": row.station or "",
            "camera": row.camera or "",
            "size": size_in_words(*row.size_px) if row.size_px is not None else "",
            "folder": place(row.folder),
        }

    def _lay_out(self) -> None:
        titles = {
            "status": self.tr("Identity"),
            "file": self.tr("File"),
            "time": self.tr("Taken"),
            "station": self.tr("Station"),
            "camera": self.tr("Camera"),
            "size": self.tr("Size"),
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
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(Space.M)
        body.addWidget(self._picture)
        body.addWidget(self._name)
        body.addLayout(self._form)
        body.addStretch(1)
        self._nothing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.addWidget(self._nothing, alignment=Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._body, 1)
