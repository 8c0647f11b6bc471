from dataclasses import replace
from pathlib import Path

import pytest

from reid_desktop.vision.model_card import CropMode, Interpolation, ModelCard
from reid_desktop.vision.model_library import ModelError, sha256_of
from reid_desktop.vision.model_suggestion import suggest_values

TINY = ModelCard("Tiny", "test_resnet", "tiny.pt", "0" * 64)


def test_a_file_without_a_card_gets_a_suggestion_from_its_name(tiny_file: Path) -> None:
    suggested = suggest_values(tiny_file)

    assert suggested is not None
    assert (suggested.name, suggested.architecture) == (tiny_file.stem, "test_resnet")
    assert (suggested.input_size, suggested.mean) == ((160, 160), (0.5, 0.5, 0.5))


def test_what_timm_knows_of_the_scaling_is_suggested(tmp_path: Path) -> None:
    file = tmp_path / "mobilenetv2_100_birds.pt"
    file.touch()

    suggested = suggest_values(file)

    assert suggested is not None
    assert suggested.architecture == "mobilenetv2_100"
    assert (suggested.interpolation, suggested.crop) == (Interpolation.BICUBIC, CropMode.SQUASH)


def test_a_file_whose_name_tells_nothing_gets_the_usual_values(tmp_path: Path) -> None:
    file = tmp_path / "weights.pt"
    file.touch()

    suggested = suggest_values(file)

    assert suggested is not None
    assert (suggested.architecture, suggested.input_size) == ("", (224, 224))


def test_a_file_with_a_card_needs_no_suggestion(tiny_file: Path) -> None:
    card = replace(TINY, file=tiny_file.name, sha256=sha256_of(tiny_file))
    tiny_file.with_suffix(".toml").write_text(card.to_toml(), encoding="utf-8")

    assert suggest_values(tiny_file) is None


def test_a_file_of_a_known_model_needs_no_suggestion(tiny_file: Path) -> None:
    known = replace(TINY, sha256=sha256_of(tiny_file))

    assert suggest_values(tiny_file, [known]) is None


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="There is no file"):
        suggest_values(tmp_path / "gone.pt")
