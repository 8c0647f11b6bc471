"""The verb merge-reviews."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from reid_desktop.cli.arguments import FOLDER
from reid_desktop.cli.opening import opened, project_argument
from reid_desktop.cli.terminal import TerminalProgress, counted, say, say_json
from reid_desktop.core.agreement import VERDICTS, Agreement
from reid_desktop.project import headless
from reid_desktop.project.merging.merge import look_into, merge
from reid_desktop.project.merging.names import Clash, NameClash, NamesReport
from reid_desktop.project.merging.other import read_other
from reid_desktop.project.merging.report import MergeReport, NotUnderstood, Why
from reid_desktop.project.project import PROJECT_FILE

_MOST_LISTED = 10  # of one kind: --json lists all
_WHY = {
    Why.NO_PHOTOGRAPH: "is not in this project",
    Why.OTHER_BOXES: "has other boxes here",
    Why.ONE_HERE: "is the other photograph, too, here",
}


@click.command("merge-reviews")
@project_argument
@click.argument("other_project", type=FOLDER)
@click.option("--dry-run", is_flag=True, help="Only tell what would come in.")
@click.option(
    "--names",
    is_flag=True,
    help="Names of individuals come along, too, where nothing here goes against them.",
)
@click.option("--json", "as_json", is_flag=True, help="Write it for a program.")
def merge_reviews(
    project: Path, other_project: Path, *, dry_run: bool, names: bool, as_json: bool
) -> None:
    """Bring the answers of OTHER_PROJECT, a copy or a packed zip of it, into PROJECT.

    OTHER_PROJECT is only read. Each reviewer's answers stay theirs; doing it again changes
    nothing, and one undo takes all of it back.
    """
    inside = project.parent if project.name == PROJECT_FILE else project
    other = read_other(other_project, inside)
    with opened(project) as it:
        if dry_run:
            report = look_into(it, other, names=names, progress=_progress("Comparing"))
        else:
            report, _ = merge(it, other, names=names, progress=_progress("Merging"))
            if not report.brings_nothing and headless.is_embedded(it):
                headless.solve(it)  # the groups follow the new answers
    if as_json:
        say_json({"dry_run": dry_run, **as_record(report)})
        return
    for line in in_lines(report, dry_run=dry_run):
        say(line)


def _progress(what: str) -> TerminalProgress:
    return TerminalProgress(what, in_hundredths=True)


def as_record(report: MergeReport) -> dict[str, Any]:
    """Tell a report as JSON can."""
    record = asdict(report)
    record["by_reviewer"] = dict(report.by_reviewer)
    record["agreements"] = [_agreement_record(one) for one in report.agreements]
    return record


def in_lines(report: MergeReport, *, dry_run: bool) -> list[str]:
    """Tell a report to a person."""
    new = counted(report.n_new, "answer")
    said = f"{new} would come in" if dry_run else f"{new} came in"
    by = ", ".join(f"{n} of {name}" for name, n in report.by_reviewer)
    lines = [
        (
            f"{report.name}: {counted(report.n_answers, 'answer')} about"
            f" {counted(report.n_photographs, 'photograph')}, of which {report.n_recognised}"
            " are in this project."
        ),
        f"{said}: {by}." if by else f"{said}.",
    ]
    for n, what in (
        (report.n_known, "are here already"),
        (report.n_overtaken, "are older than what the same reviewer says here"),
        (report.n_taken_back, "were taken back here, and stay so"),
        (report.n_not_understood, "say nothing here"),
    ):
        if n:
            lines.append(f"{n} {what}.")
    lines += _first([_lost(one) for one in report.not_understood])
    if report.n_gone_there:
        lines.append(f"{report.n_gone_there} that count here were taken back there; they stay.")
    if report.n_new_boxes:
        lines.append(f"Boxes that only the other project has: {report.n_new_boxes}.")
    if report.names is not None:
        lines += _names(report.names)
    if report.n_disagreed:
        lines.append(
            f"Reviewers differ about {counted(report.n_disagreed, 'pair')}:"
            " the page of disputes in the window settles them."
        )
    lines += _first(
        [
            f"  {one.paths[0]} and {one.paths[1]}: {one.says_same} says same,"
            f" {one.says_different} says different"
            for one in report.disagreed
        ]
    )
    return [*lines, *map(_agreement, report.agreements)]


def _first(lines: list[str]) -> list[str]:
    if len(lines) <= _MOST_LISTED:
        return lines
    return [*lines[:_MOST_LISTED], f"  and {len(lines) - _MOST_LISTED} more"]


def _lost(one: NotUnderstood) -> str:
    return f"  {one.path} {_WHY[one.why]}: {counted(one.n_answers, 'answer')}"


def _names(names: NamesReport) -> list[str]:
    lines = [
        (
            f"Names: {counted(names.n_new, 'new individual')},"
            f" {counted(names.n_accepted, 'photograph')} accepted,"
            f" {names.n_described} described further."
        )
    ]
    if names.n_unnamed:
        lines.append(f"  Accepted groups without a name stay outside: {names.n_unnamed}.")
    return lines + _first([_clash(one) for one in names.clashes])


def _clash(one: NameClash) -> str:
    n = counted(one.n_photographs, "photograph")
    match one.why:
        case Clash.OTHER_NAME:
            return f"  {one.there} is {one.here} here: {n} left as before"
        case Clash.RENAMED:
            return f"  {one.there} is called {one.here} here, and stays so"
        case Clash.APART:
            return f"  {one.there}: {n} left out, as two are known to show different animals"


def _agreement(one: Agreement) -> str:
    said = f"{one.first} and {one.second} answered {counted(one.n_pairs, 'pair')} both"
    if one.alike_of_all is not None:
        said += f", {one.alike_of_all:.0%} alike".replace("%", " %")
    kappas = [
        f"{value:.2f} (95 %: {low:.2f} to {high:.2f}) over {what}"
        for value, bounds, what in (
            (one.kappa, one.kappa_range, "same and different"),
            (one.kappa_of_all, one.kappa_of_all_range, "all four answers"),
        )
        if value is not None and bounds is not None
        for low, high in [bounds]
    ]
    return f"{said}; kappa {', '.join(kappas)}." if kappas else f"{said}."


def _agreement_record(one: Agreement) -> dict[str, Any]:
    return {
        "first": one.first,
        "second": one.second,
        "answers": [verdict.value for verdict in VERDICTS],
        "table": one.table.tolist(),
        "n_pairs": one.n_pairs,
        "n_decided": one.n_decided,
        "alike": one.alike,
        "kappa": one.kappa,
        "kappa_range": one.kappa_range,
        "alike_of_all": one.alike_of_all,
        "kappa_of_all": one.kappa_of_all,
        "kappa_of_all_range": one.kappa_of_all_range,
    }
