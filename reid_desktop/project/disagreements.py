"""Answers that contradict each other, as a person looks at them: photographs and who said what."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from reid_desktop.core.constraints import ConstraintGraph, Link
from reid_desktop.core.records import Box, Decision
from reid_desktop.core.types import AnnotationId, IndividualId, LinkSource, Pair, Sureness, Verdict
from reid_desktop.project.project import Project
from reid_desktop.project.session import PairContradiction
from reid_desktop.store.annotations import box_of
from reid_desktop.store.values import absolute_path, path_from_database, readable

if TYPE_CHECKING:
    from reid_desktop.core.disputes import Dispute

_SIGNS = {Verdict.SAME: 1.0, Verdict.DIFFERENT: -1.0}
_PROBABLY = 0.5  # of a sure answer


class Source(StrEnum):
    """Where it comes from that two photographs are, or are not, of one animal."""

    ANSWER = "answer"
    MEMBERSHIP = "membership"  # a person accepted both as one individual
    FACT = "fact"  # files with the same bytes, two animals in one photograph
    LOCK = "lock"  # a catalogue, or a person's confirmation


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of two photographs.

    Attributes
    ----------
    reviewer : str, optional
        Who answered; None where it is no answer.
    is_mine : bool
        Whether the one who has the project open said it.
    is_weak : bool
        Whether it is one of those that most likely are wrong: to be looked at first.
    """

    pair: Pair
    verdict: Verdict
    source: Source = Source.ANSWER
    reviewer: str | None = None
    sureness: Sureness = Sureness.SURE
    said_at: datetime | None = None
    is_mine: bool = False
    is_weak: bool = False


