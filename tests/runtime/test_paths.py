import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reid_desktop.core.errors import ReidError
from reid_desktop.core.types import BUILT_IN, USUAL_MODEL
from reid_desktop.runtime import paths
from reid_desktop.runtime.logs import shorten_home

FOLDERS = (
    paths.user_data_folder,
    paths.user_cache_folder,
    paths.log_folder,
    paths.project_folder,
    paths.model_folder,
)


def test_a_resource_of_a_checkout_lies_beside_the_package() -> None:
    assert paths.resource("style", "window.qss").is_file()


def test_a_resource_of_a_wheel_lies_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)

    assert paths.resource("icons", "a.svg") == tmp_path / "resources" / "icons" / "a.svg"


def test_a_resource_of_a_frozen_program_lies_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert paths.resource("icons") == tmp_path / "resources" / "icons"


@pytest.mark.parametrize("folder", FOLDERS)
def test_one_variable_moves_every_folder_of_the_person(
    folder: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))

    assert tmp_path in folder().parents


@pytest.mark.parametrize("folder", FOLDERS)
def test_without_it_the_folders_are_where_the_system_keeps_such_things(
    folder: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)

    assert folder().is_absolute()
    assert "ReID Desktop" in folder().parts


def test_models_of_the_person_come_before_those_of_the_program() -> None:
    assert paths.model_folders() == (paths.model_folder(), paths.resource("models"))


def test_the_usual_model_comes_with_the_program() -> None:
    assert paths.usual_model() == USUAL_MODEL
    assert paths.resource("models", f"{USUAL_MODEL}.toml").is_file()


def test_where_its_file_is_missing_the_descriptor_that_needs_none_is_usual(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "resource", tmp_path.joinpath)

    assert paths.usual_model() == BUILT_IN


def test_the_settings_lie_with_the_data_of_the_person() -> None:
    assert paths.settings_file().parent == paths.user_data_folder()


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that a frozen program lies in, which no variable moves."""
    folder = tmp_path / "ReID Desktop"
    folder.mkdir()
    monkeypatch.delenv(paths.HOME_VARIABLE)
    monkeypatch.delenv("APPIMAGE", raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "reid-desktop"))
    return folder


@pytest.mark.parametrize("name", ["portable", "portable.txt"])
@pytest.mark.parametrize(
    ("said", "home"),
    [("", "ReID Desktop/ReID Desktop data"), ("\ufeff../my data\r\n", "my data")],
)
def test_a_file_beside_the_program_keeps_everything_with_it(
    beside: Path, name: str, said: str, home: str
) -> None:
    (beside / name).write_text(said, encoding="utf-8")

    assert paths.chosen_home() == beside.parent / home
    assert paths.user_data_folder() == beside.parent / home / "data"


def test_a_frozen_program_without_that_file_uses_the_folders_of_the_system(beside: Path) -> None:
    assert paths.chosen_home() is None


def test_the_variable_goes_before_the_file(beside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (beside / "portable").touch()

    monkeypatch.setenv(paths.HOME_VARIABLE, str(beside.parent / "other"))

    assert paths.chosen_home() == beside.parent / "other"


def test_beside_a_mac_app_is_where_a_person_sees_it(
    beside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(sys, "executable", str(beside / "ReID.app" / "Contents" / "MacOS" / "reid"))

    assert paths.program_folder() == beside


def test_beside_an_app_image_is_where_its_file_lies(
    beside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("APPIMAGE", str(beside / "ReID.AppImage"))
    monkeypatch.setattr(sys, "executable", "/tmp/.mount_x/usr/bin/reid-desktop")

    assert paths.program_folder() == beside


def test_a_home_that_is_told_in_part_is_the_same_from_everywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    paths.use_home(Path("stick"))

    monkeypatch.chdir(tmp_path.parent)
    assert paths.chosen_home() == tmp_path / "stick"


def test_libraries_keep_what_they_keep_below_it_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MPLCONFIGDIR", raising=False)
    monkeypatch.setenv("HF_HOME", "as it was")
    monkeypatch.setenv("TORCH_HOME", "as it was")
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))

    paths.keep_libraries_home()

    assert Path(os.environ["MPLCONFIGDIR"]) == tmp_path / "cache" / "matplotlib"
    assert os.environ["HF_HOME"] == "as it was"
    monkeypatch.delenv("MPLCONFIGDIR")


def test_without_a_home_of_its_own_libraries_are_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    monkeypatch.delenv("MPLCONFIGDIR", raising=False)

    paths.keep_libraries_home()

    assert "MPLCONFIGDIR" not in os.environ


@pytest.mark.parametrize(
    ("inside", "said"), [("", "file is a file"), ("deeper", "The folder deeper cannot be made")]
)
def test_a_place_where_nothing_can_be_kept_is_refused(
    tmp_path: Path, inside: str, said: str
) -> None:
    (tmp_path / "file").touch()
    before = os.environ[paths.HOME_VARIABLE]

    with pytest.raises(ReidError, match=said):
        paths.use_home(tmp_path / "file" / inside)

    assert os.environ[paths.HOME_VARIABLE] == before


def test_settings_that_cannot_be_kept_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert paths.place_trouble() is None
    (tmp_path / "stick").touch()

    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "stick"))
    trouble = paths.place_trouble()

    assert trouble is not None
    assert f"cannot be kept in {shorten_home(str(tmp_path / 'stick'))}." in str(trouble)


def test_every_place_is_told() -> None:
    told = paths.places()

    assert told["models"] == paths.model_folder()
    assert (told["program"] / "reid_desktop").is_dir()


def test_who_has_no_home_gets_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setenv("HOME", "")
    monkeypatch.setattr(Path, "home", fail)

    paths.ensure_home()

    assert Path(os.environ["HOME"]) == Path(tempfile.gettempdir(), "ReID Desktop")


def test_who_has_a_home_keeps_it() -> None:
    before = Path.home()

    paths.ensure_home()

    assert Path.home() == before
