"""The self-test can be asked for."""

from tests.cli.cli_runner import ok


def test_it_passes_and_prints_versions() -> None:
    said = ok("self-test")

    assert "ReID Desktop" in said.splitlines()[0]
    assert said.splitlines()[-1] == "The self-test passed."
