"""The benchmark measures each size apart, and tells how what it takes grows."""

import json

import pytest
from click.testing import CliRunner, Result

from reid_desktop.cli.benchmark import growth_exponent
from reid_desktop.cli.engine_benchmark import Measured
from reid_desktop.cli.program import program


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program, ["benchmark", "engine", *arguments])


def measured(n: int, seconds: float) -> Measured:
    return Measured(n, 8, 1, 3, 1.0, seconds / 2, seconds / 4, seconds / 4, 0.1, 0.2, 9, 5)


def test_the_json_has_every_size_and_the_growth_between_them() -> None:
    result = run("--n", "40,80", "--dim", "8", "--questions", "3", "--json")

    found = json.loads(result.stdout)
    assert [one["n"] for one in found["runs"]] == [40, 80]
    assert found["strategy"] == "evidence"
    one, other = found["runs"]
    expected = growth_exponent(
        measured(40, one["after_neighbours_s"]), measured(80, other["after_neighbours_s"])
    )
    assert found["growth_after_neighbours"] == pytest.approx([expected])


def test_a_table_is_for_people() -> None:
    result = run("--n", "40", "--dim", "8")

    head, row = result.stdout.splitlines()
    assert head.split()[0] == "photographs"
    assert row.split()[0] == "40"
    assert row.endswith("GB")


def test_ten_times_the_photographs_in_ten_times_the_time_is_linear() -> None:
    assert growth_exponent(measured(10, 1.0), measured(100, 10.0)) == pytest.approx(1.0)
    assert growth_exponent(measured(10, 1.0), measured(100, 100.0)) == pytest.approx(2.0)
    assert growth_exponent(measured(10, 1.0), measured(10, 2.0)) is None


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--n", "many"), "“many” is not a list of numbers"),
        (("--n", "1"), "“1” is not a list of numbers"),
        (("--n", "40", "--strategy", "oracle"), "There is no strategy “oracle”"),
    ],
)
def test_what_cannot_be_measured_is_said(arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)

    assert result.exit_code == 2
    assert said in result.stderr
    assert not result.stdout
