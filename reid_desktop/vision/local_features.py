"""Makes the extractor of local features a person can have, and reads crops for it."""

import contextlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from reid_desktop.core.errors import ReidError
from reid_desktop.core.local_features import LocalExtractor, LocalFeatures
from reid_desktop.core.records import CropSource
from reid_desktop.vision.keypoints import crop_size_px
from reid_desktop.vision.model_card import ALIKED_N16, read_values
from reid_desktop.vision.model_library import CARD, SAFETENSORS, ModelError
from reid_desktop.vision.photographs import open_photograph

AUTO, ALIKED, SIFT = "auto", "aliked", "sift"
EXTRACTOR_NAMES = (AUTO, ALIKED, SIFT)
_SUFFIXES = (SAFETENSORS, ".pth", ".pt")


def find_aliked(folders: Sequence[Path]) -> Path | None:
    """Find the weights of ALIKED-n16 among files and folders of models.

    Parameters
    ----------
    folders : sequence of Path
        Folders with models, or files of weights; the first that fits counts.

    Returns
    -------
    Path, optional
        A file called ``aliked-n16``, or one whose card tells this architecture.
    """
    for place in folders:
        if place.is_file():
            return place
        named = (place / f"{ALIKED_N16}{suffix}" for suffix in _SUFFIXES)
        found = next((path for path in named if path.is_file()), None) or _by_card(place)
        if found is not None:
            return found
    return None


def make_extractor(name: str, *, library: Sequence[Path]) -> LocalExtractor:
    """Make an extractor of local features.

    Parameters
    ----------
    name : str
        ``aliked``, ``sift``, or ``auto``: ALIKED where its weights were added, else SIFT.
    library : sequence of Path
        Folders with models, or the file of weights itself.

    Raises
    ------
    ModelError
        If the weights of ALIKED are asked for and not there, or cannot be used.
    """
    file = None if name == SIFT else find_aliked(library)
    if file is not None:
        from reid_desktop.vision.aliked import AlikedExtractor  # noqa: PLC0415 - torch, kornia

        return AlikedExtractor(file)
    if name == ALIKED:
        raise ModelError(
            "The weights of ALIKED are not there.",
            f"Add them once: reid-desktop models add {ALIKED_N16}.pth, or under Settings, Models;"
            " without them, SIFT is used.",
        )
    from reid_desktop.vision.sift import SiftExtractor  # noqa: PLC0415 - loads OpenCV

    return SiftExtractor()


def usual_extractor_key(library: Sequence[Path]) -> str:
    """Return the key of what `make_extractor` makes by ``auto``, without making it.

    Raises
    ------
    ModelError
        If the weights cannot be read.
    """
    file = find_aliked(library)
    if file is not None:
        from reid_desktop.vision.aliked import aliked_key  # noqa: PLC0415 - as above

        return aliked_key(file)
    from reid_desktop.vision.sift import SiftExtractor  # noqa: PLC0415 - as above

    return SiftExtractor.extractor_key


def extract_from(source: CropSource, extractor: LocalExtractor) -> LocalFeatures:
    """Read a crop and find its keypoints.

    Raises
    ------
    PhotographError
        If the photograph cannot be read.
    """
    working = extractor.working_px
    photograph = open_photograph(source.path, box=source.box, fit_within=(working, working))
    size_px = crop_size_px(source.box, photograph.full_size)
    return extractor.extract(photograph.pixels, size_px)


def _by_card(folder: Path) -> Path | None:
    for card in sorted(folder.glob(f"*{CARD}")) if folder.is_dir() else ():
        values: Mapping[str, object] = {}
        with contextlib.suppress(ReidError):  # using it by name says what is wrong
            values = read_values(card)
        file = card.parent / str(values.get("file"))
        if ALIKED_N16 in {values.get("kind"), values.get("architecture")} and file.is_file():
            return file
    return None
