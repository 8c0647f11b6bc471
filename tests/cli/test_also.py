"""Further models are taken in and out by the verb embed."""

from pathlib import Path

import pytest

from reid_desktop.cli import also
from reid_desktop.core.embedding import Embedder
from reid_desktop.core.errors import ReidError
from reid_desktop.project.late_embedder import LateEmbedder
from reid_desktop.runtime.paths import usual_model
from reid_desktop.vision.classical import ClassicalDescriptor
from tests.cli.cli_runner import ok, ok_json, refused, run
from tests.project.photograph_files import photograph, put


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch, fake_embedder: Embedder) -> dict[str, str]:
    """Return the keys of the models that are there, by name."""
    keys = {"classical": ClassicalDescriptor.model_key, "lions": "lions", "birds": "birds"}
    keys[usual_model()] = "usual"

    def make_late(name: str, device: str | None = None, notes: Path | None = None) -> Embedder:
        if name not in keys:
            raise ReidError(f"There is no model “{name}”.", "Look at models list.")
        return LateEmbedder(keys[name], lambda: fake_embedder)

    monkeypatch.setattr(also, "late_embedder_of", make_late)
    return keys


@pytest.fixture
def scanned(tmp_path: Path) -> Path:
    for number in range(3):
        put(tmp_path / "card", f"{number}.png", photograph(number, (64, 64)))
    ok("new", tmp_path / "p", "--images", tmp_path / "card")
    ok("scan", tmp_path / "p")
    return tmp_path / "p"


def test_a_further_model_embeds_and_counts_from_then_on(
    scanned: Path, models: dict[str, str]
) -> None:
    said = ok("embed", scanned, "--also", "lions")
    ok("questions", scanned)

    assert "By further models: 3 photographs embedded." in said
    assert "And by the model: lions" in ok("status", scanned).splitlines()
    assert ok_json("status", scanned)["also"] == [
        {"name": "lions", "takes_part": True, "n_lacking": 0}
    ]


def test_a_model_that_is_taken_out_is_not_embedded_anew_when_it_comes_back(
    scanned: Path, models: dict[str, str]
) -> None:
    ok("embed", scanned, "--also", "lions", "--also", "birds")

    without = ok("embed", scanned, "--not-also", "lions")
    again = ok("embed", scanned, "--also", "lions", "--not-also", "birds")

    assert "By further models: 0 photographs embedded." in without
    assert "By further models: 0 photographs embedded." in again
    assert [one["name"] for one in ok_json("status", scanned)["also"]] == ["lions"]


def test_a_model_whose_file_is_gone_is_left_out_with_a_sentence(
    scanned: Path, models: dict[str, str], tmp_path: Path
) -> None:
    ok("embed", scanned, "--also", "lions")
    put(tmp_path / "card", "new.png", photograph(7, (64, 64)))
    ok("scan", scanned)
    del models["lions"]

    result = run("embed", scanned)

    assert result.exit_code == 0
    assert "“lions” was left out: There is no model “lions”. Look at models list." in result.stderr
    assert (
        "Not compared by “lions” yet, which lacks 1 photograph: run the verb embed"
        in ok("status", scanned).splitlines()
    )


def test_a_folder_that_is_away_is_told_as_what_a_further_model_waits_for(
    scanned: Path, models: dict[str, str], tmp_path: Path
) -> None:
    ok("embed", scanned)
    (tmp_path / "card").rename(tmp_path / "elsewhere")

    result = run("embed", scanned, "--also", "lions")

    assert result.exit_code == 0
    assert f"This folder cannot be found now: {tmp_path / 'card'}" in result.stderr


def test_models_that_make_no_sense_beside_the_first_one_are_refused(
    scanned: Path, models: dict[str, str]
) -> None:
    ok("embed", scanned)

    assert "compared by “classical” anyway" in refused("embed", scanned, "--also", "classical")
    assert "There is no model “nobody”" in refused("embed", scanned, "--also", "nobody")
    assert "not compared by a further model “lions”" in refused(
        "embed", scanned, "--not-also", "lions"
    )
    assert ok_json("status", scanned)["also"] == []
