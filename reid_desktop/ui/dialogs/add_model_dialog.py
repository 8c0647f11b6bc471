"""Asks what a file of weights without a card is, and adds it."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.core.errors import ReidError
from reid_desktop.ui.messages import Level, Message
from reid_desktop.ui.sentences import in_language
from reid_desktop.ui.settings_control import SettingsControl
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.folded_part import FoldedPart
from reid_desktop.ui.widgets.message_bar import MessageBar
from reid_desktop.ui.widgets.preparation_form import PreparationForm
from reid_desktop.vision.model_suggestion import ModelSuggestion

_WIDTH_PX = 560
_OPTIONAL = ("licence", "source", "description")


class AddModelDialog(QDialog):
    """Filled with what is usual for such a file; stays open until it could be added."""

    added = Signal(object)  # ModelCard

    def __init__(
        self,
        file: Path,
        suggestion: ModelSuggestion,
        control: SettingsControl,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add a model"))
        self._file = file
        self._control = control
        self.boxes = {
            "name": QLineEdit(suggestion.name),
            "architecture": QLineEdit(suggestion.architecture),
            **{name: QLineEdit() for name in _OPTIONAL},
        }
        self.preparation = PreparationForm(suggestion)
        self.folded = FoldedPart(
            self.tr("How photographs are prepared, and the network built"), self.preparation
        )
        self.refusal = MessageBar()
        self.said = label(scale=TypeScale.SMALL, muted=True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.add_button = self._buttons.addButton(
            self.tr("Add model"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._lay_out()
        self._buttons.accepted.connect(self._add)
        self._buttons.rejected.connect(self.reject)
        for box in self.boxes.values():
            box.textChanged.connect(self._check)
        self.preparation.changed.connect(self._check)
        self.folded.toggled.connect(self._on_folded)
        self._check()

    def values(self) -> dict[str, Any]:
        """Tell what the person said, as a card has it."""
        texts = {name: box.text().strip() for name, box in self.boxes.items()}
        told: dict[str, Any] = {
            name: text for name, text in texts.items() if text or name not in _OPTIONAL
        }
        return told | self.preparation.values()

    @Slot()
    def _check(self) -> None:
        problem = self._problem()
        self.add_button.setEnabled(not problem)
        self.said.setText(problem)

    def _problem(self) -> str:
        if not self.boxes["name"].text().strip():
            return self.tr("Give the model a name.")
        if not self.boxes["architecture"].text().strip():
            return self.tr("Which network is it? timm calls them, for example, resnet50.")
        if problem := self.preparation.problem():
            self.folded.open()
        return problem

    @Slot()
    def _add(self) -> None:
        self.add_button.setEnabled(False)
        self.refusal.dismiss()
        self.said.setText(self.tr("Looking whether the weights fit…"))
        task = self._control.add_model(self._file, self.values())
        task.succeeded.connect(self._on_added)
        task.failed.connect(self._on_refused)

    @Slot(object)
    def _on_added(self, card: object) -> None:
        self.added.emit(card)
        self.accept()

    @Slot(Exception)
    def _on_refused(self, error: Exception) -> None:
        self._check()
        self.folded.open()  # what does not fit is most often told there
        hint = in_language(error.hint) if isinstance(error, ReidError) else ""
        self.refusal.show_message(Message(Level.WARNING, in_language(str(error)), hint))
        self.resize(self.width(), max(self.height(), self._needed_px()))

    @Slot(bool)
    def _on_folded(self, is_open: bool) -> None:
        needed_px = self._needed_px()
        self.resize(self.width(), max(self.height(), needed_px) if is_open else needed_px)

    def _needed_px(self) -> int:
        """Tell how high all that is to be seen is."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        return layout.totalHeightForWidth(self.width())

    def _lay_out(self) -> None:
        said = {
            "name": self.tr("&Name"),
            "architecture": self.tr("Ne&twork"),
            "licence": self.tr("&Licence"),
            "source": self.tr("&From"),
            "description": self.tr("&What it is"),
        }
        self.boxes["licence"].setPlaceholderText(self.tr("such as Apache-2.0 or CC-BY-NC-4.0"))
        self.boxes["description"].setPlaceholderText(self.tr("such as: leopards, left sides"))
        self.boxes["source"].setPlaceholderText(self.tr("a web address or a person"))
        form = QFormLayout()
        form.setHorizontalSpacing(Space.L)
        form.setVerticalSpacing(Space.S)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, box in self.boxes.items():
            box.setAccessibleName(said[name].replace("&", ""))
            form.addRow(said[name], box)
        explained = label(
            self.tr(
                "Nothing beside “{file}” says how to use it. Here is what is usual for such a"
                " file; whoever trained it knows whether it is right."
            ).format(file=self._file.name),
            muted=True,
        )
        for words in (explained, self.said):
            words.setWordWrap(True)
        self.add_button.setProperty("kind", "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(label(self.tr("Add a model"), TypeScale.TITLE))
        column.addWidget(explained)
        column.addLayout(form)
        column.addWidget(self.folded)
        column.addWidget(self.said)
        column.addWidget(self.refusal)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self.setMinimumWidth(max(_WIDTH_PX, self.minimumSizeHint().width()))
