"""What goes into the engine and what comes out of it; rows are numbered from 0."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.audit import Audit
from reid_desktop.core.constraints import Contradiction, Link
from reid_desktop.core.encounters import FASTEST_KMH
from reid_desktop.core.matches import Matches
from reid_desktop.core.neighbours import Neighbours
from reid_desktop.core.pictures import Pictures
from reid_desktop.core.progress import UNHEARD, Progress
from reid_desktop.core.screens import Said
from reid_desktop.core.types import AskedAs, Purpose, Sureness, Verdict


@dataclass(frozen=True, slots=True)
class Answer:
    """A decision in force, about rows.

    Attributes
    ----------
    a, b : int
        Rows, ``a < b``.
    merge_score : float, optional
        Of the question, when it was asked: see `Question`.
    stranger : int, optional
        Whichever of `a` and `b` was marked as not belonging to a group, in a "different"; the
        other stands for all that stayed in it.
    """

    a: int
    b: int
    verdict: Verdict
    sureness: Sureness = Sureness.SURE
    reviewer: str = ""
    purpose: Purpose = Purpose.QUERY
    inclusion_probability: float | None = None
    merge_score: float | None = None
    stranger: int | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the engine found when the project was open the last time.

    Attributes
    ----------
    labels : ndarray of shape (n,), int64
        Clusters of that time; -1 for rows that were not there.
    diagnostics : mapping of str to float
        Of its last `Solution`, under the same models and strategy.
    """

    labels: NDArray[np.int64]
    diagnostics: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class EngineData:
    """The annotations of a project; what never changes while it is open.

    Attributes
    ----------
    embeddings : tuple of ndarray of shape (n, dim), float32
        One matrix of unit-length rows for each model.
    locked : tuple of Link
        Links between rows that always bind.
    captured_s : ndarray of shape (n,), float64, optional
        Time of capture in seconds; NaN unknown.
    station, encounter : ndarray of shape (n,), int64, optional
        Codes; -1 unknown.
    side : ndarray of shape (n,), int64, optional
        As `are_opposite` takes it: opposite sides are not compared. None where they may be.
    position : ndarray of shape (n, 2), float64, optional
        Latitude and longitude in degrees; NaN unknown.
    fastest_kmh : float
        Photographs further apart than this speed leads are hardly of one animal.
    crop : ndarray of shape (n,), int64, optional
        Rows with equal codes are the same pixels: one animal, never asked about.
    neighbours : tuple of Neighbours, optional
        Of each matrix, what `shortlists` found for its `search_points` before: saves the search.
    pictures : Pictures
        What is known of the pixels: which of them are fit to be shown.
    weighed : tuple of bool, optional
        Of each matrix, whether learning has weighed its directions; none has.
    earlier : Earlier, optional
        Where to go on from: groups stay as they were unless the evidence is clearly against it.
    """

    embeddings: tuple[NDArray[np.float32], ...]
    locked: tuple[Link, ...] = ()
    captured_s: NDArray[np.float64] | None = None
    station: NDArray[np.int64] | None = None
    encounter: NDArray[np.int64] | None = None
    side: NDArray[np.int64] | None = None
    position: NDArray[np.float64] | None = None
    fastest_kmh: float = FASTEST_KMH
    crop: NDArray[np.int64] | None = None
    neighbours: tuple[Neighbours, ...] | None = None
    pictures: Pictures = field(default_factory=Pictures)
    weighed: tuple[bool, ...] | None = None
    earlier: Earlier | None = None

    @property
    def n(self) -> int:
        """Number of rows."""
        return len(self.embeddings[0])


@dataclass(frozen=True, slots=True)
class Question:
    """A pair worth asking about.

    Attributes
    ----------
    a, b : int
        Rows, ``a < b``.
    p_same : float
        That they are one, as far as is known now, 0…1.
    similarity : float
        Cosine under the first model, -1…1.
    merge_score : float, optional
        Mean log-odds between their two groups, before the answers are added.
    inclusion_probability : float, optional
        Chance with which the pair was drawn, of an audit pair.
    """

    a: int
    b: int
    p_same: float
    similarity: float
    merge_score: float | None
    purpose: Purpose
    inclusion_probability: float | None
    strategy: str

    def answered(self, verdict: Verdict, *, reviewer: str) -> Answer:
        """Make the answer to this question."""
        return Answer(
            self.a,
            self.b,
            verdict,
            reviewer=reviewer,
            purpose=self.purpose,
            inclusion_probability=self.inclusion_probability,
            merge_score=self.merge_score,
        )


