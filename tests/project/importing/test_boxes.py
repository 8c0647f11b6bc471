import json
from pathlib import Path

import pytest

from reid_desktop.core.progress import UNHEARD
from reid_desktop.core.records import Box, NewDecision
from reid_desktop.core.types import AnnotationId, ImageId, LinkSource, Pair, Verdict
from reid_desktop.project.answers import answer, undo
from reid_desktop.project.boxes import TWO_ANIMALS, box_rows, draw_box
from reid_desktop.project.identify import set_excluded
from reid_desktop.project.importing.applying import apply_plan
from reid_desktop.project.importing.boxes import plan_boxes
from reid_desktop.project.importing.detections import open_detections
from reid_desktop.project.importing.plan import Code, Plan
from reid_desktop.project.importing.snapshot import read_snapshot
from reid_desktop.project.project import Project
from reid_desktop.project.views import all_photograph_rows, check
from tests.project.importing.importing_builders import codes, photographs

LEFT, RIGHT = [0.0, 0.0, 0.4, 0.75], [0.5, 0.125, 0.4, 0.75]
LEFT_BOX, RIGHT_BOX = Box(0, 0, 40, 60), Box(50, 10, 40, 60)
Found = list[tuple[str, float, list[float]]]


@pytest.fixture(autouse=True)
def three(project: Project) -> None:
    photographs(project, "a.jpg", "b.jpg", "c.jpg")


def _plan(project: Project, folder: Path, found: dict[str, Found], **wish: float) -> Plan:
    images = [
        {
            "file": file,
            "detections": [{"category": c, "conf": conf, "bbox": box} for c, conf, box in of_file],
        }
        for file, of_file in found.items()
    ]
    content = {
        "info": {"format_version": "1.5", "detector": "md_v5a.0.0.pt"},
        "detection_categories": {"1": "animal", "2": "person"},
        "images": images,
    }
    path = folder / "md.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    source = open_detections(path)
    return plan_boxes(source, read_snapshot(project), progress=UNHEARD, **wish)


def _boxes(project: Project, image: int) -> list[Box | None]:
    return [row.box for row in box_rows(project, ImageId(image))]


def test_several_animals_of_a_photograph_are_told_apart(project: Project, tmp_path: Path) -> None:
    found: dict[str, Found] = {"a.jpg": [("1", 0.5, LEFT), ("1", 0.9, RIGHT)]}

    apply_plan(project, _plan(project, tmp_path, found), UNHEARD)

    facts = [(one.source, one.reason) for one in project.store.locks.in_force()]
    assert _boxes(project, 1) == [RIGHT_BOX, LEFT_BOX]
    assert facts == [(LinkSource.FACT, TWO_ANIMALS)]
    assert check(project) == []


def test_a_photograph_without_an_animal_leaves_the_study(project: Project, tmp_path: Path) -> None:
    found: dict[str, Found] = {
        "a.jpg": [],
        "b.jpg": [("2", 0.9, LEFT)],
        "c.jpg": [("1", 0.1, LEFT)],
    }

    plan = _plan(project, tmp_path, found)
    apply_plan(project, plan, UNHEARD)
    excluded = [row.excluded for row in all_photograph_rows(project)]
    undo(project)

    assert codes(plan) == [(1, "no_animal"), (2, "not_animal"), (2, "no_animal"), (3, "no_animal")]
    assert plan.codes[Code.BELOW_THRESHOLD] == 1
    assert excluded == [True, True, True]
    assert not any(row.excluded for row in all_photograph_rows(project))


def test_the_threshold_is_chosen(project: Project, tmp_path: Path) -> None:
    found: dict[str, Found] = {"a.jpg": [("1", 0.15, LEFT)]}

    assert codes(_plan(project, tmp_path, found)) == [(1, "no_animal")]
    assert codes(_plan(project, tmp_path, found, threshold=0.1)) == [(1, "box")]


def test_what_a_person_drew_or_decided_stays(project: Project, tmp_path: Path) -> None:
    draw_box(project, ImageId(1), Box(5, 5, 30, 30))
    answer(project, NewDecision(Pair.of(AnnotationId(2), AnnotationId(3)), Verdict.SAME))
    found: dict[str, Found] = {
        "a.jpg": [("1", 0.9, RIGHT)],
        "b.jpg": [("1", 0.9, LEFT), ("1", 0.9, RIGHT)],
        "c.jpg": [],
    }

    plan = _plan(project, tmp_path, found)

    assert codes(plan) == [(1, "drawn_boxes"), (2, "decided"), (3, "decided")]
    assert plan.edits.is_empty


def test_importing_twice_changes_nothing(project: Project, tmp_path: Path) -> None:
    found: dict[str, Found] = {"a.jpg": [("1", 0.5, LEFT), ("1", 0.9, RIGHT)], "b.jpg": []}
    apply_plan(project, _plan(project, tmp_path, found), UNHEARD)

    plan = _plan(project, tmp_path, found)

    assert codes(plan) == [(1, "known_box"), (1, "known_box"), (2, "out_already")]
    assert plan.edits.is_empty


def test_boxes_of_before_stay_where_less_is_found(project: Project, tmp_path: Path) -> None:
    apply_plan(project, _plan(project, tmp_path, {"a.jpg": [("1", 0.5, LEFT)]}), UNHEARD)

    plan = _plan(project, tmp_path, {"a.jpg": [("1", 0.5, LEFT)]}, threshold=0.9)

    assert codes(plan) == [(1, "earlier_boxes")]


def test_an_animal_that_was_found_twice_is_one(project: Project, tmp_path: Path) -> None:
    found: dict[str, Found] = {"a.jpg": [("1", 0.5, LEFT), ("1", 0.9, [0.0, 0.0, 0.4, 0.74])]}

    plan = _plan(project, tmp_path, found)

    assert codes(plan) == [(1, "box"), (1, "double_box")]


def test_broken_boxes_never_put_a_photograph_aside(project: Project, tmp_path: Path) -> None:
    found: dict[str, Found] = {
        "a.jpg": [("1", 0.9, [0.0, 0.0, 5.0, 5.0])],
        "b.jpg": [("1", 0.9, [0.0, 0.0, 0.01, 0.01]), ("1", 0.9, LEFT)],
        "none.jpg": [("1", 0.9, LEFT)],
    }

    plan = _plan(project, tmp_path, found)

    assert codes(plan) == [(1, "bad_box"), (2, "small_box"), (2, "box"), (3, "no_photograph")]
    assert plan.edits.excluded == []


def test_what_left_the_study_stays_out(project: Project, tmp_path: Path) -> None:
    set_excluded(project, [AnnotationId(1)], value=True)

    plan = _plan(project, tmp_path, {"a.jpg": [("1", 0.9, LEFT)]})

    assert codes(plan) == [(1, "excluded")]
