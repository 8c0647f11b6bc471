"""What embedding takes is measured part by part, on the same files and the same model."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from reid_desktop.cli.embed_benchmark import Round, measure_embedding
from reid_desktop.cli.program import program
from reid_desktop.core.errors import ReidError
from reid_desktop.vision.throughput import add_random_model, write_photographs

SMALL = ("--n", "3", "--size", "200", "150", "--rounds", "2", "--model", "test_resnet")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program, ["benchmark", "embed", "--device", "cpu", *arguments])


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(run(*SMALL, "--json").stdout)
    return read


def test_the_json_tells_what_was_measured(found: dict[str, Any]) -> None:
    assert (found["n"], found["megapixels"]) == (3, 0.03)
    assert found["architecture"] == "test_resnet"
    assert found["input_size"] == [160, 160]
    assert found["precision"] in {"float32", "bfloat16"}
    assert found["batch"] >= 1
    assert len(found["rounds"]) == 2
    assert 0 < found["peak_beyond_model_bytes"] < found["peak_bytes"]


def test_every_part_has_a_speed(found: dict[str, Any]) -> None:
    names = ("forward_per_s", "decode_per_s", "plain_decode_per_s", "embed_per_s")

    assert all(found[name] > 0 for name in names)
    assert all(one[name] > 0 for one in found["rounds"] for name in names)
    assert found["ratio"] > 0
    assert found["decode_ratio"] > 0


def test_photographs_of_a_folder_are_measured_and_told_in_words(
    drawn_animals: Path,
) -> None:
    result = run("--images", str(drawn_animals), "--n", "2", "--rounds", "1", *SMALL[-2:])

    assert result.stdout.startswith("2 photographs of 0.0 megapixels, test_resnet at 160 × 160")
    assert "from file to row" in result.stdout


def test_the_possible_is_both_parts_one_after_the_other() -> None:
    measured = Round(60.0, 30.0, 30.0, 10.0, 19.0)

    assert measured.possible_per_s == pytest.approx(20)
    assert measured.ratio == pytest.approx(0.95)
    assert measured.decode_ratio == pytest.approx(3)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--model", "no_such_net", "--size", "20", "20"), "There is no architecture"),
        (("--images", "."), "There are no photographs in this folder"),
    ],
)
def test_what_cannot_be_measured_is_said(
    arguments: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    result = run("--n", "2", *arguments)

    assert result.exit_code == 2
    assert said in result.stderr
    assert not result.stdout


def test_a_file_that_cannot_be_decoded_is_named(tmp_path: Path) -> None:
    [path] = write_photographs(tmp_path, 1, size=(64, 48))
    path.write_bytes(path.read_bytes()[:400])
    model = add_random_model(tmp_path, "test_resnet")

    with pytest.raises(ReidError, match=r"0000\.jpg"):
        measure_embedding(
            [path],
            architecture="test_resnet",
            models=tmp_path / "models",
            model=model,
            device="cpu",
            n_rounds=1,
            notes=tmp_path / "tuning.json",
        )


def test_a_model_without_weights_is_not_measured(tmp_path: Path) -> None:
    with pytest.raises(ReidError, match="Only networks"):
        measure_embedding(
            [],
            architecture="",
            models=tmp_path,
            model="classical",
            device="cpu",
            n_rounds=1,
            notes=tmp_path / "tuning.json",
        )
