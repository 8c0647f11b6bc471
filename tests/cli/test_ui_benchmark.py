import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from reid_desktop.cli import ui_benchmark
from reid_desktop.cli.program import program
from reid_desktop.cli.ui_benchmark import Size

_STALLS = {"longest_ms": 30.0, "share_short": 0.995, "n_long": 0}
_FOUND: dict[str, dict[str, Any]] = {
    "start": {"window_s": 0.8, "cpu_s": 0.7},
    "open": {"open_s": 2.5, "frame_ms": {"95 %": 9.0}, "peak_bytes": 300_000_000},
    "answer": {
        "next_pair_ms": {"median": 20.0, "95 %": 120.0},
        "stalls_while_grouping": _STALLS,
    },
    "embed": {"stalls_while_embedding": _STALLS, "stalls_while_loading": _STALLS},
}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program, ["benchmark", "ui", *arguments])


@pytest.fixture
def sizes(monkeypatch: pytest.MonkeyPatch) -> list[Size]:
    sizes: list[Size] = []

    def measured(part: str, _folder: Path, size: Size) -> dict[str, Any]:
        sizes.append(size)
        return _FOUND[part]

    monkeypatch.setattr(ui_benchmark, "measure_part", measured)
    return sizes


def test_the_json_judges_every_target(sizes: list[Size]) -> None:
    found = json.loads(run("--json").stdout)

    missed = [one["name"] for one in found["targets"] if not one["met"]]
    assert missed == ["opening the project", "next pair, 95 %"]
    assert len(found["targets"]) == 11
    assert found["parts"] == _FOUND
    assert found["size"]["n"] == 20_000


def test_a_part_is_told_in_words(sizes: list[Size]) -> None:
    told = run("--part", "open", "--rows", "50").stdout

    assert "opening the project:       2.50 s  (at most 2 s: missed)" in told
    assert "memory:    300.00 MB  (at most 600 MB: reached)" in told
    assert "next pair" not in told
    assert sizes[0].n_rows == 50


def test_quick_measures_little(sizes: list[Size]) -> None:
    run("--quick", "--part", "start")

    assert sizes[0].n < 1000
    assert sizes[0].pixels == (400, 300)


def test_the_start_is_measured_in_a_process_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ui_benchmark, "_STARTS", 1)

    found = ui_benchmark.measure_part("start", tmp_path, Size(2, 2, 2, (8, 8), 1, 1, "none"))

    assert found["window_s"] > found["cpu_s"] / 4 > 0
