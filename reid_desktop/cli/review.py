"""The verbs of reviewing: questions, answer, undo, redo, accept."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from reid_desktop.cli.arguments import photograph
from reid_desktop.cli.opening import opened, project_argument
from reid_desktop.cli.terminal import counted, in_percent, say, say_json
from reid_desktop.core.errors import ReidError
from reid_desktop.core.records import Decision
from reid_desktop.core.types import (
    AnnotationId,
    ClusterId,
    DecisionId,
    Pair,
    Sureness,
    Verdict,
)
from reid_desktop.project import answers, headless, identify
from reid_desktop.project.changes import Changes
from reid_desktop.project.contradictions import contradictions_of, in_words
from reid_desktop.project.encounters import FOLLOWED, update_encounters
from reid_desktop.project.group_rows import GroupRow, group_rows
from reid_desktop.project.project import Project
from reid_desktop.project.session import DEFAULT_STRATEGY, PairQuestion
from reid_desktop.project.views import pair_sides, status

_MOST_QUESTIONS = 10_000  # nobody answers more before asking again
_VERDICTS = {verdict.replace("_", "-"): verdict for verdict in Verdict}


@click.command()
@project_argument
@click.option("-n", "n", type=click.IntRange(1, _MOST_QUESTIONS), default=10, show_default=True)
@click.option(
    "--strategy",
    default=DEFAULT_STRATEGY,
    show_default=True,
    help="What to ask first; simulate --help lists the names.",
)
@click.option("--json", "as_json", is_flag=True, help="Write them for a program.")
def questions(project: Path, n: int, strategy: str, as_json: bool) -> None:
    """Group the photographs of PROJECT, and choose the pairs most worth asking about."""
    with opened(project) as it:
        chosen = headless.solve(it, strategy=strategy).session.questions(n)
        headless.keep_asked(it, chosen)
        rows = [_row(it, question) for question in chosen]
    if as_json:
        say_json({"questions": rows})
        return
    for row in rows:
        likely = in_percent(row["p_same"])
        say(f"{row['a']} {row['b']}  same: {likely}  {row['a_path']}  {row['b_path']}")
    if not rows:
        say("Nothing is left that is worth asking.")


@click.command()
@project_argument
@click.argument("a", type=photograph)
@click.argument("b", type=photograph)
@click.argument("verdict", type=click.Choice(list(_VERDICTS)))
@click.option("--reviewer", help="Who answers; else who new named, else the user of this computer.")
@click.option("--probably", is_flag=True, help="Not sure; the answer counts half.")
def answer(
    project: Path,
    a: AnnotationId,
    b: AnnotationId,
    verdict: str,
    *,
    reviewer: str | None,
    probably: bool,
) -> None:
    """Say whether the photographs A and B show the same individual."""
    if a == b:
        raise ReidError(
            "A photograph cannot be compared with itself.", hint="Give two different numbers."
        )
    pair = Pair.of(a, b)
    sureness = Sureness.PROBABLY if probably else Sureness.SURE
    with opened(project, reviewer=reviewer) as it:
        decision = headless.decision_about(it, pair, _VERDICTS[verdict], sureness=sureness)
        decision_id, _ = answers.answer(it, decision)
        against = contradictions_of(it, decision_id)
        n = status(it).n_given
        who = it.reviewer
    say(f"Saved for {who}; {counted(n, 'answer')} so far.")
    if against:
        more = f" (and {len(against) - 1} more)" if len(against) > 1 else ""
        say(f"It contradicts what was said before: {in_words(against[0])}{more}.")


@click.command()
@project_argument
def undo(project: Path) -> None:
    """Take the newest act in PROJECT back."""
    with opened(project) as it:
        before = _decisions(it)
        changes = answers.undo(it)
        _follow(it, changes)
        gone = before.keys() - _decisions(it).keys()
    if changes is None:
        raise ReidError("There is nothing to undo.", hint="Nothing was changed.")
    say(f"Undone: {_what(changes, [before[one] for one in gone])}")


@click.command()
@project_argument
def redo(project: Path) -> None:
    """Do again in PROJECT what was undone."""
    with opened(project) as it:
        before = _decisions(it)
        changes = answers.redo(it)
        _follow(it, changes)
        after = _decisions(it)
    if changes is None:
        raise ReidError("There is nothing to do again.", hint="Redo follows an undo.")
    back = [after[one] for one in after.keys() - before.keys()]
    say(f"Done again: {_what(changes, back)}")


@click.command()
@project_argument
@click.argument("clusters", nargs=-1)
@click.option("--proven", is_flag=True, help="All that hold when any one answer is dropped.")
def accept(project: Path, clusters: tuple[str, ...], proven: bool) -> None:
    """Accept CLUSTERS of PROJECT, by label or number, as one individual each."""
    if clusters and proven:
        raise ReidError(
            "Groups and --proven exclude each other.",
            hint="Name the groups, or say --proven for all that are proven.",
        )
    if not clusters and not proven:
        raise ReidError(
            "Say which groups to accept.", hint="Give their labels, like ID-0003, or --proven."
        )
    with opened(project) as it:
        if proven:
            if headless.is_embedded(it):
                headless.solve(it)  # the newest answers may prove more, or less
            changes = identify.accept_proven(it)
        else:
            changes = identify.accept(it, _not_accepted(it, clusters))
    if changes.description:
        say(f"Done: {changes.description}")
    elif proven:
        say("There was nothing to accept.")


def _follow(project: Project, changes: Changes | None) -> None:
    """Let encounters follow where an act or its undoing changed what they are made of."""
    if changes is not None and changes.tables & FOLLOWED:
        update_encounters(project)


def _row(project: Project, question: PairQuestion) -> dict[str, Any]:
    low, high = pair_sides(project, question.pair)
    return {
        "a": low.annotation_id,
        "b": high.annotation_id,
        "a_path": low.path,
        "b_path": high.path,
        "p_same": question.p_same,
        "purpose": question.purpose,
    }


def _not_accepted(project: Project, names: Sequence[str]) -> list[ClusterId]:
    """Find the clusters of these names; say so of those that were accepted already."""
    rows = group_rows(project)
    clusters = []
    for name in dict.fromkeys(names):
        found = _called(rows, name)
        if found is None or found.cluster_id is None:
            raise ReidError(
                f"There is no group {name} in this project.",
                hint="Look its label up in the column cluster of identities.csv.",
            )
        parts = [row for row in rows if row.cluster_id == found.cluster_id]
        if all(row.n_accepted == row.n_photographs for row in parts):
            say(f"{found.label} was accepted already.")
        else:
            clusters.append(found.cluster_id)
    return clusters


def _called(rows: Sequence[GroupRow], name: str) -> GroupRow | None:
    """Find a group by its label, else by the number of its cluster."""
    for row in rows:
        if row.label.casefold() == name.casefold():
            return row
    number = int(name) if name.isdecimal() else None
    return next((row for row in rows if number is not None and row.cluster_id == number), None)


def _decisions(project: Project) -> dict[DecisionId, Decision]:
    return {one.decision_id: one for one, _ in project.store.decisions.all()}


def _what(changes: Changes, decisions: Iterable[Decision]) -> str:
    """Name an act that was taken back or done again; of an answer, which it was."""
    said = list(decisions)
    if len(said) != 1 or not changes.description.startswith("answer"):
        return changes.description
    [one] = said
    verdict = one.verdict.replace("_", " ")
    return (
        f"{changes.description} ({one.pair.low} and {one.pair.high}, {verdict}, by {one.reviewer})"
    )