@dataclass(frozen=True, slots=True)
class Screen:
    """Several photographs that are shown at once: one, and those it is compared with.

    Attributes
    ----------
    asked_as : AskedAs
        `FIVE`: who of the others is the one; `STRANGER`: who does not belong with the rest;
        `PAIR`: whether the other is the one, asked about between screens.
    row : int
        The one that is asked about; of a sheet, the one that stands for its cluster.
    questions : tuple of Question
        One about `row` and each of the others, in the order they are shown.
    """

    asked_as: AskedAs
    row: int
    questions: tuple[Question, ...]

    @property
    def rows(self) -> tuple[int, ...]:
        """The one asked about, and the others as they are shown."""
        return self.row, *(q.b if q.a == self.row else q.a for q in self.questions)

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """What is asked about; rows ascending."""
        return tuple((question.a, question.b) for question in self.questions)

    def answered(self, said: Sequence[Said], *, reviewer: str) -> list[Answer]:
        """Make the answers to what was said of this screen."""
        rows = self.rows
        answers = []
        for each in said:
            question = self.questions[max(each.one, each.other) - 1]
            answers.append(
                Answer(
                    a=min(rows[each.one], rows[each.other]),
                    b=max(rows[each.one], rows[each.other]),
                    verdict=each.verdict,
                    sureness=each.sureness,
                    reviewer=reviewer,
                    purpose=question.purpose,
                    merge_score=question.merge_score,
                    stranger=None if each.stranger is None else rows[each.stranger],
                )
            )
        return answers


@dataclass(frozen=True, slots=True)
class Solution:
    """Who is who, as far as is known.

    Attributes
    ----------
    labels : ndarray of shape (n,), int64
        Clusters from 0.
    probability : ndarray of shape (n,), float32
        That the row belongs with its cluster, 0…1.
    proven : ndarray of shape (n_clusters,), bool
        Joined by sure "same" answers that hold when any one is dropped.
    contradictions : tuple of Contradiction
        Cannot-links inside must-link components, each with its path.
    violated : tuple of Answer
        Answers that the partition goes against: listed, and asked again.
    n_left : int, optional
        About so many more questions pay; None when the strategy cannot tell.
    diagnostics : mapping of str to float
        What the engine learnt, for those who want to know.
    """

    labels: NDArray[np.int64]
    probability: NDArray[np.float32]
    proven: NDArray[np.bool_]
    contradictions: tuple[Contradiction, ...]
    violated: tuple[Answer, ...]
    n_left: int | None
    diagnostics: Mapping[str, float] = field(default_factory=dict)


class Engine(Protocol):
    """Solves and asks. Keeps what is costly in memory; belongs to one thread."""

    def solve(
        self,
        answers: Sequence[Answer],
        *,
        bound: Sequence[Link] = (),
        identity: NDArray[np.int64] | None = None,
        progress: Progress = UNHEARD,
    ) -> Solution:
        """Work out who is who.

        Parameters
        ----------
        answers : sequence of Answer
            All that are in force, oldest first.
        bound : sequence of Link
            Locks that may differ from one solve to the next.
        identity : ndarray of shape (n,), int64, optional
            Codes of accepted individuals, -1 none: rows of one code are bound together,
            rows of different codes are locked apart.
        progress : Progress
            When it is cancelled, the next solve finds all as it was.

        Returns
        -------
        Solution
        """

    def worth_matching(self) -> NDArray[np.int64]:
        """Choose the pairs whose points are worth matching; the same while the engine lives.

        Returns
        -------
        ndarray of shape (m, 2), int64
            Rows, ascending within a pair; what matters most comes first. None from an engine
            that heeds no points.
        """

    def heed_matches(self, matches: Matches) -> None:
        """Heed these matches, and no others, from the next `solve` on."""

    def estimate(
        self,
        answers: Sequence[Answer],
        *,
        bound: Sequence[Link] = (),
        identity: NDArray[np.int64] | None = None,
    ) -> Audit | None:
        """Estimate from the audit answers how right the partition is, with 95 % intervals.

        The partition judged is the one that the other answers lead to: with the audit answers
        in it, it would find itself right because it follows them. Takes a solve.

        Parameters
        ----------
        answers, bound, identity
            As for `solve`.

        Returns
        -------
        Audit or None
            None without an audit answer, or from an engine that draws none.
        """

    def questions(self, n: int, *, exclude: Collection[tuple[int, int]] = ()) -> list[Question]:
        """Choose up to `n` pairs after the last `solve`; none means nothing is worth asking.

        Parameters
        ----------
        n : int
        exclude : collection of (row, row)
            Pairs that are being asked already; rows ascending.

        Returns
        -------
        list of Question
        """

    def screens(
        self, asked_as: AskedAs, n: int, *, exclude: Collection[tuple[int, int]] = ()
    ) -> list[Screen]:
        """Choose up to `n` screens after the last `solve`; none means that none is worth showing.

        A quarter of them are pairs: drawn by lot, asked again, or ordinary ones like these.

        Parameters
        ----------
        asked_as : AskedAs
            `FIVE` or `STRANGER`.
        n : int
        exclude : collection of (row, row)
            Pairs that are being asked already; rows ascending.

        Returns
        -------
        list of Screen
            None from an engine that asks about pairs only.
        """

    def advised(self) -> AskedAs:
        """Tell which way of asking pays most for the time it takes, after the last `solve`."""
