"""The evidence engine: calibrated pairs, agglomeration with answers, locks that hold."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.adaptation import wccn
from reid_desktop.core.audit import Audit, estimate, spanning
from reid_desktop.core.calibration import (
    Examples,
    calibrate_pairs,
    held_out_loss,
)
from reid_desktop.core.candidates import SHORTLIST, make_space, search_points
from reid_desktop.core.circumstances import Circumstances, encounter_weight
from reid_desktop.core.constraints import Link
from reid_desktop.core.engine import Answer, EngineData, Question, Screen, Solution
from reid_desktop.core.engine_state import State
from reid_desktop.core.ledger import Ledger
from reid_desktop.core.locking import gather_locks, lock_links
from reid_desktop.core.matches import Matches, by_points, worth_matching
from reid_desktop.core.partition import Locks, MergeScale, PairEvidence, agglomerate
from reid_desktop.core.progress import UNHEARD, Progress, Stretch
from reid_desktop.core.querying.base import Position, QueryStrategy
from reid_desktop.core.querying.between import Between
from reid_desktop.core.querying.on_purpose import audit_population
from reid_desktop.core.querying.ways import advised, choose_screens
from reid_desktop.core.recollection import each_somewhere, recalled, remembered
from reid_desktop.core.scaling import learn_scale
from reid_desktop.core.standing import Standing
from reid_desktop.core.starting import starting_scale
from reid_desktop.core.strangers import implied_by_strangers
from reid_desktop.core.trust import learn_trust
from reid_desktop.core.types import AskedAs, Purpose, Verdict
from reid_desktop.core.view import View, make_view

_SAYS = {Verdict.SAME: 1, Verdict.DIFFERENT: 0}
_REACH = SHORTLIST // 2  # a row has about this many candidates that are its own choice
_ADAPT_GROWTH = 1.0
_ADAPT_ROWS = 20_000  # above, adapting would cost more time than a round of answers
_FOLLOW_FROM_ROWS = 2_000  # below, solving everything takes less time than a person sees
_SPACES_SHARE = 60  # hundredths of the time it takes to make an engine
_REMEMBERED = 40  # partitions: as far as taking answers back leads to the same one again
_ROUNDS_PER_IMAGE = 40  # everything is solved again after a fortieth of an answer per image


class EvidenceEngine:
    """Solves with all the evidence, and asks with any strategy.

    A few answers more or less are followed around the rows they are about; everything is
    learnt and solved anew after a fortieth of an answer per photograph, and whenever locks change.

    Parameters
    ----------
    data : EngineData
        At least one row.
    strategy : QueryStrategy
    seed : int
        Same data, answers and seed, in the same steps: same solution and questions.
    """

    def __init__(
        self,
        data: EngineData,
        strategy: QueryStrategy,
        *,
        seed: int,
        progress: Progress = UNHEARD,
    ) -> None:
        self._data, self._strategy = data, strategy
        self._rng = np.random.default_rng(seed)
        self._seed = seed
        self._between = Between()
        found = data.neighbours or (None,) * len(data.embeddings)
        each = _SPACES_SHARE // len(data.embeddings)
        weighed = data.weighed or (False,) * len(data.embeddings)
        spaces = tuple(
            make_space(
                search_points(matrix, weighed=weighed[place]),
                known,
                Stretch(progress, place * each, (place + 1) * each),
            )
            for place, (matrix, known) in enumerate(zip(data.embeddings, found, strict=True))
        )
        views = Stretch(progress, _SPACES_SHARE, 100)
        self._circumstances = Circumstances(
            data.captured_s, data.station, data.encounter, data.position, data.fastest_kmh
        )
        self._base = make_view(
            spaces, np.random.default_rng(seed), views, circumstances=self._circumstances
        )
        self._current = self._base
        self._n_adapted = 0
        self._start, self._span = recalled(data.earlier)
        self._past: list[tuple[int, NDArray[np.int32]]] = []  # answers, and labels with them
        self._labels = None if data.earlier is None else each_somewhere(data.earlier.labels)
        self._matches = Matches.none()
        self._usual: float | None = None  # what one encounter adds before there are answers
        self._state: State | None = None
        self._position: Position | None = None

    def worth_matching(self) -> NDArray[np.int64]:
        """See `Engine.worth_matching`."""
        view = self._base
        model = calibrate_pairs(view.weak, _nothing_said(view), n_cosines=view.n_weak)
        log_odds = model.log_odds(view.features)
        pairs = view.candidates.pairs
        pairs = pairs[worth_matching(pairs, log_odds, self._data.n)]
        crop = self._data.crop
        return pairs if crop is None else pairs[crop[pairs[:, 0]] != crop[pairs[:, 1]]]

    def heed_matches(self, matches: Matches) -> None:
        """See `Engine.heed_matches`."""
        self._matches = matches

    def solve(
        self,
        answers: Sequence[Answer],
        *,
        bound: Sequence[Link] = (),
        identity: NDArray[np.int64] | None = None,
        progress: Progress = UNHEARD,
    ) -> Solution:
        """See `Engine.solve`."""
        state = self._state
        if state is not None and self._may_follow(state, answers, tuple(bound), identity):
            state.standing.follow(state.ledger.follow(answers))
        else:
            state = self._solve_all(answers, tuple(bound), identity, progress)
        solution = self._solution(state)
        if state is not self._state:
            self._past.append((len(answers), solution.labels.astype(np.int32)))
        self._state = state
        self._labels = solution.labels
        self._position = state.position(solution)
        return replace(solution, n_left=self._strategy.n_left(self._position))

    def questions(self, n: int, *, exclude: Collection[tuple[int, int]] = ()) -> list[Question]:
        """See `Engine.questions`."""
        if self._position is None:
            raise ValueError("questions need a solve first")
        return self._strategy.next(self._position, n, exclude=exclude, rng=self._rng)

    def screens(
        self, asked_as: AskedAs, n: int, *, exclude: Collection[tuple[int, int]] = ()
    ) -> list[Screen]:
        """See `Engine.screens`."""
        assert self._position is not None, "screens need a solve first"
        screens = choose_screens(self._position, asked_as, n, exclude=exclude)
        return self._between.mix(self._position, screens, n, exclude=exclude, rng=self._rng)

    def advised(self) -> AskedAs:
        """See `Engine.advised`."""
        assert self._position is not None, "advice needs a solve first"
        return advised(self._position)

    def estimate(
        self,
        answers: Sequence[Answer],
        *,
        bound: Sequence[Link] = (),
        identity: NDArray[np.int64] | None = None,
    ) -> Audit | None:
        """See `Engine.estimate`."""
        drawn = [
            answer
            for answer in answers
            if answer.purpose is Purpose.AUDIT and answer.inclusion_probability
        ]
        if not drawn:
            return None
        rest = [answer for answer in answers if answer.purpose is not Purpose.AUDIT]
        state = self._solve_all(rest, tuple(bound), identity, learns=False)
        population = audit_population(state.position(self._solution(state)))
        pairs = np.array([(answer.a, answer.b) for answer in drawn], dtype=np.int64)
        said = np.array([_SAYS.get(answer.verdict, -1) for answer in drawn], dtype=np.int8)
        p = np.array([answer.inclusion_probability for answer in drawn], dtype=np.float64)
        trust = learn_trust(answers)
        errors = (trust.error, *trust.error_range)
        return spanning([estimate(population, pairs, said, p, error=error) for error in errors])

    def _may_follow(
        self,
        state: State,
        answers: Sequence[Answer],
        bound: tuple[Link, ...],
        identity: NDArray[np.int64] | None,
    ) -> bool:
        most = self._data.n // _ROUNDS_PER_IMAGE
        return (
            self._data.n >= _FOLLOW_FROM_ROWS
            and abs(len(answers) - state.n_answers) < most
            and state.bound == bound
            and state.matches is self._matches
            and _equal(state.identity, identity)
            and state.ledger.n_changes(answers) < most
            and state.ledger.strangers == tuple(a for a in answers if a.stranger is not None)
        )

    def _solve_all(
        self,
        answers: Sequence[Answer],
        bound: tuple[Link, ...],
        identity: NDArray[np.int64] | None,
        progress: Progress = UNHEARD,
        *,
        learns: bool = True,
    ) -> State:
        links = (*self._data.locked, *bound)
        locks = gather_locks(self._data.n, links, identity=identity, crop=self._data.crop)
        ledger = Ledger(answers, lock_links(links, locks))
        progress.advance(0, 4)
        if learns:
            self._adapt(ledger, len(answers))
        progress.advance(1, 4)
        view = self._current
        if self._labels is not None and ledger.strangers:
            pairs = view.candidates.pairs
            ledger.imply(implied_by_strangers(ledger.strangers, self._labels, pairs, ledger.trust))
        kept = view.without(ledger.incomparable, side=self._data.side)
        evidence = self._evidence(view, kept, ledger)
        scale, weight = self._scale(answers, ledger, evidence, locks, view)
        if evidence.together is not None:
            evidence = replace(evidence, together=weight * evidence.together)
        progress.advance(2, 4)
        before = self._before(answers) if learns else None
        found = agglomerate(evidence, locks, scale, before=before)
        progress.advance(3, 4)
        standing = Standing(
            evidence, locks, scale, ledger, found, before=before, pictures=self._data.pictures
        )
        kept_identity = None if identity is None else identity.copy()
        return State(
            bound=bound,
            identity=kept_identity,
            n_answers=len(answers),
            ledger=ledger,
            view=view,
            kept=kept,
            evidence=evidence,
            scale=scale,
            locks=locks,
            standing=standing,
            matches=self._matches,
        )

    def _before(self, answers: Sequence[Answer]) -> NDArray[np.int32] | None:
        """Give the partition from before the last of these answers.

        Not simply the last one: an answer that is taken back must leave no trace.
        """
        if self._state is None:
            earlier = self._data.earlier
            return None if earlier is None else earlier.labels.astype(np.int32)
        kept = self._state.ledger.n_kept(answers)
        self._past = [past for past in self._past if past[0] <= kept][-_REMEMBERED:]
        fewer = [labels for n_answers, labels in self._past if n_answers < len(answers)]
        return fewer[-1] if fewer else None

    def _examples(self, view: View, ledger: Ledger) -> Examples:
        labels = np.zeros(self._data.n, dtype=np.int64) if self._labels is None else self._labels
        return view.examples(ledger.evidence, labels)

    def _adapt(self, ledger: Ledger, n_answers: int) -> None:
        """Learn the space anew from the present clusters, where that predicts answers better."""
        if (
            self._labels is None
            or n_answers < _ADAPT_GROWTH * self._n_adapted
            or self._data.n > _ADAPT_ROWS
            or not self._examples(self._base, ledger).enough
        ):
            return
        self._n_adapted = n_answers
        adapted = [wccn(space.embeddings, self._labels) for space in self._base.spaces]
        if any(points is None for points in adapted):
            return
        view = make_view(
            tuple(make_space(points) for points in adapted if points is not None),
            np.random.default_rng(self._seed),
            circumstances=self._circumstances,
        )
        losses = [
            held_out_loss(each.weak, self._examples(each, ledger)) for each in (self._base, view)
        ]
        self._current = view if losses[1] < losses[0] else self._base

    def _evidence(
        self, view: View, kept: NDArray[np.int64] | slice, ledger: Ledger
    ) -> PairEvidence:
        model = calibrate_pairs(view.weak, self._examples(view, ledger), n_cosines=view.n_weak)
        if 0 < view.weak.same.sum() < len(view.weak.same):
            if self._span is None:  # of the log-odds before the first answer
                self._span = calibrate_pairs(
                    view.weak, _nothing_said(view), n_cosines=view.n_weak
                ).span(view.weak)
            model = model.spanning(view.weak, self._span)
        log_odds = model.log_odds(view.features)
        matched = self._matched(view, log_odds, ledger)
        pairs = view.candidates.pairs[kept]
        return PairEvidence(
            pairs=pairs,
            log_odds=log_odds[kept],
            missing=float(model.log_odds(view.unlike).mean()) if len(view.unlike) else -4.0,
            reach=_REACH,
            answers=ledger.heeded,
            matched=None if matched is None else matched[kept],
            side=self._data.side,
            together=self._together(pairs),
            against=self._circumstances.against(pairs),
        )

    def _together(self, pairs: NDArray[np.int64]) -> NDArray[np.float64] | None:
        """Tell which pairs are of one encounter, (m,): 1 if so; what that adds is learnt later."""
        together = self._circumstances.of_one_encounter(pairs)
        return together.astype(np.float64) if together.any() else None

    def _matched(
        self, view: View, log_odds: NDArray[np.float64], ledger: Ledger
    ) -> NDArray[np.float64] | None:
        if not len(self._matches.pairs):
            return None
        pairs, labels = view.candidates.pairs, self._labels
        at, answers = view.answered(
            ledger.evidence, np.arange(self._data.n) if labels is None else labels
        )
        ends = pairs[at] if labels is None else labels[pairs[at]]
        return by_points(self._matches.of(pairs), log_odds, at, answers, ends)

    def _scale(
        self,
        answers: Sequence[Answer],
        ledger: Ledger,
        evidence: PairEvidence,
        locks: Locks,
        view: View,
    ) -> tuple[MergeScale, float]:
        """Learn what merge scores mean, and what one encounter adds to that."""
        if self._start is None:
            self._start = starting_scale(
                replace(evidence, answers={}, together=None, against=None),
                locks,
                view.spaces[0],
                np.random.default_rng(self._seed),
            )
        return learn_scale(
            answers,
            self._start,
            self._circumstances,
            usual=self._usual_weight(evidence, self._start),
            error=ledger.trust.error,
        )

    def _usual_weight(self, evidence: PairEvidence, start: MergeScale) -> float:
        if self._usual is None:
            together = evidence.by_encounter > 0
            scaled = start.kappa * (evidence.log_odds - start.theta)
            self._usual = encounter_weight(scaled, together)
        return self._usual

    def _solution(self, state: State) -> Solution:
        standing, ledger = state.standing, state.ledger
        known = {} if self._start is None else remembered(self._start, self._span)
        in_use = np.bincount(standing.labels, minlength=len(standing.proven)) > 0
        return Solution(
            labels=(np.cumsum(in_use) - 1)[standing.labels],
            probability=standing.probability.copy(),
            proven=standing.proven[in_use],
            contradictions=tuple(ledger.graph.contradictions()),
            violated=ledger.violated(standing.labels),
            n_left=None,
            diagnostics={
                "kappa": state.scale.kappa,
                "theta": state.scale.theta,
                "reviewer_error": ledger.trust.error,
                "adapted": float(state.view is not self._base),
                **known,
            },
        )


def _nothing_said(view: View) -> Examples:
    return view.examples({}, np.zeros(len(view.spaces[0].embeddings), dtype=np.int64))


def _equal(one: NDArray[np.int64] | None, other: NDArray[np.int64] | None) -> bool:
    if one is None or other is None:
        return one is other
    return np.array_equal(one, other)
