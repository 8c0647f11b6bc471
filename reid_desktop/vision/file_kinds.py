"""Tells what a file is by its first bytes, and whether its end is there."""

import struct
from enum import StrEnum
from pathlib import PurePosixPath

from reid_desktop.core.problems import FileProblem

HEAD_BYTES = 4_096  # enough to recognise every kind

_PHOTOGRAPH_SUFFIXES = frozenset(
    (
        ".jpg",
        ".jpeg",
        ".jpe",
        ".jfif",
        ".png",
        ".tif",
        ".tiff",
        ".webp",
        ".bmp",
        ".dib",
        ".gif",
        ".heic",
        ".heif",
        ".hif",
        ".avif",
    )
)
_UNSUPPORTED_SUFFIXES = frozenset(
    (
        ".3fr",
        ".arw",
        ".cr2",
        ".cr3",
        ".crw",
        ".dcr",
        ".dng",
        ".erf",
        ".fff",
        ".iiq",
        ".kdc",
        ".mef",
        ".mos",
        ".mrw",
        ".nef",
        ".nrw",
        ".orf",
        ".pef",
        ".raf",
        ".raw",
        ".rw2",
        ".rwl",
        ".sr2",
        ".srf",
        ".srw",
        ".x3f",
        ".jp2",
        ".j2k",
        ".jxl",
        ".jxr",
        ".psd",
        ".psb",
    )
)
PICTURE_SUFFIXES = _PHOTOGRAPH_SUFFIXES | _UNSUPPORTED_SUFFIXES  # in small letters
_UNSUPPORTED_HEADS = (b"8BPS", b"\0\0\0\x0cjP  ", b"\0\0\0\x0cJXL ", b"\xff\x0a", b"FUJIFILMCCD")
_HEIF_BRANDS = frozenset(
    (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs", b"mif1", b"msf1")
)
_AVIF_BRANDS = frozenset((b"avif", b"avis"))
_LOOK_AHEAD_BYTES = 16
_BLANK_TAIL_BYTES = 64  # so many zeros at the end were never written by a camera


class Kind(StrEnum):
    """A kind of photograph file that can be read."""

    JPEG = "jpeg"
    PNG = "png"
    TIFF = "tiff"
    WEBP = "webp"
    BMP = "bmp"
    GIF = "gif"
    HEIF = "heif"
    AVIF = "avif"


def is_photograph_name(name: str) -> bool:
    """Tell whether a file is by its name a photograph of a kind that can be read."""
    return PurePosixPath(name).suffix.lower() in _PHOTOGRAPH_SUFFIXES


def recognise(name: str, head: bytes) -> Kind | FileProblem:
    """Tell what the file `name` is.

    Parameters
    ----------
    head : bytes
        The first `HEAD_BYTES` of the file, or all of it.

    Notes
    -----
    The content decides between kinds of photograph, as names are often wrong; the name
    decides whether a file is meant to be one. Raw files look like TIFF, and what is found
    in them is a thumbnail, so they are told by name.
    """
    suffix = PurePosixPath(name).suffix.lower()
    if suffix and suffix not in PICTURE_SUFFIXES:
        return FileProblem.NOT_A_PHOTOGRAPH
    if not head:
        return FileProblem.EMPTY
    if suffix in _UNSUPPORTED_SUFFIXES or head.startswith(_UNSUPPORTED_HEADS):
        return FileProblem.UNSUPPORTED
    kind = _kind_by_content(head)
    if kind is not None:
        return kind
    blank = not head.strip(b"\0")  # a card that failed while it was written
    return FileProblem.DAMAGED if blank and suffix else FileProblem.NOT_A_PHOTOGRAPH


def ends_early(kind: Kind, data: bytes) -> bool:
    """Tell whether the end of a whole file is missing, without decoding it.

    A file of a kind that does not show it is taken to be whole. What follows the end, as
    phones append it, does not matter.
    """
    match kind:
        case Kind.JPEG:
            return data.rfind(b"\xff\xd9") < _jpeg_scan_start(data)
        case Kind.PNG:
            return data.rfind(b"IEND\xaeB`\x82") < 0
        case Kind.WEBP:
            return _little_endian(data, 4) + 8 > len(data) + 1  # some forget the padding byte
        case Kind.BMP:
            return _little_endian(data, 2) > len(data)
        case Kind.HEIF | Kind.AVIF:
            return _boxes_end(data) > len(data)
        case Kind.GIF | Kind.TIFF:
            return False


def without_end(jpeg: bytes) -> bytes:
    """Return a JPEG up to its last end marker, and the few bytes decoders look ahead."""
    end = jpeg.rfind(b"\xff\xd9")
    return jpeg if end < _jpeg_scan_start(jpeg) else jpeg[:end] + bytes(_LOOK_AHEAD_BYTES)


def has_blank_tail(data: bytes) -> bool:
    """Tell whether the last bytes are all zero: space was reserved and never written."""
    return not data[-_BLANK_TAIL_BYTES:].strip(b"\0")


def png_exif(data: bytes) -> bytes:
    """Return the EXIF block of a PNG, which may lie behind its pixels, or nothing."""
    at = 8
    while at + 8 <= len(data):
        size, name = struct.unpack_from(">L4s", data, at)
        if name == b"eXIf":
            return data[at + 8 : at + 8 + size]
        at += 12 + size
    return b""


def _kind_by_content(head: bytes) -> Kind | None:
    if head[4:8] == b"ftyp":
        n_bytes = max(16, int.from_bytes(head[:4], "big"))
        brands = {head[at : at + 4] for at in (8, *range(16, min(n_bytes, len(head)), 4))}
        if brands & _AVIF_BRANDS:
            return Kind.AVIF
        return Kind.HEIF if brands & _HEIF_BRANDS else None
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Kind.WEBP
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    return None


_STARTS = (
    (b"\xff\xd8\xff", Kind.JPEG),
    (b"\x89PNG\r\n\x1a\n", Kind.PNG),
    (b"GIF87a", Kind.GIF),
    (b"GIF89a", Kind.GIF),
    (b"II*\0", Kind.TIFF),
    (b"MM\0*", Kind.TIFF),
    (b"II+\0", Kind.TIFF),  # BigTIFF
    (b"MM\0+", Kind.TIFF),
    (b"BM", Kind.BMP),
)


def _jpeg_scan_start(data: bytes) -> int:
    """Return where the compressed pixels begin; the length of `data` if they never do."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xDA:
            return at
        if marker == 0xFF:  # a fill byte
            at += 1
        elif 0xD0 <= marker <= 0xD8 or marker == 0x01:  # markers without a length
            at += 2
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return len(data)


def _little_endian(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")


def _boxes_end(data: bytes) -> int:
    at = 0
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        if size == 1:  # the size follows in eight bytes
            size = int.from_bytes(data[at + 8 : at + 16], "big")
        if size == 0:  # up to the end of the file
            return len(data)
        if size < 8:
            return at
        at += size
    return at
