"""Asks where an answer is likeliest to change who is who, large groups first."""

import math
from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.audit_population import Population
from reid_desktop.core.engine import Answer, Question
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.batches import choose
from reid_desktop.core.querying.on_purpose import (
    audit_population,
    audit_question,
    disputed,
    proof,
    repeatable,
)
from reid_desktop.core.querying.options import Options, list_options
from reid_desktop.core.stopping import stopping
from reid_desktop.core.types import Purpose, Verdict

_AUDIT_SHARE = 0.10
_REPEAT_SHARE = 0.05
_DISPUTE_SHARE = 0.10
_PROOF_SHARE = 0.05
_ENOUGH = 2  # questions per photograph
_PAYS = 0.05  # from here on a question counts as one that pays
_TO_COME = 5  # questions that pay, at the least, and are not seen yet

Rows = tuple[int, int]


class EvidenceStrategy:
    """P(the answer changes the partition) x (|A| |B|)^gamma over merges and splits.

    Good for everything; the default. One question in ten is an audit pair drawn with a known
    probability, one in twenty repeats an earlier pair to learn how often the reviewer errs, and
    while answers contradict each other one in ten shows the weakest of them again; one in twenty
    proves a cluster that answers join.
    Expected-change querying after Settles 2009, section 3.4; sizes as in pairwise F1.
    """

    name = "evidence"

    def __init__(self) -> None:
        self._drawn_from: tuple[NDArray[np.int64], Population] | None = None
        self._known: tuple[Position, Options] | None = None

    def next(
        self,
        position: Position,
        n: int,
        *,
        exclude: Collection[Rows],
        rng: np.random.Generator,
    ) -> list[Question]:
        """Choose up to `n` pairs; none when no answer is likely to change anything."""
        options = self._options(position).without(position, exclude)
        best = iter(choose(position, options.index, options.worth(position), n))
        in_dispute = disputed(position, exclude)
        again = repeatable(position, exclude)
        if not len(options.index) and not in_dispute:
            return []
        chosen: dict[Rows, Question] = {}
        while len(chosen) < n:
            lot = rng.random()
            question: Question | None = None
            if lot < _AUDIT_SHARE:
                question = audit_question(
                    position, self._population(position), exclude, self.name, rng
                )
            elif lot < _AUDIT_SHARE + _REPEAT_SHARE:
                question = self._repeat(position, again, chosen, rng)
            elif lot < _AUDIT_SHARE + _REPEAT_SHARE + _DISPUTE_SHARE:
                question = self._settle(position, in_dispute, chosen)
            elif lot < _AUDIT_SHARE + _REPEAT_SHARE + _DISPUTE_SHARE + _PROOF_SHARE:
                question = self._prove(position, {*exclude, *chosen})
            if question is None and (option := next(best, None)) is not None:
                question = position.question(option, self.name)
            if question is None:
                question = self._settle(position, in_dispute, chosen)
            if question is None:
                break
            pair = question.a, question.b
            if pair not in chosen or question.purpose is Purpose.AUDIT:
                chosen[pair] = question  # a pair that is drawn as well counts as drawn
        return list(chosen.values())

    def n_left(self, position: Position) -> int | None:
        """Foresee when the next answers will change nothing any more.

        The geometric mean of what two say: the answers so far, by the Poisson rule, which needs
        many that change nothing before it believes it, and at most two a photograph in all,
        which was enough on every set it was tried on; and the partition, by how many pairs are
        likely to change it now, which does not see those that come up later. On the real sets
        it is about within a factor of two of what was needed.
        """
        options = self._options(position)
        if not len(options.index):
            return 0
        n_pay = int((options.change >= _PAYS).sum())
        asked = [_changed(a) for a in position.answers if a.purpose is Purpose.QUERY]
        most = max(_ENOUGH * position.n - len(position.answers), n_pay, 1)
        return max(1, round(math.sqrt(min(stopping(asked).n_more, most) * (n_pay + _TO_COME))))

    def _options(self, position: Position) -> Options:
        """List what may be asked once for each solve: it takes a look at every link."""
        if self._known is None or self._known[0] is not position:
            self._known = position, list_options(position)
        return self._known[1]

    def _population(self, position: Position) -> Population:
        """Keep it between full solves: the probability of a draw is known all the same."""
        if self._drawn_from is None or self._drawn_from[0] is not position.pairs:
            self._drawn_from = position.pairs, audit_population(position)
        return self._drawn_from[1]

    def _repeat(
        self,
        position: Position,
        again: list[Rows],
        chosen: Collection[Rows],
        rng: np.random.Generator,
    ) -> Question | None:
        if not again:
            return None
        pair = again[int(rng.integers(len(again)))]
        if pair in chosen:
            return None
        return position.question_about(*pair, self.name, purpose=Purpose.REPEAT)

    def _prove(self, position: Position, barred: Collection[Rows]) -> Question | None:
        pair = proof(position, barred)
        if pair is None:
            return None
        # A second answer about a pair counts beside the first one as a repeat only.
        purpose = Purpose.REPEAT if pair in position.said else Purpose.PROOF
        return position.question_about(*pair, self.name, purpose=purpose)

    def _settle(
        self, position: Position, in_dispute: list[Rows], chosen: Collection[Rows]
    ) -> Question | None:
        while in_dispute:
            pair = in_dispute.pop(0)
            if pair not in chosen:
                return position.question_about(*pair, self.name, purpose=Purpose.REPEAT)
        return None


def _changed(answer: Answer) -> bool:
    """Tell whether an answer went against the partition of its time.

    Only a question about two clusters has a merge score.
    """
    asked_about_two = answer.merge_score is not None
    return answer.verdict is (Verdict.SAME if asked_about_two else Verdict.DIFFERENT)
