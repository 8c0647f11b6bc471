from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.preparation_form import PreparationForm
from reid_desktop.vision.model_card import CropMode, Interpolation, card_of
from reid_desktop.vision.model_suggestion import ModelSuggestion

SUGGESTION = ModelSuggestion(
    "birds",
    "mobilenetv2_100",
    (320, 240),
    (0.5,) * 3,
    (0.25,) * 3,
    Interpolation.BILINEAR,
    CropMode.PAD,
)


@pytest.fixture
def form(qtbot: QtBot) -> PreparationForm:
    form = PreparationForm(SUGGESTION)
    qtbot.addWidget(form)
    form.show()
    return form


def test_it_begins_with_what_is_usual_and_tells_no_more(form: PreparationForm) -> None:
    assert form.problem() == ""
    assert form.values() == {
        "input_size": [320, 240],
        "mean": [0.5, 0.5, 0.5],
        "std": [0.25, 0.25, 0.25],
        "crop": "pad",
        "interpolation": "bilinear",
    }


@pytest.mark.parametrize(
    ("box", "text", "value"),
    [
        ("input_size", "320x240", [320, 240]),
        ("input_size", "224", [224]),
        ("mean", " 0.1, 0.2; 0.3 ", [0.1, 0.2, 0.3]),
        ("std", "1", [1.0]),
        ("pooling", " avg ", "avg"),
        ("model_args", "pad_type=same", {"pad_type": "same"}),
        ("model_args", "pad_type = same, drop_rate=0.1", {"pad_type": "same", "drop_rate": 0.1}),
    ],
)
def test_what_a_person_types_counts(
    form: PreparationForm, box: str, text: str, value: object
) -> None:
    form.boxes[box].setText(text)

    assert form.problem() == ""
    assert form.values()[box] == value


def test_a_model_may_look_at_the_mirror_image_and_crop_otherwise(form: PreparationForm) -> None:
    QTest.keyClick(form.flip_box, Qt.Key.Key_Space)
    form.crop_box.setCurrentIndex(form.crop_box.findData("centre"))
    form.interpolation_box.setCurrentIndex(form.interpolation_box.findData("lanczos"))

    values = form.values()

    assert values["flip"] is True
    assert (values["crop"], values["interpolation"]) == ("centre", "lanczos")


@pytest.mark.parametrize(
    ("box", "text", "said"),
    [
        ("input_size", "224 × 224 × 3", "a width and a height"),
        ("input_size", "inf", "a width and a height"),
        ("input_size", "0", "a width and a height"),
        ("input_size", "224.5", "a width and a height"),
        ("mean", "0.5 0.5", "three numbers"),
        ("std", "grey", "three numbers"),
        ("std", "0.2 0 0.2", "greater than 0"),
        ("model_args", "pad_type", "“pad_type” is no argument"),
        ("model_args", "a=1, =same", "“=same” is no argument"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_sentence(
    form: PreparationForm, box: str, text: str, said: str
) -> None:
    form.boxes[box].setText(text)

    assert said in form.problem()


def test_who_types_is_heard(qtbot: QtBot, form: PreparationForm) -> None:
    with qtbot.waitSignal(form.changed):
        QTest.keyClicks(form.boxes["pooling"], "a")


def test_everything_can_be_said_of_a_card(form: PreparationForm) -> None:
    form.boxes["model_args"].setText("pad_type=same")
    form.boxes["pooling"].setText("avg")
    form.flip_box.setChecked(True)
    other: dict[str, Any] = {"architecture": "a", "file": "a", "sha256": "a"}

    card = card_of(other | form.values(), name="birds")

    assert (card.input_size, card.crop, card.pooling) == ((320, 240), CropMode.PAD, "avg")
    assert card.model_args == {"pad_type": "same"}
    assert card.flip


def test_every_box_has_a_name_for_those_who_listen(form: PreparationForm) -> None:
    boxes: list[QWidget] = [*form.boxes.values(), form.crop_box, form.interpolation_box]

    assert all(box.accessibleName() for box in boxes)
