import sys
import tomllib
from pathlib import Path

import pytest
from build import (
    collect_command,
    dependencies,
    install_command,
    licences_command,
    main,
    read_options,
)
from installers.names import CHECKOUT


def _locked() -> dict[str, str]:
    text = (CHECKOUT / "packaging" / "constraints.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {line.partition("==")[0].lower(): line.partition("==")[2] for line in lines}


def _name(requirement: str) -> str:
    end = next((at for at, sign in enumerate(requirement) if sign in "<>=!;"), len(requirement))
    return requirement[:end].lower().replace("-", "_")


def test_everything_the_program_depends_on_is_locked() -> None:
    locked = {name.replace("-", "_") for name in _locked()}

    assert {_name(line) for line in dependencies()} | {"pyinstaller", "torchvision"} <= locked


def test_a_locked_version_suits_every_build_of_torch() -> None:
    assert not any("+" in version for version in _locked().values())


def test_usually_it_builds_in_an_environment_of_its_own_for_processors(tmp_path: Path) -> None:
    options, dry = read_options(["--folder", str(tmp_path)])

    assert options.python.is_relative_to(tmp_path / "environment")
    assert "https://download.pytorch.org/whl/cpu" in install_command(options, ["click"])
    assert "--nvidia" not in collect_command(options)
    assert not dry


def test_without_an_environment_it_builds_from_the_one_that_runs_it() -> None:
    options, _ = read_options(["--no-environment"])

    assert options.python == Path(sys.executable)
    assert collect_command(options)[0] == sys.executable


def test_without_another_index_everything_comes_from_the_usual_one() -> None:
    options, _ = read_options(["--torch-index", ""])

    assert "--extra-index-url" not in install_command(options, [])


def test_the_pack_for_graphics_cards_takes_another_torch() -> None:
    options, _ = read_options(["--nvidia"])

    assert any("/cu" in word for word in install_command(options, []))
    assert collect_command(options)[-2:] == ["--", "--nvidia"]


def test_a_dry_run_says_what_would_be_done_and_does_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--dry-run", "--folder", str(tmp_path)])

    said = capsys.readouterr().out
    assert "PyInstaller" in said
    assert "pip install" in said
    assert list(tmp_path.iterdir()) == []


def test_what_it_depends_on_is_read_from_the_project() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert dependencies() == project["dependencies"]


def test_a_signed_folder_is_packed_as_it_is() -> None:
    options, _ = read_options(["--no-collect"])

    assert not options.collect
    assert options.pack


def test_licences_are_written_beside_those_that_came_with_the_program(tmp_path: Path) -> None:
    options, _ = read_options(["--folder", str(tmp_path)])
    place = options.program / "_internal" / "resources" / "licences"
    place.mkdir(parents=True)

    command = licences_command(options)

    assert command[0] == str(options.python)
    assert command[1:] == [str(CHECKOUT / "packaging" / "licences.py"), str(place)]
