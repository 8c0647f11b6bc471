from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError

from reid_desktop.core.embedding import BatchEmbedder
from reid_desktop.core.errors import ReidError
from reid_desktop.vision.embedder import make_embedder, model_key_of
from reid_desktop.vision.learned import (
    base_of,
    find_head,
    keep_head,
    keep_network,
    load_head,
    versions_on,
)
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import (
    ModelError,
    NotKeptError,
    add_model,
    find_model,
    load_weights,
    sha256_of,
)
from reid_desktop.vision.model_names import ModelNameError
from reid_desktop.vision.model_removal import remove_model
from reid_desktop.vision.training.head import Head
from reid_desktop.vision.tuning import generated_photographs

DIM = 96  # of the tiny network


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "models"


@pytest.fixture
def base(library: Path, tiny_file: Path, tiny_card: dict[str, Any]) -> ModelCard:
    return add_model(tiny_file, library, name="Leopards", **tiny_card)


@pytest.fixture
def head() -> Head:
    rng = np.random.default_rng(0)
    weight = rng.normal(size=(8, DIM)).astype(np.float32)
    return Head(weight, rng.normal(scale=0.01, size=DIM).astype(np.float32))


@pytest.fixture
def photographs() -> NDArray[np.uint8]:
    return generated_photographs(3, (64, 64))


def test_a_head_that_was_kept_embeds_as_base_and_head_do(
    library: Path, base: ModelCard, head: Head, photographs: NDArray[np.uint8]
) -> None:
    card = keep_head(head, "Leopards 2", base=base, library=library, trained_on="30 photographs")

    embedder = make_embedder("Leopards 2", library=[library], device="cpu")

    below = make_embedder("Leopards", library=[library], device="cpu")
    expected = head.apply(below.embed(list(photographs)))
    np.testing.assert_allclose(embedder.embed(list(photographs)), expected, atol=1e-6)
    assert embedder.model_key == card.model_key == model_key_of("Leopards 2", library=[library])
    assert isinstance(embedder, BatchEmbedder)
    assert (embedder.dim, embedder.input_size) == (8, below.input_size)
    assert embedder.device == below.device
    assert card.trained_on == "30 photographs"


def test_what_the_base_embedded_need_not_be_embedded_again(
    library: Path, base: ModelCard, head: Head
) -> None:
    keep_head(head, "Leopards 2", base=base, library=library)
    rows = np.eye(DIM, dtype=np.float32)

    found = find_head("Leopards 2", [library])

    assert found is not None
    assert found.card.base == base.model_key
    np.testing.assert_array_equal(found.head.apply(rows), head.apply(rows))
    assert find_head("Leopards", [library]) is None


def test_other_weights_have_another_key(library: Path, base: ModelCard, head: Head) -> None:
    other = replace(head, weight=head.weight * np.float32(1.5))

    keys = {
        base.model_key,
        keep_head(head, "2", base=base, library=library).model_key,
        keep_head(other, "3", base=base, library=library).model_key,
    }

    assert len(keys) == 3


def test_a_network_that_learned_is_complete_by_itself(
    library: Path, base: ModelCard, photographs: NDArray[np.uint8]
) -> None:
    weights = load_weights(library / base.file)
    weights = {key: one * 1.1 if one.is_floating_point() else one for key, one in weights.items()}
    card = keep_network(weights, "Leopards 2", base=base, library=library)

    remove_model("Leopards", library)

    embedder = make_embedder("Leopards 2", library=[library], device="cpu")
    assert embedder.embed(list(photographs)).shape == (3, DIM)
    assert embedder.model_key == card.model_key != base.model_key
    assert torch.equal(
        load_weights(library / card.file)["conv1.0.weight"], weights["conv1.0.weight"]
    )


def test_a_model_is_not_removed_while_others_go_on_from_it(
    library: Path, base: ModelCard, head: Head
) -> None:
    card = keep_head(head, "Leopards 2", base=base, library=library)

    with pytest.raises(ModelError, match=r"needed by .* Leopards 2") as caught:
        remove_model("Leopards", library)

    assert caught.value.hint
    assert versions_on(base.model_key, [library]) == [card]
    remove_model("Leopards 2", library)
    remove_model("Leopards", library)
    assert list(library.iterdir()) == []


