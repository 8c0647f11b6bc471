import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from reid_desktop.runtime import licences as module
from reid_desktop.runtime.licences import (
    Licence,
    installed_licences,
    licences,
    needed_distributions,
    write_collected,
)

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


def wanted() -> list[str]:
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    return [re.split(r"[^\w.-]", one)[0] for one in project["dependencies"]]


class _Package:
    """A package that is installed, with a file for its licence."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(
        self, name: str, *, says: str = "", files: dict[str, str] | None = None
    ) -> metadata.Distribution:
        info = self._folder / f"{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\n{says}\n", encoding="utf-8"
        )
        for file, text in (files or {}).items():
            (info / file).write_text(text, encoding="utf-8")
        record = "".join(f"{info.name}/{file},,\n" for file in ("METADATA", *(files or {})))
        (info / "RECORD").write_text(record, encoding="utf-8")
        return metadata.Distribution.at(info)


@pytest.fixture
def package(tmp_path: Path) -> _Package:
    return _Package(tmp_path)


def test_every_part_of_the_program_has_a_licence() -> None:
    found = installed_licences(wanted())

    assert [one.name for one in found if not one.licence and not one.text] == []


def test_the_parts_that_are_needed_are_there_with_all_that_they_need() -> None:
    needed = needed_distributions(wanted())

    asked = {re.sub(r"[-_.]+", "-", name).lower() for name in wanted()}
    assert asked <= needed.keys()
    assert {"shiboken6", "filelock", "joblib"} <= needed.keys()
    assert "pytest" not in needed


def test_the_program_comes_first_and_says_what_was_drawn_for_it() -> None:
    own, *others = licences()

    assert (own.name, own.licence) == ("ReID Desktop", "MIT")
    assert own.text.startswith("The icons")
    names = [one.name.casefold() for one in others]
    assert names == sorted(names)


def test_what_brings_no_text_has_one_of_ours() -> None:
    by_name = {one.name: one for one in licences()}

    assert "GNU LESSER GENERAL PUBLIC LICENSE" in by_name["Qt and PySide6"].text
    assert "GNU GENERAL PUBLIC LICENSE" in by_name["shiboken6"].text
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in by_name["Python"].text


def test_codecs_within_a_package_are_told_with_their_terms() -> None:
    [heif] = (one for one in licences() if one.name == "pillow_heif")

    assert "GPL-2.0-or-later" in heif.licence
    assert "GNU GENERAL PUBLIC LICENSE" in heif.text
    assert "Pillow-Heif contributors" in heif.text


def test_a_frozen_program_reads_what_was_collected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = [Licence("Zoë’s part", "1", "MIT", "Do as you like.")]
    write_collected(known, tmp_path / "licences")

    monkeypatch.setattr(module, "resource", tmp_path.joinpath)

    assert licences() == known


@pytest.mark.parametrize(
    ("says", "licence"),
    [
        ("License-Expression: MIT", "MIT"),
        ("License: BSD", "BSD"),
        ("Classifier: License :: OSI Approved :: BSD License", "BSD License"),
        (
            f"License: {'long ' * 20}\nClassifier: License :: OSI Approved :: MIT License",
            "MIT License",
        ),
        ("License: Copyright\n        Permission is granted", ""),
        ("", ""),
    ],
)
def test_a_licence_is_named_as_shortly_as_the_package_does(
    package: _Package, says: str, licence: str
) -> None:
    found = module._licence_of(package("part", says=says))

    assert found.licence == licence


def test_a_licence_in_the_field_of_its_name_is_the_text(package: _Package) -> None:
    found = module._licence_of(package("part", says="License: Copyright\n        Permission"))

    assert found.text.split() == ["Copyright", "Permission"]


def test_all_texts_of_a_package_are_told_and_none_twice(package: _Package) -> None:
    files = {"COPYING": "One.", "LICENSE": "One.", "NOTICE.txt": "Two.", "license.py": "code"}

    found = module._licence_of(package("part", files=files))

    assert found.text == "One.\n\nTwo."


def test_a_program_that_is_not_installed_tells_its_licence_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(name: str) -> metadata.Distribution:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(module, "distribution", missing)

    own, python = installed_licences()

    assert (own.name, own.licence, python.name) == ("ReID Desktop", "MIT", "Python")
    assert "Permission is hereby granted" in own.text


def test_what_an_extra_needs_is_part_only_of_who_asked_for_the_extra(
    package: _Package, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {
        "root": package("root", says="Requires-Dist: middle[http]\nRequires-Dist: away"),
        "middle": package(
            "middle",
            says="Requires-Dist: web ; extra == 'http'\nRequires-Dist: test ; extra == 'dev'",
        ),
        "web": package("web"),
        "test": package("test"),
    }

    def find(name: str) -> metadata.Distribution:
        if name not in known:
            raise metadata.PackageNotFoundError(name)
        return known[name]

    monkeypatch.setattr(module, "distribution", find)

    assert needed_distributions(["root"]).keys() == {"root", "middle", "web"}
