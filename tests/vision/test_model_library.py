import errno
import os
from pathlib import Path
from typing import Any

import pytest
import safetensors.torch
import torch

from reid_desktop.vision import architectures
from reid_desktop.vision.model_card import ModelCard, ModelCardError, read_card
from reid_desktop.vision.model_library import (
    ModelError,
    NotKeptError,
    add_model,
    card_beside,
    find_card,
    find_model,
    list_entries,
    list_models,
    load_weights,
    sha256_of,
)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "models"


def test_adding_a_state_dict_leaves_safetensors_and_a_card(
    tiny_file: Path, tiny_card: dict[str, Any], library: Path
) -> None:
    card = add_model(tiny_file, library, name="Leopards", licence="MIT", **tiny_card)

    assert sorted(path.name for path in library.iterdir()) == [
        "Leopards.safetensors",
        "Leopards.toml",
    ]
    assert read_card(library / "Leopards.toml") == card
    assert card.sha256 == sha256_of(library / "Leopards.safetensors")
    assert card.source_sha256 == sha256_of(tiny_file)
    assert (card.mean, card.licence) == ((0.5, 0.5, 0.5), "MIT")


def test_adding_safetensors_gives_the_same_weights(
    tiny_file: Path,
    tiny_weights: dict[str, torch.Tensor],
    tiny_card: dict[str, Any],
    tmp_path: Path,
    library: Path,
) -> None:
    file = tmp_path / "a.safetensors"
    safetensors.torch.save_file(tiny_weights, file)

    add_model(file, library, **tiny_card)

    stored = load_weights(library / "a.safetensors")
    assert torch.equal(stored["conv1.0.weight"], tiny_weights["conv1.0.weight"])
    assert not any(key.startswith("fc.") for key in stored)


def test_what_is_not_given_is_what_timm_knows(tiny_file: Path, library: Path) -> None:
    card = add_model(tiny_file, library, architecture="test_resnet")

    assert (card.input_size, card.mean) == ((160, 160), (0.5, 0.5, 0.5))


def test_the_card_beside_the_file_is_taken_along(tiny_file: Path, library: Path) -> None:
    tiny_file.with_suffix(".toml").write_text(
        f'name = "Cats"\narchitecture = "test_resnet"\nfile = "{tiny_file.name}"\n'
        f'sha256 = "{sha256_of(tiny_file)}"\ninput_size = 64\nlicence = "MIT"\n',
        encoding="utf-8",
    )

    card = add_model(tiny_file, library, mean=0.25)

    assert (card.name, card.licence, card.mean) == ("Cats", "MIT", (0.25,) * 3)


def test_a_card_about_other_bytes_is_noticed(tiny_file: Path, library: Path) -> None:
    tiny_file.with_suffix(".toml").write_text(
        'architecture = "test_resnet"\nfile = "a"\nsha256 = "00"\n', encoding="utf-8"
    )

    with pytest.raises(ModelError, match="SHA-256 differs"):
        add_model(tiny_file, library)


def test_without_a_card_the_sentence_says_what_to_write(tiny_file: Path, library: Path) -> None:
    with pytest.raises(ModelError, match="Nothing says how") as caught:
        add_model(tiny_file, library)

    assert "reid-desktop models add" in caught.value.hint
    assert "--architecture test_resnet --input-size 160 --mean 0.5" in caught.value.hint


def test_a_file_that_is_not_there_is_said(tmp_path: Path, library: Path) -> None:
    with pytest.raises(ModelError, match="There is no file"):
        add_model(tmp_path / "gone.pt", library, architecture="test_resnet")


@pytest.mark.parametrize(
    "values", [{"architecture": "mobilenetv2_100"}, {"crop": "round"}, {"architecture": "tset"}]
)
def test_nothing_is_left_behind_when_a_model_is_refused(
    values: dict[str, Any], tiny_file: Path, tiny_card: dict[str, Any], library: Path
) -> None:
    with pytest.raises((ModelError, ModelCardError)):
        add_model(tiny_file, library, **(tiny_card | values))

    assert not library.exists()


def test_models_are_listed_by_name_and_broken_cards_left_out(
    tiny_file: Path, tiny_card: dict[str, Any], tmp_path: Path, library: Path
) -> None:
    for name in ("tigers", "Bears"):
        add_model(tiny_file, library, name=name, **tiny_card)
    add_model(tiny_file, tmp_path / "more", name="tigers", licence="second", **tiny_card)
    (library / "broken.toml").write_text("architecture =", encoding="utf-8")

    found = list_models([library, tmp_path / "more", tmp_path / "gone"])

    assert [(card.name, card.licence) for card in found] == [
        ("Bears", "unknown"),
        ("tigers", "unknown"),
    ]


