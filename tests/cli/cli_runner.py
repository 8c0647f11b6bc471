"""Runs verbs as a script would, and reads what they say."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from reid_desktop.cli.program import OpenWindow, program


class FakeWindow:
    """Notes what it was asked to show, and ends with a status."""

    def __init__(self, status: int = 0) -> None:
        self.shown: list[Path | None] = []
        self._status = status

    def __call__(self, project: Path | None) -> int:
        self.shown.append(project)
        return self._status


def run(*arguments: object, window: OpenWindow | None = None) -> Result:
    """Run a verb, however it ends."""
    return CliRunner().invoke(program, [str(one) for one in arguments], obj=window)


def ok(*arguments: object, window: OpenWindow | None = None) -> str:
    """Run a verb that must succeed; return what it said."""
    result = run(*arguments, window=window)
    assert result.exit_code == 0, result.output
    return result.stdout


def ok_json(*arguments: object) -> Any:
    return json.loads(ok(*arguments, "--json"))


def refused(*arguments: object) -> str:
    """Run a verb that must end with a sentence; return it."""
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    return result.stderr


def embedded(folder: Path, photographs: Path) -> Path:
    """Make a project that questions can be asked about."""
    ok("new", folder, "--images", photographs)
    ok("scan", folder)
    ok("embed", folder)
    return folder
