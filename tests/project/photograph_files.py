"""Drawn photographs in folders, for the tests of what a scan finds."""

import io
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image as Pillow

from reid_desktop.core.errors import Cancelled


def photograph(shade: int = 0, size: tuple[int, int] = (6, 4), kind: str = "PNG") -> bytes:
    stream = io.BytesIO()
    Pillow.new("L", size, shade).save(stream, kind)
    return stream.getvalue()


@dataclass
class Progress:
    """Remembers what it was told; cancels after so many files."""

    cancel_after: int | None = None
    reports: list[tuple[int, int]] = field(default_factory=list)

    def advance(self, done: int, total: int) -> None:
        self.reports.append((done, total))
        if self.cancel_after is not None and done >= self.cancel_after:
            raise Cancelled


def put(root: Path, relative_path: str, content: bytes | None = None) -> Path:
    path = root / relative_path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(photograph() if content is None else content)
    return path


def with_place() -> bytes:
    """Make a photograph that tells where it was taken: 1.5° S, 36.25° E."""
    exif = Pillow.Exif()
    exif.get_ifd(0x8825).update({1: "S", 2: (1.0, 30.0, 0.0), 3: "E", 4: (36.0, 15.0, 0.0)})
    stream = io.BytesIO()
    Pillow.new("L", (6, 4)).save(stream, "JPEG", exif=exif)
    return stream.getvalue()
