"""The one loader: opens, orients and crops photographs for display, embedding and export."""

import contextlib
import io
import math
import struct
import sys
import warnings
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pillow_heif
from numpy.typing import NDArray
from PIL import Image, TiffImagePlugin, WebPImagePlugin

from reid_desktop.core.problems import FileProblem, PhotographError
from reid_desktop.core.records import Box, Capture
from reid_desktop.vision.colours import to_plain, to_srgb
from reid_desktop.vision.exif import Exif, read_exif, time_from_name
from reid_desktop.vision.file_kinds import (
    HEAD_BYTES,
    Kind,
    ends_early,
    has_blank_tail,
    png_exif,
    recognise,
    without_end,
)

_MAX_DECODED_PIXELS = 200_000_000  # 600 MB as RGB; larger JPEGs are decoded scaled down
_MAX_JPEG_PIXELS = 1_000_000_000
_DRAFT_MARGIN = 1.5  # decoded so much larger than asked for, as scaling again smooths
_REDUCE_MARGIN = 2.0  # the same for averaging whole pixels, which smooths less well
_WINDOWS_LONG_PATH = 248  # from here on Windows wants its \\?\ prefix

_FORMATS = {
    Kind.JPEG: ("JPEG", "MPO"),
    Kind.PNG: ("PNG",),
    Kind.TIFF: (TiffImagePlugin.TiffImageFile.format,),
    Kind.WEBP: (WebPImagePlugin.WebPImageFile.format,),
    Kind.BMP: ("BMP",),
    Kind.GIF: ("GIF",),
    Kind.HEIF: ("HEIF",),
    Kind.AVIF: ("AVIF",),
}
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# All that Pillow's readers were seen to raise on damaged files.
_DECODE_ERRORS = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)

pillow_heif.register_heif_opener(thumbnails=False)
Image.MAX_IMAGE_PIXELS = None  # sizes are checked here, by kind, before anything is decoded
# Pillow warns of odd metadata: a scan of ten thousand photographs would print thousands.
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")


@dataclass(frozen=True, slots=True)
class Photograph:
    """The pixels of a photograph, or of a part of it.

    Attributes
    ----------
    pixels : ndarray of shape (height, width, 3), uint8
        sRGB, as displayed: EXIF orientation and colour profile applied.
    full_size : tuple of int
        Width and height in pixels of the whole photograph as displayed; boxes count in these.
    """

    pixels: NDArray[np.uint8]
    full_size: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Header:
    """What a photograph tells without being decoded; the size is as displayed."""

    width_px: int
    height_px: int
    capture: Capture


def open_photograph(
    path: str | Path,
    *,
    box: Box | None = None,
    fit_within: tuple[int, int] | None = None,
    at_least: tuple[int, int] | None = None,
) -> Photograph:
    """Decode the photograph at `path`.

    Parameters
    ----------
    box : Box, optional
        The part that is wanted; clipped to the photograph.
    fit_within : tuple of int, optional
        Scale down to this width and height at most, keeping the proportions.
    at_least : tuple of int, optional
        Decode scaled down where that is cheaper, but not below this width and height.
        The pixels are then meant to be scaled again.

    Raises
    ------
    PhotographError
        If it cannot be read, with the reason.

    Notes
    -----
    JPEGs are decoded at 1/2, 1/4 or 1/8 where that suffices: 100 megapixels cost about
    2 megapixels of memory for a thumbnail. Of an animation the first frame is taken.
    """
    path = Path(path)
    with _opened(path) as stream:
        opened = _open(stream, path.name)
        try:
            photograph = _decode(opened, box, fit_within, at_least)
            if opened.kind is Kind.JPEG and _ends_grey(opened.image):
                _require_all_rows(stream)
        except _DECODE_ERRORS as error:
            raise PhotographError(_decode_problem(error, opened.kind, stream), path.name) from error
        except _RowsMissingError as error:
            raise PhotographError(FileProblem.TRUNCATED, path.name) from error
        return photograph


def read_header(source: Path | bytes, name: str, *, with_place: bool = False) -> Header:
    """Read size, time and camera of a photograph without decoding it.

    Parameters
    ----------
    source : Path or bytes
        The file, or its whole content when that is in memory already. Of whole content
        it is also checked that the end is there.
    name : str
        Of the file: tells its kind, and the time if nothing else does.
    with_place : bool
        Whether the position may be read.

    Raises
    ------
    PhotographError
    """
    with _opened(source, name) as stream:
        opened = _open(stream, name, with_place=with_place)
        if isinstance(source, bytes) and ends_early(opened.kind, source):
            _require_whole(opened, source)
        return Header(*opened.full_size, _named(opened.exif.capture, name))


