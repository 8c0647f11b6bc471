"""What a project has to learn from, and what is held back to see whether it helped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.errors import ReidError
from reid_desktop.core.learning.versions import Learned
from reid_desktop.core.types import AnnotationId, LinkSource, Sureness, Verdict
from reid_desktop.project.engine_input import Evidence, read_evidence, read_roster

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reid_desktop.core.learning.held_back import Exam
    from reid_desktop.project.project import Project

LEAST_ANSWERS = 20  # of "same" and of "different": fewer cannot be learned from and judged by, too
_LEAST_IN_EXAM = 5  # of each
_PARTNERS = 3  # other named individuals that each one is compared with in an exam

Pairs = NDArray[np.int64]


class TooFewAnswersError(ReidError):
    """There is not enough to learn from yet."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is to learn from; what was accepted counts as answered.

    Attributes
    ----------
    n_same, n_different, n_unsure : int
    n_facts : int
        Pairs that the photographs themselves tell apart.
    n_groups : int
        Joined by answers.
    n_photographs : int
    """

    n_same: int
    n_different: int
    n_unsure: int
    n_facts: int
    n_groups: int
    n_photographs: int

    @property
    def is_enough(self) -> bool:
        """Whether some can be held back, and the others are worth learning from."""
        return min(self.n_same, self.n_different) >= LEAST_ANSWERS


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the photographs of a project, row by row.

    Attributes
    ----------
    crop_keys : tuple of str, of length n
    labels : ndarray of shape (n,), int64
        Groups of the newest solve; -1 for none.
    named : ndarray of shape (n,), int64
        Accepted individuals; -1 for none.
    same, different : ndarray of shape (m, 2), int64
        Rows that somebody was sure about, and nobody contradicted.
    likely, unsure : ndarray of shape (m, 2), int64
        Rows that are probably the same; and those nobody is sure about.
    bound : ndarray of shape (m, 2), int64
        Rows that locks hold together.
    apart : ndarray of shape (m, 2), int64
        Rows that locks keep apart.
    n_facts : int
        Of those, how many the photographs themselves tell.
    last_decision_id : int
    tells_sides : bool
        Whether it is known of some photographs which side they show.
    """

    crop_keys: tuple[str, ...]
    labels: NDArray[np.int64]
    named: NDArray[np.int64]
    same: Pairs
    different: Pairs
    likely: Pairs
    unsure: Pairs
    bound: Pairs
    apart: Pairs
    n_facts: int
    last_decision_id: int
    tells_sides: bool

    @property
    def taken_for_same(self) -> Pairs:
        """What was answered, and what accepting adds to it."""
        from reid_desktop.core.learning.held_back import joined_rows  # noqa: PLC0415 - loads SciPy

        joined = joined_rows(len(self.named), self.same)
        _, first = np.unique(np.column_stack([self.named, joined]), axis=0, return_index=True)
        alone = np.full(len(self.named), -1, dtype=np.int64)
        alone[first] = self.named[first]
        return np.concatenate([self.same, _pairs(_chains(alone))])

    def counts(self) -> Counts:
        """Count what there is."""
        from reid_desktop.core.learning.held_back import joined_rows  # noqa: PLC0415 - loads SciPy

        same = self.taken_for_same
        sizes = np.bincount(joined_rows(len(self.labels), np.concatenate([same, self.bound])))
        return Counts(
            n_same=len(same),
            n_different=len(self.different) + len(_strangers(self.named, seed=0)),
            n_unsure=len(self.unsure) + len(self.likely),
            n_facts=self.n_facts,
            n_groups=int((sizes > 1).sum()),
            n_photographs=len(self.labels),
        )


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is learned from, and what is held back; rows are those of `crop_keys`.

    Attributes
    ----------
    rows : ndarray of shape (k,), int64
        What is learned from, ascending; the arrays below are about these, in this order.
    labels : ndarray of shape (k,), int64
    proven : ndarray of shape (k,), bool
        In a group that answers joined.
    cannot, unsure : ndarray of shape (m, 2), int64
    exam : Exam
        About rows of `crop_keys`, none of which is learned from.
    learned : Learned
    """

    crop_keys: tuple[str, ...]
    rows: NDArray[np.int64]
    labels: NDArray[np.int64]
    proven: NDArray[np.bool_]
    cannot: Pairs
    unsure: Pairs
    exam: Exam
    learned: Learned


def read_known(project: Project) -> Known:
    """Read what is known of a project. On its thread."""
    evidence, roster = read_evidence(project), read_roster(project)
    row_of = {row.annotation_id: n for n, row in enumerate(roster)}
    clusters = project.store.assignments.clusters()
    named = _codes(row_of, evidence.memberships)
    sure, likely, unsure = _answered(evidence, row_of)
    locks = [
        (pair, lock)
        for lock in evidence.locks
        if (pair := _rows(row_of, lock.pair.low, lock.pair.high)) is not None
    ]
    apart = [(pair, lock) for pair, lock in locks if lock.verdict is Verdict.DIFFERENT]
    return Known(
        crop_keys=tuple(row.crop_key for row in roster),
        labels=_codes(row_of, clusters),
        named=named,
        same=_pairs(pair for pair, same in sure.items() if same),
        different=_pairs(pair for pair, same in sure.items() if not same),
        likely=_pairs(likely),
        unsure=_pairs(unsure),
        bound=_pairs(pair for pair, lock in locks if lock.verdict is Verdict.SAME),
        apart=_pairs(pair for pair, _ in apart),
        n_facts=sum(lock.source is LinkSource.FACT for _, lock in apart),
        last_decision_id=max((one.decision_id for one in evidence.decisions), default=0),
        tells_sides=any(row.side for row in roster),
    )


def make_lesson(known: Known, present: NDArray[np.bool_], *, seed: int) -> Lesson:
    """Decide what is learned from and what is held back.

    Parameters
    ----------
    known : Known
    present : ndarray of shape (n,), bool
        Which photographs have an embedding: the others take no part.
    seed : int
        Of what is held back.

    Raises
    ------
    TooFewAnswersError
        If the answers are about too few animals.
    """
    from reid_desktop.core.learning.held_back import joined_rows  # noqa: PLC0415 - loads SciPy

    n = len(known.labels)
    same, different, bound = (
        _among(pairs, present) for pairs in (known.taken_for_same, known.different, known.bound)
    )
    held, exam = _hold_back(known, present, (same, different, bound), seed)
    rows = np.flatnonzero(present & ~held)
    place = np.full(n, -1, dtype=np.int64)
    place[rows] = np.arange(len(rows))
    sizes = np.bincount(joined := joined_rows(n, np.concatenate([same, bound])))
    proven = (sizes[joined] > 1)[rows]
    taught = [_placed(place, pairs) for pairs in (same, different, known.apart)]
    unsure = _placed(place, np.concatenate([known.unsure, known.likely]))
    return Lesson(
        crop_keys=known.crop_keys,
        rows=rows,
        labels=known.labels[rows],
        proven=proven,
        cannot=np.concatenate(taught[1:]),
        unsure=unsure,
        exam=exam,
        learned=Learned(
            n_same=len(taught[0]),
            n_different=len(taught[1]),
            n_unsure=len(unsure),
            n_facts=min(known.n_facts, len(taught[2])),
            n_groups=len(np.unique(joined[rows][proven])),
            n_photographs=len(rows),
            last_decision_id=known.last_decision_id,
        ),
    )


def _hold_back(
    known: Known, present: NDArray[np.bool_], answers: tuple[Pairs, Pairs, Pairs], seed: int
) -> tuple[NDArray[np.bool_], Exam]:
    """Choose what is held back, and make the exam of it.

    What the engine takes for one animal is kept together, so that none is on both sides. Where
    it takes so many for one that no exam comes of it, answers alone tell what belongs together.
    """
    from reid_desktop.core.learning.held_back import (  # noqa: PLC0415 - loads SciPy
        hold_back,
        joined_rows,
    )

    same, different, bound = answers
    joined = np.concatenate([same, bound, known.likely, _pairs(_chains(known.named))])
    grouped = np.concatenate([joined, _pairs(_chains(known.labels))])
    for pairs in (grouped, joined):
        individual = joined_rows(len(known.labels), pairs)
        held = hold_back(individual, np.concatenate([same, different]), seed=seed) & present
        exam = _exam(known, individual, held, (same, different), seed)
        if min(exam.n_same, exam.n_different) >= _LEAST_IN_EXAM:
            return held, exam
    raise TooFewAnswersError(
        "Your answers are about too few animals: none can be held back to see whether"
        " learning helped.",
        hint="Answer more questions about other animals, then try again.",
    )


def too_few(counts: Counts) -> TooFewAnswersError | None:
    """Return what tells how many answers are needed; None if there are enough."""
    if counts.is_enough:
        return None
    return TooFewAnswersError(
        f"Learning needs at least {LEAST_ANSWERS} answers “same” and {LEAST_ANSWERS}"
        f" “different”; so far there are {counts.n_same} and {counts.n_different}.",
        hint="Answer more questions, then try again.",
    )


def _exam(
    known: Known,
    individual: NDArray[np.int64],
    held: NDArray[np.bool_],
    answers: tuple[Pairs, Pairs],
    seed: int,
) -> Exam:
    from reid_desktop.core.learning.held_back import set_exam  # noqa: PLC0415 - loads SciPy

    same, different = answers
    strangers = _strangers(np.where(held, known.named, -1), seed=seed)
    pairs = np.concatenate([same, different, strangers])
    is_same = np.arange(len(pairs)) < len(same)
    return set_exam(individual, known.labels, held, pairs, is_same, seed=seed)


def _answered(
    evidence: Evidence, row_of: Mapping[AnnotationId, int]
) -> tuple[dict[tuple[int, int], bool], set[tuple[int, int]], set[tuple[int, int]]]:
    """Tell what was answered for sure, what is likely the same, and what nobody is sure of."""
    said: dict[tuple[int, int], set[tuple[Verdict, Sureness]]] = {}
    for one in evidence.decisions:
        pair = _rows(row_of, one.pair.low, one.pair.high)
        if pair is not None and one.verdict is not Verdict.NOT_COMPARABLE:
            said.setdefault(pair, set()).add((one.verdict, one.given.sureness))
    sure: dict[tuple[int, int], bool] = {}
    likely, unsure = set(), set()
    for pair, verdicts in said.items():
        kinds = {verdict for verdict, _ in verdicts}
        if len(kinds) > 1 or Verdict.UNSURE in kinds:
            unsure.add(pair)
        elif any(sureness is Sureness.SURE for _, sureness in verdicts):
            sure[pair] = Verdict.SAME in kinds
        elif Verdict.SAME in kinds:
            likely.add(pair)
        else:
            unsure.add(pair)
    return sure, likely, unsure


def _rows(
    row_of: Mapping[AnnotationId, int], low: AnnotationId, high: AnnotationId
) -> tuple[int, int] | None:
    a, b = row_of.get(low), row_of.get(high)
    return None if a is None or b is None else (min(a, b), max(a, b))


def _codes(
    row_of: Mapping[AnnotationId, int], values: Mapping[AnnotationId, int]
) -> NDArray[np.int64]:
    codes = np.full(len(row_of), -1, dtype=np.int64)
    for annotation_id, value in values.items():
        if (row := row_of.get(annotation_id)) is not None:
            codes[row] = value
    return codes


def _chains(codes: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Return pairs of rows that join those with one code, one fewer than there are."""
    rows = np.flatnonzero(codes >= 0)
    rows = rows[np.argsort(codes[rows], kind="stable")]
    follows = codes[rows[1:]] == codes[rows[:-1]]
    return list(zip(rows[:-1][follows].tolist(), rows[1:][follows].tolist(), strict=True))


def _strangers(named: NDArray[np.int64], *, seed: int) -> Pairs:
    """Return pairs of rows of different named individuals, a few for each."""
    codes, first = np.unique(named, return_index=True)
    first = first[codes >= 0]
    if len(first) < 2:
        return _pairs([])
    order = np.random.default_rng(seed).permutation(first)
    pairs = [np.column_stack([order, np.roll(order, turn)]) for turn in range(1, _PARTNERS + 1)]
    found = np.sort(np.concatenate(pairs), axis=1)
    return np.unique(found[found[:, 0] != found[:, 1]], axis=0)


def _pairs(pairs: Iterable[Sequence[int]]) -> Pairs:
    return np.array(sorted(set(map(tuple, pairs))), dtype=np.int64).reshape(-1, 2)


def _among(pairs: Pairs, present: NDArray[np.bool_]) -> Pairs:
    return pairs[present[pairs].all(axis=1)]


def _placed(place: NDArray[np.int64], pairs: Pairs) -> Pairs:
    """Return the pairs of which both rows have a place, by their places."""
    placed = place[pairs]
    return placed[(placed >= 0).all(axis=1)]
