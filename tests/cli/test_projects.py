"""The verbs about a project as a whole."""

import csv
from pathlib import Path

import pytest

from reid_desktop.cli.opening import opened
from reid_desktop.core.records import Capture
from reid_desktop.project.encounters import gap_of
from reid_desktop.project.exporting import remember_places
from reid_desktop.runtime.paths import settings_file, usual_model
from reid_desktop.runtime.settings import Settings
from tests.cli.cli_runner import embedded, ok, ok_json, refused, run
from tests.project.photograph_files import photograph, put, with_place


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def captures(project: Path) -> dict[str, Capture]:
    with opened(project) as it:
        return {image.relative_path: image.capture for image in it.store.images.all()}


def test_the_whole_way_from_photographs_to_tables(tmp_path: Path, drawn_animals: Path) -> None:
    project = tmp_path / "project"
    ok("new", project, "--images", drawn_animals)
    assert "30 new photographs" in ok("scan", project)
    assert "30 embedded" in ok("embed", project)
    asked = ok_json("questions", project, "-n", 5)["questions"]
    assert len(asked) == 5
    for question in asked:
        ok("answer", project, question["a"], question["b"], "different", "--reviewer", "Ana")
    assert "answer" in ok("undo", project)
    assert ok_json("status", project)["n_answers"]["different"] == 4
    assert "answer" in ok("redo", project)

    ok("accept", project, "--proven")
    ok("export", project, tmp_path / "export")

    assert "healthy" in ok("check", project)
    assert ok_json("status", project)["n_answers"]["different"] == 5
    identities = rows_of(tmp_path / "export" / "identities.csv")
    assert len(identities) == 30
    assert all(row["individual"] for row in identities)
    decisions = rows_of(tmp_path / "export" / "decisions.csv")
    assert [row["verdict"] for row in decisions] == ["different"] * 5


def test_places_are_told_only_when_a_person_says_so(tmp_path: Path, drawn_animals: Path) -> None:
    ok("new", tmp_path / "p", "--images", drawn_animals)
    ok("scan", tmp_path / "p")
    out = tmp_path / "export"

    said = ok("export", tmp_path / "p", out)
    hidden = rows_of(out / "identities.csv")
    ok("export", tmp_path / "p", out, "--places")
    shown = rows_of(out / "identities.csv")
    ok("export", tmp_path / "p", out)

    assert "replaced by numbers" in said
    assert {row["folder"] for row in hidden} == {"folder-1"}
    assert {row["folder"] for row in shown} == {str(drawn_animals)}
    assert rows_of(out / "identities.csv") == hidden


def test_a_project_that_tells_places_is_asked_not_to(tmp_path: Path, drawn_animals: Path) -> None:
    ok("new", tmp_path / "p", "--images", drawn_animals)
    ok("scan", tmp_path / "p")
    with opened(tmp_path / "p") as it:
        remember_places(it, told=True)

    ok("export", tmp_path / "p", tmp_path / "shown")
    ok("export", tmp_path / "p", tmp_path / "hidden", "--no-places")

    assert rows_of(tmp_path / "shown" / "identities.csv")[0]["folder"] == str(drawn_animals)
    assert rows_of(tmp_path / "hidden" / "identities.csv")[0]["folder"] == "folder-1"


def test_a_project_without_its_photographs_is_not_made(tmp_path: Path) -> None:
    said = refused("new", tmp_path / "project", "--images", tmp_path / "nowhere")

    assert "is not there" in said
    assert not (tmp_path / "project").exists()


def test_a_file_in_the_place_of_a_folder_is_called_a_file(tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    file.write_bytes(b"")

    assert "is a file, not a folder" in refused("new", tmp_path / "p", "--images", file)
    assert "is a file" in refused("new", file, "--images", tmp_path)
    assert "is a file, not the folder of a project" in refused("status", file)


def test_a_new_project_is_among_the_recent_ones_of_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REID_DESKTOP_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)

    ok("new", "p", "--images", tmp_path)

    assert Settings(settings_file()).recent == (tmp_path / "p",)


def test_a_project_is_not_called_nothing(tmp_path: Path) -> None:
    assert "needs a name" in refused("new", tmp_path / "p", "--images", tmp_path, "--name", " ")


