"""Brightness, contrast and equalising of the photographs on screen."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QSlider, QVBoxLayout, QWidget

from reid_desktop.core.light import LIGHT_STEPS, Light
from reid_desktop.ui.actions import action_named, keys_of
from reid_desktop.ui.style import Space, TypeScale, label

_SLIDER_PX = 180
_KEYS = {
    "brightness": ("review.darker", "review.brighter"),
    "contrast": ("review.less_contrast", "review.more_contrast"),
}


class LightPanel(QWidget):
    """For the mouse; the keys do the same."""

    chosen = Signal(object)  # Light

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sliders: Mapping[str, QSlider] = {
            "brightness": self._make_slider(self.tr("Brightness")),
            "contrast": self._make_slider(self.tr("Contrast")),
        }
        equalise = action_named("review.equalise")
        self.equalise = QCheckBox(
            self.tr("Even out light and shade ({keys})").format(keys=keys_of(equalise))
        )
        self.equalise.toggled.connect(self._tell)
        reset = keys_of(action_named("review.as_taken"))
        self.reset = QPushButton(self.tr("As taken ({keys})").format(keys=reset))
        self.reset.clicked.connect(lambda: self.chosen.emit(Light()))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        for i, (name, slider) in enumerate(self.sliders.items()):
            less, more = (keys_of(action_named(action_id)) for action_id in _KEYS[name])
            grid.addWidget(label(slider.accessibleName()), i, 0)
            grid.addWidget(label(less, TypeScale.SMALL, muted=True), i, 1)
            grid.addWidget(slider, i, 2)
            grid.addWidget(label(more, TypeScale.SMALL, muted=True), i, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.setSpacing(Space.M)
        column.addLayout(grid)
        column.addWidget(self.equalise)
        words = self.tr("Only on the screen: files stay as they are.")
        column.addWidget(label(words, TypeScale.SMALL, muted=True))
        column.addWidget(self.reset)

    def show_light(self, light: Light) -> None:
        """Show another light."""
        for widget in (*self.sliders.values(), self.equalise):
            widget.blockSignals(True)
        self.sliders["brightness"].setValue(light.brightness)
        self.sliders["contrast"].setValue(light.contrast)
        self.equalise.setChecked(light.equalised)
        for widget in (*self.sliders.values(), self.equalise):
            widget.blockSignals(False)
        self.reset.setEnabled(not light.is_as_taken)

    @Slot()
    def _tell(self) -> None:
        values = {name: slider.value() for name, slider in self.sliders.items()}
        self.chosen.emit(Light(**values, equalised=self.equalise.isChecked()))

    def _make_slider(self, name: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(-LIGHT_STEPS, LIGHT_STEPS)
        slider.setPageStep(1)
        slider.setFixedWidth(_SLIDER_PX)
        slider.setAccessibleName(name)
        slider.valueChanged.connect(self._tell)
        return slider
