"""What is known of one model: what it is, how large, and under which licence."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.core.types import BUILT_IN
from reid_desktop.ui.settings_control import Download
from reid_desktop.ui.style import Space, TypeScale, icon_pixmap, label, theme_of
from reid_desktop.ui.widgets.model_offer import ModelOffer
from reid_desktop.ui.widgets.second_thought import SecondThought
from reid_desktop.ui.words import megabytes, model_in_words, size_in_words
from reid_desktop.vision.licences import NONE_STATED, is_non_commercial
from reid_desktop.vision.model_library import ModelEntry

_ICON_PX = 18


class ModelDetails(QFrame):
    """A card with the facts as pairs, and what is missing before the model can be used."""

    removal_wanted = Signal(object)  # ModelCard

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("About the chosen model"))
        self._name = label(scale=TypeScale.HEADING)
        self._said = label()
        self.warning = label()
        self.offer = ModelOffer()
        self._entry: ModelEntry | None = None
        self.remove_button = QPushButton(self.tr("Remove from this computer…"))
        self.doubt = SecondThought("", self.tr("Remove it"), self.tr("Keep it"))
        self._sign = label()
        self._alarm = QFrame()
        self._facts: dict[str, QLabel] = {}
        self._form = QFormLayout()
        self._lay_out()
        self._draw()
        self.remove_button.clicked.connect(self._doubt)
        self.doubt.agreed.connect(self._remove)
        self.doubt.refused.connect(self._keep)

    def show_entry(
        self,
        entry: ModelEntry | None,
        *,
        is_agreed: bool = True,
        download: Download | None = None,
    ) -> None:
        """Show another model; None is the built-in one."""
        self.offer.show_entry(entry, is_agreed=is_agreed, download=download)
        self.doubt.hide()
        self._entry = entry
        self.remove_button.setVisible(entry is not None and entry.n_bytes is not None)
        if entry is None:
            self._show_built_in()
        else:
            self._show_card(entry)

    def fact(self, name: str) -> str:
        """Tell what it says; empty if it says nothing of it."""
        value = self._facts[name]
        return "" if value.isHidden() else value.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_alarm"):
            self._draw()

    @Slot()
    def _doubt(self) -> None:
        if self._entry is not None:
            self.remove_button.hide()  # the question takes its place
            self.doubt.ask(
                self.tr("Its file is deleted. Points are found by the built-in way then.")
                if self._entry.card.is_local
                else self.tr(
                    "Its file is deleted. Projects compared by it keep every answer, but ask on"
                    " only when it is added again, or another model chosen."
                )
            )

    @Slot()
    def _keep(self) -> None:
        self.remove_button.show()
        self.remove_button.setFocus()

    @Slot()
    def _remove(self) -> None:
        if self._entry is not None:
            self.removal_wanted.emit(self._entry.card)

    def _show_built_in(self) -> None:
        self._name.setText(model_in_words(BUILT_IN))
        self._tell(
            self.tr(
                "Compares texture, shape and colours. It comes with the program, works on every"
                " computer and needs no file. A trained model usually needs fewer questions."
            ),
            {},
            warning="",
        )

    def _show_card(self, entry: ModelEntry) -> None:
        card = entry.card
        self._name.setText(card.name)
        facts = {
            "use": self.tr("Finding points, beside any model; it is no model of a project")
            if card.is_local
            else "",
            "trained_on": card.trained_on,
            "licence": card.licence,
            "architecture": card.architecture,
            "input": "" if card.is_local else size_in_words(*card.input_size),
            "size": "" if entry.n_bytes is None else megabytes(entry.n_bytes),
            "source": card.source,
            "citation": card.citation,
        }
        self._tell(card.description, facts, self._warning(entry))

    def _warning(self, entry: ModelEntry) -> str:
        licence = entry.card.licence
        if entry.n_bytes is None and not entry.card.hub_repo:
            return self.tr("Its file of weights is not there: it cannot be used. Add it again.")
        if is_non_commercial(licence):
            return self.tr("Not for commercial use: its licence forbids that.")
        if licence == NONE_STATED:
            return self.tr(
                "Its publishers state no licence: more than a trial needs their permission."
            )
        return ""

    def _tell(self, said: str, facts: dict[str, str], warning: str) -> None:
        self._said.setText(said)
        self._said.setVisible(bool(said))
        for name, value in self._facts.items():
            value.setText(facts.get(name, ""))
            self._form.setRowVisible(value, bool(facts.get(name)))
        self.warning.setText(warning)
        self._alarm.setVisible(bool(warning))

    def _draw(self) -> None:
        self._sign.setPixmap(icon_pixmap("warning", theme_of(self).warning, _ICON_PX))

    def _lay_out(self) -> None:
        titles = {
            "use": self.tr("Used for"),
            "trained_on": self.tr("Learned from"),
            "licence": self.tr("Licence"),
            "architecture": self.tr("Network"),
            "input": self.tr("Input"),
            "size": self.tr("File"),
            "source": self.tr("From"),
            "citation": self.tr("Cite"),
        }
        self._form.setHorizontalSpacing(Space.M)
        self._form.setVerticalSpacing(Space.S)
        for name, title in titles.items():
            value = label()
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(title)
            self._facts[name] = value
            said = label(title, muted=True)
            said.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._form.addRow(said, value)
        for words in (self._name, self._said, self.warning):
            words.setWordWrap(True)
        self.remove_button.setAutoDefault(False)
        self._alarm.setProperty("kind", "alarm")
        alarm = QHBoxLayout(self._alarm)
        alarm.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        alarm.setSpacing(Space.S)
        alarm.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        alarm.addWidget(self.warning, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.M)
        column.addWidget(self._name)
        column.addWidget(self._alarm)
        column.addWidget(self._said)
        column.addWidget(self.offer)
        column.addLayout(self._form)
        column.addWidget(self.remove_button, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.doubt)
        column.addStretch(1)
