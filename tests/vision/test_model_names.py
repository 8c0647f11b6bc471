"""A model keeps its name, and no other one takes it."""

from pathlib import Path
from typing import Any

import pytest

from reid_desktop.vision.model_library import add_model, list_models
from reid_desktop.vision.model_names import ModelNameError


def test_a_name_that_another_model_has_is_refused_and_that_model_kept(
    tiny_file: Path, tiny_card: dict[str, Any], tmp_path: Path
) -> None:
    library = tmp_path / "library"
    first = add_model(tiny_file, library, name="seals", **tiny_card)

    with pytest.raises(ModelNameError, match="a model “seals” already"):
        add_model(tiny_file, library, name="seals", **{**tiny_card, "mean": 0.25})

    assert list_models([library]) == [first]


def test_the_same_model_may_be_added_again(
    tiny_file: Path, tiny_card: dict[str, Any], tmp_path: Path
) -> None:
    library = tmp_path / "library"
    first = add_model(tiny_file, library, name="seals", **tiny_card)

    assert add_model(tiny_file, library, name="seals", **tiny_card) == first


@pytest.mark.parametrize("name", ["../../evil", "a/b", "a\\b", ".hidden", " "])
def test_a_name_that_is_none_is_refused(
    tiny_file: Path, tiny_card: dict[str, Any], tmp_path: Path, name: str
) -> None:
    with pytest.raises(ModelNameError, match="is no name for a model"):
        add_model(tiny_file, tmp_path / "library", name=name, **tiny_card)

    assert not (tmp_path / "library").exists()
