"""Folders and photographs are named as people name them."""

from pathlib import Path

import pytest

from tests.cli.cli_runner import ok, ok_json, refused


@pytest.fixture
def photographs(tmp_path: Path) -> Path:
    (tmp_path / "photographs").mkdir()
    return tmp_path / "photographs"


@pytest.mark.parametrize("blank", ["", "  "])
def test_a_folder_without_a_name_is_refused(
    tmp_path: Path, photographs: Path, blank: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ok("new", "p", "--images", photographs)

    assert "without a name" in refused("new", blank, "--images", photographs)
    assert "without a name" in refused("new", "q", "--images", blank)
    assert "without a name" in refused("export", "p", blank)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["p", "photographs"]


def test_the_folder_a_person_is_in_has_its_name(
    tmp_path: Path, photographs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "seals").mkdir()
    monkeypatch.chdir(tmp_path / "seals")

    said = ok("new", ".", "--images", photographs)

    assert "project seals" in said
    assert ok_json("status", ".")["name"] == "seals"


@pytest.mark.parametrize("number", ["99999999999999999999", "0"])
def test_a_number_no_photograph_has_is_refused(
    tmp_path: Path, photographs: Path, number: str
) -> None:
    ok("new", tmp_path / "p", "--images", photographs)

    said = refused("answer", tmp_path / "p", number, 2, "same")

    assert said.startswith(f"There is no photograph number {number} in this project. Look at")
