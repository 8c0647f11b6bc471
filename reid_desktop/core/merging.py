"""Which answers of another copy of a project are new here, and what they go against."""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import product

from reid_desktop.core.records import Decision
from reid_desktop.core.types import Pair, Purpose, Verdict


@dataclass(frozen=True, slots=True)
class SortedAnswers:
    """What becomes of the answers of another project.

    Attributes
    ----------
    new : tuple of Decision
        To be brought in, in this order.
    n_known : int
        Are here already.
    n_overtaken : int
        The same reviewer answered the same pair later, here.
    n_taken_back : int
        Were here, and were taken back here.
    """

    new: tuple[Decision, ...]
    n_known: int
    n_overtaken: int
    n_taken_back: int


@dataclass(frozen=True, slots=True)
class Opposed:
    """Two reviewers who differ about a pair: one says same, one different."""

    pair: Pair
    says_same: str
    says_different: str


def sort_answers(
    theirs: Iterable[Decision],
    ours: Iterable[Decision],
    *,
    their_uuids: Set[str],
    our_uuids: Set[str],
    taken_back: Set[str] = frozenset(),
) -> SortedAnswers:
    """Choose which answers come in.

    Of one reviewer and pair the newest answer counts, so an older one stays outside. Which is
    newer tells the project that has both; where neither has, the clock. Repeats that were asked
    on purpose count beside others, and always come in.

    Parameters
    ----------
    theirs, ours : iterable of Decision
        In force, oldest first; pairs by their numbers here. Reviewers are one whose names
        differ by case only.
    their_uuids, our_uuids : set of str
        Of all answers that were not undone, also those not in force.
    taken_back : set of str
        Of answers that were undone or withdrawn here.
    """
    newest = {
        _key(one): one for one in ours if one.given.purpose is not Purpose.REPEAT
    }  # one of each: they are in force
    new: list[Decision] = []
    n_known = n_overtaken = n_taken_back = 0
    for one in theirs:
        rival = None if one.given.purpose is Purpose.REPEAT else newest.get(_key(one))
        if one.uuid in our_uuids:
            n_known += 1
        elif one.uuid in taken_back:
            n_taken_back += 1
        elif rival is not None and not _follows(one, rival, their_uuids):
            n_overtaken += 1
        else:
            new.append(one)
    return SortedAnswers(tuple(new), n_known, n_overtaken, n_taken_back)


def in_force_after(ours: Sequence[Decision], new: Sequence[Decision]) -> list[Decision]:
    """Return the answers that count once `new` came in, in the order they came."""
    replaced = {_key(one) for one in new if one.given.purpose is not Purpose.REPEAT}
    stay = [one for one in ours if one.given.purpose is Purpose.REPEAT or _key(one) not in replaced]
    return [*stay, *new]


def opposed(in_force: Iterable[Decision], new: Iterable[Decision]) -> list[Opposed]:
    """Find the pairs of `new` answers about which two reviewers differ, by rising pair."""
    concerned = {one.pair for one in new}
    said: defaultdict[Pair, dict[Verdict, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in in_force:
        if one.pair in concerned:
            said[one.pair][one.verdict].append(one.reviewer)
    return [
        Opposed(pair, same, different)
        for pair, by_verdict in sorted(
            (pair, it)
            for pair, it in said.items()
            if {Verdict.SAME, Verdict.DIFFERENT} <= it.keys()
        )
        for same, different in product(
            dict.fromkeys(by_verdict[Verdict.SAME]), dict.fromkeys(by_verdict[Verdict.DIFFERENT])
        )
        if same.casefold() != different.casefold()
    ]


def _follows(theirs: Decision, ours: Decision, their_uuids: Set[str]) -> bool:
    """Tell whether the other project's answer is the newer one of the two."""
    if ours.uuid in their_uuids:  # they knew it, and it no longer counted
        return True
    return (theirs.decided_at, theirs.uuid) > (ours.decided_at, ours.uuid)


def _key(decision: Decision) -> tuple[Pair, str]:
    return decision.pair, decision.reviewer.casefold()
