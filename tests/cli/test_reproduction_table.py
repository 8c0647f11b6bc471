"""Tables tell means over the repeats, and what was gained over the model as it is."""

from dataclasses import replace

from reid_desktop.cli.kept_runs import Run
from reid_desktop.cli.reproduction_table import by_arm, markdown_of
from reid_desktop.core.evaluate import TOP, Recognition
from reid_desktop.core.learning.paper_loop import Round
from reid_desktop.core.learning.paper_protocol import Measures
from reid_desktop.core.metrics import PartitionScores


def after(number: int, average: float) -> Round:
    recognition = Recognition(average, 0.4, dict.fromkeys(TOP, 0.6), 0.3, 0.7, 10, 8, 2)
    measures = Measures(recognition, 0.2, PartitionScores(*[0.1] * 8))
    return Round(number, 10 * number, 0.25 * number, measures, 1.0)


RUNS = [
    Run("aas", "head", 0, (after(0, 0.4), after(1, 0.5), after(2, 0.6))),
    Run("aas", "head", 1, (after(0, 0.5), after(1, 0.6), after(2, 0.8))),
    Run("all labels", "head", 0, (after(0, 0.4), after(1, 0.9))),
]


def test_repeats_are_averaged_and_compared_with_nothing_learned() -> None:
    lines = markdown_of(RUNS, title="Cats").splitlines()

    assert lines[0] == "# Cats"
    untrained, aas, skyline = lines[6:9]
    assert untrained.startswith("| nobody | nothing | 0 |  | 0.450 ± 0.071 | 0.400 | 0.600 |")
    assert aas.startswith("| aas | head | 0.50 | +0.250 | 0.700 ± 0.141 | 0.400 |")
    assert skyline.startswith("| all labels | head | 0.25 | +0.500 | 0.900 | 0.400 |")


def test_each_round_has_its_column_where_there_was_one() -> None:
    lines = markdown_of(RUNS, title="Cats").splitlines()

    start = lines.index("## mAP after each round")
    assert lines[start + 2] == "| asked by | learned | 0 | 1 | 2 |"
    assert lines[start + 4] == "| aas | head | 0.450 | 0.550 | 0.700 |"
    assert lines[start + 5] == "| all labels | head | 0.400 | 0.900 |  |"


def test_one_repeat_has_no_spread() -> None:
    assert "±" not in markdown_of(RUNS[2:], title="Cats").splitlines()[6]


def test_arms_come_in_their_order() -> None:
    arms = by_arm([*RUNS, replace(RUNS[0], repeat=2)])

    assert {arm: len(runs) for arm, runs in arms.items()} == {
        ("aas", "head"): 3,
        ("all labels", "head"): 1,
    }
