import json
from pathlib import Path

import licences
import pytest

from reid_desktop.runtime.licences import COLLECTED, Licence


def test_what_the_program_needs_is_collected(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = licences.main([str(tmp_path)])

    collected = json.loads((tmp_path / COLLECTED).read_text(encoding="utf-8"))
    assert status == 0
    assert {"ReID Desktop", "Qt and PySide6", "numpy"} <= {one["name"] for one in collected}
    assert "numpy" in capsys.readouterr().out


def test_a_part_without_a_licence_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(licences, "installed_licences", lambda _: [Licence("part", "1", "", "")])

    status = licences.main([str(tmp_path)])

    assert status == 1
    assert "part: no licence is known" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_without_a_folder_they_are_listed_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(licences, "installed_licences", lambda _: [Licence("part", "1", "MIT", "")])

    assert licences.main([]) == 0
