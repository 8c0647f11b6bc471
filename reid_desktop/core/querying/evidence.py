"""Asks where an answer is likeliest to change who is who, large groups first."""

import math
from collections.abc import Collection

import numpy as np

from reid_desktop.core.engine import Answer, Question
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.batches import choose
from reid_desktop.core.querying.on_purpose import (
    AuditDraws,
    disputed,
    proof_question,
    repeat_question,
    repeatable,
    settling_question,
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
        self._draws = AuditDraws()
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
                question = self._draws.draw(position, exclude, self.name, rng)
            elif lot < _AUDIT_SHARE + _REPEAT_SHARE:
                question = repeat_question(position, again, chosen, self.name, rng)
            elif lot < _AUDIT_SHARE + _REPEAT_SHARE + _DISPUTE_SHARE:
                question = settling_question(position, in_dispute, chosen, self.name)
            elif lot < _AUDIT_SHARE + _REPEAT_SHARE + _DISPUTE_SHARE + _PROOF_SHARE:
                question = proof_question(position, {*exclude, *chosen}, self.name)
            if question is None and (option := next(best, None)) is not None:
                question = position.question(option, self.name)
            if question is None:
                question = settling_question(position, in_dispute, chosen, self.name)
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


def _changed(answer: Answer) -> bool:
    """Tell whether an answer went against the partition of its time.

    Only a question about two clusters has a merge score.
    """
    asked_about_two = answer.merge_score is not None
    return answer.verdict is (Verdict.SAME if asked_about_two else Verdict.DIFFERENT)
