from pathlib import Path

import pytest

from reid_desktop.core.progress import UNHEARD
from reid_desktop.core.types import ImageId
from reid_desktop.project.answers import undo
from reid_desktop.project.importing.applying import apply_plan
from reid_desktop.project.importing.by_folder import (
    EVERYWHERE,
    LevelPreview,
    part_at,
    plan_by_folder,
    preview_parts,
)
from reid_desktop.project.importing.plan import Code, ImportRefusedError, LineKind
from reid_desktop.project.importing.snapshot import read_snapshot
from reid_desktop.project.project import Project
from tests.project.importing.importing_builders import codes, named, photographs
from tests.store.store_builders import examined, fill


def test_folders_of_a_level_name_the_animals(project: Project) -> None:
    photographs(project, "Cam 1/Ana/1.jpg", "Cam 1/unknown/2.jpg", "Cam 2/Ana/3.jpg", "4.jpg")

    plan = plan_by_folder("2", read_snapshot(project), progress=UNHEARD)
    apply_plan(project, plan, UNHEARD)

    assert named(project) == {"Cam 1/Ana/1.jpg": "Ana", "Cam 2/Ana/3.jpg": "Ana"}
    assert codes(plan, LineKind.SET_ASIDE) == [(2, "no_identity"), (4, "no_identity")]


def test_each_level_is_previewed(project: Project) -> None:
    photographs(project, "Cam 1/Ana.jpg", "Cam 2/Bo.jpg")

    [previews] = preview_parts(read_snapshot(project))

    assert (previews.part, previews.path) == (EVERYWHERE, None)
    assert previews.levels == (
        LevelPreview("1", ("Cam 1", "Cam 2"), 2, 2),
        LevelPreview("innermost", ("Cam 1", "Cam 2"), 2, 2),
        LevelPreview("0", ("photographs",), 1, 2),
    )


def test_folders_with_folders_of_their_own_can_be_chosen(project: Project) -> None:
    photographs(project, "known/Ana/1.jpg", "known/Bo/2.jpg", "new/3.jpg")

    previews = preview_parts(read_snapshot(project))

    assert [(one.part.below, one.path) for one in previews] == [
        ("", None),
        ("known", Path("/photographs/known")),
    ]
    assert previews[1].levels[1] == LevelPreview("2", ("Ana", "Bo"), 2, 2)


def test_only_the_photographs_of_a_folder_are_named(project: Project) -> None:
    photographs(project, "known/Ana/1.jpg", "new/garden/2.jpg", "known 2/Bo/3.jpg")
    snapshot = read_snapshot(project)
    part = part_at(Path("/photographs/known"), snapshot)

    plan = plan_by_folder("2", snapshot, part=part, progress=UNHEARD)

    assert codes(plan) == [(1, "identity")]


def test_one_of_several_folders_of_photographs_is_a_part(project: Project) -> None:
    fill(project.store, [examined("Ana/1.jpg")], folder="/known")
    fill(project.store, [examined("garden/1.jpg")], folder="/new")

    previews = preview_parts(read_snapshot(project))

    assert [one.path for one in previews] == [None, Path("/known"), Path("/new")]
    assert previews[1].levels[0].names == ("Ana",)


def test_a_folder_without_photographs_is_refused(project: Project) -> None:
    photographs(project, "known/Ana/1.jpg")

    with pytest.raises(ImportRefusedError, match="No photographs of the project lie in new"):
        part_at(Path("/photographs/new"), read_snapshot(project))
    with pytest.raises(ImportRefusedError, match="No photographs"):
        part_at(Path("/elsewhere"), read_snapshot(project))


def test_a_folder_that_names_an_animal_is_no_station_any_more(project: Project) -> None:
    photographs(project, "Ana/1.jpg", "unknown/2.jpg", "Bo/3.jpg")
    stations = project.store.stations
    with project.store.transaction():
        stations.assign([(ImageId(1), "Ana"), (ImageId(2), "unknown"), (ImageId(3), "River")])

    plan = plan_by_folder("1", read_snapshot(project), progress=UNHEARD)
    apply_plan(project, plan, UNHEARD)
    told = [one.station for one in stations.placed()]
    undo(project)

    assert plan.unlisted == {Code.NO_STATION: 1}
    assert told == [None, "unknown", "River"]
    assert [one.station for one in stations.placed()] == ["Ana", "unknown", "River"]


def test_a_level_that_is_too_deep_is_refused(project: Project) -> None:
    photographs(project, "Ana/1.jpg")

    with pytest.raises(ImportRefusedError, match="No photograph lies"):
        plan_by_folder("3", read_snapshot(project), progress=UNHEARD)


def test_what_cannot_be_read_is_told(project: Project) -> None:
    fill(project.store, [examined("Ana/1.jpg", problem="damaged"), examined("x" * 256 + "/2.jpg")])

    plan = plan_by_folder("1", read_snapshot(project), progress=UNHEARD)

    assert codes(plan) == [(1, "unreadable"), (2, "long_name")]
