"""What a reproduction found, as tables in Markdown: means over the repeats."""

from collections.abc import Callable, Sequence

import numpy as np

from reid_desktop.cli.kept_runs import Run
from reid_desktop.core.learning.paper_loop import Round

Value = Callable[[Round], float]

MEASURES: dict[str, Value] = {
    "mAP": lambda r: r.measures.recognition.mean_average_precision,
    "mINP": lambda r: r.measures.recognition.mean_inverse_negative_penalty,
    "Top-1": lambda r: r.measures.recognition.top[1],
    "Top-3": lambda r: r.measures.recognition.top[3],
    "Top-5": lambda r: r.measures.recognition.top[5],
    "Top-10": lambda r: r.measures.recognition.top[10],
    "BAKS": lambda r: r.measures.recognition.balanced_accuracy_known,
    "AUC-ROC": lambda r: r.measures.recognition.auc_roc,
    "own mAP": lambda r: r.measures.own_map,
    "pairwise F1": lambda r: r.measures.partition.pairwise_f1,
}
_BY_ROUND = ("mAP", "own mAP", "pairwise F1")
_EXPLAINED = (
    "All but “own mAP” and “pairwise F1” are of photographs that were neither asked about nor"
    " learned from, looked up in at most five photographs of four fifths of the animals; those"
    " two are of the photographs that were. ± is the standard deviation of the repeats; the gain"
    " is of mAP, over the model as it is."
)


def markdown_of(runs: Sequence[Run], *, title: str) -> str:
    """Write the tables.

    Parameters
    ----------
    runs : sequence of Run
        At least one; those of one strategy and learner are repeats of each other.
    title : str
    """
    arms = by_arm(runs)
    lines = [f"# {title}", "", _EXPLAINED, ""]
    lines.append(_row(["asked by", "learned", "questions per image", "gain", *MEASURES]))
    lines.append(_row(["---", "---", *["---:"] * (len(MEASURES) + 2)]))
    untrained = [run.rounds[0] for run in next(iter(arms.values()))]
    lines.append(_row(["nobody", "nothing", "0", "", *_values(untrained)]))
    for (strategy, learner), repeats in arms.items():
        last = [run.rounds[-1] for run in repeats]
        asked = float(np.mean([one.questions_per_image for one in last]))
        gain = np.mean([_map(run.rounds[-1]) - _map(run.rounds[0]) for run in repeats])
        lines.append(_row([strategy, learner, f"{asked:.2f}", f"{gain:+.3f}", *_values(last)]))
    for name in _BY_ROUND:
        lines += ["", f"## {name} after each round", ""]
        lines += _by_round(arms, MEASURES[name])
    return "\n".join([*lines, ""])


def by_arm(runs: Sequence[Run]) -> dict[tuple[str, str], list[Run]]:
    """Group repeats of the same strategy and learner, in the order they come."""
    found: dict[tuple[str, str], list[Run]] = {}
    for run in runs:
        found.setdefault((run.strategy, run.learner), []).append(run)
    return found


def _by_round(arms: dict[tuple[str, str], list[Run]], value: Value) -> list[str]:
    n_rounds = max(len(run.rounds) for repeats in arms.values() for run in repeats)
    lines = [_row(["asked by", "learned", *map(str, range(n_rounds))])]
    lines.append(_row(["---", "---", *["---:"] * n_rounds]))
    for (strategy, learner), repeats in arms.items():
        n = min(len(run.rounds) for run in repeats)
        means = [float(np.mean([value(run.rounds[k]) for run in repeats])) for k in range(n)]
        cells = [f"{mean:.3f}" for mean in means] + [""] * (n_rounds - n)
        lines.append(_row([strategy, learner, *cells]))
    return lines


def _values(rounds: Sequence[Round]) -> list[str]:
    cells = []
    for name, value in MEASURES.items():
        found = [value(one) for one in rounds]
        spread = f" ± {np.std(found, ddof=1):.3f}" if name == "mAP" and len(found) > 1 else ""
        cells.append(f"{np.mean(found):.3f}{spread}")
    return cells


def _map(one: Round) -> float:
    return MEASURES["mAP"](one)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
