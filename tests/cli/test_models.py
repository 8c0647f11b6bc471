"""The verbs about models."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reid_desktop.cli.models import _argument
from reid_desktop.core.errors import ReidError
from reid_desktop.vision.model_card import ModelCard
from tests.cli.cli_runner import ok, ok_json, refused

CARD = ModelCard(name="Tiny", architecture="resnet18", file="tiny.safetensors", sha256="0" * 64)


@pytest.fixture
def added(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    calls: list[dict[str, object]] = []

    def add(_file: Path, _library: Path, **values: object) -> ModelCard:
        calls.append(values)
        return CARD

    monkeypatch.setattr("reid_desktop.cli.models.add_model", add)
    return calls


def test_the_descriptor_without_a_file_comes_first() -> None:
    assert ok("models", "list").startswith("classical")
    assert ok_json("models", "list")["models"][0]["name"] == "classical"


def test_models_are_listed_with_their_licence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reid_desktop.cli.models.list_models", lambda _folders: [CARD])

    assert "Tiny: resnet18, 224 × 224, licence unknown" in ok("models", "list")
    assert ok_json("models", "list")["models"][1]["architecture"] == "resnet18"


def test_a_model_that_may_earn_no_money_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    card = replace(CARD, licence="CC-BY-NC-4.0")
    monkeypatch.setattr("reid_desktop.cli.models.list_models", lambda _folders: [card])

    assert "licence CC-BY-NC-4.0 (not for commercial use)" in ok("models", "list")
    assert ok_json("models", "list")["models"][1]["non_commercial"] is True


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

    assert set(added[0].values()) == {None}


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


@pytest.mark.parametrize(
    ("text", "value"),
    [("a=1", 1), ("a=0.5", 0.5), ("a=true", True), ("a=avg", "avg"), ("a=x=y", "x=y")],
)
def test_arguments_have_the_type_they_look_like(text: str, value: object) -> None:
    assert _argument(text) == ("a", value)


@pytest.mark.parametrize("text", ["a", "=1"])
def test_arguments_without_a_name_or_value_are_refused(text: str) -> None:
    with pytest.raises(ReidError, match="not an argument"):
        _argument(text)
