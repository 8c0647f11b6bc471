from pathlib import Path

import pytest

from reid_desktop.cli.embedders import embedder_of, late_embedder_of
from reid_desktop.runtime.paths import model_folder, settings_file
from reid_desktop.runtime.settings import Settings
from reid_desktop.vision.licences import LicenceError, agreement_to
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import ModelError

CARD = ModelCard("Tiny", "resnet18", "tiny.safetensors", "0" * 64, licence="CC-BY-NC-4.0")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REID_DESKTOP_HOME", str(tmp_path))
    model_folder().mkdir(parents=True)
    (model_folder() / "Tiny.toml").write_text(CARD.to_toml(), encoding="utf-8")


def test_the_model_of_the_settings_is_the_usual_one(home: None) -> None:
    assert embedder_of().model_key.startswith("regional")


def test_a_model_is_not_loaded_before_its_terms_were_agreed_to(home: None) -> None:
    with pytest.raises(LicenceError, match="not for commercial use"):
        embedder_of("Tiny")


def test_once_they_were_it_is(home: None) -> None:
    Settings(settings_file()).agree(agreement_to(CARD))

    with pytest.raises(ModelError, match="not on this computer yet"):
        embedder_of("Tiny")


def test_a_late_model_is_known_by_its_key_and_not_loaded(
    home: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    Settings(settings_file()).agree(agreement_to(CARD))
    (model_folder() / CARD.file).write_bytes(b"no weights")

    late = late_embedder_of("Tiny")

    assert late.model_key == CARD.model_key
    assert late.device == ""
    with pytest.raises(ModelError, match="not those its card was written for"):
        _ = late.dim


def test_a_late_model_is_refused_at_once_where_its_terms_are_open_or_it_is_not_here(
    home: None,
) -> None:
    with pytest.raises(LicenceError):
        late_embedder_of("Tiny")
    with pytest.raises(ModelError, match="no model “nobody”"):
        late_embedder_of("nobody")
