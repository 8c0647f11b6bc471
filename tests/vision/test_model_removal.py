from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import ModelError, NotKeptError, list_entries
from reid_desktop.vision.model_removal import remove_model

LIONS = ModelCard("Lions", "resnet18", "Lions.safetensors", "0" * 64)

Put = Callable[[ModelCard], Path]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "models").mkdir()
    return tmp_path / "models"


@pytest.fixture
def put(library: Path) -> Put:
    """Bring a card and a file of weights into the library."""

    def put(card: ModelCard) -> Path:
        (library / f"{card.name}.toml").write_text(card.to_toml(), encoding="utf-8")
        weights = library / card.file
        weights.write_bytes(b"weights")
        return weights

    return put


def test_a_model_that_is_removed_is_gone_with_its_weights_and_others_stay(
    library: Path, put: Put
) -> None:
    put(LIONS)
    put(replace(LIONS, name="Seals", file="Seals.safetensors"))

    gone = remove_model("Lions", library)

    assert gone == LIONS
    assert {path.name for path in library.iterdir()} == {"Seals.toml", "Seals.safetensors"}
    assert [entry.card.name for entry in list_entries([library])] == ["Seals"]


def test_a_model_without_its_weights_can_be_removed(library: Path, put: Put) -> None:
    put(LIONS).unlink()

    remove_model("Lions", library)

    assert list(library.iterdir()) == []


@pytest.mark.parametrize("name", ["Tigers", "classical", ""])
def test_what_was_not_added_is_not_removed(library: Path, put: Put, name: str) -> None:
    put(LIONS)

    with pytest.raises(ModelError, match="among those that were added"):
        remove_model(name, library)

    assert len(list(library.iterdir())) == 2


def test_a_folder_that_is_not_there_holds_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError):
        remove_model("Lions", tmp_path / "nowhere")


def test_nothing_outside_the_library_is_deleted_whatever_a_card_says(
    library: Path, put: Put, tmp_path: Path
) -> None:
    diary = put(replace(LIONS, file="../diary.txt"))

    remove_model("Lions", library)

    assert diary.resolve() == tmp_path / "diary.txt"
    assert diary.read_bytes() == b"weights"
    assert list(library.iterdir()) == []


def test_weights_that_another_card_tells_of_stay(library: Path, put: Put) -> None:
    put(LIONS)
    weights = put(replace(LIONS, name="Lions, mirrored", flip=True))

    remove_model("Lions", library)

    assert weights.exists()
    assert [entry.card.name for entry in list_entries([library])] == ["Lions, mirrored"]


def test_a_card_that_makes_no_sense_is_no_hindrance(library: Path, put: Put) -> None:
    put(LIONS)
    (library / "a.toml").write_text("is no card", encoding="utf-8")

    remove_model("Lions", library)

    assert [path.name for path in library.iterdir()] == ["a.toml"]


def test_a_file_that_cannot_be_deleted_is_told_and_the_card_stays(library: Path, put: Put) -> None:
    weights = put(LIONS)
    weights.unlink()
    weights.mkdir()  # what no file can be deleted as

    with pytest.raises(NotKeptError, match="could not be deleted"):
        remove_model("Lions", library)

    assert (library / "Lions.toml").exists()
