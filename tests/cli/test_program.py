"""The verbs are found, and errors become a sentence."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from reid_desktop.cli.program import find_home, program
from reid_desktop.runtime.paths import HOME_VARIABLE, chosen_home
from tests.cli.cli_runner import FakeWindow, ok, refused, run

LOADED = """
import sys
from reid_desktop.cli.program import program
program.main(["--help"], standalone_mode=False)
print(sorted({"numpy", "sqlite3", "torch", "scipy", "PySide6"} & set(sys.modules)))
"""


def test_every_verb_in_the_list_can_be_loaded_and_says_how_to_use_it() -> None:
    assert isinstance(program, click.Group)
    for name in program.list_commands(click.Context(program)):
        assert "Usage:" in ok(name, "--help")


def test_the_list_of_verbs_loads_nothing_heavy() -> None:
    listed = subprocess.run(
        [sys.executable, "-c", LOADED], check=True, capture_output=True, text=True
    )

    assert listed.stdout.splitlines()[-1] == "[]"


def test_without_a_verb_the_window_opens() -> None:
    window = FakeWindow(status=3)

    result = run(window=window)

    assert window.shown == [None]
    assert result.exit_code == 3


def test_without_a_window_there_is_a_sentence() -> None:
    assert "no window" in refused()


def test_an_unknown_verb_is_refused() -> None:
    assert "There is no verb" in refused("fly")


def test_what_a_person_can_help_is_a_sentence_and_a_hint(tmp_path: Path) -> None:
    said = refused("status", tmp_path / "nowhere")

    assert "is not there" in said
    assert "Check that its disk is connected" in said
    assert len(said.splitlines()) == 1


def test_what_nobody_expected_is_logged_and_said_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, expect_log: Callable[[str], None]
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("reid_desktop.cli.models.list_entries", fail)
    expect_log("ended with an error")

    result = run("models", "list")

    assert result.exit_code == 1
    assert "ZeroDivisionError" in result.stderr
    assert "Traceback" not in result.output


def test_everything_is_kept_below_the_folder_that_is_named(tmp_path: Path) -> None:
    ok("--base-dir", tmp_path / "stick", "models", "list")

    assert chosen_home() == tmp_path / "stick"


def test_the_folder_is_known_before_the_verb_is_run(tmp_path: Path) -> None:
    find_home(["--base-dir", str(tmp_path / "stick"), "fly", "--high"])

    assert chosen_home() == tmp_path / "stick"


def test_a_folder_that_nothing_can_be_kept_in_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    before = chosen_home()

    find_home(["--base-dir", str(tmp_path / "file"), "models", "list"])

    assert chosen_home() == before
    assert "file is a file" in refused("--base-dir", tmp_path / "file", "models", "list")


def test_where_settings_cannot_be_kept_a_verb_says_so_and_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stick").touch()
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "stick"))

    result = run("models", "list")

    assert result.exit_code == 0
    assert "stick." in result.stderr.split("cannot be kept in ")[1]
