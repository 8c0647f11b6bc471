"""Finds photographs again whose files were moved or renamed."""

from collections import defaultdict
from collections.abc import Iterable

from reid_desktop.core.records import ExaminedFile, Image
from reid_desktop.core.types import ImageId, ImageStatus


class Unplaced:
    """Photographs whose bytes do not lie under the name the project knows any more.

    Attributes
    ----------
    found : set of ImageId
        Those that were found again.
    """

    def __init__(self, images: Iterable[Image] = ()) -> None:
        self.found: set[ImageId] = set()
        self._by_sha256: defaultdict[str, list[Image]] = defaultdict(list)
        for image in images:
            self.add(image)

    def add(self, image: Image) -> None:
        """Look for `image` from now on; one that was never read cannot be told from others."""
        if image.sha256 is not None:
            self._by_sha256[image.sha256].append(image)

    def find(self, file: ExaminedFile) -> ImageId | None:
        """Return which of them `file` is, and look for that one no longer.

        Of several with the same bytes the one of the same name is taken, before one that lost
        its name to another file, and the oldest first.
        """
        images = self._by_sha256.get(file.sha256 or "", [])
        if not images:
            return None
        name = _name(file.relative_path)
        image = min(
            images,
            key=lambda one: (
                _name(one.relative_path) != name,
                one.status is ImageStatus.REPLACED,
                one.image_id,
            ),
        )
        images.remove(image)
        self.found.add(image.image_id)
        return image.image_id


def _name(relative_path: str) -> str:
    return relative_path.rpartition("/")[2]
