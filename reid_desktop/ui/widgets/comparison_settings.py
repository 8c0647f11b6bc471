"""Settings of the comparison: by which model, and what computes."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reid_desktop.core.types import BUILT_IN
from reid_desktop.ui.embedding import ProjectModel
from reid_desktop.ui.sentences import in_language
from reid_desktop.ui.settings_control import SettingsControl
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.choice_box import ChoiceBox
from reid_desktop.ui.widgets.further_models import FurtherModels
from reid_desktop.ui.widgets.learned_versions import LearnedVersions
from reid_desktop.ui.widgets.section import Section
from reid_desktop.ui.words import model_in_words, models_in_words
from reid_desktop.vision.devices import DEVICE_NAMES
from reid_desktop.vision.model_library import ModelEntry


class ComparisonSettings(QWidget):
    """The models of the open project, that of new ones, and the device."""

    def __init__(self, control: SettingsControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._names: list[str] = [BUILT_IN]
        self._model: ProjectModel | None = None
        self.project_box = ChoiceBox()
        self.further = FurtherModels()
        self.project_button = QPushButton(self.tr("Compare again"))
        self.project_note = _note()
        self.versions = LearnedVersions(control)
        self.usual_box = ChoiceBox()
        self.device_box = ChoiceBox()
        self.device_note = _note()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._make_project())
        column.addWidget(self.versions)
        column.addWidget(self._make_usual())
        column.addWidget(self._make_device())
        column.addStretch(1)
        control.models_listed.connect(self._show_models)
        control.project_model_known.connect(self._show_project_model)
        self._show_boxes()

    @Slot(object)
    def _show_models(self, entries: Sequence[ModelEntry]) -> None:
        usable = [
            entry.card.name
            for entry in entries
            if entry.n_bytes is not None
            and not entry.card.is_local
            and self._control.is_agreed(entry.card)
        ]
        self._names = [BUILT_IN, *usable]
        self._show_boxes()

    @Slot(object)
    def _show_project_model(self, model: ProjectModel | None) -> None:
        if model != self._model:
            self._model = model
            self._show_boxes()

    def _show_boxes(self) -> None:
        usual = self._control.usual_model
        self.usual_box.set_choices(self._choices(usual), usual)
        wanted = self._wanted()
        self.project_box.set_choices(self._choices(wanted), wanted)
        self.project_box.setEnabled(self._model is not None)
        self.further.setVisible(self._model is not None)
        self._show_further(self._also())

    def _wanted(self) -> str:
        """Give the model the open project is, or will be, compared by."""
        if self._model is None:
            return self._control.usual_model
        return self._model.planned or self._model.name or self._control.usual_model

    def _also(self) -> tuple[str, ...]:
        return self._model.also if self._model is not None else ()

    def _show_further(self, ticked: Sequence[str]) -> None:
        """Offer what is no first model; the built-in one is beside every other anyway."""
        names = dict.fromkeys((*self._names, *self._also()))
        offered = [name for name in names if name not in (BUILT_IN, self.project_box.chosen)]
        self.further.set_choices(offered, ticked)
        self._tell_project()

    @Slot()
    def _on_project_picked(self) -> None:
        self._show_further(self.further.chosen)

    def _choices(self, chosen: str) -> list[tuple[str, str]]:
        choices = [(name, model_in_words(name)) for name in self._names]
        if chosen not in self._names:
            choices.append((chosen, model_in_words(chosen)))
        return choices

    @Slot()
    def _tell_project(self) -> None:
        model, chosen = self._model, self.project_box.chosen
        is_other = chosen != self._wanted() or self._is_further_changed()
        self.project_button.setEnabled(model is not None and is_other)
        self.project_note.setText(self._project_words(model, chosen))

    def _is_further_changed(self) -> bool:
        return set(self.further.chosen) != set(self._also())

    def _project_words(self, model: ProjectModel | None, chosen: str) -> str:
        if model is None:
            return self.tr("No project is open.")
        now = model_in_words(model.name)
        if chosen != self._wanted():
            if not model.name:
                return self.tr("The photographs will be compared by this model.")
            return self.tr(
                "All photographs are compared again in the background, while questions go on with"
                " “{now}”; every answer, name and accepted group is kept, and proposed groups may"
                " change."
            ).format(now=now)
        if self._is_further_changed():
            return self._further_words(model)
        return self._state_words(model)

    def _state_words(self, model: ProjectModel) -> str:
        if model.planned and model.name:
            return self.tr(
                "“{planned}” takes over when it has compared all photographs; until then"
                " questions go on with “{now}”."
            ).format(planned=model_in_words(model.planned), now=model_in_words(model.name))
        if model.due:
            return self.tr(
                "Compared by this model; what {models} finds counts, too, once all photographs"
                " are compared."
            ).format(models=models_in_words(model.due))
        if model.also:
            return self.tr("The photographs are compared by all of these models.")
        return self.tr("The photographs are compared by this model.")

    def _further_words(self, model: ProjectModel) -> str:
        if set(self.further.chosen) <= set(model.also):
            return self.tr(
                "What is not ticked counts no more, and what it found is kept in case you want it"
                " again; every answer, name and accepted group is kept, and proposed groups may"
                " change."
            )
        return self.tr(
            "What is ticked compares all photographs in the background, while questions go on as"
            " before; every answer, name and accepted group is kept, and proposed groups may"
            " change."
        )

    @Slot()
    def _change_project_model(self) -> None:
        first, further, wanted = self.project_box.chosen, self.further.chosen, self._wanted()
        is_changed = self._is_further_changed()
        if first != wanted:
            self._control.change_project_model(first)
        if is_changed:
            self._control.change_further_models(further, first)

    @Slot(str)
    def _choose_device(self, device: str) -> None:
        self.device_note.show()
        self.device_note.setText(self.tr("Looking whether it works…"))
        task = self._control.choose_device(device)
        task.succeeded.connect(self._on_device_chosen)
        task.failed.connect(self._on_device_refused)

    @Slot(object)
    def _on_device_chosen(self, words: str) -> None:
        since = self.tr("Used from the next photographs on.")
        self.device_note.setText(f"{words}. {since}" if words else since)

    @Slot(Exception)
    def _on_device_refused(self, error: Exception) -> None:
        self.device_note.setText(in_language(str(error)))
        self.device_box.setCurrentIndex(self.device_box.findData(self._control.device))

    def _make_project(self) -> Section:
        section = Section(self.tr("This project"))
        self.project_box.setAccessibleName(self.tr("Model of this project"))
        self.project_box.picked.connect(self._on_project_picked)
        self.further.picked.connect(self._tell_project)
        self.project_button.setProperty("kind", "primary")
        self.project_button.setAutoDefault(False)
        self.project_button.clicked.connect(self._change_project_model)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.project_box, 1)
        row.addWidget(self.project_button)
        section.body.addLayout(row)
        section.body.addWidget(self.further)
        section.body.addWidget(self.project_note)
        return section

    def _make_usual(self) -> Section:
        section = Section(
            self.tr("New projects"), self.tr("The model a project begins with; it keeps its own.")
        )
        self.usual_box.setAccessibleName(self.tr("Model of new projects"))
        self.usual_box.picked.connect(self._control.choose_usual_model)
        section.body.addWidget(self.usual_box)
        return section

    def _make_device(self) -> Section:
        section = Section(
            self.tr("This computer"),
            self.tr("What computes: a graphics card is many times faster."),
        )
        said = {
            "auto": self.tr("A graphics card if there is one, else the processor"),
            "cpu": self.tr("The processor"),
            "cuda": self.tr("The graphics card (NVIDIA, AMD)"),
            "mps": self.tr("The graphics card (Apple)"),
        }
        self.device_box.setAccessibleName(self.tr("What computes"))
        choices = [(name, said[name]) for name in DEVICE_NAMES]
        self.device_box.set_choices(choices, self._control.device)
        self.device_box.picked.connect(self._choose_device)
        section.body.addWidget(self.device_box)
        section.body.addWidget(self.device_note)
        self.device_note.hide()
        return section


def _note() -> QLabel:
    note = label(scale=TypeScale.SMALL, muted=True)
    note.setWordWrap(True)
    return note
