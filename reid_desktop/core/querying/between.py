"""Pairs that are asked about between screens of several photographs."""

from collections.abc import Collection, Sequence

import numpy as np

from reid_desktop.core.engine import Question, Screen
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
from reid_desktop.core.querying.options import list_options
from reid_desktop.core.types import AskedAs

SHARE = 0.25  # of the questions; a pair takes less than half the time of a screen
# Of these pairs. One question in ten is drawn by lot, and one in twenty repeats an answer, as
# where pairs alone are asked about. The rest are ordinary: else a pair would tell that it checks.
_AUDIT, _REPEAT, _DISPUTE, _PROOF = 0.40, 0.20, 0.10, 0.10
_NAME = "screens"

Rows = tuple[int, int]


class Between:
    """Mixes pairs into screens, so that any of them looks like the others."""

    def __init__(self) -> None:
        self._draws = AuditDraws()

    def mix(
        self,
        position: Position,
        screens: Sequence[Screen],
        n: int,
        *,
        exclude: Collection[Rows],
        rng: np.random.Generator,
    ) -> list[Screen]:
        """Take up to `n` of `screens` and pairs, a quarter of them pairs.

        An audit pair is drawn as if there were no screens, or it would not have the
        probability it is told with; a screen that asks about it waits for another time.

        Returns
        -------
        list of Screen
            Pairs are screens of one question, asked as a pair; none where no screen is left.
        """
        mixed: list[Screen] = []
        barred = set(exclude)
        waiting = list(screens)
        while waiting and len(mixed) < n:
            question = None
            if rng.random() < SHARE:
                shown = {pair for screen in waiting for pair in screen.pairs}
                question = self._question(position, barred, barred | shown, rng)
            if question is None:
                mixed.append(waiting.pop(0))
                barred.update(mixed[-1].pairs)
                continue
            mixed.append(Screen(AskedAs.PAIR, question.a, (question,)))
            barred.add((question.a, question.b))
            waiting = [one for one in waiting if (question.a, question.b) not in one.pairs]
        return mixed

    def _question(
        self,
        position: Position,
        barred: Collection[Rows],
        unwanted: Collection[Rows],
        rng: np.random.Generator,
    ) -> Question | None:
        lot = rng.random()
        question: Question | None = None
        if lot < _AUDIT:
            question = self._draws.draw(position, barred, _NAME, rng)
        elif lot < _AUDIT + _REPEAT:
            question = repeat_question(
                position, repeatable(position, unwanted), unwanted, _NAME, rng
            )
        elif lot < _AUDIT + _REPEAT + _DISPUTE:
            question = settling_question(position, disputed(position, unwanted), (), _NAME)
        elif lot < _AUDIT + _REPEAT + _DISPUTE + _PROOF:
            question = proof_question(position, unwanted, _NAME)
        if question is not None:
            return question
        options = list_options(position).without(position, unwanted)
        best = choose(position, options.index, options.worth(position), 1)
        return position.question(best[0], _NAME) if best else None
