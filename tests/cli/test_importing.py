"""Catalogues and boxes are brought in by verbs, and what became of each row is told."""

import csv
import json
from pathlib import Path

import pytest

from tests.cli.cli_runner import ok, ok_json, refused
from tests.project.photograph_files import photograph, put

ANA = photograph(10, (100, 80))
BO = photograph(90, (100, 80))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of three photographs that was scanned."""
    put(tmp_path / "photographs", "Cam 1/a.png", ANA)
    put(tmp_path / "photographs", "Cam 1/b.png", BO)
    put(tmp_path / "photographs", "Cam 2/c.png", photograph(170, (100, 80)))
    ok("new", tmp_path / "project", "--images", tmp_path / "photographs")
    ok("scan", tmp_path / "project")
    return tmp_path / "project"


def _table(folder: Path, text: str) -> Path:
    path = folder / "known.csv"
    path.write_text(text, encoding="utf-8")
    return path


def _exported(project: Path, folder: Path) -> dict[str, str]:
    ok("export", project, folder, "--places")
    with (folder / "identities.csv").open(encoding="utf-8-sig", newline="") as stream:
        return {row["relative_path"]: row["individual"] for row in csv.DictReader(stream)}


def test_a_dry_run_changes_nothing(project: Path, tmp_path: Path) -> None:
    table = _table(tmp_path, "file;identity\na.png;Ana\nnone.png;Bo\n")

    said = ok("import-catalogue", project, table, "--dry-run")

    assert "Columns: “file” tells the file, “identity” tells the identity." in said
    assert "Columns are separated by semicolons." in said
    assert "Added: 1 (Becomes this animal: 1)." in said
    assert "Row 3, none.png: No photograph of the project is called so." in said
    assert "Nothing was changed." in said
    assert ok_json("status", project)["n_individuals"] == 0


def test_a_catalogue_is_imported_and_undone(project: Path, tmp_path: Path) -> None:
    table = _table(tmp_path, "photo,who\na.png,007\nb.png,NA\n")

    said = ok("import-catalogue", project, table, "--map", "who=identity")
    names = _exported(project, tmp_path / "out")
    undone = ok("undo", project)

    assert "Imported known.csv; undo takes all of it back." in said
    assert names == {"Cam 1/a.png": "007", "Cam 1/b.png": "NA", "Cam 2/c.png": ""}
    assert "import known.csv" in undone
    assert set(_exported(project, tmp_path / "after").values()) == {""}


def test_what_was_exported_comes_in_again_as_it_was(project: Path, tmp_path: Path) -> None:
    text = 'file,identity,bbox,side\na.png,Ana,"[0, 0, 40, 60]",left\n'
    text += 'a.png,Bo,"[50, 10, 40, 60]",right\nb.png,=Bo,,\n'
    ok("import-catalogue", project, _table(tmp_path, text))
    ok("export", project, tmp_path / "out")
    ok("new", tmp_path / "other", "--images", tmp_path / "photographs")
    ok("scan", tmp_path / "other")

    ok("import-catalogue", tmp_path / "other", tmp_path / "out" / "identities.csv")

    ok("export", tmp_path / "other", tmp_path / "again")
    assert _identities(tmp_path / "again") == _identities(tmp_path / "out")


def _identities(folder: Path) -> list[dict[str, str]]:
    told = ("sha256", "individual", "box_left_px", "box_width_px", "side", "status")
    with (folder / "identities.csv").open(encoding="utf-8-sig", newline="") as stream:
        return [{key: row[key] for key in told} for row in csv.DictReader(stream)]


def test_folders_name_animals(project: Path, tmp_path: Path) -> None:
    ok("import-catalogue", project, "--by-folder-level", "1")

    names = _exported(project, tmp_path / "out")

    assert names == {"Cam 1/a.png": "Cam 1", "Cam 1/b.png": "Cam 1", "Cam 2/c.png": "Cam 2"}


def test_results_of_a_detector_are_no_catalogue(project: Path, tmp_path: Path) -> None:
    path = tmp_path / "md.json"
    path.write_text('{"images": []}', encoding="utf-8")

    assert "holds boxes of a detector" in refused("import-catalogue", project, path)


def test_only_some_folders_name_animals(project: Path, tmp_path: Path) -> None:
    within = tmp_path / "photographs" / "Cam 2"

    ok("import-catalogue", project, "--by-folder-level", "1", "--within", within)

    assert _exported(project, tmp_path / "out")["Cam 2/c.png"] == "Cam 2"
    said = refused("import-catalogue", project, "--by-folder-level", "1", "--within", tmp_path)
    assert "No photographs of the project lie in" in said


def test_a_catalogue_needs_one_source(project: Path, tmp_path: Path) -> None:
    table = _table(tmp_path, "file,identity\na.png,Ana\n")

    assert "from one table or from folders" in refused("import-catalogue", project)
    assert "from one table" in refused("import-catalogue", project, table, "--by-folder-level", "1")
    assert "There is no file" in refused("import-catalogue", project, tmp_path / "none.csv")
    assert "There is no level" in refused("import-catalogue", project, "--by-folder-level", "x")


def test_every_row_is_told_to_programs(project: Path, tmp_path: Path) -> None:
    table = _table(tmp_path, "file,identity\na.png,Ana\nb.png,nobody\n")

    found = ok_json("import-catalogue", project, table, "--nobody", "nobody")

    assert found["imported"] is True
    assert found["columns"] == {"file": "file", "identity": "identity"}
    assert found["counts"]["added"] == 1
    assert [line["code"] for line in found["lines"]] == ["identity", "no_identity"]


def test_boxes_of_megadetector_are_imported(project: Path, tmp_path: Path) -> None:
    detections = [{"category": "1", "conf": 0.5, "bbox": [0, 0, 0.5, 0.5]}]
    content = {
        "info": {"format_version": "1.5", "detector": "md_v5a.0.0.pt"},
        "detection_categories": {"1": "animal"},
        "images": [
            {"file": "Cam 1\\a.png", "detections": detections},
            {"file": "Cam 1/b.png", "detections": []},
        ],
    }
    path = tmp_path / "md.json"
    path.write_text(json.dumps(content), encoding="utf-8")

    tried = ok("import-boxes", project, path, "--threshold", "0.6", "--dry-run")
    said = ok("import-boxes", project, path)

    assert "Set aside: 2 (No animal is in it: leaves the study: 2)." in tried
    assert "Less sure than asked for: 1." in tried
    assert "Animals the detector is at least 0.2 sure of count." in said
    assert "Added: 1 (Gets a box: 1)." in said
    assert "Run embed" in said
    assert set(_exported(project, tmp_path / "out")) == {"Cam 1/a.png", "Cam 2/c.png"}


def test_boxes_of_a_table_are_imported(project: Path, tmp_path: Path) -> None:
    table = _table(tmp_path, "image,links,top,width,height\na.png,0,0,50,40\n")

    found = ok_json("import-boxes", project, table, "--map", "links=left")

    assert found["facts"][-1] == "The boxes are in pixels."
    assert found["counts"]["added"] == 1


def test_a_file_without_boxes_is_refused(project: Path, tmp_path: Path) -> None:
    assert "does not tell the boxes" in refused(
        "import-boxes", project, _table(tmp_path, "file,identity\na.png,Ana\n")
    )


def test_a_project_without_photographs_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "photographs").mkdir()
    ok("new", tmp_path / "project", "--images", tmp_path / "photographs")
    table = _table(tmp_path, "file,identity\na.png,Ana\n")

    assert "There are no photographs" in refused("import-catalogue", tmp_path / "project", table)
    assert "There are no photographs" in refused("import-boxes", tmp_path / "project", table)
