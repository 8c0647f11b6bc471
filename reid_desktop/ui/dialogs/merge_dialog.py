"""Asks which project holds a colleague's answers, tells what comes in, and brings it in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListView,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.core.errors import ReidError
from reid_desktop.project.merging.other import OtherProject
from reid_desktop.project.merging.report import MergeReport
from reid_desktop.ui.actions import action_named, keys_of
from reid_desktop.ui.merge_words import details, facts, headline
from reid_desktop.ui.messages import Level, Message, Messages
from reid_desktop.ui.sentences import in_language
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.tasks import Task
from reid_desktop.ui.widgets.message_bar import MessageBar
from reid_desktop.ui.words import answers, place

_WIDTH_PX, _WITH_REPORT_PX = 620, 580
_LEAST_LIST_PX = 96
_BETWEEN_LINES_PX = 2


class Merger(Protocol):
    """What brings answers in."""

    def read(self, place: Path) -> Task: ...
    def look(self, other: OtherProject, *, names: bool) -> Task: ...
    def merge(self, other: OtherProject, *, names: bool) -> Task: ...
    def cancel(self) -> None: ...


class MergeDialog(QDialog):
    """Looks first; nothing is changed before the button that says what comes in is pressed.

    Parameters
    ----------
    choose_folder, choose_file : callable
        Ask where the other project lies; None is how a person says cancel.
    """

    def __init__(
        self,
        merger: Merger,
        messages: Messages,
        *,
        choose_folder: Callable[[], Path | None],
        choose_file: Callable[[], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Merge reviews"))
        self._merger = merger
        self._messages = messages
        self._choose = {"folder": choose_folder, "file": choose_file}
        self._task: Task | None = None
        self._other: OtherProject | None = None
        self._report: MergeReport | None = None
        self._writing = False
        self.folder_button = QPushButton(self.tr("Choose a &folder…"))
        self.file_button = QPushButton(self.tr("Choose a &packed project…"))
        self.names_box = QCheckBox(self.tr("&Names of individuals, too"))
        self.place = label(muted=True)
        self.headline = label(scale=TypeScale.HEADING)
        self.facts = label()
        self.details = QListView()
        self._lines = QStringListModel(self)
        self.note = label(scale=TypeScale.SMALL, muted=True)
        self.progress = QProgressBar()
        self.refusal = MessageBar()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.merge_button = self.buttons.addButton(
            self.tr("Bring in"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._lay_out()
        self._show()
        self.resize(_WIDTH_PX, self.heightForWidth(_WIDTH_PX))
        self.folder_button.clicked.connect(lambda: self._ask("folder"))
        self.file_button.clicked.connect(lambda: self._ask("file"))
        self.names_box.toggled.connect(self._look)
        self.buttons.accepted.connect(self._merge)
        self.buttons.rejected.connect(self.reject)

    @property
    def told(self) -> list[str]:
        """The lines of the list."""
        return self._lines.stringList()

    def open_place(self, place_: Path) -> None:
        """Read the project that lies there, and tell what it brings."""
        self.refusal.dismiss()
        self._other = self._report = None
        self.place.setText(place(place_))
        self._follow(self._merger.read(place_), self._on_read, self.tr("Reading it…"))

    def reject(self) -> None:
        """Stop what is being written, or leave."""
        if self._task is not None:
            self._merger.cancel()
        if not self._writing:
            super().reject()

    def done(self, result: int) -> None:
        self._task = None  # what ends later is told to nobody
        super().done(result)

    def _ask(self, kind: str) -> None:
        chosen = self._choose[kind]()
        if chosen is not None:
            self.open_place(chosen)

    @Slot(object)
    def _on_read(self, other: OtherProject) -> None:
        self._other = other
        self._look()

    @Slot()
    def _look(self) -> None:
        if self._other is not None and not self._writing:
            task = self._merger.look(self._other, names=self.names_box.isChecked())
            self._follow(task, self._on_looked, self.tr("Comparing…"))

    @Slot(object)
    def _on_looked(self, report: MergeReport) -> None:
        self._report = report
        self._show()
        if self.merge_button.isEnabled():
            self.merge_button.setFocus()

    @Slot()
    def _merge(self) -> None:
        if self._other is None or self._task is not None or not self.merge_button.isEnabled():
            return
        self._writing = True
        task = self._merger.merge(self._other, names=self.names_box.isChecked())
        self._follow(task, self._on_merged, self.tr("Bringing it in…"))

    @Slot(object)
    def _on_merged(self, report: MergeReport) -> None:
        self._writing = False
        self._messages.say(self._in_words(report))
        self.accept()

    def _in_words(self, report: MergeReport) -> str:
        """Tell what came in, and what can be done about it, in the one line of the status bar."""
        if report.n_new:
            said = self.tr("{answers} of “{name}” came in.").format(
                answers=answers(report.n_new), name=report.name
            )
        else:
            said = self.tr("Names of “{name}” came in.").format(name=report.name)
        if report.n_disagreed:
            where = keys_of(action_named("view.disputes"))
            said += " " + self.tr("Where reviewers differ: {keys}.").format(keys=where)
        keys = keys_of(action_named("edit.undo"))
        return said + " " + self.tr("{keys} takes all of it back.").format(keys=keys)

    def _follow(self, task: Task, done: Callable[[Any], None], saying: str) -> None:
        self._task = task
        self.note.setText(saying)
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(saying)
        task.progressed.connect(self._on_progressed)
        task.succeeded.connect(lambda result: self._if_mine(task, lambda: done(result)))
        task.failed.connect(lambda error: self._if_mine(task, lambda: self._refuse(error)))
        task.cancelled.connect(lambda: self._if_mine(task, self._on_cancelled))
        self._show()

    def _if_mine(self, task: Task, act: Callable[[], None]) -> None:
        """Hear only the newest task: an earlier one may end after it began."""
        if task is self._task:
            self._task = None
            self.note.clear()
            act()

    def _refuse(self, error: Exception) -> None:
        self._writing = False
        hint = in_language(error.hint) if isinstance(error, ReidError) else ""
        self.refusal.show_message(Message(Level.WARNING, in_language(str(error)), hint))
        self._show()

    def _on_cancelled(self) -> None:
        if self._writing:
            self.note.setText(self.tr("Stopped: nothing was changed."))
        self._writing = False
        self._show()

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _show(self) -> None:
        """Show what is known, and what can be done now."""
        report, busy = self._report, self._task is not None
        self.progress.setVisible(busy)
        for widget in (self.folder_button, self.file_button, self.names_box):
            widget.setEnabled(not self._writing)
        self.names_box.setVisible(self._other is not None)
        for words in (self.place, self.note):
            words.setVisible(bool(words.text()))
        for shown in (self.headline, self.facts):
            shown.setVisible(report is not None)
        self.merge_button.setEnabled(report is not None and not busy and not report.brings_nothing)
        if report is None:
            self.details.hide()
            self._make_room()
            return
        self.headline.setText(headline(report))
        self.facts.setText("\n".join(facts(report)))
        self._lines.setStringList(details(report))
        self.details.setVisible(bool(self.told))
        self._make_room(_WITH_REPORT_PX if self.told else 0)

    def _make_room(self, least_px: int = 0) -> None:
        """Grow for what is to be seen now; never shrink under the hands of a person."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        needed_px = max(layout.totalHeightForWidth(self.width()), least_px)
        self.resize(self.width(), max(self.height(), needed_px))
        screen, frame = self.screen().availableGeometry(), self.frameGeometry()
        below_px = frame.bottom() - screen.bottom()
        if self.isVisible() and below_px > 0:
            self.move(frame.x(), max(screen.top(), frame.y() - below_px))

    def _lay_out(self) -> None:
        self.merge_button.setProperty("kind", "primary")
        self.details.setModel(self._lines)
        self.details.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.details.setAccessibleName(self.tr("Agreement, differences, and what stays outside"))
        self.details.setWordWrap(True)
        self.details.setSpacing(_BETWEEN_LINES_PX)
        self.details.setMinimumHeight(_LEAST_LIST_PX)
        self.progress.setTextVisible(False)
        explained = label(
            self.tr(
                "Brings in what a colleague answered in a copy of this project, as “Pack for a"
                " colleague” makes it. The other project is only read. Every answer stays with"
                " the reviewer who gave it, and doing it again changes nothing."
            ),
            muted=True,
        )
        for words in (explained, self.place, self.headline, self.facts):
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
        choices = QHBoxLayout()
        choices.setSpacing(Space.S)
        choices.addWidget(self.folder_button)
        choices.addWidget(self.file_button)
        choices.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(label(self.windowTitle(), TypeScale.TITLE))
        column.addWidget(explained)
        column.addLayout(choices)
        column.addWidget(self.place)
        column.addWidget(self.names_box)
        column.addWidget(self.headline)
        column.addWidget(self.facts)
        column.addWidget(self.details, 1)
        column.addWidget(self.refusal)
        column.addWidget(self.note)
        column.addWidget(self.progress)
        column.addStretch(0)
        column.addWidget(self.buttons)
        self.setMinimumWidth(_WIDTH_PX)
