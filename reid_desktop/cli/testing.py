"""The verb self-test."""

import tempfile
from pathlib import Path

import click

from reid_desktop.cli.terminal import TerminalProgress, say
from reid_desktop.project import self_test as tests
from reid_desktop.runtime.paths import model_folders, resource


@click.command("self-test")
def self_test() -> None:
    """Try the whole program on the sample, and tell what it consists of."""
    from reid_desktop.vision.embedder import CLASSICAL, make_embedder  # noqa: PLC0415 - loads scipy

    for line in tests.versions():
        say(line)
    with tempfile.TemporaryDirectory(prefix="reid-desktop-") as folder:
        tests.run_self_test(
            resource("sample"),
            Path(folder),
            make_embedder(CLASSICAL, library=model_folders()),
            progress=TerminalProgress("Working"),
            tell=lambda line: say(f"ok: {line}"),
        )
    say("The self-test passed.")
