"""The self-test finds what is wrong."""

from pathlib import Path

import pytest

from reid_desktop.core.embedding import Embedder
from reid_desktop.core.progress import Progress
from reid_desktop.project import self_test
from reid_desktop.project.self_test import (
    DONE,
    N_STEPS,
    SelfTestError,
    run_self_test,
    try_everything,
    versions,
)
from reid_desktop.runtime.paths import resource


def test_it_tells_every_step(tmp_path: Path, fake_embedder: Embedder, progress: Progress) -> None:
    told: list[str] = []

    run_self_test(resource("sample"), tmp_path, fake_embedder, progress=progress, tell=told.append)

    assert len(told) == 5
    assert "scanned" in told[0]


def test_everything_is_tried_and_told_with_the_time_it_took(
    fake_embedder: Embedder, progress: Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(self_test, "survey_devices", lambda: ["CPU (2 cores)"])

    try_everything(
        resource("sample"),
        lambda: fake_embedder,
        ["logs: ~/logs"],
        progress=progress,
        tell=told.append,
    )

    assert told[0].startswith("ReID Desktop")
    assert told.index("CPU (2 cores)") < told.index("logs: ~/logs")
    steps = [line for line in told if line.startswith(DONE)]
    assert len(steps) == N_STEPS
    assert steps[0].endswith(" s)")
    assert told[-1] == "The self-test passed."


def test_a_fault_ends_it(
    tmp_path: Path,
    fake_embedder: Embedder,
    progress: Progress,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(self_test, "undo", lambda _project: None)

    with pytest.raises(SelfTestError, match="undo took nothing back"):
        run_self_test(
            resource("sample"), tmp_path, fake_embedder, progress=progress, tell=lambda _line: None
        )


def test_versions_name_the_program_and_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "_PACKAGES", ("numpy", "not-a-package"))

    lines = versions()

    assert lines[0].startswith("ReID Desktop")
    assert lines[-1] == "not-a-package unknown"
