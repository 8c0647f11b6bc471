from reid_desktop.core.encounters import ENCOUNTER_GAP_S
from reid_desktop.core.records import Permissions
from reid_desktop.project.beginning import Wishes, set_up
from reid_desktop.project.encounters import gap_of
from reid_desktop.project.headless import planned_model
from reid_desktop.project.permissions import permissions_of
from reid_desktop.project.project import Project
from reid_desktop.project.stations import level_of


def test_a_project_keeps_what_was_wished_for(project: Project) -> None:
    set_up(project, Wishes("2", 300.0, Permissions(places=True), "Lions"))

    assert level_of(project) == "2"
    assert gap_of(project) == 300.0
    assert permissions_of(project) == Permissions(places=True)
    assert planned_model(project) == "Lions"


def test_usual_wishes_write_nothing(project: Project) -> None:
    before = project.store.info.all()

    set_up(project, Wishes())

    assert project.store.info.all() == before
    assert gap_of(project) == ENCOUNTER_GAP_S
