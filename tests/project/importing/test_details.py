from pathlib import Path

from reid_desktop.core.types import AnnotationId
from reid_desktop.project.annotating import set_side
from reid_desktop.project.importing.plan import Code, LineKind
from reid_desktop.project.project import Project
from tests.project.importing.importing_builders import (
    codes,
    imported,
    photographs,
    planned,
    table,
)


def test_what_a_person_noted_stays(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    set_side(project, [AnnotationId(1)], "left")

    plan = planned(project, table(tmp_path, "file,identity,side\na.jpg,Ana,right\n"))

    assert codes(plan) == [(2, "other_side"), (2, "identity")]
    assert plan.edits.sides == []


def test_a_time_of_the_camera_stays(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg", "b.jpg")
    project.store.connection.execute(
        "UPDATE image SET captured_at = '2025-05-03T10:00:00',"
        " captured_from = 'exif:DateTimeOriginal'"
    )
    text = "file,identity,date\na.jpg,Ana,2025-05-03\nb.jpg,Bo,2025-05-04\n"

    plan = planned(project, table(tmp_path, text))

    assert codes(plan, LineKind.CONFLICT) == [(3, "other_time")]
    assert plan.edits.times == {}


def test_a_time_that_was_guessed_gives_way(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    project.store.connection.execute(
        "UPDATE image SET captured_at = '2026-01-01T00:00:00', captured_from = 'file_time'"
    )

    imported(project, table(tmp_path, "file,identity,date\na.jpg,Ana,2025-05-03 10:00\n"))

    [image] = list(project.store.images.all())
    assert str(image.capture.captured_at) == "2025-05-03 10:00:00"


def test_a_known_animal_learns_what_was_not_known(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    imported(project, table(tmp_path, "file,identity,sex,notes\na.jpg,Ana,f,old\n"))
    text = "file,identity,sex,life_stage,notes\na.jpg,Ana,m,adult,new\n"

    plan = planned(project, table(tmp_path, text))
    imported(project, table(tmp_path, text))

    [animal] = project.store.individuals.all()
    assert codes(plan) == [(2, "other_sex"), (2, "other_notes"), (2, "details")]
    assert (animal.sex, animal.life_stage, animal.notes) == ("female", "adult", "old")


def test_notes_of_several_rows_are_kept_together(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg", "b.jpg")
    text = "file,identity,notes\na.jpg,Ana,scar\nb.jpg,Ana,limps\na.jpg,Ana,scar\n"

    imported(project, table(tmp_path, text))

    assert project.store.individuals.all()[0].notes == "scar\nlimps"


def test_what_is_told_of_a_photograph_without_a_name_counts(
    project: Project, tmp_path: Path
) -> None:
    photographs(project, "a.jpg", "b.jpg")
    text = "file,individual,status,cluster,annotation_id,quality\n"
    text += "a.jpg,,not_identifiable,,1,\nb.jpg,,unidentified,,2,poor\n"

    plan = planned(project, table(tmp_path, text))
    imported(project, table(tmp_path, text))

    assert codes(plan) == [(2, "not_identifiable"), (3, "details")]
    one, two = (project.store.annotations.get(AnnotationId(number)) for number in (1, 2))
    assert one is not None
    assert two is not None
    assert (one.not_identifiable, two.quality) == (True, "poor")


def test_another_species_is_told(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    imported(project, table(tmp_path, "file,species\na.jpg,Lynx lynx\n"))

    plan = planned(project, table(tmp_path, "file,species\na.jpg,Felis catus\n"))

    assert codes(plan, LineKind.CONFLICT) == [(2, "other_species")]


def test_photographs_that_change_their_station_are_counted(
    project: Project, tmp_path: Path
) -> None:
    photographs(project, "a.jpg", "b.jpg")
    imported(project, table(tmp_path, "file,station\na.jpg,River\n"))

    plan = planned(project, table(tmp_path, "file,station\na.jpg,Rock\nb.jpg,Rock\n"))

    assert plan.unlisted == {Code.OTHER_STATION: 1}
