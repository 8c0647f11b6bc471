from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.progress import UNHEARD
from reid_desktop.core.types import AnnotationId
from reid_desktop.project.annotating import set_side
from reid_desktop.project.answers import redo, undo, undo_state
from reid_desktop.project.encounters import FOLLOWED
from reid_desktop.project.importing.applying import StalePlanError, apply_plan
from reid_desktop.project.importing.plan import ImportRefusedError
from reid_desktop.project.project import Project
from reid_desktop.project.views import check
from tests.project.importing.importing_builders import (
    imported,
    named,
    photographs,
    planned,
    table,
)
from tests.project.photograph_files import Progress
from tests.project.project_builders import make_project

FILES = st.sampled_from(["a.jpg", "b.jpg", "B.JPG", "x\\c.jpg", "../a.jpg", "", "none.jpg"])
NAMES = st.sampled_from(["Ana", "ana ", "ID-0001", "", "?", "O'Brien", "🐆", "=1+1", "NA"])
BOXES = st.sampled_from(["", "[0,0,40,60]", "[50,10,40,60]", "[0,0,1,1]", "[0,0,-4,9]", "box"])
ROWS = st.lists(st.tuples(FILES, NAMES, BOXES, st.text(max_size=5)), min_size=1, max_size=8)


def test_an_import_is_named_after_its_file(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")

    changes = imported(project, table(tmp_path, "file,identity\na.jpg,Ana\n"))

    assert undo_state(project).undo == "import known.csv"
    assert changes.annotations == {AnnotationId(1)}
    assert {"membership", "individual", "lock"} <= changes.tables


def test_an_import_can_be_done_again(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    text = "file,identity,station,date\na.jpg,Ana,Cam 1,2025-05-03 10:00\n"
    imported(project, table(tmp_path, text))

    undone = undo(project)
    assert undone is not None
    names_then = named(project)
    redo(project)

    assert undone.tables & FOLLOWED, "so whoever undoes it lets the encounters follow"
    assert names_then == {}
    assert named(project) == {"a.jpg": "Ana"}
    assert len(project.store.encounters.all()) == 1
    assert check(project) == []


def test_a_plan_of_before_is_not_carried_out(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    plan = planned(project, table(tmp_path, "file,identity\na.jpg,Ana\n"))
    set_side(project, [AnnotationId(1)], "left")

    with pytest.raises(StalePlanError):
        apply_plan(project, plan, UNHEARD)

    assert named(project) == {}


def test_cancelling_leaves_everything_as_it_was(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    plan = planned(project, table(tmp_path, "file,identity\na.jpg,Ana\n"))

    with pytest.raises(Cancelled):
        apply_plan(project, plan, Progress(cancel_after=70))

    assert named(project) == {}
    assert project.store.individuals.all() == []
    assert undo_state(project).undo is None


def test_nothing_to_do_is_no_act(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")

    changes = imported(project, table(tmp_path, "file,identity\nb.jpg,Ana\n"))

    assert changes.operation_id is None
    assert undo_state(project).undo is None


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ROWS, st.sampled_from([",", ";", "\t"]), st.sampled_from(["utf-8", "cp1252", "utf-16"]))
def test_no_table_does_harm(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[str, str, str, str]],
    separator: str,
    encoding: str,
) -> None:
    folder = tmp_path_factory.mktemp("nasty")
    project = make_project(folder / "project")
    photographs(project, "a.jpg", "b.jpg", "x/c.jpg")
    lines = [("file", "identity", "bbox", "notes"), *rows]
    text = "\n".join(separator.join(f'"{cell}"' for cell in line) for line in lines)
    path = folder / "known.csv"
    path.write_bytes(text.encode(encoding, errors="replace"))

    try:
        imported(project, path)
        again = planned(project, path).edits.is_empty
    except ImportRefusedError:
        again = True
    faults = check(project)
    undo(project)
    left = (project.store.individuals.all(), project.store.individuals.memberships())
    project.close()

    assert again
    assert faults == []
    assert left == ([], {})
