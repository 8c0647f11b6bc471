import tomllib

import pytest
from installers.names import CHECKOUT, Program, read_program

import reid_desktop


def test_the_version_is_the_one_the_package_says() -> None:
    assert read_program().version == reid_desktop.__version__


def test_the_sentence_about_the_program_is_the_one_of_the_package() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert read_program().about == project["description"]


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("2.10", (2, 10, 0, 0)), ("1.2.3.4", (1, 2, 3, 4))],
)
def test_a_version_becomes_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert Program(version, "").numbers == numbers


def test_what_people_download_tells_version_system_and_kind() -> None:
    program = Program("1.2.0", "")

    assert program.file_name("macos", "arm64", ".dmg") == "reid-desktop-1.2.0-macos-arm64.dmg"
    assert "-nvidia." in program.file_name("linux", "x86_64", ".tar.gz", nvidia=True)
