from typing import cast

from reid_desktop.core.embedding import Embedder
from reid_desktop.core.errors import ReidError
from reid_desktop.ui.embed_bench import EmbedBench
from reid_desktop.vision.load_steps import Tell


class _Named:
    def __init__(self, model_key: str) -> None:
        self.model_key = model_key


def _make(model: str, _tell: Tell) -> Embedder:
    return cast(Embedder, _Named(model))


def _refuses(_model: str, _tell: Tell) -> Embedder:
    raise ReidError("The model was loaded.")


def test_an_embedder_is_made_once_until_it_is_to_be_renewed() -> None:
    bench = EmbedBench(_make, "mean colour")
    first = bench.embedder("mean colour")

    kept = bench.embedder("mean colour")
    bench.renew()

    assert kept is first
    assert bench.embedder("mean colour") is not first


def test_the_key_of_a_model_is_known_without_loading_it() -> None:
    bench = EmbedBench(_refuses, "mean colour", lambda model: f"key of {model}")

    assert bench.model_key("other") == "key of other"


def test_the_key_of_a_model_that_is_loaded_is_its_own() -> None:
    bench = EmbedBench(_make, "mean colour", lambda model: f"key of {model}")

    bench.embedder("other")

    assert bench.model_key("other") == "other"
    assert bench.model_key("mean colour") == "key of mean colour"


def test_a_model_that_may_have_other_weights_now_is_not_asked_for_its_key() -> None:
    bench = EmbedBench(_make, "mean colour", lambda model: f"key of {model}")
    bench.embedder("other")

    bench.renew()

    assert bench.model_key("other") == "key of other"
