"""Makes embedders for the verbs, once the terms of their models were agreed to."""

import sys
from functools import partial
from pathlib import Path

import click

from reid_desktop.core.embedding import Derived, Embedder
from reid_desktop.project.late_embedder import LateEmbedder
from reid_desktop.runtime.paths import model_folders
from reid_desktop.runtime.settings import kept_settings
from reid_desktop.vision.licences import require_agreement
from reid_desktop.vision.load_steps import LoadStep

_IN_WORDS = {
    LoadStep.LOADING: "Loading the model…",
    LoadStep.MEASURING: "Finding out what this computer is fastest with, once…",
}


def embedder_of(
    model: str | None = None, device: str | None = None, *, notes: Path | None = None
) -> Embedder:
    """Make the embedder of a model.

    Parameters
    ----------
    model, device : str, optional
        Else those of the settings.
    notes : Path, optional
        Where it is remembered how fast this computer computes in which precision.

    Raises
    ------
    LicenceError
        If its terms have to be agreed to first.
    ReidError
        If there is no such model or device, or the weights cannot be used.
    """
    from reid_desktop.vision.embedder import make_embedder  # noqa: PLC0415 - loads scipy

    settings = kept_settings()
    name = model or settings.model
    require_agreement(name, model_folders(), settings.agreed)
    return make_embedder(
        name, library=model_folders(), device=device or settings.device, notes=notes, tell=_tell
    )


def late_embedder_of(
    name: str, device: str | None = None, *, notes: Path | None = None
) -> Embedder:
    """Make the embedder of a model, to be loaded when a photograph is to be embedded by it.

    Parameters
    ----------
    name, device, notes
        As in `embedder_of`.

    Raises
    ------
    LicenceError
        If its terms have to be agreed to first.
    ReidError
        If there is no such model. Whether its weights can be used is seen when it is loaded.
    """
    from reid_desktop.vision.embedder import model_key_of  # noqa: PLC0415 - loads scipy

    require_agreement(name, model_folders(), kept_settings().agreed)
    key = model_key_of(name, library=model_folders())
    return LateEmbedder(
        key, partial(embedder_of, name, device, notes=notes), partial(_derived, name)
    )


def _derived(name: str) -> Derived | None:
    from reid_desktop.project.learning.deriving import derived_of  # noqa: PLC0415 - as above

    return derived_of(name, model_folders())


def _tell(step: LoadStep) -> None:
    """Say what takes so long, if a person looks."""
    if sys.stderr.isatty():
        click.echo(f"{_IN_WORDS[step]}", err=True)
