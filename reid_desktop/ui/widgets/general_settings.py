"""Settings of the person: how the window looks and speaks, who answers, what is listed."""

from collections.abc import Collection

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.runtime.settings import TEXT_SIZES
from reid_desktop.ui.language import OWN_NAMES, LanguageChoice, language_choice
from reid_desktop.ui.settings_control import SettingsControl
from reid_desktop.ui.style import Space, ThemeChoice, TypeScale, label
from reid_desktop.ui.widgets.choice_box import ChoiceBox
from reid_desktop.ui.widgets.radio_group import RadioGroup
from reid_desktop.ui.widgets.section import Section
from reid_desktop.ui.words import number, plural


class GeneralSettings(QWidget):
    """Everything here is so at once, but for the name, which wants a button."""

    def __init__(self, control: SettingsControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self.themes = {
            ThemeChoice.SYSTEM: QRadioButton(self.tr("Like the system")),
            ThemeChoice.LIGHT: QRadioButton(self.tr("Light")),
            ThemeChoice.DARK: QRadioButton(self.tr("Dark")),
        }
        self.text_sizes = {
            percent: QRadioButton(self.tr("{n} %").format(n=number(percent)))
            for percent in TEXT_SIZES
        }
        self.language_box = ChoiceBox()
        self.language_note = label(scale=TypeScale.SMALL, muted=True)
        self.battery_box = QCheckBox(self.tr("Pause on battery"))
        self.reviewer_box = QLineEdit(control.reviewer)
        self.reviewer_button = QPushButton(self.tr("Use this name"))
        self.reviewer_note = label(scale=TypeScale.SMALL, muted=True)
        self.recent_count = label()
        self.clear_button = QPushButton(self.tr("Clear the list"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._make_appearance())
        column.addWidget(self._make_language())
        column.addWidget(self._make_reviewer())
        column.addWidget(self._make_work())
        column.addWidget(self._make_recent())
        column.addStretch(1)
        self._tell_reviewer()
        self._tell_recent()

    @Slot()
    def _tell_reviewer(self) -> None:
        said = self.reviewer_box.text().strip()
        changed = bool(said) and said != self._control.reviewer
        self.reviewer_button.setEnabled(changed)
        if not said:
            self.reviewer_note.setText(self.tr("Answers need a name to go with them."))
        elif changed and self._control.has_project:
            self.reviewer_note.setText(
                self.tr("The open project is closed and opened again under this name.")
            )
        else:
            self.reviewer_note.setText(self.tr("What was answered before keeps its name."))

    @Slot()
    def _use_reviewer(self) -> None:
        if self.reviewer_button.isEnabled():
            self._control.choose_reviewer(self.reviewer_box.text().strip())
            self._tell_reviewer()

    @Slot()
    def _clear_recent(self) -> None:
        self._control.clear_recent()
        self._tell_recent()

    def _tell_recent(self) -> None:
        n = self._control.n_recent
        said = plural("GeneralSettings", "{n} project is listed.", "{n} projects are listed.", n)
        self.recent_count.setText(said.format(n=number(n)))
        self.clear_button.setEnabled(n > 0)

    @Slot(str)
    def _choose_language(self, language: str) -> None:
        self._control.kept.set_language(language)
        self.language_note.setText(self.tr("It is spoken from the next start on."))
        self.language_note.show()

    def _make_appearance(self) -> Section:
        section = Section(self.tr("Appearance"))
        for choice, button in self.themes.items():
            button.setChecked(choice is self._control.theme)
            button.clicked.connect(lambda _checked, one=choice: self._control.choose_theme(one))
        for percent, button in self.text_sizes.items():
            button.setChecked(percent == self._control.kept.text_size)
            button.setAccessibleName(self.tr("Text size {n} %").format(n=number(percent)))
            button.clicked.connect(
                lambda _checked, one=percent: self._control.choose_text_size(one)
            )
        section.body.addLayout(self._make_row(self.themes.values()))
        section.body.addWidget(label(self.tr("Text size"), muted=True))
        section.body.addLayout(self._make_row(self.text_sizes.values()))
        return section

    def _make_row(self, buttons: Collection[QRadioButton]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.XL)
        RadioGroup(buttons, self)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _make_language(self) -> Section:
        section = Section(self.tr("Language"))
        system = (LanguageChoice.SYSTEM.value, self.tr("Like the system"))
        others = [(choice.value, name) for choice, name in OWN_NAMES.items()]
        chosen = language_choice(self._control.kept.language)
        self.language_box.set_choices([system, *others], chosen.value)
        self.language_box.setAccessibleName(self.tr("Language"))
        self.language_box.picked.connect(self._choose_language)
        self.language_note.hide()
        section.body.addWidget(self.language_box)
        section.body.addWidget(self.language_note)
        return section

    def _make_work(self) -> Section:
        section = Section(
            self.tr("Long work"),
            self.tr(
                "While photographs are looked for and compared, the computer stays awake. On"
                " battery that work can wait until it is plugged in again."
            ),
        )
        kept = self._control.kept
        self.battery_box.setChecked(kept.pauses_on_battery)
        self.battery_box.clicked.connect(lambda checked: kept.set_pauses_on_battery(pauses=checked))
        section.body.addWidget(self.battery_box)
        return section

    def _make_reviewer(self) -> Section:
        section = Section(
            self.tr("Your name"),
            self.tr("Answers are kept with the name of who gave them."),
        )
        self.reviewer_box.setAccessibleName(self.tr("Your name"))
        self.reviewer_box.textChanged.connect(self._tell_reviewer)
        self.reviewer_box.returnPressed.connect(self._use_reviewer)
        self.reviewer_button.setAutoDefault(False)
        self.reviewer_button.clicked.connect(self._use_reviewer)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.reviewer_box, 1)
        row.addWidget(self.reviewer_button)
        section.body.addLayout(row)
        section.body.addWidget(self.reviewer_note)
        return section

    def _make_recent(self) -> Section:
        section = Section(
            self.tr("Recent projects"),
            self.tr("The list on the start page. The projects themselves are not touched."),
        )
        self.clear_button.setAutoDefault(False)
        self.clear_button.clicked.connect(self._clear_recent)
        row = QHBoxLayout()
        row.addWidget(self.recent_count, 1)
        row.addWidget(self.clear_button)
        section.body.addLayout(row)
        return section