def test_without_its_base_a_head_says_what_is_missing(
    library: Path, base: ModelCard, head: Head
) -> None:
    keep_head(head, "Leopards 2", base=base, library=library)
    (library / base.file).unlink()

    with pytest.raises(ModelError, match="goes on from another model") as caught:
        make_embedder("Leopards 2", library=[library], device="cpu")

    assert caught.value.hint


def test_a_head_finds_its_base_by_key_whatever_that_is_called(
    library: Path, base: ModelCard, head: Head
) -> None:
    card = keep_head(head, "Leopards 2", base=base, library=library)
    (library / "Leopards.toml").write_text(replace(base, name="Cats").to_toml(), encoding="utf-8")

    assert base_of(card, [library])[0].name == "Cats"


def test_a_head_is_learned_for_a_network_only(library: Path, base: ModelCard, head: Head) -> None:
    card = keep_head(head, "2", base=base, library=library)

    with pytest.raises(ValueError, match="not of a head"):
        keep_head(head, "3", base=card, library=library)


def test_a_name_that_another_model_has_is_refused(
    library: Path, base: ModelCard, head: Head
) -> None:
    before = sorted(path.name for path in library.iterdir())

    with pytest.raises(ModelNameError):
        keep_head(head, "Leopards", base=base, library=library)

    assert sorted(path.name for path in library.iterdir()) == before
    assert find_model("Leopards", [library])[0] == base


def test_when_the_disk_is_full_nothing_is_left_behind(
    library: Path, base: ModelCard, head: Head, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sorted(path.name for path in library.iterdir())

    def full(_tensors: object, file: Path) -> None:
        file.write_bytes(b"half")
        raise SafetensorError("No space left on device")

    monkeypatch.setattr(safetensors.numpy, "save_file", full)
    with pytest.raises(NotKeptError, match="No space left") as caught:
        keep_head(head, "Leopards 2", base=base, library=library)

    assert caught.value.hint
    assert sorted(path.name for path in library.iterdir()) == before


def test_a_head_is_carried_to_another_computer_with_its_card(
    library: Path, base: ModelCard, head: Head, tmp_path: Path
) -> None:
    card = keep_head(head, "Leopards 2", base=base, library=library)

    carried = add_model(library / "Leopards_2.toml", tmp_path / "others")

    assert (carried.base, carried.name) == (base.model_key, "Leopards 2")
    assert carried.model_key == card.model_key
    assert load_head(carried, tmp_path / "others" / carried.file).dim == 8


@pytest.mark.parametrize(
    "tensors",
    [
        {},
        {"head.weight": np.ones((2, 3), dtype=np.float32)},
        {"head.weight": np.ones((2, 3), np.float32), "head.centre": np.ones(2, np.float32)},
        {"head.weight": np.full((2, 3), np.nan), "head.centre": np.ones(3, np.float32)},
    ],
)
def test_what_is_no_head_is_refused(
    library: Path, base: ModelCard, head: Head, tensors: dict[str, NDArray[np.float32]]
) -> None:
    card = keep_head(head, "2", base=base, library=library)
    file = library / "other.safetensors"
    safetensors.numpy.save_file(tensors, file)

    with pytest.raises(ReidError, match="no projection"):
        load_head(replace(card, sha256=sha256_of(file)), file)


def test_other_bytes_than_the_card_tells_are_refused(
    library: Path, base: ModelCard, head: Head
) -> None:
    card = keep_head(head, "2", base=base, library=library)
    (library / card.file).write_bytes(b"other")

    with pytest.raises(ModelError, match="not those"):
        load_head(card, library / card.file)


def test_a_damaged_file_is_refused(library: Path, base: ModelCard, head: Head) -> None:
    card = keep_head(head, "2", base=base, library=library)
    file = library / card.file
    file.write_bytes(b"other")

    with pytest.raises(ModelError, match="damaged"):
        load_head(replace(card, sha256=sha256_of(file)), file)
