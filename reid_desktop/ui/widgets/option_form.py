"""What can be set for one format of an export."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from reid_desktop.project.exporting.options import Option, OptionKind
from reid_desktop.ui.sentences import in_language
from reid_desktop.ui.style import Space, label
from reid_desktop.ui.widgets.choice_box import ChoiceBox

_YES, _NO = "yes", "no"
_MOST = 999_999  # of a number


class OptionForm(QWidget):
    """A line for each option; what is not touched stays as the format has it."""

    changed = Signal()

    def __init__(
        self, format_name: str, options: Sequence[Option], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._format = format_name
        self._options = options
        self.fields = {option.name: self._make(option) for option in options}
        form = QFormLayout(self)
        form.setContentsMargins(Space.XL, 0, 0, Space.S)
        form.setHorizontalSpacing(Space.M)
        form.setVerticalSpacing(Space.S)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for option in options:
            self._add(form, option)

    def values(self) -> dict[str, str]:
        """Return what is set, by format and option; texts as `Choices.options` has them."""
        return {
            f"{self._format}.{option.name}": self._value(option)
            for option in self._options
            if self._value(option) != option.default
        }

    def _value(self, option: Option) -> str:
        match self.fields[option.name]:
            case ChoiceBox() as box:
                return box.chosen
            case QCheckBox() as tick:
                return _YES if tick.isChecked() else _NO
            case QSpinBox() as number:
                return str(number.value())
            case QLineEdit() as line:
                return line.text().strip()
            case other:
                raise TypeError(f"{other} holds no option")

    def _make(self, option: Option) -> QWidget:
        match option.kind:
            case OptionKind.CHOICE:
                return self._make_choice(option)
            case OptionKind.FLAG:
                tick = QCheckBox(in_language(option.title))
                tick.setChecked(option.default == _YES)
                tick.toggled.connect(self.changed)
                return tick
            case OptionKind.NUMBER:
                number = QSpinBox()
                number.setRange(0, _MOST)
                number.lineEdit().setTextMargins(Space.S, 0, Space.S, 0)
                number.setValue(int(option.default or 0))
                number.valueChanged.connect(self.changed)
                return number
            case _:
                line = QLineEdit(option.default)
                line.editingFinished.connect(self.changed)
                return line

    def _make_choice(self, option: Option) -> ChoiceBox:
        box = ChoiceBox()
        box.set_choices(
            [(one.value, in_language(one.title)) for one in option.values], option.default
        )
        box.picked.connect(self.changed)
        return box

    def _add(self, form: QFormLayout, option: Option) -> None:
        field = self.fields[option.name]
        field.setAccessibleName(in_language(option.title))
        field.setAccessibleDescription(in_language(option.about))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(field)
        if option.about:
            about = label(in_language(option.about), muted=True)
            about.setWordWrap(True)
            column.addWidget(about)
        if option.kind is OptionKind.FLAG:
            form.addRow("", inside)
        else:
            form.addRow(in_language(option.title), inside)
