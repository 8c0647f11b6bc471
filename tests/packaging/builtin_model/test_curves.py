import json
from pathlib import Path

from builtin_model.curves import EVALUATIONS, draw_curves
from builtin_model.training import LOG
from PIL import Image


def test_curves_can_be_drawn_of_nothing(tmp_path: Path) -> None:
    with Image.open(draw_curves(tmp_path)) as picture:
        assert picture.width > 0


def test_losses_and_evaluations_are_drawn(tmp_path: Path) -> None:
    empty = draw_curves(tmp_path).read_bytes()
    steps = [json.dumps({"step": step, "loss": 5.0 - step}) for step in range(3)]
    found = json.dumps({"set": "Drawn", "step": 2, "mean_average_precision": 0.5})
    (tmp_path / LOG).write_text("\n".join(steps), encoding="utf-8")
    (tmp_path / EVALUATIONS).write_text(found, encoding="utf-8")

    drawn = draw_curves(tmp_path).read_bytes()

    assert drawn != empty