def test_a_model_is_found_by_name_by_card_and_by_weights(
    tiny_file: Path, tiny_card: dict[str, Any], library: Path
) -> None:
    card = add_model(tiny_file, library, name="Snow leopards", **tiny_card)
    weights = library / "Snow_leopards.safetensors"

    for name in ("Snow leopards", "Snow_leopards", str(weights), str(weights.with_suffix(".toml"))):
        assert find_model(name, [library]) == (card, weights)


def test_weights_without_a_card_are_refused_with_the_command_to_type(tiny_file: Path) -> None:
    with pytest.raises(ModelError) as caught:
        find_model(str(tiny_file), [])

    assert "--architecture test_resnet" in caught.value.hint


def test_a_name_nobody_knows_is_answered_with_those_that_are_known(
    tiny_file: Path, tiny_card: dict[str, Any], library: Path
) -> None:
    add_model(tiny_file, library, name="tigers", **tiny_card)
    (library / "broken.toml").write_text("architecture =", encoding="utf-8")

    with pytest.raises(ModelError, match="no model “lions”") as caught:
        find_model("lions", [library])

    assert "classical, tigers" in caught.value.hint


def test_a_card_may_be_named_after_the_whole_name_of_the_file(tiny_file: Path) -> None:
    card = tiny_file.with_name(tiny_file.name + ".toml")
    assert card_beside(tiny_file) is None

    card.touch()

    assert card_beside(tiny_file) == card


@pytest.mark.parametrize("wrap", ["state_dict", "model"])
def test_weights_are_found_inside_what_training_programs_save(
    wrap: str, tiny_weights: dict[str, torch.Tensor], tmp_path: Path
) -> None:
    file = tmp_path / "checkpoint.pth"
    torch.save({"epoch": 3, wrap: tiny_weights}, file)

    assert load_weights(file).keys() == tiny_weights.keys()


class Trap:
    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, ("trapped",)


def test_a_file_that_could_run_a_program_is_refused_and_runs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "a.pt"
    torch.save({"state_dict": Trap()}, file)

    with pytest.raises(ModelError, match="not a plain file of weights"):
        load_weights(file)

    assert not (tmp_path / "trapped").exists()


