"""Stations and encounters are told otherwise in one act."""

import pytest

from reid_desktop.project.answers import undo
from reid_desktop.project.encounters import EncounterGapError, gap_of
from reid_desktop.project.project import Project
from reid_desktop.project.reading import change_reading
from reid_desktop.project.stations import StationLevelError, level_of
from tests.store.store_builders import examined, fill


@pytest.fixture(autouse=True)
def photographs(project: Project) -> None:
    fill(project.store, [examined("a/b/1.jpg", station="b"), examined("a/c/2.jpg", station="c")])


def stations(project: Project) -> list[str | None]:
    return [image.station for image in project.store.images.all()]


def test_both_change_at_once_and_come_back_at_once(project: Project) -> None:
    n_changed, changes = change_reading(project, level="1", gap_s=300)
    changed = (stations(project), level_of(project), gap_of(project))

    undo(project)

    assert n_changed == 2
    assert changes.operation_id is not None
    assert changed == (["a", "a"], "1", 300.0)
    assert (stations(project), level_of(project), gap_of(project)) == (
        ["b", "c"],
        "innermost",
        60.0,
    )


def test_what_is_not_said_stays_and_what_is_so_already_is_no_act(project: Project) -> None:
    change_reading(project, gap_s=30)

    assert (level_of(project), gap_of(project)) == ("innermost", 30.0)
    assert not change_reading(project, level="innermost", gap_s=30)[1].tables


def test_what_makes_no_sense_changes_nothing(project: Project) -> None:
    with pytest.raises(StationLevelError):
        change_reading(project, level="deep", gap_s=5)
    with pytest.raises(EncounterGapError):
        change_reading(project, level="1", gap_s=-5)

    assert (level_of(project), gap_of(project)) == ("innermost", 60.0)
