from collections.abc import Callable
from pathlib import Path

import pytest

from reid_desktop.runtime.paths import settings_file, usual_model
from reid_desktop.runtime.settings import Settings, kept_settings

ExpectLog = Callable[[str], None]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "not yet there" / "settings.json"


def test_nothing_remembered_gives_the_usual_settings(file: Path) -> None:
    settings = Settings(file)

    found = (settings.reviewer, settings.model, settings.device, settings.theme, settings.recent)
    assert settings.shows_strips

    assert found == ("", usual_model(), "auto", "system", ())


def test_what_is_set_is_there_after_the_next_start(file: Path) -> None:
    settings = Settings(file)

    settings.set_reviewer("Zoë")
    settings.set_model("leopards")
    settings.set_device("cpu")
    settings.set_theme("dark")
    settings.set_language("es")
    settings.set_text_size(130)
    settings.set_pauses_on_battery(pauses=True)
    settings.set_window("AdnQ")
    settings.set_shows_strips(shows=False)

    again = Settings(file)
    assert not again.shows_strips
    assert (again.language, again.text_size, again.pauses_on_battery) == ("es", 130, True)
    found = (again.reviewer, again.model, again.device, again.theme, again.window)
    assert found == ("Zoë", "leopards", "cpu", "dark", "AdnQ")


def test_the_project_opened_last_comes_first_and_only_once(file: Path) -> None:
    settings = Settings(file)

    for name in ("a", "b", "a"):
        settings.remember(Path(name))

    assert Settings(file).recent == (Path("a"), Path("b"))


def test_ten_projects_are_remembered(file: Path) -> None:
    settings = Settings(file)

    for number in range(12):
        settings.remember(Path(str(number)))

    assert settings.recent == tuple(Path(str(number)) for number in range(11, 1, -1))


def test_a_project_can_be_forgotten_and_its_folder_stays(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    folder.mkdir()
    settings = Settings(file)
    settings.remember(folder)

    settings.forget(folder)

    assert Settings(file).recent == ()
    assert folder.is_dir()


def test_the_whole_list_of_projects_can_be_forgotten(file: Path) -> None:
    settings = Settings(file)
    settings.remember(Path("a"))

    settings.forget_all()

    assert Settings(file).recent == ()


@pytest.mark.parametrize("content", ['{"reviewer": "A', "", "\ud800"])
def test_a_file_that_cannot_be_read_gives_the_usual_settings(
    content: str, tmp_path: Path, expect_log: ExpectLog
) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content.encode("utf-8", "surrogatepass"))
    expect_log("settings could not be read")

    settings = Settings(file)

    assert settings.model == usual_model()


@pytest.mark.parametrize("content", ["[]", '{"reviewer": 3, "recent": "a", "unknown": 1}'])
def test_a_value_of_the_wrong_type_gives_the_usual_one(content: str, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(content, encoding="utf-8")

    settings = Settings(file)

    assert (settings.reviewer, settings.recent) == ("", ())


def test_settings_that_cannot_be_written_last_until_the_program_ends(
    tmp_path: Path, expect_log: ExpectLog
) -> None:
    settings = Settings(tmp_path / "file" / "settings.json")
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    expect_log("settings could not be kept")

    settings.set_reviewer("Ana")

    assert settings.reviewer == "Ana"


def test_a_power_cut_while_writing_leaves_the_settings_as_they_were(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(file)
    settings.set_reviewer("Ana")

    def cut(_part: Path, _file: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", cut)
    with pytest.raises(KeyboardInterrupt):
        settings.set_reviewer("Ben")

    assert Settings(file).reviewer == "Ana"


def test_what_a_person_agreed_to_is_remembered_once(file: Path) -> None:
    settings = Settings(file)

    for terms in ("Lions: NC", "Birds: NC", "Lions: NC"):
        settings.agree(terms)

    assert Settings(file).agreed == ("Lions: NC", "Birds: NC")


def test_agreements_that_make_no_sense_are_none(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"agreed": [3, "Lions: NC"], "recent": "a"}', encoding="utf-8")

    settings = Settings(file)

    assert (settings.agreed, settings.recent) == (("Lions: NC",), ())


def test_keys_are_remembered_and_what_is_no_key_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    Settings(path).set_keys({"review.same": "F"})

    kept = Settings(path).keys
    path.write_text('{"keys": {"review.same": 5, "review.skip": "W"}}', encoding="utf-8")
    odd = Settings(path).keys

    assert kept == {"review.same": "F"}
    assert odd == {"review.skip": "W"}


@pytest.mark.parametrize("size", ["true", "0", "99", "1000000", '"115"', "null", "[]"])
def test_a_size_of_text_that_is_not_offered_is_the_usual_one(file: Path, size: str) -> None:
    file.parent.mkdir()
    file.write_text(f'{{"text_size": {size}, "pause_on_battery": 1}}')

    settings = Settings(file)

    assert settings.text_size == 100
    assert not settings.pauses_on_battery


def test_notes_are_kept_of_recent_projects_only(file: Path) -> None:
    settings = Settings(file)
    for name in ("cats", "dogs"):
        settings.remember(Path(name))
        settings.note(Path(name), {"n_answers": 3})

    settings.forget(Path("cats"))

    assert Settings(file).notes == {"dogs": {"n_answers": 3}}
    settings.forget_all()
    assert Settings(file).notes == {}


def test_notes_that_make_no_sense_are_none(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"notes": {"cats": 3, "dogs": {}}}', encoding="utf-8")

    assert Settings(file).notes == {"dogs": {}}


def test_projects_on_a_stick_are_found_where_the_stick_is_now(tmp_path: Path) -> None:
    home, elsewhere = tmp_path / "E", tmp_path / "F"
    settings = Settings(home / "data" / "settings.json", home=home)
    for folder in (tmp_path / "desk" / "cats", home / "projects" / "dogs"):
        settings.remember(folder)
    settings.note(home / "projects" / "dogs", {"n_answers": 3})

    home.rename(elsewhere)
    again = Settings(elsewhere / "data" / "settings.json", home=elsewhere)

    assert again.recent == (elsewhere / "projects" / "dogs", tmp_path / "desk" / "cats")
    assert again.notes == {str(elsewhere / "projects" / "dogs"): {"n_answers": 3}}


def test_the_settings_of_the_person_are_where_they_are_kept() -> None:
    kept_settings().set_reviewer("Ana")

    assert Settings(settings_file()).reviewer == "Ana"
    settings_file().unlink()