@pytest.mark.parametrize("name", ["a.pt", "a.safetensors"])
@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", bytes(100)])
def test_a_damaged_file_is_refused(name: str, content: bytes, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(content)

    with pytest.raises(ModelError):
        load_weights(file)


def test_a_file_without_tensors_is_refused(tmp_path: Path) -> None:
    torch.save({"epoch": 3}, tmp_path / "a.pt")

    with pytest.raises(ModelError, match="no weights"):
        load_weights(tmp_path / "a.pt")


def test_the_sum_of_a_file_that_is_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        sha256_of(tmp_path / "gone")


def test_entries_tell_the_size_of_the_weights_or_that_they_are_gone(
    tiny_file: Path, tiny_card: dict[str, Any], library: Path
) -> None:
    add_model(tiny_file, library, name="tigers", **tiny_card)
    weights = library / "tigers.safetensors"
    before = list_entries([library])

    size = weights.stat().st_size
    weights.unlink()

    assert [entry.n_bytes for entry in before] == [size]
    assert [entry.n_bytes for entry in list_entries([library])] == [None]


def _write_card(file: Path, weights: str, sha256: str) -> Path:
    file.write_text(
        f'name = "Cats"\narchitecture = "test_resnet"\nfile = "{weights}"\n'
        f'sha256 = "{sha256}"\ninput_size = 64\n',
        encoding="utf-8",
    )
    return file


def test_a_card_brings_the_weights_beside_it(tiny_file: Path, library: Path) -> None:
    card = _write_card(tiny_file.with_name("other.toml"), tiny_file.name, sha256_of(tiny_file))

    added = add_model(card, library)

    assert (added.name, added.input_size) == ("Cats", (64, 64))
    assert (library / "Cats.safetensors").is_file()


def test_a_card_without_its_weights_says_what_is_missing(tmp_path: Path, library: Path) -> None:
    card = _write_card(tmp_path / "lost.toml", "gone.pt", "00")

    with pytest.raises(ModelError, match="are not beside it"):
        add_model(card, library)


def test_what_was_saved_in_place_of_weights_is_told(tmp_path: Path) -> None:
    file = tmp_path / "MegaDescriptor.bin"
    file.write_bytes(b"<!doctype html><title>Sign in</title>")

    with pytest.raises(ModelError, match="cannot be used: it is a web page, not weights") as caught:
        load_weights(file)

    assert "download link" in caught.value.hint


def test_weights_are_read_by_their_content_whatever_their_name(
    tiny_weights: dict[str, torch.Tensor], tmp_path: Path
) -> None:
    safetensors.torch.save_file(tiny_weights, tmp_path / "a.pt")
    torch.save(tiny_weights, tmp_path / "b.safetensors")

    for name in ("a.pt", "b.safetensors"):
        assert load_weights(tmp_path / name).keys() == tiny_weights.keys()


@pytest.fixture
def known() -> list[ModelCard]:
    """A model that comes along without its weights."""
    return [
        ModelCard(
            "Famous",
            "test_resnet",
            "Famous.safetensors",
            input_size=(96, 96),
            mean=(0.1, 0.1, 0.1),
            licence="CC-BY-NC-4.0",
            hub_repo="them/famous",
            hub_file="model.bin",
        )
    ]


def test_a_file_of_a_known_model_takes_its_whole_card(
    tiny_file: Path, library: Path, known: list[ModelCard]
) -> None:
    file = tiny_file.rename(tiny_file.with_name("famous.pt"))

    card = add_model(file, library, known=known)

    assert (card.name, card.input_size, card.licence) == ("Famous", (96, 96), "CC-BY-NC-4.0")
    assert card.hub_repo == "them/famous"
    assert (library / "Famous.safetensors").is_file()


def test_a_file_with_the_tensors_of_a_known_model_takes_its_recipe_but_not_its_name(
    tiny_file: Path, library: Path, known: list[ModelCard]
) -> None:
    card = add_model(tiny_file, library, known=known)

    assert (card.name, card.input_size) == (tiny_file.stem, (96, 96))
    assert (card.mean, card.licence) == ((0.1, 0.1, 0.1), "unknown")
    assert card.description == "The same network as Famous."


def test_what_is_said_of_a_file_goes_before_what_is_recognised(
    tiny_file: Path, library: Path, known: list[ModelCard]
) -> None:
    card = add_model(tiny_file, library, known=known, input_size=64, licence="MIT")

    assert (card.input_size, card.licence) == ((64, 64), "MIT")


def test_a_model_whose_weights_are_not_here_says_how_to_get_them(
    library: Path, known: list[ModelCard]
) -> None:
    library.mkdir()
    (library / "Famous.toml").write_text(known[0].to_toml(), encoding="utf-8")

    with pytest.raises(ModelError, match="not on this computer yet") as caught:
        find_model("Famous", [library])

    assert "reid-desktop models get Famous" in caught.value.hint


def test_a_model_nobody_offers_can_only_be_brought(
    tiny_file: Path, tiny_card: dict[str, Any], library: Path
) -> None:
    add_model(tiny_file, library, name="tigers", **tiny_card)
    (library / "tigers.safetensors").unlink()

    with pytest.raises(ModelError, match="not on this computer yet") as caught:
        find_model("tigers", [library])

    assert "models get" not in caught.value.hint


def test_weights_in_a_later_folder_count_when_they_are_missing_in_the_first(
    tiny_file: Path, tiny_card: dict[str, Any], library: Path, tmp_path: Path
) -> None:
    add_model(tiny_file, library, name="tigers", **tiny_card)
    add_model(tiny_file, tmp_path / "more", name="tigers", **tiny_card)
    (library / "tigers.safetensors").unlink()

    assert find_model("tigers", [library, tmp_path / "more"])[1].parent == tmp_path / "more"


def test_a_card_is_found_though_its_weights_are_not_here(
    library: Path, known: list[ModelCard]
) -> None:
    library.mkdir()
    (library / "Famous.toml").write_text(known[0].to_toml(), encoding="utf-8")

    assert find_card("Famous", [library]) == known[0]
    with pytest.raises(ModelError, match="no model “lions”") as caught:
        find_card("lions", [library])
    assert "Famous" in caught.value.hint


def test_a_library_that_cannot_be_written_is_told_and_nothing_is_left(
    tiny_file: Path, tiny_card: dict[str, Any], library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_state: object, part: Path) -> None:
        part.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(architectures, "save", fail)

    with pytest.raises(NotKeptError, match="No space left"):
        add_model(tiny_file, library, **tiny_card)

    assert list(library.iterdir()) == []
