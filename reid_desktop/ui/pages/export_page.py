"""Writes who is who into tables."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.project.views import Status
from reid_desktop.ui.actions import Scope
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.style import HEAD_PX, Space, TypeScale, icon_pixmap, label, theme_of
from reid_desktop.ui.tasks import Task
from reid_desktop.ui.words import answers, named_individuals, number, photographs, place, plural

_WIDTH_PX = 760
_ICON_PX = 20
_TOP_RIGHT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight


class ExportPage(Page):
    """A folder, what will be written there, and one button."""

    scope = Scope.EXPORT

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._written_to: Path | None = None
        self.folder_box = QLineEdit()
        self.choose_button = QPushButton(self.tr("Choose…"))
        self.export_button = QPushButton(self.tr("Export"))
        self.places_box = QCheckBox(self.tr("With places: stations and folder names"))
        self._places_notes = QStackedWidget()  # as high as the longer: nothing below it moves
        self._places_known = False
        self.open_button = QPushButton(self.tr("Open folder"))
        self.result = label()
        self._result_card = QFrame()
        self._signs: list[tuple[QLabel, str]] = []
        self._counts = {name: label(muted=True) for name, _ in self._tables()}
        self._lay_out()
        self.setTabOrder(self.export_button, self.places_box)  # not to be ticked by accident
        self._draw()

    @property
    def title(self) -> str:
        return self.tr("Export")

    @property
    def folder(self) -> Path:
        """Where the tables go."""
        return Path(self.folder_box.text().strip()).expanduser()

    def count_of(self, table: str) -> str:
        """Tell how much will be written into a table."""
        return self._counts[table].text()

    @property
    def places_note(self) -> str:
        """What is said beneath the choice whether places are told."""
        note = self._places_notes.currentWidget()
        assert isinstance(note, QLabel)
        return note.text()

    def project_opened(self, context: PageContext) -> None:
        self._places_known = False
        self.folder_box.setText(place(context.folder / "export"))
        self._result_card.hide()
        super().project_opened(context)

    def project_closed(self) -> None:
        super().project_closed()
        self.folder_box.clear()
        self._result_card.hide()

    def refresh(self) -> None:
        assert self.context is not None
        self.context.load_status().succeeded.connect(self._show_status)

    @Slot()
    def export(self) -> None:
        """Write the tables."""
        if self.context is None or self._task is not None or not self.folder_box.text().strip():
            return
        self._result_card.hide()
        self._task = self.context.export(self.folder, places=self.places_box.isChecked())
        self._written_to = self.folder
        self.export_button.setEnabled(False)
        self._task.succeeded.connect(self._on_exported)
        self._task.finished.connect(self._on_finished)

    @Slot(object)
    def _show_status(self, status: Status) -> None:
        if not self._places_known:  # afterwards the person may have chosen already
            self._places_known = True
            self.places_box.setChecked(status.places)
        self._counts["identities.csv"].setText(photographs(status.n_images))
        self._counts["individuals.csv"].setText(self._individuals(status))
        self._counts["decisions.csv"].setText(self._decisions(status))

    def _individuals(self, status: Status) -> str:
        """Count the lines: groups that nobody accepted yet have theirs, too."""
        named = named_individuals(status.n_individuals)
        if status.n_clusters == 0:
            return named
        n = status.n_clusters
        said = plural("ExportPage", "{named}, {n} other group", "{named}, {n} other groups", n)
        return said.format(named=named, n=number(n))

    def _decisions(self, status: Status) -> str:
        """Count the answers, and the lines where they are more: one for each pair."""
        given = answers(status.n_given)
        if status.n_decisions == status.n_given:
            return given
        n = status.n_decisions
        said = plural("ExportPage", "{answers}, {n} line", "{answers}, {n} lines", n)
        return said.format(answers=given, n=number(n))

    @Slot(object)
    def _on_exported(self, _written: object) -> None:
        assert self._written_to is not None
        self.result.setText(self.tr("Written to {folder}").format(folder=place(self._written_to)))
        self._result_card.show()
        self.open_button.setFocus()

    @Slot()
    def _on_finished(self) -> None:
        self._task = None
        self._update_button()

    @Slot()
    def _update_button(self) -> None:
        self.export_button.setEnabled(self._task is None and bool(self.folder_box.text().strip()))

    @Slot()
    def _on_places_chosen(self) -> None:
        self._places_known = True  # what the project remembers may come later

    @Slot()
    def _tell_places(self) -> None:
        self._places_notes.setCurrentIndex(int(self.places_box.isChecked()))

    @Slot()
    def _forget_result(self) -> None:
        """Let go of what was written: what would be written now is something else."""
        self._result_card.hide()

    @Slot()
    def _choose(self) -> None:
        start = self.folder if self.folder.is_dir() else self.folder.parent
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where should the tables go?"), str(start)
        )
        if chosen:
            self.folder_box.setText(place(chosen))

    @Slot()
    def _open_folder(self) -> None:
        if self._written_to is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written_to)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_signs"):
            self._draw()

    def _tables(self) -> list[tuple[str, str]]:
        return [
            (
                "identities.csv",
                self.tr("One line for each photograph: who it is, how sure that is, when, where."),
            ),
            (
                "individuals.csv",
                self.tr(
                    "One line for each individual or group: first and last seen, stations, sides."
                ),
            ),
            (
                "decisions.csv",
                self.tr("One line for each pair that was spoken of: what was said, by whom, when."),
            ),
            (
                "manifest.json",
                self.tr("Versions, models and settings, so that the study can be repeated."),
            ),
        ]

    def _draw(self) -> None:
        theme = theme_of(self)
        for sign, name in self._signs:
            sign.setPixmap(icon_pixmap(name, theme.accent, _ICON_PX))

    def _sign(self, name: str) -> QLabel:
        sign = label()
        self._signs.append((sign, name))
        return sign

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH_PX)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        head = label(self.title, TypeScale.TITLE)
        head.setMinimumHeight(HEAD_PX)
        column.addWidget(head)
        explained = label(
            self.tr(
                "Tables for Excel, R and the archive. They hold what is known now;"
                " export again whenever you like."
            ),
            muted=True,
        )
        explained.setWordWrap(True)
        column.addWidget(explained)
        column.addWidget(self._make_tables_card())
        column.addLayout(self._make_places_choice())
        column.addLayout(self._make_folder_row())
        column.addWidget(self._make_result_card())
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        row.addWidget(middle, 100)
        row.addStretch(1)

    def _make_tables_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.M)
        grid.setColumnStretch(1, 1)
        for i, (name, said) in enumerate(self._tables()):
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(label(name, TypeScale.HEADING))
            explained = label(said, muted=True)
            explained.setWordWrap(True)
            words.addWidget(explained)
            grid.addWidget(self._sign("table"), i, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(words, i, 1)
            grid.addWidget(self._counts[name], i, 2, _TOP_RIGHT)
        return card

    def _make_places_choice(self) -> QVBoxLayout:
        self.places_box.toggled.connect(self._tell_places)
        self.places_box.clicked.connect(self._on_places_chosen)
        self.places_box.toggled.connect(self._forget_result)
        for said in (
            self.tr(
                "Off, as places of rare animals are best kept quiet: stations and folders are"
                " called station-1, folder-1 and so on. Coordinates are not told either way."
            ),
            self.tr("The tables will lead to the animals: mind who gets them."),
        ):
            note = label(said, muted=True)
            note.setWordWrap(True)
            note.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._places_notes.addWidget(note)
        self._tell_places()
        column = QVBoxLayout()
        column.setSpacing(Space.XS)
        column.addWidget(self.places_box)
        column.addWidget(self._places_notes)
        return column

    def _make_folder_row(self) -> QHBoxLayout:
        self.folder_box.setAccessibleName(self.tr("Folder for the tables"))
        self.folder_box.textChanged.connect(self._update_button)
        self.folder_box.textChanged.connect(self._forget_result)
        self.folder_box.returnPressed.connect(self.export)
        self.choose_button.clicked.connect(self._choose)
        self.export_button.setProperty("kind", "primary")
        self.export_button.clicked.connect(self.export)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(label(self.tr("Into the folder")))
        row.addWidget(self.folder_box, 1)
        row.addWidget(self.choose_button)
        row.addWidget(self.export_button)
        return row

    def _make_result_card(self) -> QFrame:
        self._result_card.setProperty("kind", "message")
        row = QHBoxLayout(self._result_card)
        row.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(self._sign("check"))
        row.addWidget(self.result, 1)
        self.open_button.clicked.connect(self._open_folder)
        row.addWidget(self.open_button)
        self._result_card.hide()
        return self._result_card
