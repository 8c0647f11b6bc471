"""The further models of a project, each with a box to tick."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.words import model_in_words


class FurtherModels(QWidget):
    """Tells what the person ticked, and nothing that the program did."""

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        self.note = label(
            self.tr("To compare by a second model, too, add one under Models."),
            TypeScale.SMALL,
            muted=True,
        )
        self.note.setWordWrap(True)
        self.heading = label(self.tr("Also compare by"), muted=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.XS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.XS, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.heading)
        column.addLayout(self._column)
        column.addWidget(self.note)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names that are ticked, in the order they are shown."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    def set_choices(self, names: Sequence[str], chosen: Collection[str]) -> None:
        """Offer models, those in `chosen` ticked."""
        if list(self.boxes) != list(names):
            self._make_boxes(names)
        for name, box in self.boxes.items():
            box.setChecked(name in chosen)
        self.heading.setVisible(bool(names))
        self.note.setVisible(not names)

    def _make_boxes(self, names: Sequence[str]) -> None:
        for box in self.boxes.values():
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = {name: QCheckBox(model_in_words(name)) for name in names}
        for name, box in self.boxes.items():
            box.setAccessibleName(
                self.tr("Also compare by {model}").format(model=model_in_words(name))
            )
            box.clicked.connect(self._on_clicked)
            self._column.addWidget(box)

    @Slot()
    def _on_clicked(self) -> None:
        self.picked.emit()
