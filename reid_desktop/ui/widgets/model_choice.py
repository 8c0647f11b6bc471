"""The model a new project begins with."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from reid_desktop.core.types import BUILT_IN
from reid_desktop.ui.settings_control import SettingsControl
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.choice_box import ChoiceBox
from reid_desktop.ui.words import model_in_words
from reid_desktop.vision.licences import needs_agreement, not_agreed
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import ModelEntry


class ModelChoice(QWidget):
    """Offers what is on this computer; terms that were not agreed to yet are asked for here."""

    changed = Signal()

    def __init__(self, control: SettingsControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._cards: dict[str, ModelCard] = {}
        self.box = ChoiceBox()
        self.box.setAccessibleName(self.tr("Model to compare photographs by"))
        self.note = label(scale=TypeScale.SMALL, muted=True)
        self.note.setWordWrap(True)
        self.agree_box = QCheckBox(self.tr("I keep to that"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.box)
        column.addWidget(self.note)
        column.addWidget(self.agree_box)
        self.box.picked.connect(self._tell)
        self.agree_box.toggled.connect(self.changed)
        control.models_listed.connect(self._show_models)
        self._offer(control.usual_model)

    @property
    def model(self) -> str:
        """The name of the chosen model; empty for the usual one."""
        return "" if self.box.chosen == self._control.usual_model else self.box.chosen

    @property
    def is_permitted(self) -> bool:
        """Whether the person may use it: there are no terms, or they agreed to them."""
        card = self._cards.get(self.box.chosen)
        return card is None or self._control.is_agreed(card) or self.agree_box.isChecked()

    def keep_agreement(self) -> None:
        """Remember what the person agreed to here."""
        card = self._cards.get(self.box.chosen)
        if card is not None and self.agree_box.isChecked() and not self._control.is_agreed(card):
            self._control.agree(card)

    @Slot(object)
    def _show_models(self, entries: Sequence[ModelEntry]) -> None:
        self._cards = {
            entry.card.name: entry.card
            for entry in entries
            if entry.n_bytes is not None and not entry.card.is_local
        }
        self._offer(self.box.chosen)

    def _offer(self, chosen: str) -> None:
        names = [BUILT_IN, *self._cards]
        if chosen not in names:
            names.append(chosen)
        self.box.set_choices([(name, model_in_words(name)) for name in names], chosen)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        card = self._cards.get(self.box.chosen)
        agreed = card is None or self._control.is_agreed(card)
        self.agree_box.setVisible(not agreed)
        if agreed:
            self.agree_box.setChecked(False)
        self.note.setText(self._words_of(card))
        self.changed.emit()

    def _words_of(self, card: ModelCard | None) -> str:
        if card is None and self.box.chosen == BUILT_IN:
            return self.tr("Texture, shape and colours. It may be used for any purpose.")
        if card is None:
            return ""
        if needs_agreement(card):
            return str(not_agreed(card))
        return self.tr("Licence: {licence}.").format(licence=card.licence)