@dataclass(frozen=True, slots=True)
class DisputedPhotograph:
    """One of the photographs that a contradiction is told in."""

    annotation_id: AnnotationId
    file_name: str
    path: str
    box: Box | None
    crop_key: str | None
    label: str | None  # of the group it is in
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A "different", and the chain of "same" that leads from one end of it to the other.

    Attributes
    ----------
    photographs : tuple of DisputedPhotograph
        Along the chain; the "different" is between the first and the last.
    """

    different: Said
    chain: tuple[Said, ...]
    photographs: tuple[DisputedPhotograph, ...]

    @property
    def said(self) -> tuple[Said, ...]:
        """All of it, the chain first."""
        return *self.chain, self.different


def pairs_of(contradictions: Iterable[PairContradiction]) -> frozenset[Pair]:
    """Return every pair that takes part in a contradiction."""
    return frozenset(
        pair
        for one in contradictions
        for pair in (one.cannot, *(Pair.of(a, b) for a, b in pairwise(one.path)))
    )


def read_disagreements(project: Project) -> list[Disagreement]:
    """Read where what is said now contradicts itself, the heaviest first. On PROJECT.

    Of several reviewers who differ about one pair the majority counts, "probably" half; it is a
    disagreement of its own only while they are even.
    """
    decisions = _counting(project.store.decisions.in_force())
    said = [*_answers(decisions), *_locks(project)]
    bound = list(_memberships(project, {end for link in said for end in (link.a, link.b)}))
    torn = _torn([*said, *bound])
    if not torn:
        return []
    from reid_desktop.core.disputes import disputes  # noqa: PLC0415 - loads scipy

    said = _weighed([link for link in said if link in torn], decisions)
    bound = [link for link in bound if link in torn]
    by_answers = disputes(ConstraintGraph(said))
    told = {one.contradiction.cannot for one in by_answers}  # answers tell more than acceptance
    by_both = disputes(ConstraintGraph([*said, *bound]))
    others = [one for one in by_both if one.contradiction.cannot not in told]
    return [_told(project, one, decisions) for one in (*by_answers, *others)]


def _torn(links: Sequence[Link]) -> frozenset[Link]:
    """Give the links within those components that hold a "different": of thousands, few.

    The `ConstraintGraph` does more, and takes ten times as long.
    """
    above: dict[int, int] = {}

    def root(node: int) -> int:
        while (parent := above.get(node, node)) != node:
            above[node] = node = above.get(parent, parent)
        return node

    for link in links:
        if link.verdict is Verdict.SAME:
            above[root(link.a)] = root(link.b)
    torn = {
        root(link.a)
        for link in links
        if link.verdict is Verdict.DIFFERENT and root(link.a) == root(link.b)
    }
    return frozenset(link for link in links if root(link.a) in torn and root(link.b) in torn)


def _counting(decisions: Iterable[Decision]) -> list[Decision]:
    """Leave out what others outvote."""
    by_pair: dict[Pair, list[Decision]] = defaultdict(list)
    for one in decisions:
        if one.verdict in _SIGNS:
            by_pair[one.pair].append(one)
    return [one for about in by_pair.values() for one in _majority(about)]


def _majority(about: Sequence[Decision]) -> Iterator[Decision]:
    votes = sum(_SIGNS[one.verdict] * _share(one) for one in about)
    for one in about:
        if votes * _SIGNS[one.verdict] >= 0:
            yield one


def _share(decision: Decision) -> float:
    return 1.0 if decision.given.sureness is Sureness.SURE else _PROBABLY


def _answers(decisions: Sequence[Decision]) -> Iterator[Link]:
    for key, one in enumerate(decisions):
        yield Link(one.pair.low, one.pair.high, one.verdict, key=key)


def _locks(project: Project) -> Iterator[Link]:
    for lock in project.store.locks.in_force():
        source = Source.FACT if lock.source is LinkSource.FACT else Source.LOCK
        yield Link(lock.pair.low, lock.pair.high, lock.verdict, locked=True, key=source)


def _memberships(project: Project, concerned: Set[int]) -> Iterator[Link]:
    """Join all of `concerned` that were accepted as one individual to the first of them."""
    first: dict[IndividualId, AnnotationId] = {}
    for member, individual in project.store.individuals.memberships().items():
        if member not in concerned:
            continue
        hub = first.setdefault(individual, member)
        if hub != member:
            yield Link(hub, member, Verdict.SAME, locked=True, key=Source.MEMBERSHIP)


def _weighed(links: Iterable[Link], decisions: Sequence[Decision]) -> list[Link]:
    """Weigh answers by how far each reviewer is trusted."""
    from reid_desktop.core.engine import Answer  # noqa: PLC0415 - loads scipy
    from reid_desktop.core.trust import learn_trust  # noqa: PLC0415 - the same

    answers = [
        Answer(one.pair.low, one.pair.high, one.verdict, one.given.sureness, one.reviewer)
        for one in decisions
    ]
    trust = learn_trust(answers)
    return [
        replace(link, weight=abs(trust.weights([answers[link.key]])[0]))
        if isinstance(link.key, int)
        else link
        for link in links
    ]


def _path(dispute: "Dispute") -> Iterator[tuple[AnnotationId, AnnotationId, Link]]:
    """Yield the steps of the chain; those over others that were accepted as one are one."""
    start = at = dispute.contradiction.cannot.a
    for link, after in zip(dispute.path, (*dispute.path[1:], None), strict=True):
        at = link.other(at)
        goes_on = after is not None and link.key == after.key == Source.MEMBERSHIP
        if not goes_on:
            yield AnnotationId(start), AnnotationId(at), link
            start = at


def _told(project: Project, dispute: "Dispute", decisions: Sequence[Decision]) -> Disagreement:
    cannot = dispute.contradiction.cannot
    steps = list(_path(dispute))

    def said(a: int, b: int, link: Link) -> Said:
        pair = Pair.of(AnnotationId(a), AnnotationId(b))
        if isinstance(link.key, Source):
            return Said(pair, link.verdict, link.key)
        assert isinstance(link.key, int)
        decision = decisions[link.key]
        return Said(
            pair,
            link.verdict,
            Source.ANSWER,
            decision.reviewer,
            decision.given.sureness,
            decision.decided_at,
            is_mine=decision.reviewer == project.reviewer,
            is_weak=link in dispute.shown,
        )

    return Disagreement(
        said(cannot.a, cannot.b, cannot),
        tuple(said(a, b, link) for a, b, link in steps),
        tuple(_photograph(project, one) for one in (steps[0][0], *(b for _, b, _ in steps))),
    )


def _photograph(project: Project, annotation_id: AnnotationId) -> DisputedPhotograph:
    row = project.store.reading.photograph(annotation_id)
    assert row is not None, "annotations are never deleted"
    relative_path = path_from_database(row["relative_path"])
    return DisputedPhotograph(
        annotation_id=annotation_id,
        file_name=readable(relative_path).rpartition("/")[2],
        path=absolute_path(path_from_database(row["folder"]), relative_path),
        box=box_of(row),
        crop_key=row["crop_key"],
        label=row["individual"] or row["cluster"],
        side=row["side"],
    )
