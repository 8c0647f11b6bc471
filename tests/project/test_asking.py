"""A project remembers in which way it asks."""

from reid_desktop.core.types import AskedAs
from reid_desktop.project.asking import remember_way, way_of_asking
from reid_desktop.project.project import Project


def test_pairs_are_asked_about_until_somebody_says_otherwise(project: Project) -> None:
    assert way_of_asking(project) is AskedAs.PAIR


def test_the_way_is_remembered_with_the_project(project: Project) -> None:
    remember_way(project, AskedAs.STRANGER)

    assert way_of_asking(project) is AskedAs.STRANGER


def test_a_way_of_a_later_version_is_taken_for_pairs(project: Project) -> None:
    with project.store.transaction():
        project.store.info.set("asked_as", "by ear")

    assert way_of_asking(project) is AskedAs.PAIR
