"""Answers that cannot all be right, and answers that the groups go against."""

from collections.abc import Iterable

from reid_desktop.core.constraints import ConstraintGraph, Contradiction, Link
from reid_desktop.core.records import Decision
from reid_desktop.core.types import DecisionId, Sureness, Verdict
from reid_desktop.project.group_rows import group_rows
from reid_desktop.project.project import Project

_LINKING = frozenset({Verdict.SAME, Verdict.DIFFERENT})


def contradictions(project: Project) -> list[Contradiction]:
    """Return where the sure answers in force, and the facts, contradict each other.

    Returns
    -------
    list of Contradiction
        Nodes are annotation ids; keys are decision ids, and None for facts.
    """
    return ConstraintGraph(_links(project)).contradictions()


def contradictions_of(project: Project, decision_id: DecisionId) -> list[Contradiction]:
    """Return the contradictions that one answer takes part in."""
    return [
        one
        for one in contradictions(project)
        if decision_id in {link.key for link in (one.cannot, *one.path)}
    ]


def in_words(contradiction: Contradiction) -> str:
    """Say a contradiction as photographs by their numbers: ``4 = 2 = 5, but 4 ≠ 5``."""
    chain = " = ".join(str(node) for node in contradiction.nodes())
    return f"{chain}, but {contradiction.cannot.a} ≠ {contradiction.cannot.b}"


def answers_gone_against(project: Project) -> list[Decision]:
    """Return the answers in force, oldest first, that the groups go against.

    Answers that came after the last run are not worked in yet, and are not among them.
    """
    run = project.store.runs.latest()
    if run is None:
        return []
    group_of = {
        annotation_id: number
        for number, row in enumerate(group_rows(project))
        for annotation_id in row.members
    }
    return [
        one
        for one in project.store.decisions.in_force()
        if one.verdict in _LINKING
        and one.decided_at <= run.computed_at
        and one.pair.low in group_of
        and one.pair.high in group_of
        and (group_of[one.pair.low] == group_of[one.pair.high]) != (one.verdict is Verdict.SAME)
    ]


def _links(project: Project) -> Iterable[Link]:
    for one in project.store.decisions.in_force():
        if one.verdict in _LINKING and one.given.sureness is Sureness.SURE:
            yield Link(one.pair.low, one.pair.high, one.verdict, key=one.decision_id)
    for lock in project.store.locks.in_force():
        yield Link(lock.pair.low, lock.pair.high, lock.verdict, locked=True)
