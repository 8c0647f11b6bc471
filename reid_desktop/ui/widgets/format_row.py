"""One format of an export: whether it is wanted, what it will be, what stands against it."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.project.exporting.contents import Format, Mend, Problem
from reid_desktop.project.exporting.formats import Preview
from reid_desktop.ui.into_view import bring_into_view
from reid_desktop.ui.sentences import in_language
from reid_desktop.ui.style import Space, label, show_wrong
from reid_desktop.ui.widgets.folded_part import FoldedPart
from reid_desktop.ui.widgets.option_form import OptionForm
from reid_desktop.ui.words import files, number, photographs, plural

_INDENT_PX = 26  # beneath the words of the box


class FormatRow(QWidget):
    """A box to tick; what it opens is shown while it is ticked."""

    changed = Signal()
    mend_requested = Signal(object, str)  # Mend, and the name of the option that does it

    def __init__(self, form: Format, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form
        self.box = QCheckBox(in_language(form.title))
        self.box.setAccessibleDescription(in_language(form.about))
        self.state = label(muted=True)
        self.options = OptionForm(form.name, form.options)
        self._fold = FoldedPart(self.tr("Options"), self.options)
        self._fold.button.setAccessibleName(
            self.tr("Options of {format}").format(format=in_language(form.title))
        )
        self._problems = QVBoxLayout()
        self._lines: list[QWidget] = []
        self._lay_out()
        self.box.toggled.connect(self._on_toggled)
        self.options.changed.connect(self.changed)
        self._on_toggled()

    @property
    def complaints(self) -> list[str]:
        """What stands against it, as it is shown."""
        found = (line.findChild(QLabel) for line in self._lines)
        return [one.text() for one in found if one is not None]

    def show_preview(self, preview: Preview | None) -> None:
        """Tell what will be written, or nothing while that is not known."""
        for line in self._lines:
            line.setParent(None)
            line.deleteLater()
        self._lines.clear()
        self.state.setText("" if preview is None or preview.is_refused else _told(preview))
        before: QWidget = self.box
        for problem in () if preview is None else preview.problems:
            line = self._make_line(problem)
            self._lines.append(line)
            self._problems.addWidget(line)
            for button in line.findChildren(QPushButton):
                QWidget.setTabOrder(before, button)
                before = button
        QWidget.setTabOrder(before, self._fold.button)

    def open_options(self, option: str = "") -> None:
        """Show what can be set, and go to an option, else the first."""
        self._fold.open()
        field = self.options.fields.get(option) or next(iter(self.options.fields.values()))
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(field)

    @Slot()
    def _on_toggled(self) -> None:
        wanted = self.box.isChecked()
        self._fold.setVisible(wanted and bool(self.form.options))
        if not wanted:
            self.show_preview(None)
        self.changed.emit()

    def _make_line(self, problem: Problem) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        words = QVBoxLayout()
        words.setSpacing(0)
        said, hint = (
            label(in_language(problem.message)),
            label(in_language(problem.hint), muted=True),
        )
        show_wrong(said, wrong=problem.refused)
        for text in (said, hint):
            text.setWordWrap(True)
            words.addWidget(text)
        hint.setVisible(bool(problem.hint))
        row.addLayout(words, 1)
        if problem.mend is not None:
            button = QPushButton(mend_in_words(problem.mend))
            button.clicked.connect(
                lambda _=False, mend=problem.mend: self.mend_requested.emit(mend, problem.option)
            )
            row.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        return line

    def _lay_out(self) -> None:
        about = label(in_language(self.form.about), muted=True)
        about.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(self.box)
        head.addStretch(1)
        head.addWidget(self.state)
        below = QVBoxLayout()
        below.setContentsMargins(_INDENT_PX, 0, 0, 0)
        below.setSpacing(Space.XS)
        below.addWidget(about)
        self._problems.setSpacing(Space.XS)
        below.addLayout(self._problems)
        below.addWidget(self._fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, Space.M, 0)
        column.setSpacing(Space.XS)
        column.addLayout(head)
        column.addLayout(below)


def mend_in_words(mend: Mend) -> str:
    """Tell where a button leads."""
    translate = QCoreApplication.translate
    match mend:
        case Mend.PLACES:
            return translate("Mend", "Tell places")
        case Mend.NAMES:
            return translate("Mend", "To the individuals")
        case Mend.TIME_ZONE | Mend.STATIONS:
            return translate("Mend", "To the settings")
        case Mend.OPTIONS:
            return translate("Mend", "To the options")
        case _:
            return translate("Mend", "To the photographs")


def _told(preview: Preview) -> str:
    rows = plural("FormatRow", "{n} row", "{n} rows", preview.n_rows).format(
        n=number(preview.n_rows)
    )
    shown = [
        photographs(preview.n_photographs) if preview.n_photographs else files(preview.n_files),
        rows if preview.n_rows else "",
    ]
    return "  ·  ".join(filter(None, shown))
