"""Small pictures for lists: files that can be thrown away at any time."""

import os
import re
import threading
from pathlib import Path

from PIL import Image

from reid_desktop.core.records import CropSource
from reid_desktop.vision.photographs import open_photograph

SIZE_PX = 320  # twice what a list shows, for screens of high density
_QUALITY = 80
_EFFORT = 2  # of 6: a quarter of the time for a tenth more bytes


def thumbnail_path(folder: Path, crop_key: str) -> Path:
    """Return where the thumbnail of a crop lies, whether it exists or not."""
    return folder / f"{re.sub(r'[^A-Za-z0-9._-]', '_', crop_key)}.webp"


def save_thumbnail(source: CropSource, folder: Path, size_px: int = SIZE_PX) -> Path:
    """Make the thumbnail of a crop, unless it is there already.

    Parameters
    ----------
    folder : Path
        Of the thumbnails; made when missing.
    size_px : int
        The longer side at most.

    Returns
    -------
    Path
        Of the WebP file, which is complete: it is renamed into place.

    Raises
    ------
    PhotographError
        If the photograph cannot be read.
    OSError
        If the folder cannot be written to.
    """
    target = thumbnail_path(folder, source.crop_key)
    if target.exists():
        return target
    pixels = open_photograph(source.path, box=source.box, fit_within=(size_px, size_px)).pixels
    folder.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(f".{os.getpid()}-{threading.get_ident()}.part")
    try:
        Image.fromarray(pixels).save(part, format="WEBP", quality=_QUALITY, method=_EFFORT)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return target