def test_a_second_project_in_one_folder_is_refused(tmp_path: Path) -> None:
    ok("new", tmp_path / "project", "--images", tmp_path)

    assert "already" in refused("new", tmp_path / "project", "--images", tmp_path)


def test_several_folders_can_be_given(tmp_path: Path) -> None:
    for name in ("north", "south"):
        (tmp_path / name).mkdir()
    folders = ("north", "south", "north", "south/")  # each twice

    said = ok("new", tmp_path / "p", *(f"--images={tmp_path}/{name}" for name in folders))

    assert "2 folders" in said


def test_a_scan_tells_what_it_skipped_and_which_folder_is_gone(tmp_path: Path) -> None:
    for name in ("north", "south"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "note.txt").write_text("no photograph", encoding="utf-8")
    ok("new", tmp_path / "p", "--images", tmp_path / "north", "--images", tmp_path / "south")

    first = run("scan", tmp_path / "p")
    (tmp_path / "north").rename(tmp_path / "elsewhere")
    second = run("scan", tmp_path / "p")

    assert "Skipped note.txt: not a photograph" in first.stdout
    assert first.stderr == ""
    assert second.exit_code == 0
    assert f"The folder {tmp_path / 'north'} was not there" in second.stderr
    assert "south" not in second.stderr


def test_an_empty_project_tells_what_to_do_at_every_step(tmp_path: Path) -> None:
    (tmp_path / "photographs").mkdir()
    ok("new", tmp_path / "p", "--images", tmp_path / "photographs")

    for verb in (["embed"], ["questions"], ["export", tmp_path / "out"]):
        said = refused(verb[0], tmp_path / "p", *verb[1:])
        assert "There are no photographs in p yet." in said
        assert "“scan”" in said
    assert not (tmp_path / "out").exists()


def test_embedding_says_which_folder_is_gone(tmp_path: Path) -> None:
    for shade, name in enumerate(("north", "south")):
        put(tmp_path / name, "a.png", photograph(shade, (64, 64)))
    ok("new", tmp_path / "p", "--images", tmp_path / "north", "--images", tmp_path / "south")
    ok("scan", tmp_path / "p")
    (tmp_path / "north").rename(tmp_path / "elsewhere")

    result = run("embed", tmp_path / "p")
    (tmp_path / "elsewhere").rename(tmp_path / "north")

    assert result.exit_code == 2
    assert str(tmp_path / "north") in result.stderr
    assert "south" not in result.stderr
    assert "1 embedded, 1 before" in ok("embed", tmp_path / "p")


def test_an_unknown_model_is_refused_and_the_known_one_remembered(
    tmp_path: Path, drawn_animals: Path
) -> None:
    project = embedded(tmp_path / "p", drawn_animals)

    assert "There is no model" in refused("embed", project, "--model", "nobody")
    assert ok_json("status", project)["model"] == usual_model()
    assert "0 embedded, 30 before" in ok("embed", project)


def test_faults_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ok("new", tmp_path / "p", "--images", tmp_path)
    monkeypatch.setattr("reid_desktop.project.views.check", lambda _project: ["A page is damaged."])

    assert "A page is damaged. Go back to a copy" in refused("check", tmp_path / "p")


def test_a_new_project_in_a_synchronised_folder_is_warned_about(tmp_path: Path) -> None:
    project = tmp_path / "Dropbox" / "p"
    (tmp_path / "photographs").mkdir()

    result = run("new", project, "--images", tmp_path / "photographs")

    assert result.exit_code == 0
    assert "Made the project" in result.stdout
    assert "Dropbox synchronises" in result.stderr


@pytest.fixture
def placed(tmp_path: Path) -> Path:
    """A project with a photograph that tells where it was taken and one that tells nothing."""
    put(tmp_path / "photographs", "placed.jpg", with_place())
    put(tmp_path / "photographs", "plain.png", photograph(2))
    ok("new", tmp_path / "p", "--images", tmp_path / "photographs")
    return tmp_path / "p"


def test_a_scan_reads_neither_places_nor_file_times_unless_it_is_told_to(placed: Path) -> None:
    ok("scan", placed)

    found = captures(placed)
    assert found["placed.jpg"].latitude is None
    assert found["plain.png"].captured_at is None


