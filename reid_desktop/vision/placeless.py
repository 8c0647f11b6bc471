"""Copies of photographs that keep every pixel, time and camera, and tell no place."""

import io
import re
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from PIL import Image

from reid_desktop.vision.exif import read_exif
from reid_desktop.vision.file_kinds import HEAD_BYTES, Kind, recognise
from reid_desktop.vision.lighter import exif_of, written_anew
from reid_desktop.vision.photographs import system_path

# What a JPEG needs to be decoded as it was: everything else may say anything. A list of what
# may stay, not of what must go: positions also hide in notes of makers, XMP, IPTC, comments,
# and in a second picture behind the first.
_SCAN, _END, _FILL = 0xDA, 0xD9, 0xFF
_JPEG_PICTURE = frozenset({*range(0xC0, 0xD0), 0xDB, 0xDC, 0xDD, 0xDE, 0xDF}) - {0xC8}
_JPEG_HEADS = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_EXIF, _EXIF_HEAD = 0xE1, b"Exif\0\0"
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")  # inside a scan anything else is data

_STAYING = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".png"})
_PNG_HEAD = b"\x89PNG\r\n\x1a\n"
_PNG_PICTURE = frozenset(
    b"IHDR PLTE tRNS IDAT IEND gAMA cHRM sRGB iCCP sBIT pHYs bKGD acTL fcTL fdAT".split()
)


def placeless_bytes(path: Path) -> bytes:
    """Read a photograph and take out all but its pixels, their colours, time and camera.

    Of JPEG and PNG every pixel stays as it is; every other kind is written anew as a JPEG, as
    it cannot be cleaned otherwise: see `placeless_name`.

    Raises
    ------
    PhotographError
        If it has to be written anew and cannot be decoded.
    OSError
        If it cannot be read.
    """
    data = Path(system_path(str(path))).read_bytes()
    cleaned = _cleaned(data, path.name)
    return written_anew(path).data if cleaned is None else cleaned


def placeless_name(name: str) -> str:
    """Return what to call the copy of a photograph.

    >>> placeless_name("a.JPG"), placeless_name("b.heic"), placeless_name("c.png")
    ('a.JPG', 'b.jpg', 'c.png')
    """
    path = PurePosixPath(name)
    return name if path.suffix.lower() in _STAYING else str(path.with_suffix(".jpg"))


def _cleaned(data: bytes, name: str) -> bytes | None:
    """Return the photograph without what may tell a place; None if that cannot be done."""
    try:
        match recognise(name, data[:HEAD_BYTES]):
            case Kind.JPEG:
                return b"\xff\xd8" + b"".join(_jpeg_parts(data))
            case Kind.PNG:
                return _PNG_HEAD + b"".join(_png_parts(data))
            case _:
                return None
    except (struct.error, ValueError):  # damaged: perhaps it can still be decoded
        return None


def _jpeg_parts(data: bytes) -> Iterator[bytes]:
    at, has_exif = 2, False
    while True:
        marker, end = _segment(data, at)
        body = data[at + 4 : end]
        if marker == _END:
            yield b"\xff\xd9"
            return
        if marker == _EXIF and body.startswith(_EXIF_HEAD) and not has_exif:
            has_exif = True
            kept = _kept_exif(body)
            yield struct.pack(">BBH", 0xFF, _EXIF, len(kept) + 2) + kept
        elif marker == _SCAN:
            found = _MARKER.search(data, end)
            if found is None:  # cut off: decoders show what is there
                yield data[at:]
                return
            yield data[at : found.start()]
            end = found.start()
        elif marker in _JPEG_PICTURE or body.startswith(_JPEG_HEADS.get(marker, b"\xff\xff")):
            yield data[at:end]
        at = end


def _segment(data: bytes, at: int) -> tuple[int, int]:
    """Return the marker that lies at `at`, and where its segment ends."""
    fill, marker = struct.unpack_from(">BB", data, at)
    if fill != 0xFF:
        raise ValueError("no marker")
    if marker == _FILL:  # any number of these may stand before a marker
        return _FILL, at + 1
    if marker == _END:
        return marker, at + 2
    (length,) = struct.unpack_from(">H", data, at + 2)
    return marker, at + 2 + max(length, 2)


def _png_parts(data: bytes) -> Iterator[bytes]:
    at = len(_PNG_HEAD)
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if kind in _PNG_PICTURE:
            yield data[at:end]
        elif kind == b"eXIf":
            kept = _kept_exif(data[at + 8 : end - 4]).removeprefix(_EXIF_HEAD)
            chunk = kind + kept
            yield struct.pack(">I", len(kept)) + chunk + struct.pack(">I", zlib.crc32(chunk))
        if kind == b"IEND":
            return
        at = end


def _kept_exif(block: bytes) -> bytes:
    told = read_exif(io.BytesIO(block))
    kept: Image.Exif = exif_of(told.capture, told.orientation)
    return kept.tobytes()
