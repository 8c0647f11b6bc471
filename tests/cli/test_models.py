"""The verbs about models."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reid_desktop.core.errors import ReidError
from reid_desktop.runtime.paths import usual_model
from reid_desktop.runtime.settings import Settings
from reid_desktop.vision.model_card import ModelCard
from tests.cli.cli_runner import ok, ok_json, refused, run
from tests.project.photograph_files import photograph, put

CARD = ModelCard(name="Tiny", architecture="resnet18", file="tiny.safetensors", sha256="0" * 64)


@pytest.fixture
def added(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    calls: list[dict[str, object]] = []

    def add(file: Path, _library: Path, *, known: object, **values: object) -> ModelCard:
        if file.stem == "broken":
            raise ReidError("It is broken.", hint="Copy it again.")
        calls.append(values | {"file": file.name})
        return replace(CARD, licence="CC-BY-NC-4.0")

    monkeypatch.setattr("reid_desktop.cli.models.add_model", add)
    return calls


def test_the_descriptor_without_a_file_comes_first() -> None:
    assert ok("models", "list").startswith("classical")
    assert ok_json("models", "list")["models"][0]["name"] == "classical"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's own folder, nothing agreed to and no model in it yet."""
    monkeypatch.setenv("REID_DESKTOP_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "data"


@pytest.fixture
def listed(home: Path) -> ModelCard:
    """A model of the person that may earn no money, with its weights."""
    card = replace(CARD, licence="CC-BY-NC-4.0")
    (home / "models").mkdir(parents=True)
    (home / "models" / "Tiny.toml").write_text(card.to_toml(), encoding="utf-8")
    (home / "models" / "tiny.safetensors").touch()
    return card


def test_models_are_listed_with_their_licence(listed: ModelCard) -> None:
    rows = {row["name"]: row for row in ok_json("models", "list")["models"]}

    assert "Tiny: resnet18, 224 × 224, licence CC-BY-NC-4.0 (not for commercial use)\n" in ok(
        "models", "list"
    )
    assert (rows["Tiny"]["architecture"], rows["Tiny"]["is_here"]) == ("resnet18", True)
    assert rows["Tiny"]["non_commercial"] is True


def test_models_that_can_be_got_are_listed_too(home: Path) -> None:
    rows = {row["name"]: row for row in ok_json("models", "list")["models"]}

    assert "not here yet, 204 MB: models get MegaDescriptor-T-224" in ok("models", "list")
    assert rows["MiewID-msv3"]["is_here"] is False
    assert rows["MiewID-msv3"]["needs_agreement"] is True


def test_a_model_that_lost_its_weights_says_so(listed: ModelCard, home: Path) -> None:
    (home / "models" / "tiny.safetensors").unlink()

    assert "its weights are not here" in ok("models", "list")


def test_all_that_is_known_of_a_model_is_shown(home: Path) -> None:
    said = ok("models", "show", "MegaDescriptor-T-224")

    assert "Learned from: Photographs of known individuals" in said
    assert "Cite: V. Čermák" in said
    assert "Licence: CC-BY-NC-4.0" in said


@pytest.fixture
def got(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    names: list[str] = []

    def get(card: ModelCard, _library: Path, *, progress: object) -> ModelCard:
        names.append(card.name)
        return replace(card, hub_sha256="f" * 64)

    monkeypatch.setattr("reid_desktop.vision.model_download.get_model", get)
    return names


def test_a_free_model_is_got_at_once(home: Path, got: list[str]) -> None:
    said = ok("models", "get", "DINOv2-small")

    assert got == ["DINOv2-small"]
    assert f"SHA-256 {'f' * 64}" in said


def test_a_model_that_may_earn_no_money_is_got_once_that_was_agreed_to(
    home: Path, got: list[str]
) -> None:
    before = refused("models", "get", "MegaDescriptor-T-224")

    ok("models", "get", "MegaDescriptor-T-224", "--agree")
    ok("models", "get", "MegaDescriptor-T-224")

    assert "not for commercial use" in before
    assert "models agree MegaDescriptor-T-224" in before
    assert got == ["MegaDescriptor-T-224"] * 2


def test_what_was_agreed_to_is_remembered(home: Path, got: list[str]) -> None:
    said = ok("models", "agree", "MiewID-msv3")

    ok("models", "get", "MiewID-msv3")

    assert "MiewID-msv3" in said
    assert got == ["MiewID-msv3"]


def test_a_model_that_is_here_is_not_got_again(listed: ModelCard, got: list[str]) -> None:
    assert "here already" in ok("models", "get", "Tiny")
    assert got == []


def test_a_model_nobody_knows_is_not_got(home: Path, got: list[str]) -> None:
    assert "There is no model “lions”" in refused("models", "get", "lions")


def test_what_is_told_reaches_the_card(added: list[dict[str, object]]) -> None:
    told = ["--architecture", "resnet18", "--licence", "MIT", "--name", "Tiny"]
    numbers = ["--mean", 0.5, "--std", 0.1, "--std", 0.2, "--std", 0.3, "--input-size", 384]

    said = ok("models", "add", "w.pt", *told, *numbers, "--flip", "--model-arg", "num_classes=0")

    assert "Added Tiny" in said
    (values,) = added
    assert values["name"] == "Tiny"
    assert (values["architecture"], values["licence"]) == ("resnet18", "MIT")
    assert (values["mean"], values["std"]) == ((0.5,), (0.1, 0.2, 0.3))
    assert values["input_size"] == (384,)
    assert values["model_args"] == {"num_classes": 0}
    assert values["flip"] is True


def test_what_is_not_told_is_left_to_the_library(added: list[dict[str, object]]) -> None:
    ok("models", "add", "w.pt")

    assert added == [{"file": "w.pt"} | dict.fromkeys(added[0].keys() - {"file"})]


def test_all_models_of_a_folder_are_added_and_what_is_wrong_with_others_is_said(
    added: list[dict[str, object]], tmp_path: Path
) -> None:
    for name in ("a.pt", "broken.pt", "photograph.jpg"):
        (tmp_path / name).touch()

    result = run("models", "add", tmp_path)

    assert result.exit_code == 0
    assert [call["file"] for call in added] == ["a.pt"]
    assert "broken.pt: It is broken. Copy it again." in result.stderr


def test_a_folder_in_which_nothing_can_be_used_is_refused(
    added: list[dict[str, object]], tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    (tmp_path / "broken.pt").touch()

    assert "There is no file of weights" in refused("models", "add", empty)
    assert "could be added" in refused("models", "add", tmp_path)


def test_one_name_does_not_do_for_many_models(
    added: list[dict[str, object]], tmp_path: Path
) -> None:
    for name in ("a.pt", "b.pt"):
        (tmp_path / name).touch()

    assert "2 models" in refused("models", "add", tmp_path, "--name", "Tiny")


def test_the_terms_of_what_was_added_are_said(home: Path, added: list[dict[str, object]]) -> None:
    before = ok("models", "add", "w.pt")
    Settings(home / "settings.json").agree("Tiny: CC-BY-NC-4.0")

    assert "not for commercial use" in before
    assert "not for commercial use" not in ok("models", "add", "w.pt")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "There is no file" in refused("models", "add", tmp_path / "w.pt")


def test_a_file_that_is_not_there_is_refused_before_torch_is_loaded(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from reid_desktop.core.errors import ReidError\n"
        "from reid_desktop.cli.models import add_model\n"
        "try: add_model(Path('gone.pt'), Path('library'))\n"
        "except ReidError as error: print(error, 'torch' in sys.modules)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == "There is no file “gone.pt”. False"


POINTS = ModelCard("aliked-n16", "aliked-n16", "a.safetensors", "0" * 64, licence="BSD-3-Clause")


@pytest.fixture
def points(home: Path) -> Path:
    """Weights that find points, added by the person."""
    (home / "models").mkdir(parents=True)
    (home / "models" / "aliked-n16.toml").write_text(POINTS.to_toml(), encoding="utf-8")
    (home / "models" / POINTS.file).touch()
    return home / "models"


def test_what_finds_points_is_listed_as_such(points: Path) -> None:
    rows = {row["name"]: row for row in ok_json("models", "list")["models"]}

    assert "aliked-n16: aliked-n16, finds points to compare, licence BSD-3-Clause\n" in ok(
        "models", "list"
    )
    assert rows["aliked-n16"]["is_local"]
    assert not rows["classical"]["is_local"]


def test_what_finds_points_is_no_model_to_compare_by(points: Path, tmp_path: Path) -> None:
    put(tmp_path / "photographs", "a.png", photograph(1, (64, 64)))
    ok("new", tmp_path / "p", "--images", tmp_path / "photographs")
    ok("scan", tmp_path / "p")

    said = refused("embed", tmp_path / "p", "--model", "aliked-n16")
    unknown = refused("embed", tmp_path / "p", "--model", "nobody")

    assert "finds points" in said
    assert "aliked-n16" not in unknown


def test_who_adds_what_finds_points_is_told_so(
    home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("reid_desktop.cli.models.add_model", lambda *_, **__: POINTS)

    said = ok("models", "add", tmp_path / "aliked-n16.pth")

    assert "finds points" in said
    assert "--model" not in said


def test_what_finds_points_can_be_removed(points: Path) -> None:
    said = ok("models", "remove", "aliked-n16")

    assert "Deleted aliked-n16." in said
    assert "SIFT" in said
    assert list(points.iterdir()) == []


def test_a_removed_model_is_no_longer_that_of_new_projects(listed: ModelCard, home: Path) -> None:
    Settings(home / "settings.json").set_model("Tiny")

    said = ok("models", "remove", "Tiny")

    assert "keep every answer" in said
    assert Settings(home / "settings.json").model == usual_model()
    assert "Tiny" not in ok("models", "list")


def test_a_model_that_was_not_added_cannot_be_removed(home: Path) -> None:
    assert "among those that were added" in refused("models", "remove", "DINOv2-small")
