"""The formats there are, and what several of them together would write."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reid_desktop.core.errors import ReidError
from reid_desktop.core.progress import UNHEARD, Progress
from reid_desktop.project.exporting.camtrap_dp import CAMTRAP_DP
from reid_desktop.project.exporting.cells import csv_file
from reid_desktop.project.exporting.choices import Choices, chosen
from reid_desktop.project.exporting.contents import Content, Copied, Format, Made, Problem
from reid_desktop.project.exporting.for_ecologists import FOR_ECOLOGISTS
from reid_desktop.project.exporting.spreadsheets import workbook_file
from reid_desktop.project.exporting.study import Study
from reid_desktop.project.exporting.tables import counts_of, own_tables
from reid_desktop.project.exporting.writing import ExportError, write_contents

WORKBOOK = "study.xlsx"


def _own_csv(study: Study, choices: Choices) -> Iterator[Content]:
    for table in own_tables(study):
        yield csv_file(f"{table.name}.csv", table, separator=choices.separator)


def _own_workbook(study: Study, _choices: Choices) -> Iterator[Content]:
    yield workbook_file(WORKBOOK, own_tables(study))


FORMATS: Mapping[str, Format] = {
    one.name: one
    for one in (
        Format(
            "csv",
            "CSV tables",
            "Who is who, individuals, answers and what follows from them; for R and the archive.",
            _own_csv,
        ),
        Format(
            "xlsx",
            "Excel workbook",
            "The same tables as sheets of one file, in which 007 and 1E5 stay names.",
            _own_workbook,
        ),
        CAMTRAP_DP,
        *FOR_ECOLOGISTS,
    )
}


class UnknownFormatError(ReidError):
    """There is no such format."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one format would write.

    Attributes
    ----------
    contents : tuple of Content
        Empty if the format is refused.
    """

    format: Format
    contents: tuple[Content, ...]
    problems: tuple[Problem, ...]

    @property
    def refusal(self) -> Problem | None:
        """Why nothing of it can be written."""
        return next((one for one in self.problems if one.refused), None)

    @property
    def n_rows(self) -> int:
        """How many lines its tables have together."""
        return sum(one.n_rows or 0 for one in self.contents if isinstance(one, Made))

    @property
    def n_photographs(self) -> int:
        """How many photographs would be copied, written anew or linked to."""
        return sum(isinstance(one, Copied) or one.is_photograph for one in self.contents)


@dataclass(frozen=True, slots=True)
class Plan:
    """What an export would write; writing it uses it up."""

    parts: tuple[Part, ...]
    facts: Mapping[str, object]
    choices: Choices


@dataclass(frozen=True, slots=True)
class Preview:
    """What is told of one format before it is written."""

    format: str
    n_files: int
    n_rows: int
    n_photographs: int
    problems: tuple[Problem, ...]

    @property
    def is_refused(self) -> bool:
        """Whether nothing of it can be written."""
        return any(one.refused for one in self.problems)


def formats_named(names: Iterable[str]) -> tuple[Format, ...]:
    """Return the formats of these names, each once.

    Raises
    ------
    UnknownFormatError
    """
    wanted = list(dict.fromkeys(names))
    for name in wanted:
        if name not in FORMATS:
            raise UnknownFormatError(
                f"There is no format {name}.", hint=f"There are: {', '.join(FORMATS)}."
            )
    return tuple(FORMATS[name] for name in wanted)


def plan_export(study: Study, formats: Sequence[Format], choices: Choices) -> Plan:
    """Work out what would be written, and what stands in the way; nothing is written yet."""
    told = chosen(study, choices)
    parts = tuple(_part(one, told, choices) for one in formats)
    counts = counts_of(told)
    return Plan(parts, {**told.facts, "counts": counts}, choices)


def preview_of(plan: Plan) -> tuple[Preview, ...]:
    """Return what is told of a plan, without the tables it holds."""
    return tuple(
        Preview(
            part.format.name,
            n_files=len(part.contents),
            n_rows=part.n_rows,
            n_photographs=part.n_photographs,
            problems=part.problems,
        )
        for part in plan.parts
    )


def write_plan(plan: Plan, folder: Path, progress: Progress = UNHEARD) -> tuple[Path, ...]:
    """Write what was planned, whole or not at all; see `write_contents`.

    Raises
    ------
    ExportError
        If a format is refused, or anything could not be written.
    Cancelled
    """
    for part in plan.parts:
        if part.refusal is not None:
            raise ExportError(
                f"{part.format.title}: {part.refusal.message}", hint=part.refusal.hint
            )
    return write_contents(
        [content for part in plan.parts for content in part.contents],
        plan.facts,
        folder,
        copying=plan.choices.copying,
        progress=progress,
    )


def _part(one: Format, told: Study, choices: Choices) -> Part:
    problems = tuple(one.problems(told, choices))
    refused = any(problem.refused for problem in problems)
    return Part(one, () if refused else tuple(one.contents(told, choices)), problems)
