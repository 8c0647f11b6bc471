from collections.abc import Callable

import numpy as np
import pytest

from reid_desktop.core.embedding import BatchEmbedder, Embedder
from reid_desktop.core.errors import ReidError
from reid_desktop.project.late_embedder import LateEmbedder, loaded


@pytest.fixture
def made() -> list[Embedder]:
    return []


@pytest.fixture
def load(made: list[Embedder], fake_embedder: Embedder) -> Callable[[], Embedder]:
    def load() -> Embedder:
        made.append(fake_embedder)
        return fake_embedder

    return load


def test_its_key_is_known_and_its_device_not_before_it_is_loaded(
    load: Callable[[], Embedder], made: list[Embedder]
) -> None:
    late = LateEmbedder("key", load)

    assert (late.model_key, late.device) == ("key", "")
    assert made == []


def test_it_is_loaded_once_and_then_does_what_its_model_does(
    load: Callable[[], Embedder], made: list[Embedder], fake_embedder: Embedder
) -> None:
    late: Embedder = LateEmbedder("key", load)
    grey = np.full((8, 8, 3), 128, dtype=np.uint8)

    rows = late.embed([grey])

    np.testing.assert_array_equal(rows, fake_embedder.embed([grey]))
    assert (late.dim, late.input_size) == (fake_embedder.dim, fake_embedder.input_size)
    assert late.device == fake_embedder.device
    assert len(made) == 1


def test_who_asks_for_the_model_itself_gets_it(
    load: Callable[[], Embedder], fake_embedder: Embedder
) -> None:
    assert loaded(LateEmbedder("key", load)) is fake_embedder
    assert loaded(fake_embedder) is fake_embedder


def test_it_does_not_promise_what_only_some_models_do(load: Callable[[], Embedder]) -> None:
    assert not isinstance(LateEmbedder("key", load), BatchEmbedder)


def test_a_model_that_cannot_be_loaded_says_so_when_it_is_needed() -> None:
    def load() -> Embedder:
        raise ReidError("The weights are damaged.")

    late = LateEmbedder("key", load)

    with pytest.raises(ReidError, match="damaged"):
        late.loaded()
    assert late.device == ""
