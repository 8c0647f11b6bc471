"""Brings in what is known already: choose it, see what would become of it, import it."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.core.errors import ReidError
from reid_desktop.project.importing.detections import DetectionSource
from reid_desktop.project.importing.plan import Plan
from reid_desktop.project.importing.thresholds import Confidences
from reid_desktop.project.importing.wishes import Looked
from reid_desktop.ui.importing import Importing
from reid_desktop.ui.sentences import in_language
from reid_desktop.ui.style import Space, TypeScale, label, show_wrong
from reid_desktop.ui.tasks import Task
from reid_desktop.ui.widgets.import_result import ImportResult
from reid_desktop.ui.widgets.import_source import ImportSource

_SIZE_PX = (820, 640)
_SMALLEST_PX = (560, 420)


class ImportDialog(QDialog):
    """Two steps: what, and what it would change. Nothing is changed before the last button."""

    def __init__(self, importing: Importing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import"))
        self._importing = importing
        self._task: Task | None = None
        self._examples: Task | None = None  # goes on beside all others
        self._plan: Plan | None = None
        self.source = ImportSource()
        self.outcome = ImportResult()
        self.steps = QStackedWidget()
        self.problem = label()
        self.bar = QProgressBar()
        self.back_button = QPushButton(self.tr("Back"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.next_button = QPushButton()
        self._lay_out()
        self._connect()
        self._show_step(0)

    def done(self, result: int) -> None:
        self._stop()
        self._stop_examples()
        super().done(result)

    def open_file(self, path: Path) -> None:
        """Look at a file."""
        task = self._importing.look(path)
        task.succeeded.connect(self._on_looked)
        task.failed.connect(self.source.forget_file)  # what was there before is not meant any more
        self._follow(task)

    @Slot(object)
    def _on_looked(self, looked: Looked) -> None:
        self.source.show_looked(looked)

    @Slot()
    def _load_levels(self) -> None:
        task = self._importing.load_levels()
        task.succeeded.connect(self.source.show_parts)
        self._follow(task)

    @Slot()
    def _load_confidences(self) -> None:
        looked = self.source.looked
        assert looked is not None, "only files have boxes"
        try:
            source = looked.as_detections(self.source.form.columns)
        except ReidError as error:
            self._say(f"{in_language(str(error))} {in_language(error.hint)}")
            return
        self._say("")
        task = self._importing.load_confidences(source)
        task.succeeded.connect(lambda found: self._on_counted(found, source))
        self._follow(task)

    def _on_counted(self, found: Confidences, source: DetectionSource) -> None:
        self.source.show_confidences(found, source.threshold)
        self._stop_examples()
        self._examples = self._importing.load_examples(source)
        self._examples.succeeded.connect(self.source.show_examples)
        self._examples.finished.connect(self._forget_examples)

    @Slot()
    def _forget_examples(self) -> None:
        if self.sender() is self._examples:
            self._examples = None

    def _stop_examples(self) -> None:
        if self._examples is not None:
            self._examples.cancel()
            self._examples.succeeded.disconnect(self.source.show_examples)

    @Slot()
    def _go_on(self) -> None:
        if self.steps.currentIndex() == 0:
            self._try()
        elif self._plan is not None:
            self._importing.start(self._plan)
            self.accept()

    def _try(self) -> None:
        wish = self.source.wish
        if wish is None:
            return
        task = self._importing.try_out(wish)
        task.succeeded.connect(self._on_tried)
        task.progressed.connect(self._on_progress)
        self._follow(task)

    @Slot(object)
    def _on_tried(self, plan: Plan) -> None:
        self._plan = plan
        self.outcome.show_plan(plan)
        self._show_step(1)

    @Slot()
    def _go_back(self) -> None:
        self._plan = None
        self._show_step(0)

    @Slot(int, int)
    def _on_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    @Slot()
    def _save_list(self) -> None:
        title, kind = self.tr("Where should the list go?"), self.tr("CSV files")
        said, _ = QFileDialog.getSaveFileName(
            self, title, str(Path.home() / "import.csv"), f"{kind} (*.csv)"
        )
        if said:
            self._importing.save_list(self.outcome.lines.as_table(), Path(said))

    def _follow(self, task: Task) -> None:
        """Wait for a task; one that is not waited for any more is stopped."""
        self._stop()
        self._task = task
        self._say("")
        self.bar.setRange(0, 0)
        task.failed.connect(self._on_failed)
        task.finished.connect(lambda: self._on_finished(task))
        self._tell()

    def _stop(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _on_finished(self, task: Task) -> None:
        if self._task is task:
            self._task = None
        self._tell()

    @Slot(Exception)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ReidError):
            self._say(f"{in_language(str(error))} {in_language(error.hint)}".strip())
        if self.steps.currentIndex() == 0 and self._plan is None:
            self._tell()

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        show_wrong(self.problem, wrong=bool(text))

    def _show_step(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.back_button.setVisible(step == 1)
        text = self.tr("Import") if step else self.tr("See what would happen")
        self.next_button.setText(text)
        self.next_button.setAccessibleName(text)
        self._tell()
        (self.next_button if step else self.source.file_line).setFocus()

    @Slot()
    def _on_changed(self) -> None:
        self._say("")  # what was wrong may be mended
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self.bar.setVisible(self._task is not None)
        if self.steps.currentIndex() == 0:
            can = self.source.wish is not None and self._task is None
        else:
            can = self._plan is not None and not self._plan.edits.is_empty
        self.next_button.setEnabled(can)

    def _connect(self) -> None:
        self.source.changed.connect(self._on_changed)
        self.source.file_chosen.connect(self.open_file)
        self.source.levels_wanted.connect(self._load_levels)
        self.source.confidences_wanted.connect(self._load_confidences)
        self.outcome.save_wanted.connect(self._save_list)
        self.back_button.clicked.connect(self._go_back)
        self.cancel_button.clicked.connect(self.reject)
        self.next_button.clicked.connect(self._go_on)

    def _lay_out(self) -> None:
        self.steps.addWidget(self.source)
        self.steps.addWidget(self.outcome)
        self.problem.setWordWrap(True)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.next_button.setProperty("kind", "primary")
        self.next_button.setDefault(True)
        for button in (self.back_button, self.cancel_button, self.source.file_button):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.bar, 1)
        buttons.addStretch(0)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(label(self.windowTitle(), TypeScale.TITLE))
        column.addWidget(self.steps, 1)
        column.addWidget(self.problem)
        column.addLayout(buttons)
        self.problem.hide()
        self.setMinimumSize(*_SMALLEST_PX)
        self.resize(*_SIZE_PX)
