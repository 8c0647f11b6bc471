import subprocess
import sys
from pathlib import Path

import pytest
from builtin_model.checkpoints import newest_checkpoint, read_checkpoint
from builtin_model.teaching import train_command
from click.testing import CliRunner

PACKAGING = Path(__file__).parents[3] / "packaging"


def test_a_training_goes_on_where_it_stopped(run: Path) -> None:
    arguments = ["--out", str(run), "--steps", "3", "--workers", "0"]

    done = CliRunner().invoke(train_command, arguments)

    assert done.output.startswith("step 3 ")


def test_a_training_begins_anew_where_that_is_asked_for(run: Path) -> None:
    arguments = ["--out", str(run), "--steps", "1", "--workers", "0", "--anew"]

    done = CliRunner().invoke(train_command, arguments)

    assert done.output.startswith("step 1 ")


def test_what_is_given_changes_the_recipe(tmp_path: Path, small_recipe: None) -> None:
    arguments = ["--out", str(tmp_path), "--steps", "1", "--workers", "0"]
    arguments += ["--seed", "5", "--size", "40"]

    done = CliRunner().invoke(train_command, arguments)

    assert done.exit_code == 0, done.output
    place = newest_checkpoint(tmp_path)
    assert place is not None
    _, recipe, _ = read_checkpoint(place)
    assert (recipe.diet.seed, recipe.diet.size, recipe.steps) == (5, 40, 1)


def test_curves_are_drawn_in_the_end(run: Path) -> None:
    assert (run / "curves.png").is_file()


@pytest.mark.parametrize("module", ["teaching", "showing"])
def test_training_needs_no_reader_of_photographs(module: str) -> None:
    code = f"import sys; sys.path.insert(0, {str(PACKAGING)!r}); "
    code += (
        f"import builtin_model.{module}; print('reid_desktop.vision.photographs' in sys.modules)"
    )

    answer = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )

    assert answer.stdout.strip() == "False"
