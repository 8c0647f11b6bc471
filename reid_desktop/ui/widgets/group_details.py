"""What is known of an individual besides its name: sex, life stage, tags, notes."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from reid_desktop.core.types import IndividualId
from reid_desktop.project.details import LIFE_STAGES, SEXES, Details
from reid_desktop.project.group_rows import GroupRow
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.choice_box import ChoiceBox
from reid_desktop.ui.widgets.escapable_line import EscapableLine
from reid_desktop.ui.words import life_stage_in_words, sentence_case, sex_in_words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Text(QPlainTextEdit):
    """An `EscapableLine` of several lines: Ctrl+Enter is done, Enter begins a line."""

    done = Signal()
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in _ENTER and control:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.done.emit()


class GroupDetails(QFrame):
    """Each thing is told when the person is done with it; what is being typed is never lost."""

    noted = Signal(object, object)  # IndividualId, Details
    given_up = Signal()  # by Escape: who had the keys before may have them again

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: GroupRow | None = None
        self.sex = ChoiceBox()
        self.life_stage = ChoiceBox()
        self.tags = EscapableLine()
        self.notes = _Text()
        self.words = label(
            self.tr("Accept the group or give it a name, to note more of it."), muted=True
        )
        self._fields = QWidget()
        self._lay_out()
        self._connect()
        self.show_group(None)

    def show_group(self, row: GroupRow | None) -> None:
        """Show what is known of another group, or of the same one anew."""
        if self._id_of(row) != self._individual_id:
            self.flush()
        typing_tags, typing_notes = self._tags_typed(), self._notes_typed()
        same = row is not None and self._id_of(row) == self._individual_id
        self._row = row
        known = None if row is None else row.known
        self._fields.setVisible(known is not None)
        self.words.setVisible(row is not None and known is None)
        self._offer_choices()
        if not (same and typing_tags):
            self.tags.setText("" if known is None else ", ".join(known.tags))
        if not (same and typing_notes):
            self.notes.setPlainText("" if known is None else known.notes)

    @Slot()
    def flush(self) -> None:
        """Tell what was typed and not told yet."""
        self._tell_tags()
        self._tell_notes()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    @property
    def _individual_id(self) -> IndividualId | None:
        return self._id_of(self._row)

    def _id_of(self, row: GroupRow | None) -> IndividualId | None:
        return None if row is None else row.individual_id

    def _tags_typed(self) -> bool:
        return self._row is not None and self.tags.isModified()

    def _notes_typed(self) -> bool:
        return self._row is not None and self.notes.document().isModified()

    def _tell(self, details: Details) -> None:
        if self._individual_id is not None:
            self.noted.emit(self._individual_id, details)

    @Slot()
    def _tell_tags(self) -> None:
        if self._tags_typed():
            self.tags.setModified(False)
            self._tell(Details(tags=tuple(self.tags.text().replace("،", ",").split(","))))

    @Slot()
    def _tell_notes(self) -> None:
        if self._notes_typed():
            self.notes.document().setModified(False)
            self._tell(Details(notes=self.notes.toPlainText()))

    @Slot(str)
    def _tell_sex(self, sex: str) -> None:
        self._tell(Details(sex=sex))

    @Slot(str)
    def _tell_life_stage(self, life_stage: str) -> None:
        self._tell(Details(life_stage=life_stage))

    @Slot()
    def _give_up(self) -> None:
        """Forget what was typed."""
        self.tags.setModified(False)
        self.notes.document().setModified(False)
        self.show_group(self._row)
        self.given_up.emit()

    def _offer_choices(self) -> None:
        known = None if self._row is None else self._row.known
        unknown = ("", self.tr("unknown"))
        self.sex.set_choices(
            [unknown, *((sex, sentence_case(sex_in_words(sex))) for sex in SEXES)],
            (known.sex if known else None) or "",
        )
        self.life_stage.set_choices(
            [
                unknown,
                *((stage, sentence_case(life_stage_in_words(stage))) for stage in LIFE_STAGES),
            ],
            (known.life_stage if known else None) or "",
        )

    def _connect(self) -> None:
        self.sex.picked.connect(self._tell_sex)
        self.life_stage.picked.connect(self._tell_life_stage)
        self.tags.editingFinished.connect(self._tell_tags)
        self.tags.given_up.connect(self._give_up)
        self.notes.done.connect(self._tell_notes)
        self.notes.given_up.connect(self._give_up)

    def _lay_out(self) -> None:
        self.words.setWordWrap(True)
        self.tags.setPlaceholderText(self.tr("collared, torn ear"))
        self.notes.setPlaceholderText(self.tr("Anything worth knowing"))
        self.notes.setTabChangesFocus(True)
        self.notes.setMinimumHeight(64)
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for said, field in (
            (self.tr("Sex"), self.sex),
            (self.tr("Life stage"), self.life_stage),
            (self.tr("Tags, with commas between them"), self.tags),
            (self.tr("Notes"), self.notes),
        ):
            field.setAccessibleName(said)
            name = label(said, TypeScale.SMALL, muted=True)
            name.setWordWrap(True)
            column.addWidget(name)
            column.addWidget(field, 1 if field is self.notes else 0)
            column.addSpacing(Space.XS)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.words, alignment=Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self._fields, 1)
