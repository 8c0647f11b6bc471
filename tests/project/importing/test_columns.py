from pathlib import Path

import pytest

from reid_desktop.project.exporting.tables import IDENTITY_COLUMNS
from reid_desktop.project.importing.columns import (
    Cells,
    Field,
    guess_columns,
    has_box,
    unguarded,
)
from reid_desktop.project.importing.plan import ImportRefusedError
from reid_desktop.project.importing.tables import open_table
from tests.project.importing.importing_builders import table


def _guessed(folder: Path, titles: str, row: str = "1") -> dict[str, str]:
    opened = open_table(table(folder, f"{titles}\n{row}\n"))
    return {field.value: title for field, title in guess_columns(opened).items()}


def test_our_own_table_is_understood(tmp_path: Path) -> None:
    found = _guessed(tmp_path, ",".join(IDENTITY_COLUMNS))

    assert found == {
        "file": "relative_path",
        "sha256": "sha256",
        "identity": "individual",
        "status": "status",
        "left": "box_left_px",
        "top": "box_top_px",
        "width": "box_width_px",
        "height": "box_height_px",
        "date": "captured_at",
        "station": "station",
        "side": "side",
        "quality": "quality",
        "species": "species",
    }


def test_stations_that_are_only_numbers_are_left_out(tmp_path: Path) -> None:
    assert "station" not in _guessed(tmp_path, "file,station", "a.jpg,station-12")


def test_wildlife_datasets_are_understood(tmp_path: Path) -> None:
    titles = "image_id,identity,path,bbox,date,orientation,species"

    found = _guessed(tmp_path, titles)

    assert found == {
        "file": "path",
        "identity": "identity",
        "bbox": "bbox",
        "date": "date",
        "side": "orientation",
        "species": "species",
    }


def test_wildbook_is_understood(tmp_path: Path) -> None:
    titles = (
        "Encounter.mediaAsset0,MarkedIndividual.individualID,Encounter.locationID,Encounter.year,"
        "Encounter.month,Encounter.day,Encounter.hour,Encounter.minutes,Encounter.sex,"
        "Encounter.lifeStage,Encounter.researcherComments"
    )

    found = _guessed(tmp_path, titles)

    assert found["file"] == "Encounter.mediaAsset0"
    assert found["identity"] == "MarkedIndividual.individualID"
    assert {
        "station",
        "year",
        "month",
        "day",
        "hour",
        "minute",
        "sex",
        "life_stage",
        "notes",
    } < set(found)


def test_camtrapr_is_understood(tmp_path: Path) -> None:
    titles = "Station,Species,Individual,DateTimeOriginal,Date,Time,Directory,FileName"

    found = _guessed(tmp_path, titles)

    assert found == {
        "file": "FileName",
        "folder": "Directory",
        "identity": "Individual",
        "date": "DateTimeOriginal",
        "station": "Station",
        "species": "Species",
    }


def test_half_a_box_is_no_box(tmp_path: Path) -> None:
    assert _guessed(tmp_path, "file,x,width,height") == {"file": "file"}


def test_corners_are_a_box(tmp_path: Path) -> None:
    opened = open_table(table(tmp_path, "image,xmin,ymin,xmax,ymax\na.jpg,1,2,3,4\n"))

    assert has_box(guess_columns(opened))


def test_a_person_changes_what_columns_mean(tmp_path: Path) -> None:
    opened = open_table(table(tmp_path, "file,who,side\na.jpg,Ana,x\n"))

    mapped = guess_columns(opened, ["WHO=identity", "side="])

    assert mapped == {Field.FILE: "file", Field.IDENTITY: "who"}


def test_a_person_completes_a_box(tmp_path: Path) -> None:
    opened = open_table(table(tmp_path, "file,links,y,w,h\na.jpg,1,2,3,4\n"))

    assert has_box(guess_columns(opened, ["links=left"]))
    assert not has_box(guess_columns(opened))


@pytest.mark.parametrize("wish", ["nothing=file", "who=colour"])
def test_a_change_that_makes_no_sense_is_refused(tmp_path: Path, wish: str) -> None:
    opened = open_table(table(tmp_path, "file,who\na.jpg,Ana\n"))

    with pytest.raises(ImportRefusedError):
        guess_columns(opened, [wish])


def test_cells_are_read_by_what_they_mean(tmp_path: Path) -> None:
    opened = open_table(table(tmp_path, "file,who\n a.jpg ,'=Ana\n"))
    [row] = opened.rows()

    cells = Cells(opened, {Field.FILE: "file", Field.IDENTITY: "who"})

    assert [cells.of(row, one) for one in (Field.FILE, Field.IDENTITY, Field.SEX)] == [
        "a.jpg",
        "=Ana",
        "",
    ]
    assert unguarded("O'Brien") == "O'Brien"
