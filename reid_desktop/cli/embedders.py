"""Makes embedders for the verbs, once the terms of their models were agreed to."""

from pathlib import Path

from reid_desktop.core.embedding import Embedder
from reid_desktop.runtime.paths import model_folders, settings_file
from reid_desktop.runtime.settings import Settings
from reid_desktop.vision.licences import require_agreement


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

    settings = Settings(settings_file())
    name = model or settings.model
    require_agreement(name, model_folders(), settings.agreed)
    return make_embedder(
        name, library=model_folders(), device=device or settings.device, notes=notes
    )
