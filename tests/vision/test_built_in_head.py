from pathlib import Path

import numpy as np
import pytest

from reid_desktop.core.errors import ReidError
from reid_desktop.vision.built_in_head import keep_built_in_head
from reid_desktop.vision.classical import ClassicalDescriptor
from reid_desktop.vision.embedder import make_embedder
from reid_desktop.vision.learned import keep_head
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.training.head import Head

_PHOTOGRAPHS = [np.full((40, 60, 3), grey, dtype=np.uint8) for grey in (20, 200)]


@pytest.fixture
def head() -> Head:
    rng = np.random.default_rng(0)
    weight = rng.normal(size=(8, ClassicalDescriptor.dim)).astype(np.float32)
    return Head(weight, np.zeros(ClassicalDescriptor.dim, dtype=np.float32))


def test_a_learned_version_of_the_built_in_one_embeds_photographs(
    head: Head, tmp_path: Path
) -> None:
    card = keep_built_in_head(head, "Cats, learned 1", library=tmp_path, trained_on="9 answers")

    embedder = make_embedder("Cats, learned 1", library=[tmp_path])

    assert (embedder.model_key, embedder.dim) == (card.model_key, 8)
    expected = head.apply(ClassicalDescriptor().embed(_PHOTOGRAPHS))
    assert np.allclose(embedder.embed(_PHOTOGRAPHS), expected)


def test_two_heads_have_two_keys(head: Head, tmp_path: Path) -> None:
    other = Head(-head.weight, head.centre)

    cards = [
        keep_built_in_head(one, f"{n}", library=tmp_path) for n, one in enumerate([head, other])
    ]

    assert cards[0].model_key != cards[1].model_key
    assert cards[0].base == cards[1].base == ClassicalDescriptor.model_key


def test_other_models_are_made_without_the_built_in_one(head: Head, tmp_path: Path) -> None:
    base = ModelCard(name="Base", architecture="resnet18", file="Base.safetensors", sha256="0" * 64)
    keep_head(Head.untrained(4), "Lions", base=base, library=tmp_path)

    assert isinstance(make_embedder("classical", library=[tmp_path]), ClassicalDescriptor)
    with pytest.raises(ReidError, match="another model"):
        make_embedder("Lions", library=[tmp_path])


def test_a_model_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReidError, match="no model"):
        make_embedder("Gone", library=[tmp_path])
