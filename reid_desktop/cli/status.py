"""The verb status."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reid_desktop.cli.opening import opened, project_argument
from reid_desktop.cli.problems import unreadable_rows
from reid_desktop.cli.terminal import counted, say, say_each, say_json
from reid_desktop.core.constraints import Contradiction
from reid_desktop.core.records import Decision
from reid_desktop.project import headless
from reid_desktop.project.contradictions import answers_gone_against, contradictions, in_words
from reid_desktop.project.further import Standing
from reid_desktop.project.project import Project
from reid_desktop.project.views import Status
from reid_desktop.project.views import status as read_status

if TYPE_CHECKING:
    from reid_desktop.core.audit import Audit


@click.command()
@project_argument
@click.option("--json", "as_json", is_flag=True, help="Write it for a program.")
@click.option(
    "--estimate",
    "estimated",
    is_flag=True,
    help="Also estimate from the audit answers how right the groups are; takes a solve.",
)
def status(project: Path, as_json: bool, estimated: bool) -> None:
    """Tell how far PROJECT is."""
    with opened(project) as it:
        found = headless.estimate(it) if estimated else None
        counts = read_status(it)
        said, against = contradictions(it), answers_gone_against(it)
        if as_json:
            facts = _facts(it, counts, said, against)
            say_json({**facts, **({"estimate": _estimated(found)} if estimated else {})})
            return
        for line in _lines(it, counts):
            say(line)
    _say_disagreement(said, against)
    if estimated:
        _say_estimate(found)


def _facts(
    project: Project,
    counts: Status,
    said: Sequence[Contradiction],
    against: Sequence[Decision],
) -> dict[str, Any]:
    facts = {
        "name": project.name,
        "model": headless.model_of(project),
        "also": [asdict(one) for one in headless.compared_by(project)],
        **asdict(counts),
    }
    if counts.last_run is not None:
        facts["last_run"]["computed_at"] = counts.last_run.computed_at.isoformat()
    return {
        **facts,
        "unreadable": [
            {"folder": one.folder, "path": one.relative_path, "problem": one.problem}
            for one in unreadable_rows(project)
        ],
        "n_contradictions": len(said),
        "contradictions": [
            {"path": one.nodes(), "different": (one.cannot.a, one.cannot.b)} for one in said
        ],
        "answers_gone_against": [
            {
                "a": one.pair.low,
                "b": one.pair.high,
                "verdict": one.verdict,
                "sureness": one.given.sureness,
                "reviewer": one.reviewer,
            }
            for one in against
        ],
    }


def _estimated(found: "Audit | None") -> dict[str, Any] | None:
    """Give the estimates; the groups they are about stand in the project."""
    return None if found is None else {k: v for k, v in asdict(found).items() if k != "labels"}


def _lines(project: Project, counts: Status) -> Iterator[str]:
    """Yield what a person wants to know, without what there is nothing to say about."""
    yield f"Project: {project.name}"
    yield f"Photographs: {counts.n_images}{_aside(counts)}"
    if model := headless.model_of(project):
        yield f"Compared by the model: {model}"
        yield from map(_further, headless.compared_by(project))
    yield f"Answers: {_answers(counts)}"
    run = counts.last_run
    if run is None:
        yield "Not grouped yet"
        return
    yield f"Individuals: {counts.n_individuals}"
    yield f"Groups that nobody accepted yet: {counts.n_clusters}"
    yield f"Photographs by how sure it is: {_sureness(counts)}"
    if counts.n_left is not None:
        yield f"Questions that still pay: about {counts.n_left}"
    yield f"Last grouped: {run.computed_at.astimezone():%Y-%m-%d %H:%M}"


def _further(one: Standing) -> str:
    """Tell whether a further model counts, and if not, why."""
    if not one.takes_part:
        lacks = counted(one.n_lacking, "photograph")
        return f"Not compared by “{one.name}” yet, which lacks {lacks}: run the verb embed"
    lacks = f" (it lacks {counted(one.n_lacking, 'photograph')})" if one.n_lacking else ""
    return f"And by the model: {one.name}{lacks}"


def _aside(counts: Status) -> str:
    """Tell what is left aside, if anything is."""
    aside = (
        (counts.n_unreadable, "unreadable"),
        (counts.n_missing, "missing"),
    )
    parts = [f"{n} {word}" for n, word in aside if n]
    if counts.n_skipped:
        parts.append(f"{counted(counts.n_skipped, 'other file')} skipped")
    return f" ({', '.join(parts)})" if parts else ""


def _answers(counts: Status) -> str:
    """Count by what they say of pairs, of which an answer to a screen tells several."""
    parts = [f"{n} {verdict.replace('_', ' ')}" for verdict, n in counts.n_answers.items() if n]
    said = ", ".join(parts) or "none yet"
    one_each = counts.n_given == sum(counts.n_answers.values())
    return said if one_each else f"{counts.n_given}, which say of pairs: {said}"


def _sureness(counts: Status) -> str:
    parts = (
        (counts.n_accepted, "accepted"),
        (counts.n_proven, "proven"),
        (counts.n_proposed, "proposed"),
        (counts.n_unidentified, "not grouped yet"),
        (counts.n_not_identifiable, "not identifiable"),
    )
    return ", ".join(f"{n} {word}" for n, word in parts if n) or "none"


def _say_disagreement(said: Sequence[Contradiction], against: Sequence[Decision]) -> None:
    if said:
        say(f"Contradictions among sure answers: {len(said)}")
        say_each([f"  {in_words(one)}" for one in said])
    if against:
        say(f"Answers that the groups go against: {len(against)}")
        say_each(
            [
                f"  {one.pair.low} {one.pair.high} {one.verdict}, {one.given.sureness},"
                f" by {one.reviewer}"
                for one in against
            ]
        )


def _say_estimate(found: "Audit | None") -> None:
    if found is None:
        say("Estimate: no pair that was drawn by lot is answered yet")
        return
    drawn = counted(found.n_answers, "pair")
    say(f"Estimate from {drawn} drawn by lot, each between its 95 % bounds")
    for label, one in (
        ("Individuals", found.n_individuals),
        ("Pairs grouped wrongly", found.n_wrong_merges),
        ("Matches missed", found.n_missed_matches),
    ):
        say(f"{label}: {one.value:.0f} ({one.low:.0f} to {one.high:.0f})")
