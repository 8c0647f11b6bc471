"""The answers in force: what they add to each pair, and what they imply together."""

from collections import ChainMap, defaultdict
from collections.abc import Iterable, KeysView, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.constraints import ConstraintGraph, Link
from reid_desktop.core.engine import Answer
from reid_desktop.core.trust import Trust, incomparable, learn_trust
from reid_desktop.core.types import Sureness, Verdict

Rows = tuple[int, int]

_SIGN = {Verdict.SAME: 1, Verdict.DIFFERENT: -1}


class Ledger:
    """Adds the answers up, and follows them one by one.

    Parameters
    ----------
    answers : sequence of Answer
        In force, oldest first.
    locks : iterable of Link
        Join the answers in `graph`.

    Attributes
    ----------
    trust : Trust
        Learnt from the answers the ledger was made with; `follow` leaves it as it is.
    evidence : dict of (row, row) to float
        Signed log-odds; pairs whose answers cancel are in it with what remains.
    heeded : mapping of (row, row) to float
        The same, and what `imply` said of further pairs.
    incomparable : set of (row, row)
        Called not comparable, and neither same nor different by anybody.
    partners : dict of row to set of row
        Rows that `heeded` has pairs of.
    graph : ConstraintGraph
        Of all answers and locks; weights are log-odds, keys the places of the answers.
    """

    def __init__(self, answers: Sequence[Answer], locks: Iterable[Link] = ()) -> None:
        self.trust: Trust = learn_trust(answers)
        self.evidence: dict[Rows, float] = {}
        self._implied: dict[Rows, float] = {}
        self.heeded: Mapping[Rows, float] = ChainMap(self.evidence, self._implied)
        self.incomparable: set[Rows] = set()
        self.partners: defaultdict[int, set[int]] = defaultdict(set)
        self.graph = ConstraintGraph(locks)
        self._answers: list[Answer] = []
        self._by_pair: dict[Rows, list[Answer]] = {}
        self._links: list[Link | None] = []
        self._ends = np.zeros((0, 2), dtype=np.int64)
        self._signs = np.zeros(0, dtype=np.int64)
        for answer in answers:
            self._append(answer)
        self._count()

    @property
    def answers(self) -> tuple[Answer, ...]:
        """All of them, oldest first."""
        return tuple(self._answers)

    @property
    def asked(self) -> KeysView[Rows]:
        """Pairs that anything was said of."""
        return self._by_pair.keys()

    @property
    def strangers(self) -> tuple[Answer, ...]:
        """Answers by which something was marked as a stranger to a group."""
        return tuple(answer for answer in self._answers if answer.stranger is not None)

    def imply(self, evidence: Mapping[Rows, float]) -> None:
        """Heed log-odds of pairs that nobody was asked about; answers about them prevail."""
        self._implied.update(evidence)
        for a, b in evidence:
            self.partners[a].add(b)
            self.partners[b].add(a)

    def n_kept(self, answers: Sequence[Answer]) -> int:
        """Count the answers at the beginning of both."""
        for place, (one, other) in enumerate(zip(self._answers, answers, strict=False)):
            if one is not other and one != other:
                return place
        return min(len(self._answers), len(answers))

    def n_changes(self, answers: Sequence[Answer]) -> int:
        """Count the answers to take back and to add until these are in force."""
        kept = self.n_kept(answers)
        return len(self._answers) + len(answers) - 2 * kept

    def follow(self, answers: Sequence[Answer]) -> set[Rows]:
        """Put these answers in force; return the pairs of which something else is said now."""
        kept = self.n_kept(answers)
        changed = {(a.a, a.b) for a in (*self._answers[kept:], *answers[kept:])}
        while len(self._answers) > kept:
            self._pop()
        self._ends, self._signs = self._ends[:kept], self._signs[:kept]
        for answer in answers[kept:]:
            self._append(answer)
        self._count()
        return changed

    def violated(self, labels: NDArray[np.int64]) -> tuple[Answer, ...]:
        """Return the answers that clusters, (n,), go against, oldest first."""
        together = np.where(labels[self._ends[:, 0]] == labels[self._ends[:, 1]], 1, -1)
        return tuple(self._answers[i] for i in np.flatnonzero(self._signs * together < 0))

    def _append(self, answer: Answer) -> None:
        pair = answer.a, answer.b
        given = self._by_pair.setdefault(pair, [])
        given.append(answer)
        weights = self._weigh(pair)
        link = None
        if answer.verdict in _SIGN:
            link = Link(
                *pair,
                answer.verdict,
                weight=abs(weights[-1]),
                key=len(self._answers),
                sure=answer.sureness is Sureness.SURE,
            )
            self.graph.add(link)
        self._links.append(link)
        self._answers.append(answer)

    def _pop(self) -> None:
        answer, link = self._answers.pop(), self._links.pop()
        pair = answer.a, answer.b
        given = self._by_pair[pair]
        given.pop()
        if not given:
            del self._by_pair[pair]
        self._weigh(pair)
        if link is not None:
            self.graph.remove(link)

    def _weigh(self, pair: Rows) -> list[float]:
        """Add up what was said of a pair."""
        given = self._by_pair.get(pair, [])
        weights = self.trust.weights(given)
        a, b = pair
        if any(answer.verdict in _SIGN for answer in given):
            self.evidence[pair] = sum(weights)
            self.partners[a].add(b)
            self.partners[b].add(a)
        elif self.evidence.pop(pair, None) is not None and pair not in self._implied:
            self.partners[a].discard(b)
            self.partners[b].discard(a)
        (self.incomparable.add if incomparable(given) else self.incomparable.discard)(pair)
        return weights

    def _count(self) -> None:
        new = self._answers[len(self._ends) :]
        ends = np.array([(a.a, a.b) for a in new], dtype=np.int64).reshape(-1, 2)
        signs = np.array([_SIGN.get(a.verdict, 0) for a in new], dtype=np.int64)
        self._ends = np.concatenate([self._ends, ends])
        self._signs = np.concatenate([self._signs, signs])
