"""The verb self-test."""

import click

from reid_desktop.cli.terminal import TerminalProgress, say
from reid_desktop.core.embedding import Embedder
from reid_desktop.project.self_test import try_everything
from reid_desktop.runtime.paths import model_folders, resource, usual_model
from reid_desktop.runtime.report import places_in_words


@click.command("self-test")
def self_test() -> None:
    """Try the whole program on the sample, and tell what it consists of."""
    try_everything(
        resource("sample"),
        _make_embedder,
        places_in_words(),
        progress=TerminalProgress("Working"),
        tell=say,
    )


def _make_embedder() -> Embedder:
    from reid_desktop.vision.embedder import make_embedder  # noqa: PLC0415 - loads torch

    return make_embedder(usual_model(), library=model_folders())
