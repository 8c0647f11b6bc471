"""The program starts."""

import subprocess
import sys
from pathlib import Path

import pytest

from reid_desktop import __main__ as start
from reid_desktop import __version__
from reid_desktop.runtime.crash import CRASH_FILE, LAST_CRASH_FILE
from reid_desktop.runtime.logs import LOG_FILE
from reid_desktop.runtime.paths import log_folder
from tests.cli.cli_runner import FakeWindow


def test_it_runs_as_a_module() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "reid_desktop", "--version"],
        check=True,
        capture_output=True,
        text=True,
    )

    assert __version__ in said.stdout


def test_the_exit_status_is_that_of_the_verb(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        start.main(["status", str(tmp_path / "nowhere")])

    assert ended.value.code == 2


def test_without_a_place_for_the_log_it_runs_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(start, "start_logging", lambda _folder: None)

    with pytest.raises(SystemExit) as ended:
        start.main(["models", "list"])

    assert ended.value.code == 0


def test_the_window_opens_on_the_project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    window = FakeWindow()
    monkeypatch.setattr("reid_desktop.ui.app.run", lambda project, **_told: window(project))

    with pytest.raises(SystemExit) as ended:
        start.main(["open", str(tmp_path)])

    assert ended.value.code == 0
    assert window.shown == [tmp_path]
    assert log_folder().is_dir()


def test_where_there_is_no_screen_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "has_screen", lambda *_: False)

    with pytest.raises(SystemExit) as ended:
        start.main([])

    assert ended.value.code == 2
    assert "no screen" in capsys.readouterr().err


def test_the_window_is_told_what_the_start_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / CRASH_FILE).write_text("Fatal", encoding="utf-8")
    told: dict[str, object] = {}
    monkeypatch.setattr("reid_desktop.ui.app.run", lambda _project, **found: told.update(found))

    with pytest.raises(SystemExit):
        start.main(["--base-dir", str(tmp_path)])

    assert told == {"last_crash": tmp_path / "logs" / LAST_CRASH_FILE, "trouble": None}
    assert (tmp_path / "logs" / LOG_FILE).is_file()
