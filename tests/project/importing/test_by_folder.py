import pytest

from reid_desktop.core.progress import UNHEARD
from reid_desktop.project.importing.applying import apply_plan
from reid_desktop.project.importing.by_folder import (
    LevelPreview,
    plan_by_folder,
    preview_levels,
)
from reid_desktop.project.importing.plan import ImportRefusedError, LineKind
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
    photographs(project, "Cam 1/Ana/1.jpg", "Cam 1/Bo/2.jpg", "Cam 2/Ana/3.jpg")

    previews = preview_levels(read_snapshot(project))

    assert previews == [
        LevelPreview("1", ("Cam 1", "Cam 2"), 2, 3),
        LevelPreview("2", ("Ana", "Bo"), 2, 3),
        LevelPreview("innermost", ("Ana", "Bo"), 2, 3),
        LevelPreview("0", ("photographs",), 1, 3),
    ]


def test_a_level_that_is_too_deep_is_refused(project: Project) -> None:
    photographs(project, "Ana/1.jpg")

    with pytest.raises(ImportRefusedError, match="No photograph lies"):
        plan_by_folder("3", read_snapshot(project), progress=UNHEARD)


def test_what_cannot_be_read_is_told(project: Project) -> None:
    fill(project.store, [examined("Ana/1.jpg", problem="damaged"), examined("x" * 256 + "/2.jpg")])

    plan = plan_by_folder("1", read_snapshot(project), progress=UNHEARD)

    assert codes(plan) == [(1, "unreadable"), (2, "long_name")]
