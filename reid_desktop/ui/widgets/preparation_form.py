"""How a model wants its photographs, and how its network is built: what a card tells of it."""

import re
from math import isfinite
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from reid_desktop.core.errors import ReidError
from reid_desktop.ui.style import Space
from reid_desktop.ui.widgets.choice_box import ChoiceBox
from reid_desktop.vision.model_card import CropMode, Interpolation, argument_of
from reid_desktop.vision.model_suggestion import ModelSuggestion


class PreparationForm(QWidget):
    """Filled with what is usual; whoever trained the model knows whether that is right."""

    changed = Signal()

    def __init__(self, suggestion: ModelSuggestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {
            "input_size": QLineEdit(" × ".join(map(str, suggestion.input_size))),
            "mean": QLineEdit(_in_words(suggestion.mean)),
            "std": QLineEdit(_in_words(suggestion.std)),
            "pooling": QLineEdit(),
            "model_args": QLineEdit(),
        }
        self.crop_box, self.interpolation_box = ChoiceBox(), ChoiceBox()
        self.flip_box = QCheckBox(self.tr("Look at it, too: takes twice as long"))
        self._fill(suggestion)
        self._lay_out()
        for box in self.boxes.values():
            box.textChanged.connect(self.changed)

    def values(self) -> dict[str, Any]:
        """Tell what the person said, as a card has it."""
        texts = {name: box.text().strip() for name, box in self.boxes.items()}
        told: dict[str, Any] = {
            "input_size": [int(number) for number in _numbers(texts["input_size"])],
            "mean": _numbers(texts["mean"]),
            "std": _numbers(texts["std"]),
            "crop": self.crop_box.chosen,
            "interpolation": self.interpolation_box.chosen,
        }
        if texts["pooling"]:
            told["pooling"] = texts["pooling"]
        if arguments := _arguments(texts["model_args"]):
            told["model_args"] = dict(map(argument_of, arguments))
        if self.flip_box.isChecked():
            told["flip"] = True
        return told

    def problem(self) -> str:
        """Say what cannot be used; empty if all can."""
        sizes = self._numbers_of("input_size")
        if len(sizes) not in (1, 2) or any(size < 1 or size != int(size) for size in sizes):
            return self.tr("The input is a width and a height, or one number for both.")
        if not {len(self._numbers_of("mean")), len(self._numbers_of("std"))} <= {1, 3}:
            return self.tr("Mean and spread are three numbers, or one for all colours.")
        if any(number <= 0 for number in self._numbers_of("std")):
            return self.tr("The spread is greater than 0.")
        for text in _arguments(self.boxes["model_args"].text()):
            try:
                argument_of(text)
            except ReidError:
                said = self.tr("“{text}” is no argument: write name=value, such as pad_type=same.")
                return said.format(text=text)
        return ""

    def _numbers_of(self, name: str) -> list[float]:
        try:
            return _numbers(self.boxes[name].text())
        except ValueError:
            return []

    def _fill(self, suggestion: ModelSuggestion) -> None:
        shapes = {
            CropMode.SQUASH: self.tr("All of it, squashed into the input"),
            CropMode.CENTRE: self.tr("Its middle, as large as fits"),
            CropMode.PAD: self.tr("All of it, with bars beside or above"),
        }
        scalings = {
            Interpolation.NEAREST: self.tr("Nearest pixel"),
            Interpolation.BILINEAR: self.tr("Bilinear"),
            Interpolation.BICUBIC: self.tr("Bicubic"),
            Interpolation.LANCZOS: self.tr("Lanczos"),
        }
        self.crop_box.set_choices(
            [(mode.value, said) for mode, said in shapes.items()], suggestion.crop
        )
        self.interpolation_box.set_choices(
            [(one.value, said) for one, said in scalings.items()], suggestion.interpolation
        )
        self.boxes["pooling"].setPlaceholderText(self.tr("what the network does by itself"))
        self.boxes["model_args"].setPlaceholderText(self.tr("such as pad_type=same"))

    def _lay_out(self) -> None:
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Input, in &pixels"), self.boxes["input_size"]),
            (self.tr("&A photograph of another shape"), self.crop_box),
            (self.tr("S&caled by"), self.interpolation_box),
            (self.tr("&Mean and spread (std)"), self._make_colours()),
            (self.tr("P&ooling"), self.boxes["pooling"]),
            (self.tr("Ar&guments of the network"), self.boxes["model_args"]),
            (self.tr("Its mi&rror image"), self.flip_box),
        ]
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(Space.L)
        form.setVerticalSpacing(Space.S)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for said, box in rows:
            box.setAccessibleName(said.replace("&", ""))
            form.addRow(said, box)
        self.boxes["mean"].setAccessibleName(self.tr("Mean of the colours"))
        self.boxes["std"].setAccessibleName(self.tr("Spread of the colours"))

    def _make_colours(self) -> QWidget:
        pair = QWidget()
        pair.setFocusProxy(self.boxes["mean"])
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.boxes["mean"])
        row.addWidget(self.boxes["std"])
        return pair


def _arguments(text: str) -> list[str]:
    """Tell arguments apart by spaces, commas or semicolons; spaces around = are nothing."""
    return [part for part in re.split(r"[\s,;]+", re.sub(r"\s*=\s*", "=", text)) if part]


def _numbers(text: str) -> list[float]:
    """Read numbers apart by spaces, semicolons, commas or ×.

    Raises
    ------
    ValueError
    """
    numbers = [float(part) for part in re.split(r"[\s;,×x]+", text.strip())]
    if not all(map(isfinite, numbers)):
        raise ValueError(text)
    return numbers


def _in_words(numbers: tuple[float, ...]) -> str:
    return "  ".join(f"{number:g}" for number in numbers)
