"""Writes who is who in the formats that other programs read."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QHideEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.project.exporting.contents import Mend
from reid_desktop.project.exporting.formats import FORMATS, Preview
from reid_desktop.project.views import Status
from reid_desktop.ui.actions import Scope
from reid_desktop.ui.exporting import ExportWish
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.style import HEAD_PX, Space, TypeScale, icon_pixmap, label, theme_of
from reid_desktop.ui.tasks import Task
from reid_desktop.ui.widgets.export_choices import ExportChoices
from reid_desktop.ui.widgets.format_row import FormatRow
from reid_desktop.ui.words import place

_USUAL = "csv"
_WIDTH_PX = 1160
_CHOICES_PX = 320
_ICON_PX = 20
_REST_MS = 250  # who ticks one box after the other waits for no preview
_SETTINGS = "edit.settings"
_LEADS_TO = {
    Mend.NAMES: "view.individuals",
    Mend.TIME_ZONE: _SETTINGS,
    Mend.STATIONS: _SETTINGS,
}
_PHOTOGRAPHS = "view.photographs"  # where all else is mended


class ExportPage(Page):
    """Formats to tick, what they may tell, a folder and one button."""

    scope = Scope.EXPORT

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._planning: Task | None = None
        self._written_to: Path | None = None
        self._refused = False
        self.rows = {one.name: FormatRow(one) for one in FORMATS.values()}
        self.choices = ExportChoices()
        self.folder_box = QLineEdit()
        self.choose_button = QPushButton(self.tr("Choose…"))
        self.export_button = QPushButton(self.tr("Export"))
        self.stop_button = QPushButton(self.tr("Stop"))
        self.bar = QProgressBar()
        self.open_button = QPushButton(self.tr("Open folder"))
        self.result = label()
        self._result_card = QFrame()
        self._sign = label()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._preview)
        self._lay_out()
        self._connect()
        self.rows[_USUAL].box.setChecked(True)
        self._draw()
        self._show_running(running=False)

    @property
    def title(self) -> str:
        return self.tr("Export")

    @property
    def folder(self) -> Path:
        """Where the files go."""
        return Path(self.folder_box.text().strip()).expanduser()

    @property
    def wish(self) -> ExportWish:
        """What is ticked and chosen."""
        wanted = [name for name, row in self.rows.items() if row.box.isChecked()]
        options: dict[str, str] = {}
        for name in wanted:
            options |= self.rows[name].options.values()
        return ExportWish(tuple(wanted), self.choices.choices(options))

    def project_opened(self, context: PageContext) -> None:
        self.choices.forget_places()
        self.folder_box.setText(place(context.folder / "export"))
        self._result_card.hide()
        super().project_opened(context)

    def project_closed(self) -> None:
        super().project_closed()
        self._rest.stop()
        self._planning = None
        self.folder_box.clear()
        self._result_card.hide()
        for row in self.rows.values():
            row.show_preview(None)

    def refresh(self) -> None:
        assert self.context is not None
        self.context.load_status().succeeded.connect(partial(self._show_status, self.context))
        self._rest.start()

    @Slot()
    def export(self) -> None:
        """Write what is ticked."""
        if self.context is None or not self.export_button.isEnabled():
            return
        self._result_card.hide()
        task = self.context.exporting.write(self.wish, self.folder)
        self._task, self._written_to = task, self.folder
        self._show_running(running=True)
        task.progressed.connect(self._show_progress)
        task.succeeded.connect(self._on_exported)
        task.cancelled.connect(self._on_stopped)
        task.finished.connect(self._on_finished)

    @Slot()
    def stop(self) -> None:
        """Write nothing after all; what was there before stays."""
        if self._task is not None:
            self._task.cancel()

    def _show_status(self, context: PageContext, status: Status) -> None:
        if context is self.context:  # else another project was opened meanwhile
            self.choices.learn_places(told=status.places)

    @Slot()
    def _on_wish_changed(self) -> None:
        self._result_card.hide()
        self._update_button()
        self._rest.start()

    @Slot()
    def _preview(self) -> None:
        if self.context is None or not self.isVisible():
            return  # it is made when the page shows again
        if self._planning is not None:
            self._planning.cancel()
            self._planning = None
        wish = self.wish
        if not wish.formats:
            self._take_previews([])
            return
        planning = self.context.exporting.preview(wish)
        self._planning = planning
        planning.succeeded.connect(lambda found: self._on_previewed(planning, found))

    def _on_previewed(self, planning: Task, found: Sequence[Preview]) -> None:
        if planning is self._planning:  # else a newer one follows
            self._planning = None
            self._take_previews(found)

    def _take_previews(self, found: Sequence[Preview]) -> None:
        told = {one.format: one for one in found}
        for name, row in self.rows.items():
            row.show_preview(told.get(name))
        self._refused = any(one.is_refused for one in found)
        self._update_button()

    def _lead(self, row: FormatRow, mend: Mend, option: str) -> None:
        if mend is Mend.PLACES:
            self.choices.places_box.click()
            self.choices.places_box.setFocus()
        elif mend is Mend.OPTIONS:
            row.open_options(option)
        else:
            self.action_requested.emit(_LEADS_TO.get(mend, _PHOTOGRAPHS))

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    @Slot(object)
    def _on_exported(self, _written: object) -> None:
        assert self._written_to is not None
        said = self.tr("Written to {folder}").format(folder=place(self._written_to))
        self._show_result(said, written=True)

    @Slot()
    def _on_stopped(self) -> None:
        said = self.tr("Stopped: nothing was written, and what was there is as it was.")
        self._show_result(said, written=False)

    def _show_result(self, said: str, *, written: bool) -> None:
        self.result.setText(said)
        for widget in (self._sign, self.open_button):
            widget.setVisible(written)
        self._result_card.show()

    @Slot()
    def _on_finished(self) -> None:
        self._task = None
        self._show_running(running=False)
        if self.open_button.isVisible():
            self.open_button.setFocus()

    def _show_running(self, *, running: bool) -> None:
        shown, hidden = self.stop_button, self.export_button
        if not running:
            shown, hidden = hidden, shown
        had_focus = hidden.hasFocus()
        shown.show()
        if had_focus:  # else it would jump somewhere else in the window
            shown.setEnabled(True)
            shown.setFocus()
        hidden.hide()
        self.bar.setVisible(running)
        self.bar.setRange(0, 0)  # until it is known how much there is
        self._update_button()

    @Slot()
    def _update_button(self) -> None:
        wanted = any(row.box.isChecked() for row in self.rows.values())
        has_folder = bool(self.folder_box.text().strip())
        idle = self._task is None and not self._refused
        self.export_button.setEnabled(idle and wanted and has_folder)

    @Slot()
    def _choose(self) -> None:
        start = self.folder if self.folder.is_dir() else self.folder.parent
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where should the files go?"), str(start)
        )
        if chosen:
            self.folder_box.setText(place(chosen))

    @Slot()
    def _on_folder_changed(self) -> None:
        self._result_card.hide()
        self._update_button()

    @Slot()
    def _open_folder(self) -> None:
        if self._written_to is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written_to)))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.context is not None:
            self.context.exporting.forget()  # a large study takes hundreds of megabytes

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_sign"):
            self._draw()

    def _draw(self) -> None:
        self._sign.setPixmap(icon_pixmap("check", theme_of(self).accent, _ICON_PX))

    def _connect(self) -> None:
        for row in self.rows.values():
            row.changed.connect(self._on_wish_changed)
            row.mend_requested.connect(partial(self._lead, row))
        self.choices.changed.connect(self._on_wish_changed)
        self.folder_box.textChanged.connect(self._on_folder_changed)
        self.folder_box.returnPressed.connect(self.export)
        self.choose_button.clicked.connect(self._choose)
        self.export_button.clicked.connect(self.export)
        self.stop_button.clicked.connect(self.stop)
        self.open_button.clicked.connect(self._open_folder)

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH_PX)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        head = label(self.title, TypeScale.TITLE)
        head.setMinimumHeight(HEAD_PX)
        column.addWidget(head)
        explained = label(
            self.tr(
                "For Excel, R, the archive and other programs. The files hold what is known now;"
                " export again whenever you like."
            ),
            muted=True,
        )
        explained.setWordWrap(True)
        column.addWidget(explained)
        columns = QHBoxLayout()
        columns.setSpacing(Space.L)
        columns.addWidget(_card(self._make_formats()), 1)
        choices = _card(self.choices)
        longest_px = self.choices.minimumSizeHint().width() + 2 * Space.L  # in this language
        choices.setFixedWidth(max(_CHOICES_PX, longest_px))
        columns.addWidget(choices)
        column.addLayout(columns, 1)
        column.addLayout(self._make_folder_row())
        column.addWidget(self._make_result_card())
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        row.addWidget(middle, 100)
        row.addStretch(1)

    def _make_formats(self) -> QWidget:
        formats = QWidget()
        column = QVBoxLayout(formats)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for row in self.rows.values():
            column.addWidget(row)
        column.addStretch(1)
        return formats

    def _make_folder_row(self) -> QHBoxLayout:
        self.folder_box.setAccessibleName(self.tr("Folder for the files"))
        self.export_button.setProperty("kind", "primary")
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How much is written"))
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(label(self.tr("Into the folder")))
        row.addWidget(self.folder_box, 1)
        row.addWidget(self.choose_button)
        row.addWidget(self.bar)
        row.addWidget(self.stop_button)
        row.addWidget(self.export_button)
        return row

    def _make_result_card(self) -> QFrame:
        self._result_card.setProperty("kind", "message")
        row = QHBoxLayout(self._result_card)
        row.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(self._sign)
        row.addWidget(self.result, 1)
        row.addWidget(self.open_button)
        self._result_card.hide()
        return self._result_card


def _card(inside: QWidget) -> QFrame:
    """Put something on a card that scrolls when the window is low."""
    card = QFrame()
    card.setProperty("kind", "card")
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has it, and shows it
    scroll.setWidget(inside)
    scroll.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    column = QVBoxLayout(card)
    column.setContentsMargins(Space.L, Space.M, Space.XS, Space.M)
    column.addWidget(scroll)
    return card
