"""The verb benchmark ui: what the window takes, each part in a process of its own."""

import importlib
import logging
import multiprocessing
import os
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import click

from reid_desktop.cli.terminal import say, say_json

# By name: the command line knows no window.
_WINDOW, _START = "reid_desktop.ui.benchmark", "reid_desktop.ui.start_benchmark"
_STARTS = 3
_OF_A_START = ("window_s", "cpu_s", "ready_s")
_FRAMES = 300
_ARCHITECTURE = "resnet50"
_SMALL_ARCHITECTURE = "test_resnet"


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured.

    Attributes
    ----------
    n : int
        Annotations that are grouped and asked about.
    n_rows : int
        Photographs of the project that is opened and scrolled.
    n_files : int
        Photographs that are decoded and embedded.
    pixels : tuple of int
        Of each.
    n_answers, n_frames : int
    architecture : str
        Of the model, with random weights.
    """

    n: int
    n_rows: int
    n_files: int
    pixels: tuple[int, int]
    n_answers: int
    n_frames: int
    architecture: str


@dataclass(frozen=True, slots=True)
class Target:
    """What must be reached: a value and what it may be at most, or at least."""

    name: str
    part: str
    read: Callable[[Mapping[str, Any]], float]
    limit: float
    unit: str
    at_least: bool = False

    def met(self, value: float) -> bool:
        """Tell whether it is reached."""
        return value >= self.limit if self.at_least else value <= self.limit


TARGETS = (
    Target("start to window", "start", lambda one: one["window_s"], 1.0, "s"),
    Target("opening the project", "open", lambda one: one["open_s"], 2.0, "s"),
    Target("a frame of the grid", "open", lambda one: one["frame_ms"]["95 %"], 16.0, "ms"),
    Target("memory", "open", lambda one: one["peak_bytes"] / 1e6, 600.0, "MB"),
    Target("next pair, median", "answer", lambda one: one["next_pair_ms"]["median"], 50.0, "ms"),
    Target("next pair, 95 %", "answer", lambda one: one["next_pair_ms"]["95 %"], 100.0, "ms"),
    Target(
        "longest stall while grouping",
        "answer",
        lambda one: one["stalls_while_grouping"]["longest_ms"],
        100.0,
        "ms",
    ),
    Target(
        "under 20 ms while grouping",
        "answer",
        lambda one: 100 * one["stalls_while_grouping"]["share_short"],
        99.0,
        "%",
        at_least=True,
    ),
    Target(
        "longest stall while embedding",
        "embed",
        lambda one: one["stalls_while_embedding"]["longest_ms"],
        100.0,
        "ms",
    ),
    Target(
        "under 20 ms while embedding",
        "embed",
        lambda one: 100 * one["stalls_while_embedding"]["share_short"],
        99.0,
        "%",
        at_least=True,
    ),
    Target(
        "stalls while the model loads",
        "embed",
        lambda one: one["stalls_while_loading"]["n_long"],
        1.0,
        "",
    ),
)
PARTS = ("start", "open", "answer", "embed")


@click.command()
@click.option("--n", type=click.IntRange(min=2), default=20_000, show_default=True)
@click.option("--rows", type=click.IntRange(min=1), default=100_000, show_default=True)
@click.option("--files", type=click.IntRange(min=2), default=24, show_default=True)
@click.option("--answers", type=click.IntRange(min=1), default=40, show_default=True)
@click.option("--quick", is_flag=True, help="Little of everything, to try it.")
@click.option("--part", "parts", type=click.Choice(PARTS), multiple=True, help="Only this.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object.")
def ui(
    *,
    n: int,
    rows: int,
    files: int,
    answers: int,
    quick: bool,
    parts: tuple[str, ...],
    as_json: bool,
) -> None:
    """Measure the window on generated projects, without a screen."""
    size = Size(n, rows, files, (4000, 3000), answers, _FRAMES, _ARCHITECTURE)
    if quick:
        size = Size(200, 500, 4, (400, 300), 5, 20, _SMALL_ARCHITECTURE)
    found = {}
    for part in parts or PARTS:
        with TemporaryDirectory() as folder:
            found[part] = measure_part(part, Path(folder), size)
        if not as_json:
            _say_part(part, found[part])
    if as_json:
        judged = _judged(found)
        say_json({"size": _plain(size), "load": _load(), "parts": found, "targets": judged})


def measure_part(part: str, folder: Path, size: Size) -> dict[str, Any]:
    """Measure one part, in processes of its own that leave nothing but files in `folder`."""
    match part:
        case "start":
            starts = [_elsewhere(_start, folder, time.time()) for _ in range(_STARTS)]
            middle = {key: median(one[key] for one in starts) for key in _OF_A_START}
            last = {"stalls_until_ready": starts[-1]["stalls_until_ready"]}
            return middle | last | {"all_s": [one["window_s"] for one in starts]}
        case "open":
            project, away = folder / "project", folder / "away"
            _elsewhere(_generate, project, away, size.n_rows)
            options = {"n": size.n_rows, "n_frames": size.n_frames}
            return _in_a_window(folder, "measure_opening", project, **options)
        case "answer":
            files = _elsewhere(_write_photographs, folder / "pixels", size)
            project, linked = folder / "project", folder / "photographs"
            identities = _elsewhere(_generate, project, linked, size.n, files)
            options = {"n_answers": size.n_answers}
            return _in_a_window(folder, "measure_answering", project, identities, **options)
        case _:
            photographs = folder / "photographs"
            _elsewhere(_write_photographs, photographs, size)
            model = _elsewhere(_add_model, folder, size.architecture)
            project = folder / "project"
            _elsewhere(_create, project, photographs)
            return _in_a_window(folder, "measure_embedding", project, folder / "models", model)


def _in_a_window(
    folder: Path, function: str, *arguments: object, **options: object
) -> dict[str, Any]:
    found: dict[str, Any] = _elsewhere(_call, folder, function, arguments, options)
    return found


def _elsewhere(function: Callable[..., Any], *arguments: object) -> Any:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as own:
        return own.submit(function, *arguments).result()


# Below: in a process of its own.


def _call(
    folder: Path, function: str, arguments: tuple[object, ...], options: dict[str, object]
) -> object:
    _without_a_screen(folder)
    return getattr(importlib.import_module(_WINDOW), function)(folder, *arguments, **options)


def _start(folder: Path, started_s: float) -> object:
    _without_a_screen(folder)
    return importlib.import_module(_START).measure_start(folder, started_s)


def _without_a_screen(folder: Path) -> None:
    logging.getLogger().addHandler(logging.NullHandler())  # the offscreen platform is talkative
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["REID_DESKTOP_HOME"] = str(folder / "home")  # no settings of a person


def _generate(project: Path, photographs: Path, n: int, files: tuple[Path, ...] = ()) -> object:
    from reid_desktop.project.generated import generate_project  # noqa: PLC0415 - loads SciPy
    from reid_desktop.vision.classical import ClassicalDescriptor  # noqa: PLC0415 - the same

    key = ClassicalDescriptor.model_key if files else ""
    return generate_project(project, photographs, n, pixels=files, model_key=key)


def _create(project: Path, photographs: Path) -> None:
    from reid_desktop.project.folders import add_folder  # noqa: PLC0415 - for this part only
    from reid_desktop.project.project import create_project  # noqa: PLC0415 - the same

    made = create_project(project, reviewer="benchmark")
    try:
        add_folder(made, photographs)
    finally:
        made.close()


def _write_photographs(folder: Path, size: Size) -> tuple[Path, ...]:
    from reid_desktop.vision.throughput import write_photographs  # noqa: PLC0415 - Pillow

    folder.mkdir(parents=True)
    return tuple(write_photographs(folder, size.n_files, size=size.pixels))


def _add_model(folder: Path, architecture: str) -> str:
    from reid_desktop.vision.throughput import add_random_model  # noqa: PLC0415 - torch

    return add_random_model(folder, architecture)


# Below: told.


def _load() -> list[float] | None:
    """Tell how busy the machine was in the last minutes: with others at work all takes longer."""
    return list(os.getloadavg()) if hasattr(os, "getloadavg") else None


def _judged(found: Mapping[str, Mapping[str, Any]]) -> list[dict[str, object]]:
    judged = []
    for target in TARGETS:
        if target.part in found:
            value = target.read(found[target.part])
            judged.append(
                {
                    "name": target.name,
                    "value": value,
                    "limit": target.limit,
                    "at_least": target.at_least,
                    "unit": target.unit,
                    "met": target.met(value),
                }
            )
    return judged


def _say_part(part: str, found: Mapping[str, Any]) -> None:
    for target in TARGETS:
        if target.part == part:
            value = target.read(found)
            bound = "at least" if target.at_least else "at most"
            verdict = "reached" if target.met(value) else "missed"
            said = f"{value:.2f} {target.unit}".rstrip()
            limit = f"{target.limit:g} {target.unit}".rstrip()
            say(f"{target.name:>30}: {said:>12}  ({bound} {limit}: {verdict})")


def _plain(size: Size) -> dict[str, object]:
    return {
        "n": size.n,
        "rows": size.n_rows,
        "files": size.n_files,
        "pixels": list(size.pixels),
        "answers": size.n_answers,
        "frames": size.n_frames,
        "architecture": size.architecture,
    }
