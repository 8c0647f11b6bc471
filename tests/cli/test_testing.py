"""The self-test can be asked for."""

from reid_desktop.runtime.logs import shorten_home
from reid_desktop.runtime.paths import log_folder
from tests.cli.cli_runner import ok


def test_it_passes_and_prints_versions() -> None:
    said = ok("self-test")

    assert "ReID Desktop" in said.splitlines()[0]
    assert f"logs: {shorten_home(str(log_folder()))}" in said.splitlines()
    assert said.splitlines()[-1] == "The self-test passed."
