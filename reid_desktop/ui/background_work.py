"""What the verbs of the window do on worker threads: it needs no project."""

from collections.abc import Callable
from pathlib import Path

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Box, CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.project.photograph_index import PhotographIndex, index_of
from reid_desktop.project.quality import Measures
from reid_desktop.project.views import PhotographRow, SideRow
from reid_desktop.ui.operations import DecodedPhotograph
from reid_desktop.ui.pixels import image_of
from reid_desktop.vision.photographs import open_photograph

_ANY_IMAGE = ImageId(0)  # only reports name it

WriteExport = Callable[[Progress], object]


def write_export(write: list[WriteExport], progress: Progress) -> object:
    """Write what an export read, if it could be read."""
    if not write:
        raise Cancelled  # reading failed, and said so
    return write[0](progress)


def index_photographs(
    read: list[list[PhotographRow]], measures: Measures, _progress: Progress
) -> PhotographIndex:
    """Index photographs, if they could be read."""
    if not read:
        raise Cancelled  # reading failed, and said so
    return index_of(read[0]).with_measures(measures)


def decode(
    path: Path | str, box: Box | None, fit_within: tuple[int, int] | None, _progress: Progress
) -> DecodedPhotograph:
    """Read the pixels of a photograph."""
    photograph = open_photograph(path, box=box, fit_within=fit_within)
    return DecodedPhotograph(image_of(photograph.pixels), photograph.full_size)


def crop_of(side: SideRow) -> CropSource:
    """Say where the pixels of a side lie."""
    return CropSource(side.crop_key or "", side.path, side.box, _ANY_IMAGE)