def read_capture(source: Path | bytes, name: str) -> Capture:
    """Read when and with what the photograph was taken; nothing of what is not told.

    Raises
    ------
    PhotographError
    """
    return read_header(source, name).capture


def system_path(path: str, *, windows: bool = sys.platform == "win32") -> str:
    r"""Return `path` so that the system accepts it at any length.

    Examples
    --------
    >>> system_path("C:\\" + 300 * "a", windows=True)[:8]
    '\\\\?\\C:\\a'
    """
    if not windows or len(path) < _WINDOWS_LONG_PATH or path.startswith("\\\\?\\"):
        return path
    plain = path.replace("/", "\\")
    return "\\\\?\\UNC" + plain[1:] if plain.startswith("\\\\") else "\\\\?\\" + plain


def file_problem(error: OSError) -> FileProblem:
    """Tell what it means for a file that the system answered with `error`."""
    match error:
        case FileNotFoundError():
            return FileProblem.VANISHED
        case PermissionError():
            return FileProblem.NO_PERMISSION
        case _:
            return FileProblem.READ_ERROR


@dataclass(frozen=True, slots=True)
class _Opened:
    """A photograph whose header was read; not decoded yet."""

    image: Image.Image
    kind: Kind
    stored_size: tuple[int, int]
    exif: Exif
    name: str

    @property
    def full_size(self) -> tuple[int, int]:
        width, height = self.stored_size
        return (height, width) if self.exif.orientation >= 5 else (width, height)


@contextlib.contextmanager
def _opened(source: Path | bytes, name: str | None = None) -> Iterator[BinaryIO]:
    try:
        if isinstance(source, bytes):
            yield io.BytesIO(source)
        else:
            with Path(system_path(str(source))).open("rb") as stream:
                yield stream
    except OSError as error:
        name = name or (source.name if isinstance(source, Path) else "")
        raise PhotographError(file_problem(error), name) from error


def _open(stream: BinaryIO, name: str, *, with_place: bool = False) -> _Opened:
    kind = recognise(name, stream.read(HEAD_BYTES))
    if isinstance(kind, FileProblem):
        raise PhotographError(kind, name)
    stream.seek(0)
    try:
        image = Image.open(stream, formats=_FORMATS[kind])
        size = image.size
        if isinstance(image, TiffImagePlugin.TiffImageFile):  # some versions turn it, some do not
            size = (int(image.tag_v2[256]), int(image.tag_v2[257]))
        exif = _exif(image, kind, stream, with_place=with_place)
    except _DECODE_ERRORS as error:
        raise PhotographError(_decode_problem(error, kind, stream), name) from error
    most = _MAX_JPEG_PIXELS if kind is Kind.JPEG else _MAX_DECODED_PIXELS
    if size[0] * size[1] > most:
        raise PhotographError(FileProblem.TOO_LARGE, name)
    return _Opened(image, kind, size, exif, name)


def _exif(image: Image.Image, kind: Kind, stream: BinaryIO, *, with_place: bool) -> Exif:
    if kind is Kind.TIFF:
        position = stream.tell()
        exif = read_exif(stream, with_place=with_place)
        stream.seek(position)
        return exif
    block = image.info.get("exif", b"")
    if kind is Kind.PNG and not block:
        position = stream.tell()
        stream.seek(0)
        block = png_exif(stream.read())
        stream.seek(position)
    return read_exif(io.BytesIO(block if isinstance(block, bytes) else b""), with_place=with_place)


def _named(capture: Capture, name: str) -> Capture:
    if capture.captured_at is not None:
        return capture
    moment = time_from_name(name)
    return replace(capture, captured_at=moment, captured_from="file_name" if moment else None)


