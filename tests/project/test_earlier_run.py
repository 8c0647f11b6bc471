"""The newest run is read back, whatever wrote its parameters."""

from pathlib import Path

import pytest

from reid_desktop.core.types import AnnotationId, ClusterId
from reid_desktop.project.earlier_run import EarlierRun, read_earlier_run
from reid_desktop.project.engine_input import RosterRow
from reid_desktop.project.session import EngineSession
from tests.project.project_builders import make_project
from tests.project.test_session import NOTHING, animals, photographs
from tests.store.store_builders import fill, record_run

MODELS = ("one",)


@pytest.fixture
def rows() -> list[RosterRow]:
    return photographs(24)


def solve(rows: list[RosterRow], earlier: EarlierRun | None) -> list[int]:
    matrices = {MODELS[0]: animals(24, noise=1.2)["model"]}
    labels: list[int] = (
        EngineSession(rows, matrices, earlier=earlier).solve(NOTHING).labels.tolist()
    )
    return labels


def together(rows: list[RosterRow], strategy: str, models: tuple[str, ...]) -> EarlierRun:
    """All in one cluster, under a threshold that nothing reaches."""
    clusters = {row.annotation_id: ClusterId(1) for row in rows}
    told = {"start_kappa": 1.0, "start_theta": 1e3, "span_low": -4.0, "span_high": 4.0}
    return EarlierRun(strategy, models, clusters, told)


def test_before_the_first_run_there_is_none(tmp_path: Path) -> None:
    project = make_project(tmp_path / "cats")

    assert read_earlier_run(project) is None
    project.close()


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ('{"theta": -4.5, "n": 2}', {"theta": -4.5, "n": 2.0}),
        ('{"theta": "x", "kappa": NaN, "ok": 1}', {"ok": 1.0}),
        ("[1, 2]", {}),
        ("not json", {}),
    ],
)
def test_the_newest_run_is_read_with_its_numbers(
    tmp_path: Path, parameters: str, expected: dict[str, float]
) -> None:
    project = make_project(tmp_path / "cats")
    a, b, c = fill(project.store, 3)
    record_run(project.store, [0, 0, 1], parameters=parameters)

    earlier = read_earlier_run(project)

    assert earlier is not None
    assert earlier.clusters == {a: ClusterId(1), b: ClusterId(1), c: ClusterId(2)}
    assert earlier.diagnostics == expected
    project.close()


def test_the_same_models_and_strategy_go_on_from_it(rows: list[RosterRow]) -> None:
    assert solve(rows, together(rows, "evidence", MODELS)) != solve(rows, None)


@pytest.mark.parametrize(
    ("strategy", "models"), [("aas", MODELS), ("evidence", ("other",)), ("evidence", ())]
)
def test_what_other_models_or_strategies_found_is_not_heeded(
    rows: list[RosterRow], strategy: str, models: tuple[str, ...]
) -> None:
    assert solve(rows, together(rows, strategy, models)) == solve(rows, None)


def test_photographs_that_are_new_or_gone_do_no_harm(rows: list[RosterRow]) -> None:
    earlier = together(rows[:20], "evidence", MODELS)
    gone = {**earlier.clusters, AnnotationId(9999): ClusterId(3)}

    assert len(solve(rows, EarlierRun("evidence", MODELS, gone, earlier.diagnostics))) == 24
