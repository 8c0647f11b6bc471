import subprocess
import sys
from pathlib import Path

import pytest
from builtin_model import training
from builtin_model.commands import main
from builtin_model.curves import EVALUATIONS, draw_curves
from builtin_model.recipe import RECIPES, Recipe
from builtin_model.stream import Diet
from click.testing import CliRunner
from PIL import Image

PACKAGING = Path(__file__).parents[3] / "packaging"
SMALL = Recipe(
    architecture="mobilenetv4_conv_small_050",
    diet=Diet(
        size=32,
        n_species=2,
        n_animals=2,
        n_views=2,
        pool=2,
        n_sheets=1,
        sheet_px=24,
        n_places=2,
    ),
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setitem(RECIPES, "cpu", SMALL)
    monkeypatch.setattr(training, "_LOG_EVERY", 1)
    out = tmp_path / "run"
    done = CliRunner().invoke(main, ["train", "--out", str(out), "--steps", "2", "--workers", "0"])
    assert done.exit_code == 0, done.output
    return out


def test_a_training_can_be_exported(run: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["export", str(run), "--name", "My", "--to", str(tmp_path)])

    assert done.exit_code == 0, done.output
    assert (tmp_path / "My.safetensors").is_file()
    assert (tmp_path / "My.toml").is_file()


def test_a_training_goes_on_where_it_stopped(run: Path) -> None:
    arguments = ["train", "--out", str(run), "--steps", "3", "--workers", "0"]

    done = CliRunner().invoke(main, arguments)

    assert done.output.startswith("step 3 ")


def test_a_training_is_evaluated_with_what_it_is_compared_to(
    run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtin_model.measuring.draw_test_set", small_test_set)
    work = str(tmp_path / "work")

    done = CliRunner().invoke(
        main,
        ["evaluate", str(run), "--data", work, "--work", work, "--only", "Drawn", "--references"],
    )

    assert done.exit_code == 0, done.output
    assert [line.split()[1] for line in done.output.splitlines()] == [
        "trained",
        "classical",
        "untrained",
    ]
    assert (run / EVALUATIONS).read_text(encoding="utf-8").count("\n") == 1


def small_test_set(folder: Path) -> object:
    from builtin_model.evaluating import draw_test_set  # noqa: PLC0415 - the one that is not replaced

    return draw_test_set(folder, n_species=1, n_animals=2, n_views=2, size=32)


def test_without_a_checkpoint_nothing_is_exported(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["export", str(tmp_path), "--to", str(tmp_path)])

    assert done.exit_code == 1
    assert "no whole checkpoint" in done.output


def test_a_sheet_of_drawings_can_be_looked_at(tmp_path: Path) -> None:
    file = tmp_path / "sheet.png"

    done = CliRunner().invoke(main, ["sheet", str(file), "--species", "1", "--kind", "fin"])

    assert done.exit_code == 0, done.output
    with Image.open(file) as picture:
        assert picture.size == (12 * 112, 112)


def test_every_command_is_there() -> None:
    done = CliRunner().invoke(main, ["--help"])

    assert [line.split()[0] for line in done.output.splitlines()[-4:]] == [
        "train",
        "evaluate",
        "export",
        "sheet",
    ]


def test_training_needs_no_reader_of_photographs() -> None:
    code = f"import sys; sys.path.insert(0, {str(PACKAGING)!r}); "
    code += "import builtin_model.teaching; print('reid_desktop' in sys.modules)"

    answer = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )

    assert answer.stdout.strip() == "False"


def test_curves_can_be_drawn_of_nothing(tmp_path: Path) -> None:
    with Image.open(draw_curves(tmp_path)) as picture:
        assert picture.width > 0
