"""How often the intervals of the audit hold the truth, over whole simulated projects."""

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import count, takewhile

import click
import numpy as np
from numpy.typing import NDArray

from reid_desktop.cli.terminal import say, say_json
from reid_desktop.core.audit import Audit
from reid_desktop.core.engine import Answer, EngineData
from reid_desktop.core.generated import generate_embeddings
from reid_desktop.core.oracle import SimulatedOracle
from reid_desktop.core.querying.registry import make_engine
from reid_desktop.core.simulate import REVIEWER

ERRORS = (0.0, 0.04, 0.08)  # of the reviewers, in turn
ESTIMATES = ("n_individuals", "n_wrong_merges", "n_missed_matches")
_UNSURE = 0.02
_DIM = 64


@dataclass(frozen=True, slots=True)
class Project:
    """A simulated project, and what its audit says.

    Attributes
    ----------
    truth : tuple of int
        Of each of `ESTIMATES`.
    audit : Audit
    """

    n: int
    reviewer_error: float
    truth: tuple[int, ...]
    audit: Audit

    def covered(self) -> list[bool]:
        """Tell of each estimate whether its interval holds the truth."""
        return [
            getattr(self.audit, name).low <= true <= getattr(self.audit, name).high
            for name, true in zip(ESTIMATES, self.truth, strict=True)
        ]


def simulate_project(seed: int, *, largest: int = 300) -> Project:
    """Answer the engine's questions about generated animals, and estimate.

    From 120 photographs on, difficulty .1 to .6, half a question per photograph or one.

    Parameters
    ----------
    largest : int
        Photographs at most.
    """
    rng = np.random.default_rng(seed)
    n, error = int(rng.integers(min(120, largest), largest + 1)), ERRORS[seed % len(ERRORS)]
    budget = round(n * float(rng.choice([0.5, 1.0])))
    embeddings, identities = generate_embeddings(
        n, difficulty=float(rng.uniform(0.1, 0.6)), rng=rng, dim=_DIM, largest=60
    )
    engine = make_engine("evidence", EngineData((embeddings,)), seed=seed)
    oracle = SimulatedOracle(identities, error=error, unsure=_UNSURE, rng=rng)
    answers: list[Answer] = []
    while len(answers) < budget:
        engine.solve(answers)
        questions = engine.questions(8)
        if not questions:
            break
        answers += [
            question.answered(oracle.answer(question.a, question.b), reviewer=REVIEWER)
            for question in questions
        ]
    engine.solve(answers)
    audit = engine.estimate(answers)
    assert audit is not None  # one question in ten is an audit pair
    return Project(n, error, _truth(audit.labels, identities), audit)


@click.command()
@click.option("--projects", type=click.IntRange(min=1), default=200, show_default=True)
@click.option("--seed", type=click.IntRange(min=0), default=0)
@click.option("--jobs", type=click.IntRange(min=1), default=1, help="How many run at once.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object.")
def audit(*, projects: int, seed: int, jobs: int, as_json: bool) -> None:
    """Tell how often the 95 % intervals of the audit hold the truth in simulated projects."""
    seeds = takewhile(lambda number: number < seed + projects, count(seed))
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        found = list(pool.map(simulate_project, seeds))
    rows = list(_rows(found))
    if as_json:
        say_json(rows)
        return
    for row in rows:
        said = ", ".join(f"{name} {row[name]:.2f}" for name in ESTIMATES)
        say(f"Reviewers erring {row['reviewer_error']}, {row['n_projects']} projects: {said}")


def _rows(found: Sequence[Project]) -> Iterator[dict[str, object]]:
    """Coverage for each reviewer error, and for all."""
    for error in (None, *ERRORS):
        chosen = [one for one in found if error is None or one.reviewer_error == error]
        if chosen:
            shares = np.mean([one.covered() for one in chosen], axis=0).tolist()
            yield {
                "reviewer_error": "any" if error is None else error,
                "n_projects": len(chosen),
                **dict(zip(ESTIMATES, shares, strict=True)),
            }


def _truth(labels: NDArray[np.int64], identities: NDArray[np.int64]) -> tuple[int, ...]:
    together = labels[:, None] == labels
    same = identities[:, None] == identities
    wrong, missed = (together & ~same).sum() // 2, (same & ~together).sum() // 2
    return len(np.unique(identities)), int(wrong), int(missed)
