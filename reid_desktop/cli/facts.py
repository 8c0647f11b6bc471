"""The verb about what the photographs themselves tell."""

from dataclasses import asdict
from pathlib import Path

import click

from reid_desktop.cli.opening import opened, project_argument
from reid_desktop.cli.terminal import counted, say, say_json
from reid_desktop.core.errors import ReidError
from reid_desktop.core.facts import Fact
from reid_desktop.project.facts import (
    FactRow,
    fact_rows,
    facts_of,
    set_fastest,
    switch_fact,
)

_NAMES = {
    "two-animals": Fact.TWO_ANIMALS,
    "identical-files": Fact.IDENTICAL,
    "encounter": Fact.ENCOUNTER,
    "travel": Fact.TRAVEL,
    "opposite-sides": Fact.SIDES,
}
_STATES = {"on": True, "off": False}


@click.command()
@project_argument
@click.option(
    "--switch",
    "switches",
    multiple=True,
    metavar="NAME=on|off",
    help=f"Heed one of them, or heed it no more: {', '.join(_NAMES)}. Repeatable.",
)
@click.option(
    "--fastest",
    "fastest_kmh",
    type=float,
    metavar="KMH",
    help="What no animal of the project keeps up over a way, in km/h.",
)
@click.option("--json", "as_json", is_flag=True, help="Write it for a program.")
def facts(
    project: Path, switches: tuple[str, ...], fastest_kmh: float | None, as_json: bool
) -> None:
    """List what the photographs of PROJECT tell without anybody looking, and switch it."""
    wanted = [_switch(text) for text in switches]
    with opened(project) as it:
        done = [switch_fact(it, fact, on=on) for fact, on in wanted]
        if fastest_kmh is not None:
            done.append(set_fastest(it, fastest_kmh))
        rows, fastest = fact_rows(it), facts_of(it).fastest_kmh
    for changes in done:
        if changes.description:
            click.echo(f"Done: {changes.description}", err=True)
    names = {fact: name for name, fact in _NAMES.items()}
    if as_json:
        told = [{**asdict(row), "fact": names[row.fact]} for row in rows]
        say_json({"facts": told, "fastest_kmh": fastest})
        return
    for row in rows:
        say(f"{names[row.fact]} ({'on' if row.is_on else 'off'}): {_in_words(row, fastest)}")


def _in_words(row: FactRow, fastest_kmh: float) -> str:
    n = counted(row.n, "photograph")
    lifted = f"; {row.n_lifted} lifted by a person" if row.n_lifted else ""
    match row.fact:
        case Fact.TWO_ANIMALS:
            pairs = counted(row.n, "pair")
            return f"animals in one photograph are different, {pairs}{lifted}"
        case Fact.IDENTICAL:
            return f"identical files show the same animal, {counted(row.n, 'pair')}{lifted}"
        case Fact.ENCOUNTER:
            return f"photographs of one encounter are likelier of one animal, {n} in encounters"
        case Fact.TRAVEL:
            return f"no animal travels faster than {fastest_kmh:g} km/h, {n} with time and position"
        case Fact.SIDES:
            return f"opposite sides are not compared, {n} with a side"


def _switch(text: str) -> tuple[Fact, bool]:
    name, _, state = text.partition("=")
    fact, on = _NAMES.get(name.strip().casefold()), _STATES.get(state.strip().casefold())
    if fact is None or on is None:
        raise ReidError(
            f"“{text}” switches nothing.",
            hint=f"Write NAME=on or NAME=off; the names are {', '.join(_NAMES)}.",
        )
    return fact, on