def _decode(
    opened: _Opened,
    box: Box | None,
    fit_within: tuple[int, int] | None,
    at_least: tuple[int, int] | None,
) -> Photograph:
    left, top, right, bottom = _region(box, opened.full_size)
    wanted = _scale((right - left, bottom - top), fit_within, at_least)
    image = _load(opened, wanted)
    if opened.exif.orientation in _TURNS and opened.kind is not Kind.TIFF:  # Pillow turns TIFF
        image = image.transpose(_TURNS[opened.exif.orientation])
    across, down = (image.width / opened.full_size[0], image.height / opened.full_size[1])
    if box is not None:
        image = image.crop(
            (
                math.floor(left * across),
                math.floor(top * down),
                math.ceil(right * across),
                math.ceil(bottom * down),
            )
        )
    profile = image.info.get("icc_profile")
    image = to_plain(image)
    if fit_within is not None:
        size = (max(1, round((right - left) * wanted)), max(1, round((bottom - top) * wanted)))
        if size[0] < image.width or size[1] < image.height:
            image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=_REDUCE_MARGIN)
    elif at_least is not None:
        factor = int(min(image.width / at_least[0], image.height / at_least[1]) / _REDUCE_MARGIN)
        image = image.reduce(factor) if factor > 1 else image
    image = to_srgb(image, profile if isinstance(profile, bytes) else None)
    return Photograph(np.array(image, dtype=np.uint8), opened.full_size)


def _region(box: Box | None, full_size: tuple[int, int]) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of `box` inside the photograph, one pixel at least."""
    width, height = full_size
    if box is None:
        return 0, 0, width, height
    left = min(max(box.left_px, 0), width - 1)
    top = min(max(box.top_px, 0), height - 1)
    right = min(max(box.left_px + box.width_px, left + 1), width)
    bottom = min(max(box.top_px + box.height_px, top + 1), height)
    return left, top, right, bottom


def _scale(
    size: tuple[float, float],
    fit_within: tuple[int, int] | None,
    at_least: tuple[int, int] | None,
) -> float:
    if fit_within is not None:
        return min(1.0, fit_within[0] / size[0], fit_within[1] / size[1])
    if at_least is not None:
        return min(1.0, max(at_least[0] / size[0], at_least[1] / size[1]))
    return 1.0


def _load(opened: _Opened, wanted: float) -> Image.Image:
    """Decode, at a fraction of the size where the file allows it and `wanted` suffices."""
    width, height = opened.stored_size
    if opened.kind is Kind.JPEG:
        divisor = next((d for d in (8, 4, 2) if wanted * _DRAFT_MARGIN <= 1 / d), 1)
        while width * height > _MAX_DECODED_PIXELS * divisor**2:
            divisor *= 2
        if divisor > 1:
            opened.image.draft(None, (max(1, width // divisor), max(1, height // divisor)))
    opened.image.load()
    return opened.image


class _RowsMissingError(Exception):
    """A JPEG ends before its last row."""


def _ends_grey(image: Image.Image) -> bool:
    """Tell whether the last row is the grey that stands for rows a JPEG does not have."""
    last = np.asarray(image.crop((0, image.height - 1, image.width, image.height)))
    return image.mode in {"L", "RGB"} and bool((np.abs(last.astype(np.int16) - 128) <= 1).all())


def _require_all_rows(stream: BinaryIO) -> None:
    """Decode a JPEG without its end marker: before that, decoders fill what is missing."""
    stream.seek(0)
    image = Image.open(io.BytesIO(without_end(stream.read())), formats=_FORMATS[Kind.JPEG])
    image.draft(None, (max(1, image.width // 8), max(1, image.height // 8)))
    try:
        image.load()
    except OSError as error:
        raise _RowsMissingError from error


def _require_whole(opened: _Opened, data: bytes) -> None:
    """Decode a photograph whose end was not found: some writers merely forget the marker."""
    if has_blank_tail(data):
        raise PhotographError(FileProblem.TRUNCATED, opened.name)
    try:
        _load(opened, 1 / 16)
    except _DECODE_ERRORS as error:
        raise PhotographError(FileProblem.TRUNCATED, opened.name) from error


def _decode_problem(error: BaseException, kind: Kind, stream: BinaryIO) -> FileProblem:
    if isinstance(error, OSError) and error.errno is not None:
        return file_problem(error)
    if isinstance(error, MemoryError):
        return FileProblem.TOO_LARGE
    if kind in {Kind.TIFF, Kind.GIF}:  # nothing marks their end: only the decoder knows
        cut_off = "truncated" in str(error).lower()
    else:
        stream.seek(0)
        cut_off = ends_early(kind, stream.read())
    return FileProblem.TRUNCATED if cut_off else FileProblem.DAMAGED
