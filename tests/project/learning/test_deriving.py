from pathlib import Path

import numpy as np
import pytest

from reid_desktop.core.errors import ReidError
from reid_desktop.project.learning.deriving import derived_of
from reid_desktop.vision.learned import keep_head
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.training.head import Head

_BASE = ModelCard(name="Base", architecture="resnet18", file="Base.safetensors", sha256="0" * 64)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "Base.toml").write_text(_BASE.to_toml())
    (tmp_path / "Base.safetensors").touch()
    return tmp_path


def test_a_learned_head_follows_from_its_base(library: Path) -> None:
    keep_head(Head.untrained(3), "Cats, learned 1", base=_BASE, library=library)

    derived = derived_of("Cats, learned 1", [library])

    rows = np.eye(3, dtype=np.float32)
    assert derived is not None
    assert derived.base_key == _BASE.model_key
    assert np.array_equal(derived.projection.apply(rows), rows)


@pytest.mark.parametrize("name", ["classical", "Base"])
def test_other_models_follow_from_none(library: Path, name: str) -> None:
    assert derived_of(name, [library]) is None


def test_a_model_that_is_not_there_is_refused(library: Path) -> None:
    with pytest.raises(ReidError, match="no model"):
        derived_of("Gone", [library])
