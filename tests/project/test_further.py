"""Further models are kept by name and key, and embed what they lack."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.embedding import Embedder
from reid_desktop.core.errors import ReidError
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.project.further import (
    FurtherModel,
    FurtherReport,
    choose_further,
    embed_further,
    further_models,
    keys_of,
    remember_further,
    standings,
)
from reid_desktop.project.late_embedder import LateEmbedder
from reid_desktop.project.project import Project
from reid_desktop.store.cache import EmbeddingCache

Embed = Callable[..., FurtherReport]


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[EmbeddingCache]:
    cache = EmbeddingCache.open(tmp_path / "cache.sqlite")
    yield cache
    cache.close()


@pytest.fixture
def card(drawn_animals: Path, tmp_path: Path) -> Path:
    return shutil.copytree(drawn_animals, tmp_path / "card")


@pytest.fixture
def crops(card: Path) -> list[CropSource]:
    files = sorted(card.rglob("*.jpg"))[:6]
    return [CropSource(path.name, str(path), None, ImageId(i)) for i, path in enumerate(files)]


@pytest.fixture
def loaded() -> list[str]:
    """Return the names of the models that were loaded, in turn."""
    return []


@pytest.fixture
def embed(
    crops: list[CropSource],
    card: Path,
    cache: EmbeddingCache,
    fake_embedder: Embedder,
    progress: Progress,
    loaded: list[str],
) -> Embed:
    """Return what embeds by models, of which “broken” cannot be loaded and “gone” is not there."""

    def load(name: str) -> Embedder:
        if name == "broken":
            raise ReidError("The weights are damaged.")
        loaded.append(name)
        return fake_embedder

    def make_late(name: str) -> Embedder:
        if name == "gone":
            raise ReidError("There is no model “gone”.")
        return LateEmbedder(f"key of {name}", lambda: load(name))

    def embed(*models: FurtherModel) -> FurtherReport:
        return embed_further(models, make_late, crops, [str(card)], cache, progress=progress)

    return embed


def _rows(n: int) -> NDArray[np.float32]:
    return np.eye(n, 8, dtype=np.float32)


def _known(*names: str) -> Sequence[FurtherModel]:
    return [FurtherModel(name, f"key of {name}") for name in names]


def test_a_project_has_none_at_first(project: Project) -> None:
    assert further_models(project) == ()


def test_what_was_chosen_is_kept_once_in_its_order(project: Project) -> None:
    choose_further(project, ["lions", "birds", "lions"])

    assert further_models(project) == (FurtherModel("lions"), FurtherModel("birds"))


def test_a_model_that_stays_keeps_its_key(project: Project) -> None:
    choose_further(project, ["lions", "birds"])
    remember_further(project, _known("lions", "birds"))

    choose_further(project, ["birds", "seals"])

    assert further_models(project) == (*_known("birds"), FurtherModel("seals"))
    assert keys_of(further_models(project)) == ["key of birds"]


def test_a_model_that_was_taken_out_meanwhile_stays_out(project: Project) -> None:
    choose_further(project, ["lions"])

    remember_further(project, _known("lions", "birds"))

    assert further_models(project) == tuple(_known("lions"))


@pytest.mark.parametrize("text", ["{", "7", "[7]", '[{"name": "lions"}]'])
def test_what_another_program_wrote_there_is_passed_over(project: Project, text: str) -> None:
    with project.store.transaction():
        project.store.info.set("also", text)

    assert further_models(project) == ()


def test_every_model_embeds_what_it_lacks_one_after_the_other(
    embed: Embed, cache: EmbeddingCache, loaded: list[str], progress: Progress
) -> None:
    report = embed(FurtherModel("lions"), FurtherModel("birds"))

    assert report.models == tuple(_known("lions", "birds"))
    assert (report.n_embedded, report.away, report.is_whole, report.refused) == (12, (), True, ())
    assert loaded == ["lions", "birds"]
    assert len(cache.have("key of birds")) == 6


def test_where_nothing_is_lacking_no_model_is_loaded(embed: Embed, loaded: list[str]) -> None:
    embed(FurtherModel("lions"))

    report = embed(*_known("lions"))

    assert (report.n_embedded, report.is_whole) == (0, True)
    assert loaded == ["lions"]


@pytest.mark.parametrize("name", ["gone", "broken"])
def test_a_model_that_cannot_be_used_is_told_and_the_others_go_on(embed: Embed, name: str) -> None:
    report = embed(FurtherModel(name), FurtherModel("birds"))

    assert report.models == (FurtherModel(name), *_known("birds"))
    assert [refused for refused, _ in report.refused] == [name]
    assert report.refused[0][1].__traceback__ is None


def test_a_model_that_is_gone_is_not_missed_where_it_embedded_everything(
    embed: Embed, cache: EmbeddingCache, crops: list[CropSource]
) -> None:
    cache.put("key of gone", [crop.crop_key for crop in crops], _rows(6))

    report = embed(*_known("gone"))

    assert report.models == tuple(_known("gone"))
    assert report.refused == ()


def test_a_new_model_waits_for_a_folder_that_is_away(
    embed: Embed, card: Path, tmp_path: Path
) -> None:
    card.rename(tmp_path / "elsewhere")

    report = embed(FurtherModel("lions"))

    assert report.models == (FurtherModel("lions"),)
    assert (report.away, report.is_whole) == ((str(card),), False)


def test_it_is_told_which_take_part_and_which_lack_photographs(
    project: Project, cache: EmbeddingCache
) -> None:
    keys = [str(n) for n in range(8)]
    cache.put("first", keys[:7], _rows(7))
    cache.put("key of lions", keys[:7], _rows(7))
    cache.put("key of birds", keys[:5], _rows(5))
    choose_further(project, ["lions", "birds", "seals", "first"])
    remember_further(project, [*_known("lions", "birds"), FurtherModel("first", "first")])

    found = standings(project, cache, "first", keys)

    assert [(one.name, one.takes_part, one.n_lacking) for one in found] == [
        ("lions", True, 0),
        ("birds", False, 2),
        ("seals", False, 7),
    ]
