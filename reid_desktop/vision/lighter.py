"""Writes photographs anew: smaller, and without the place they were taken at."""

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from PIL.ExifTags import IFD, Base

from reid_desktop.core.records import Box, Capture
from reid_desktop.vision.photographs import open_photograph, read_capture, read_header

_QUALITY, _WHOLE_QUALITY = 85, 95  # of a preview, and of what stands for the original
_PLACES = (b"GPSLatitude", b"GPSPosition")  # of XMP, which is text


@dataclass(frozen=True, slots=True)
class Written:
    """A JPEG; its size is as displayed."""

    data: bytes
    size_px: tuple[int, int]


def tells_place(data: bytes, name: str) -> bool:
    """Tell whether a photograph says where it was taken, in EXIF or XMP.

    Raises
    ------
    PhotographError
        If it cannot be read.
    """
    if any(word in data for word in _PLACES):
        return True
    if read_header(data, name, with_place=True).capture.latitude is not None:
        return True
    with Image.open(io.BytesIO(data)) as image:
        return bool(image.getexif().get_ifd(IFD.GPSInfo))


def written_anew(path: Path, *, longest_px: int | None = None) -> Written:
    """Write a photograph as a JPEG that tells time and camera, and no place.

    Parameters
    ----------
    longest_px : int, optional
        The longer side at most; else every pixel is kept.

    Raises
    ------
    PhotographError
        If it cannot be read.
    """
    fit_within = None if longest_px is None else (longest_px, longest_px)
    pixels = open_photograph(path, fit_within=fit_within).pixels
    stream = io.BytesIO()
    quality = _WHOLE_QUALITY if longest_px is None else _QUALITY
    exif = exif_of(read_capture(path, path.name))
    Image.fromarray(pixels).save(stream, format="JPEG", quality=quality, exif=exif)
    return Written(stream.getvalue(), (pixels.shape[1], pixels.shape[0]))


def crop_written(path: Path, box: Box | None, longest_px: int) -> bytes:
    """Write a part of a photograph as a JPEG that tells nothing but what is seen.

    Parameters
    ----------
    box : Box, optional
        None is the whole photograph.
    longest_px : int
        The longer side at most.

    Raises
    ------
    PhotographError
        If it cannot be read.
    """
    pixels = open_photograph(path, box=box, fit_within=(longest_px, longest_px)).pixels
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, format="JPEG", quality=_QUALITY)
    return stream.getvalue()


def exif_of(capture: Capture, orientation: int = 1) -> Image.Exif:
    """Return EXIF that tells time, camera and how the picture is turned, and nothing else."""
    exif = Image.Exif()
    if orientation != 1:
        exif[Base.Orientation] = orientation
    if capture.camera_make is not None:
        exif[Base.Make] = capture.camera_make
    if capture.camera_model is not None:
        exif[Base.Model] = capture.camera_model
    more = exif.get_ifd(IFD.Exif)
    if capture.captured_at is not None and (capture.captured_from or "").startswith("exif:"):
        more[Base.DateTimeOriginal] = f"{capture.captured_at:%Y:%m:%d %H:%M:%S}"
        if capture.captured_at.microsecond:
            more[Base.SubsecTimeOriginal] = f"{capture.captured_at.microsecond:06d}"
    if capture.camera_serial is not None:
        more[Base.BodySerialNumber] = capture.camera_serial
    return exif
