import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reid_desktop.runtime import paths

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


def test_the_settings_lie_with_the_data_of_the_person() -> None:
    assert paths.settings_file().parent == paths.user_data_folder()
