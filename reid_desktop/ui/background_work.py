"""What the verbs of the window do on worker threads: it needs no project."""

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.project.photograph_index import PhotographIndex, index_of
from reid_desktop.project.project import Project
from reid_desktop.project.quality import Measures
from reid_desktop.project.views import PhotographRow, SideRow, all_photograph_rows

_ANY_IMAGE = ImageId(0)  # only reports name it


def index_photographs(
    read: list[list[PhotographRow]], measures: Measures, _progress: Progress
) -> PhotographIndex:
    """Index photographs, if they could be read."""
    if not read:
        raise Cancelled  # reading failed, and said so
    return index_of(read[0]).with_measures(measures)


def index_at_once(project: Project, measures: Measures, _progress: Progress) -> PhotographIndex:
    """Read and index photographs, where nothing waits for the project.

    Before anything was measured there is nothing to look through for it: that comes later.
    """
    index = index_of(all_photograph_rows(project))
    return index if measures == Measures() else index.with_measures(measures)


def crop_of(side: SideRow) -> CropSource:
    """Say where the pixels of a side lie."""
    return CropSource(side.crop_key or "", side.path, side.box, _ANY_IMAGE)
