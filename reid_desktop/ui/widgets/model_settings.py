"""The models on this computer, and how another one gets there."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.core.types import BUILT_IN
from reid_desktop.ui.dialogs.add_model_dialog import AddModelDialog
from reid_desktop.ui.models.library_model import LibraryModel, LibraryRole
from reid_desktop.ui.settings_control import SettingsControl
from reid_desktop.ui.style import Space, TypeScale, label, letters_px
from reid_desktop.ui.widgets.model_details import ModelDetails
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import ModelEntry
from reid_desktop.vision.model_suggestion import ModelSuggestion

_LIST_WIDTH_PX, _LIST_LETTERS = 214, 25  # whichever is more
_ICON_PX = 16
_FILTER = "*.safetensors *.pt *.pth *.bin *.ckpt *.toml"


class _NarrowDelegate(QStyledItemDelegate):
    """Asks for no width, so that a long name is elided where the list ends; its tip tells it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, super().sizeHint(option, index).height())


class ModelSettings(QWidget):
    """A list, the card of what is chosen, and a button to add one."""

    added = Signal()

    def __init__(
        self,
        control: SettingsControl,
        parent: QWidget | None = None,
        *,
        choose_file: Callable[[], Path | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._control = control
        self._choose_file = choose_file or self._ask_for_file
        self._wanted = ""  # to be chosen when it is listed
        self.models = LibraryModel(self)
        self.list = QListView()
        self.details = ModelDetails()
        self.add_button = QPushButton(self.tr("Add a model from a file…"))
        self.note = label(scale=TypeScale.SMALL, muted=True)
        self.note.setWordWrap(True)
        self._lay_out()
        self.add_button.clicked.connect(self.add)
        self.list.selectionModel().currentChanged.connect(self._show)
        self.details.offer.wanted.connect(control.get_model)
        self.details.offer.agreed.connect(control.agree)
        self.details.removal_wanted.connect(self._remove)
        control.models_listed.connect(self._show_models)
        control.download_changed.connect(self._show_chosen)
        self._choose(BUILT_IN)

    @Slot()
    def add(self) -> None:
        """Ask for a file, and whatever else has to be known, and add it."""
        file = self._choose_file()
        if file is None:
            return
        self._begin(self.tr("Looking at {file}…").format(file=file.name))
        task = self._control.suggest(file)
        task.succeeded.connect(partial(self._on_suggested, file))
        task.failed.connect(self._end)

    def _on_suggested(self, file: Path, suggestion: ModelSuggestion | None) -> None:
        if suggestion is None:  # its card tells everything
            self.note.setText(self.tr("Looking whether the weights fit…"))
            task = self._control.add_model(file, {})
            task.succeeded.connect(self._on_added)
            task.failed.connect(self._end)
            return
        self._end()
        dialog = AddModelDialog(file, suggestion, self._control, self)
        dialog.added.connect(self._on_added)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _on_added(self, card: ModelCard) -> None:
        self._end()
        self._wanted = card.name
        self.added.emit()
        self.note.setText(self._said_of(card).format(name=card.name))

    def _said_of(self, card: ModelCard) -> str:
        if not self._control.is_agreed(card):
            return self.tr("“{name}” was added. Agree to its terms to use it.")
        if card.is_local:
            return self.tr("“{name}” was added. It finds points to compare, beside any model.")
        return self.tr("“{name}” was added. Choose it under Comparison to use it.")

    @Slot(object)
    def _remove(self, card: ModelCard) -> None:
        self._begin(self.tr("Removing “{name}”…").format(name=card.name))
        self._control.remove_model(card).finished.connect(self._end)

    @Slot(object)
    def _show_models(self, entries: Sequence[ModelEntry]) -> None:
        chosen = self._wanted or str(self.list.currentIndex().data(LibraryRole.NAME))
        self._wanted = ""
        self.models.set_entries(entries)
        self._choose(chosen)

    @Slot(QModelIndex)
    def _show(self, index: QModelIndex) -> None:
        entry = index.data(LibraryRole.ENTRY)
        self.details.show_entry(
            entry,
            is_agreed=entry is None or self._control.is_agreed(entry.card),
            download=self._control.download,
        )

    @Slot()
    def _show_chosen(self) -> None:
        self._show(self.list.currentIndex())

    def _choose(self, name: str) -> None:
        self.list.setCurrentIndex(self.models.index(self.models.row_of(name) or 0))

    def _begin(self, words: str) -> None:
        self.add_button.setEnabled(False)
        self.note.setText(words)

    @Slot()
    def _end(self) -> None:
        self.add_button.setEnabled(True)
        self.note.setText("")

    def _ask_for_file(self) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("A file of weights, or a model card"),
            str(Path.home()),
            self.tr("Weights and cards ({patterns})").format(patterns=_FILTER),
        )
        return Path(chosen) if chosen else None

    def _lay_out(self) -> None:
        self.list.setModel(self.models)
        self.list.setItemDelegate(_NarrowDelegate(self.list))
        self.list.setProperty("kind", "plain")
        self.list.setAccessibleName(self.tr("Models on this computer"))
        self.list.setFixedWidth(max(_LIST_WIDTH_PX, letters_px(self, _LIST_LETTERS)))
        self.list.setIconSize(QSize(_ICON_PX, _ICON_PX))
        area = QScrollArea()  # a long card must not push the button below out of sight
        area.setWidget(self.details)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.add_button.setAutoDefault(False)
        beside = QHBoxLayout()
        beside.setSpacing(Space.M)
        beside.addWidget(self.list)
        beside.addWidget(area, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.M)
        foot.addWidget(self.add_button)
        foot.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(beside, 1)
        column.addLayout(foot)