def test_what_a_scan_may_read_is_remembered(placed: Path) -> None:
    ok("scan", placed)
    ok("scan", placed, "--places", "--file-times")

    ok("scan", placed)

    found = captures(placed)
    assert (found["placed.jpg"].latitude, found["placed.jpg"].longitude) == (-1.5, 36.25)
    assert found["plain.png"].captured_from == "file_time"


def test_each_permission_is_taken_back_by_itself_and_what_it_gave_deleted(placed: Path) -> None:
    ok("scan", placed, "--places", "--file-times")

    said = ok("scan", placed, "--no-places")

    found = captures(placed)
    assert "Deleted the positions" in said
    assert "times" not in said
    assert found["placed.jpg"].latitude is None
    assert found["plain.png"].captured_from == "file_time"


def test_times_of_files_are_deleted_when_they_may_not_count_any_more(placed: Path) -> None:
    ok("scan", placed, "--places", "--file-times")

    said = ok("scan", placed, "--no-file-times")

    found = captures(placed)
    assert "Deleted the times" in said
    assert found["placed.jpg"].latitude == -1.5
    assert found["plain.png"].captured_at is None


def test_where_nothing_was_permitted_nothing_is_said_to_be_deleted(placed: Path) -> None:
    assert "Deleted" not in ok("scan", placed, "--no-places", "--no-file-times")


def test_no_verb_tells_a_position(placed: Path, tmp_path: Path) -> None:
    ok("scan", placed, "--places")

    ok("export", placed, tmp_path / "export", "--places")

    told = [path.read_text(encoding="utf-8") for path in (tmp_path / "export").iterdir()]
    assert not any("36.25" in text for text in told)


def test_embedding_what_is_embedded_tells_no_device(tmp_path: Path, drawn_animals: Path) -> None:
    project = embedded(tmp_path / "p", drawn_animals)

    again = ok("embed", project)

    assert "computed on" not in again


def test_a_folder_that_is_away_is_told_without_loading_the_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "north", "a.png", photograph(1, (64, 64)))
    ok("new", tmp_path / "p", "--images", tmp_path / "north")
    ok("scan", tmp_path / "p")
    (tmp_path / "north").rename(tmp_path / "elsewhere")
    monkeypatch.setattr("reid_desktop.vision.embedder.make_embedder", None)

    said = refused("embed", tmp_path / "p")

    assert str(tmp_path / "north") in said


def stations(project: Path) -> dict[str, str | None]:
    with opened(project) as it:
        return {image.relative_path: image.station for image in it.store.images.all()}


def test_a_project_is_made_with_its_stations_and_its_pause(tmp_path: Path) -> None:
    put(tmp_path / "survey", "Cam01/100/a.png", photograph(1))

    ok(
        "new", tmp_path / "p", "--images", tmp_path / "survey",
        "--station-level", "1", "--encounter-gap", "300",
    )  # fmt: skip
    ok("scan", tmp_path / "p")

    assert stations(tmp_path / "p") == {"Cam01/100/a.png": "Cam01"}
    with opened(tmp_path / "p") as it:
        assert gap_of(it) == 300.0


def test_stations_are_told_anew_by_a_scan(tmp_path: Path) -> None:
    put(tmp_path / "survey", "Cam01/100/a.png", photograph(1))
    ok("new", tmp_path / "p", "--images", tmp_path / "survey")
    ok("scan", tmp_path / "p")

    said = ok("scan", tmp_path / "p", "--station-level", "1", "--encounter-gap", "5")

    assert "1 photograph with another station" in said
    assert stations(tmp_path / "p") == {"Cam01/100/a.png": "Cam01"}


@pytest.mark.parametrize(
    "option", [("--station-level", "deep"), ("--encounter-gap", "-1"), ("--encounter-gap", "nan")]
)
def test_a_level_or_a_pause_that_makes_no_sense_is_refused(
    tmp_path: Path, option: tuple[str, str]
) -> None:
    said = refused("new", tmp_path / "p", "--images", tmp_path, *option)

    assert "Give" in said
    assert not (tmp_path / "p").exists()
