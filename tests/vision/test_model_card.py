import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.vision.model_card import (
    ALIKED_N16,
    CropMode,
    Interpolation,
    ModelCard,
    ModelCardError,
    argument_of,
    card_of,
    read_card,
)

SHORTEST = {"architecture": "mobilenetv2_100", "file": "w.safetensors", "sha256": "ab"}
texts = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)
numbers = st.floats(0.01, 2)


@given(
    name=texts,
    licence=texts,
    crop=st.sampled_from(CropMode),
    flip=st.booleans(),
    mean=st.tuples(numbers, numbers, numbers),
    arguments=st.dictionaries(
        st.from_regex(r"[a-z_]{1,8}", fullmatch=True),
        st.booleans() | st.integers(-9, 9) | numbers | texts,
        max_size=3,
    ),
)
def test_a_card_is_read_as_it_was_written(
    name: str,
    licence: str,
    crop: CropMode,
    flip: bool,
    mean: tuple[float, float, float],
    arguments: dict[str, bool | int | float | str],
) -> None:
    card = ModelCard(
        name,
        "vit",
        "w",
        "ab",
        mean=mean,
        crop=crop,
        flip=flip,
        licence=licence,
        model_args=arguments,
    )

    assert card_of(tomllib.loads(card.to_toml()), name="another") == card


def test_single_numbers_stand_for_all_channels_and_both_sides() -> None:
    card = card_of({**SHORTEST, "mean": 0.5, "std": [0.25], "input_size": 64}, name="a")

    assert (card.mean, card.std, card.input_size) == ((0.5,) * 3, (0.25,) * 3, (64, 64))


def test_what_a_card_does_not_tell_has_a_usual_value(tmp_path: Path) -> None:
    path = tmp_path / "my model.toml"
    path.write_text('architecture = "vit"\nfile = "w.pt"\nsha256 = "ab"\n', encoding="utf-8")

    card = read_card(path)

    assert (card.name, card.crop, card.interpolation) == (
        "my model",
        CropMode.SQUASH,
        Interpolation.BICUBIC,
    )


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"file": ""}, "does not tell “file”"),
        ({"colour": "red"}, "knows no “colour”"),
        ({"mean": [0.5, 0.5]}, "no usable “mean”"),
        ({"input_size": "large"}, "no usable “input_size”"),
        ({"input_size": True}, "no usable “input_size”"),
        ({"std": 0}, "0 or less"),
        ({"crop": "round"}, "unknown “crop”"),
        ({"interpolation": 3}, "unknown “interpolation”"),
        ({"licence": 4}, "wants text for “licence”"),
        ({"model_args": {"a": [1]}}, "unusable model_args"),
        ({"model_args": 3}, "unusable model_args"),
        ({"flip": "yes"}, "wants true or false for “flip”"),
    ],
)
def test_a_card_that_makes_no_sense_says_what_is_wrong(
    values: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(ModelCardError, match=sentence) as caught:
        card_of(SHORTEST | values, name="a")

    assert caught.value.hint


@pytest.mark.parametrize("content", [b"architecture =", b"\xff\xfe", None])
def test_a_card_that_cannot_be_read_says_so(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(ModelCardError, match=r"a\.toml"):
        read_card(path)


@pytest.mark.parametrize(
    "changed",
    [
        {"sha256": "cd"},
        {"mean": 0.4},
        {"crop": "pad"},
        {"interpolation": "nearest"},
        {"model_args": {"pad_type": "same"}},
        {"input_size": 96},
        {"pooling": "max"},
        {"flip": True},
    ],
)
def test_the_key_changes_with_whatever_changes_an_embedding(changed: dict[str, Any]) -> None:
    first = card_of(SHORTEST, name="a").model_key

    assert card_of(SHORTEST | changed, name="a").model_key != first


def test_the_key_does_not_change_with_the_name_or_the_form_of_the_file() -> None:
    first = card_of(SHORTEST, name="a").model_key
    in_library = {"sha256": "cd", "source_sha256": "ab", "file": "other.safetensors"}

    assert card_of(SHORTEST | in_library | {"licence": "MIT"}, name="b").model_key == first
    assert first.startswith("mobilenetv2_100-")


def test_a_card_of_what_finds_points_tells_nothing_of_preparing_photographs() -> None:
    card = ModelCard("points", ALIKED_N16, "p.safetensors", "0" * 64, licence="MIT")

    text = card.to_toml()

    assert card.is_local
    assert "input_size" not in text
    assert card_of(tomllib.loads(text), name="points") == card


def test_a_card_of_a_model_is_no_card_of_points() -> None:
    assert not ModelCard("Lions", "resnet18", "a", "0" * 64).is_local


@pytest.mark.parametrize(
    ("text", "value"),
    [("a=1", 1), ("a=0.5", 0.5), ("a=true", True), ("a=avg", "avg"), ("a=x=y", "x=y")],
)
def test_arguments_have_the_type_they_look_like(text: str, value: object) -> None:
    assert argument_of(text) == ("a", value)


@pytest.mark.parametrize("text", ["a", "=1", "a="])
def test_arguments_without_a_name_or_value_are_refused(text: str) -> None:
    with pytest.raises(ModelCardError, match="not an argument"):
        argument_of(text)
