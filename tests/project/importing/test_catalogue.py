from pathlib import Path

import pytest

from reid_desktop.core.records import Box, NewDecision
from reid_desktop.core.types import AnnotationId, ImageId, Pair, Verdict
from reid_desktop.project.answers import answer, undo
from reid_desktop.project.boxes import box_rows, draw_box
from reid_desktop.project.encounters import update_encounters
from reid_desktop.project.identify import set_excluded, set_not_identifiable
from reid_desktop.project.importing.plan import ImportRefusedError, LineKind
from reid_desktop.project.project import Project
from reid_desktop.project.views import check
from tests.project.importing.importing_builders import (
    codes,
    imported,
    named,
    photographs,
    planned,
    table,
)
from tests.store.store_builders import examined, fill

ONE, TWO = AnnotationId(1), AnnotationId(2)


def test_identities_become_individuals_and_memberships(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg", "b.jpg", "c.jpg")
    path = table(tmp_path, "file,identity\na.jpg,007\nb.jpg,NA\nc.jpg, O'Brien \n")

    imported(project, path)

    assert named(project) == {"a.jpg": "007", "b.jpg": "NA", "c.jpg": "O'Brien"}
    assert check(project) == []


def test_imported_memberships_are_locked_as_of_the_catalogue(
    project: Project, tmp_path: Path
) -> None:
    photographs(project, "a.jpg")

    imported(project, table(tmp_path, "file,identity\na.jpg,Ana\n"))

    locks = project.store.connection.execute("SELECT source, membership_id FROM lock").fetchall()
    assert [tuple(row) for row in locks] == [("catalogue", 1)]


def test_one_undo_takes_an_import_back(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg", "b.jpg")
    text = "file,identity,date,station,side,sex,bbox\n"
    text += 'a.jpg,Ana,2025-05-03 10:11:12,Cam 1,left,f,"[0, 0, 40, 60]"\nb.jpg,Bo,,Cam 2,right,,\n'
    before = list(project.store.connection.iterdump())

    imported(project, table(tmp_path, text))
    undo(project)
    update_encounters(project)

    left = [line for line in before if 'INTO "operation' not in line]
    after = [
        line
        for line in project.store.connection.iterdump()
        if 'INTO "operation' not in line and 'INTO "station"' not in line
    ]
    assert [line for line in after if "sqlite_sequence" not in line] == [
        line for line in left if "sqlite_sequence" not in line
    ]


def test_what_is_told_besides_a_name_is_kept(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    text = "file;identity;date;station;side;sex;life_stage;notes;species\n"
    text += "a.jpg;Ana;03.05.2025 10:11;Cam 1;L;F;cub;a scar;Lynx lynx\n"

    imported(project, table(tmp_path, text))

    [image] = list(project.store.images.all())
    [animal] = project.store.individuals.all()
    annotation = project.store.annotations.get(ONE)
    assert annotation is not None
    assert str(image.capture.captured_at) == "2025-05-03 10:11:00"
    assert (image.capture.captured_from, image.station) == ("table", "Cam 1")
    assert (animal.sex, animal.life_stage, animal.notes) == ("female", "juvenile", "a scar")
    assert (annotation.side, annotation.species) == ("left", "Lynx lynx")


def test_in_our_own_tables_every_name_is_a_name(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg", "b.jpg", "c.jpg")
    text = "file,individual,status,cluster,annotation_id\n"
    text += "a.jpg,n/a,accepted,,1\nb.jpg,unknown,accepted,,2\nc.jpg,,unidentified,,3\n"

    imported(project, table(tmp_path, text))

    assert named(project) == {"a.jpg": "n/a", "b.jpg": "unknown"}


def test_a_day_without_a_time_makes_no_encounter(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg", "b.jpg")
    text = "file,identity,date,station\na.jpg,Ana,2025-05-03,X\nb.jpg,Bo,2025-05-03,X\n"

    imported(project, table(tmp_path, text))

    assert project.store.encounters.all() == {}


@pytest.mark.parametrize("name", ["", "unknown", "?", "Unidentified", "???"])
def test_some_names_name_nobody(project: Project, tmp_path: Path, name: str) -> None:
    photographs(project, "a.jpg", "b.jpg")

    plan = planned(project, table(tmp_path, f"file,identity\na.jpg,{name}\nb.jpg,Bo\n"))

    assert codes(plan) == [(2, "no_identity"), (3, "identity")]


def test_what_a_person_decided_stays(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg", "b.jpg", "c.jpg")
    imported(project, table(tmp_path, "file,identity\na.jpg,Ana\nb.jpg,Bo\n"))
    set_not_identifiable(project, [AnnotationId(3)], value=True)

    plan = planned(project, table(tmp_path, "file,identity\na.jpg,ana\nb.jpg,Cy\nc.jpg,Cy\n"))

    assert codes(plan) == [(2, "known_so"), (3, "other_individual"), (4, "decided")]
    assert plan.lines[1].detail == "Bo"
    assert plan.edits.is_empty


def test_importing_twice_changes_nothing(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    text = 'file,identity,side,bbox,sex,notes\na.jpg,Ana,left,"[0,0,40,60]",m,old\n'
    imported(project, table(tmp_path, text))

    plan = planned(project, table(tmp_path, text))

    assert codes(plan) == [(2, "known_so")]
    assert plan.edits.is_empty


def test_rows_that_disagree_count_both_not(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg", "b.jpg")

    plan = planned(project, table(tmp_path, "file,identity\na.jpg,Ana\na.jpg,Bo\nb.jpg,Bo\n"))

    assert codes(plan) == [(2, "rows_disagree"), (3, "rows_disagree"), (4, "identity")]


def test_a_row_that_is_there_twice_counts_once(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")

    plan = planned(project, table(tmp_path, "file,identity\na.jpg,Ana\na.jpg,Ana\n"))

    assert codes(plan) == [(2, "identity"), (3, "same_row")]


def test_a_sure_answer_counts_more_than_a_table(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg", "b.jpg", "c.jpg", "d.jpg")
    answer(project, NewDecision(Pair.of(ONE, TWO), Verdict.DIFFERENT))
    answer(project, NewDecision(Pair.of(AnnotationId(3), AnnotationId(4)), Verdict.SAME))
    text = "file,identity\na.jpg,Ana\nb.jpg,Ana\nc.jpg,Cy\nd.jpg,Di\n"

    plan = planned(project, table(tmp_path, text))

    assert codes(plan, LineKind.CONFLICT) == [(row, "answers_disagree") for row in (2, 3, 4, 5)]


def test_copies_of_a_file_cannot_be_two_animals(project: Project, tmp_path: Path) -> None:
    fill(project.store, [examined("a.jpg", content="x"), examined("b.jpg", content="x")])

    plan = planned(project, table(tmp_path, "file,identity\na.jpg,Ana\nb.jpg,Bo\n"))

    assert codes(plan) == [(2, "answers_disagree"), (3, "answers_disagree")]


def test_boxes_make_several_animals_of_a_photograph(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    text = 'path,identity,bbox\na.jpg,Ana,"[0, 0, 40, 60]"\na.jpg,Bo,"[50, 10, 40, 60]"\n'

    imported(project, table(tmp_path, text))

    rows = [row.box for row in box_rows(project, ImageId(1))]
    assert rows == [Box(0, 0, 40, 60), Box(50, 10, 40, 60)]
    assert len(project.store.individuals.memberships()) == 2
    assert check(project) == []


def test_two_boxes_of_a_photograph_are_not_one_animal(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    text = 'path,identity,bbox\na.jpg,Ana,"[0, 0, 40, 60]"\na.jpg,Ana,"[50, 10, 40, 60]"\n'

    plan = planned(project, table(tmp_path, text))

    assert [code for _, code in codes(plan)] == ["answers_disagree"] * 2
    assert len(plan.edits.boxes) == 2


def test_a_box_goes_to_the_animal_a_person_drew_it_around(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    draw_box(project, ImageId(1), Box(1, 1, 40, 60))

    imported(project, table(tmp_path, 'path,identity,bbox\na.jpg,Ana,"[0, 0, 40, 60]"\n'))

    assert [row.box for row in box_rows(project, ImageId(1))] == [Box(1, 1, 40, 60)]
    assert named(project) == {"a.jpg": "Ana"}


def test_a_name_without_a_box_does_not_choose_among_animals(
    project: Project, tmp_path: Path
) -> None:
    photographs(project, "a.jpg")
    draw_box(project, ImageId(1), Box(1, 1, 40, 60))
    draw_box(project, ImageId(1), Box(50, 1, 40, 60))

    plan = planned(project, table(tmp_path, "path,identity\na.jpg,Ana\n"))

    assert codes(plan) == [(2, "several_animals")]


def test_what_left_the_study_stays_out(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    set_excluded(project, [ONE], value=True)

    plan = planned(project, table(tmp_path, "path,identity\na.jpg,Ana\n"))

    assert codes(plan) == [(2, "excluded")]


def test_a_broken_row_never_stops_the_rest(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    text = "file,identity,date,sex\nnone.jpg,Bo\n../../x.jpg,Bo\na.jpg,Ana,soon,perhaps\n"
    text += f",Cy\na.jpg,Ana,,,,more\na.jpg,{'x' * 300}\n"

    plan = planned(project, table(tmp_path, text))

    assert codes(plan, LineKind.NOT_UNDERSTOOD) == [
        (2, "no_photograph"),
        (3, "leads_outside"),
        (4, "bad_time"),
        (4, "bad_sex"),
        (5, "no_file"),
        (6, "too_many_cells"),
        (7, "long_name"),
    ]
    assert codes(plan, LineKind.ADDED) == [(4, "identity")]


def test_a_table_that_tells_nothing_is_refused(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")

    with pytest.raises(ImportRefusedError, match="tells nothing"):
        planned(project, table(tmp_path, "file,weight\na.jpg,12\n"))
    with pytest.raises(ImportRefusedError, match="No column"):
        planned(project, table(tmp_path, "weight,identity\n12,Ana\n"))
