import io
import struct
import zlib
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PIL.ExifTags import IFD, Base

from reid_desktop.core.problems import PhotographError
from reid_desktop.vision.lighter import tells_place
from reid_desktop.vision.photographs import open_photograph, read_header
from reid_desktop.vision.placeless import placeless_bytes, placeless_name

SECRET = b"Dolina Kobylanska"
GPS = {1: "S", 2: (1.0, 30.0, 0.0), 3: "E", 4: (36.0, 15.0, 0.0)}


def photograph(kind: str, **more: Any) -> bytes:
    """Draw a picture whose EXIF tells everything: turned, timed, made by a camera, somewhere."""
    exif = Image.Exif()
    exif[Base.Make], exif[Base.Model], exif[Base.Orientation] = "Reconyx", "HC600", 6
    exif[Base.ImageDescription] = SECRET.decode()
    exif.get_ifd(IFD.Exif)[Base.DateTimeOriginal] = "2024:05:01 06:30:00"
    exif.get_ifd(IFD.Exif)[Base.MakerNote] = SECRET
    exif.get_ifd(IFD.GPSInfo).update(GPS)
    stream = io.BytesIO()
    drawn().save(stream, kind, exif=exif, **more)
    return stream.getvalue()


def drawn() -> Image.Image:
    pixels = np.random.default_rng(0).integers(0, 256, (40, 60, 3), dtype=np.uint8)
    return Image.fromarray(pixels)


def pixels(path: Path) -> NDArray[np.uint8]:
    return open_photograph(path).pixels


def second_picture_behind(jpeg: bytes) -> bytes:
    return jpeg + photograph("JPEG")


def with_segments(jpeg: bytes) -> bytes:
    """Add what other programs write: IPTC, a comment, FLIR's own."""
    more = b"".join(
        struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body
        for marker, body in (
            (0xED, b"Photoshop 3.0\0" + SECRET),
            (0xFE, SECRET),
            (0xE1, b"FLIR\0" + SECRET),
        )
    )
    return jpeg[:2] + b"\xff" + more + jpeg[2:]


def with_text(png: bytes) -> bytes:
    chunk = b"tEXtComment\0" + SECRET
    text = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return png[:33] + text + png[33:] + SECRET


PHOTOGRAPHS = {
    "plain.jpg": photograph("JPEG"),
    "progressive.jpg": photograph("JPEG", progressive=True, optimize=True),
    "restarts.jpg": photograph("JPEG", restart_marker_blocks=1),
    "xmp.jpg": photograph("JPEG", xmp=b"<x exif:GPSLatitude='1'>" + SECRET),
    "two.jpg": second_picture_behind(photograph("JPEG")),
    "segments.jpg": with_segments(photograph("JPEG")),
    "plain.png": photograph("PNG"),
    "text.png": with_text(photograph("PNG")),
}


@pytest.mark.parametrize("name", PHOTOGRAPHS)
def test_the_place_goes_and_nothing_else(name: str, tmp_path: Path) -> None:
    original, cleaned = tmp_path / name, tmp_path / f"cleaned {name}"
    original.write_bytes(PHOTOGRAPHS[name])

    copy = placeless_bytes(original)

    cleaned.write_bytes(copy)
    assert not tells_place(copy, name)
    assert SECRET not in copy
    capture = read_header(cleaned, name, with_place=True).capture
    assert capture.captured_at == datetime(2024, 5, 1, 6, 30)  # noqa: DTZ001 - a camera
    assert (capture.camera_make, capture.camera_model) == ("Reconyx", "HC600")


@pytest.mark.parametrize("name", PHOTOGRAPHS)
def test_every_pixel_stays_as_it_is_displayed(name: str, tmp_path: Path) -> None:
    original, cleaned = tmp_path / name, tmp_path / f"cleaned {name}"
    original.write_bytes(PHOTOGRAPHS[name])

    cleaned.write_bytes(placeless_bytes(original))

    assert np.array_equal(pixels(cleaned), pixels(original))
    assert pixels(cleaned).shape == (60, 40, 3)


def test_a_colour_profile_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(photograph("JPEG", icc_profile=b"a profile"))

    copy = placeless_bytes(path)

    with Image.open(io.BytesIO(copy)) as image:
        assert image.info["icc_profile"] == b"a profile"


def test_other_kinds_are_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.webp"
    path.write_bytes(photograph("WEBP"))

    copy = placeless_bytes(path)

    assert placeless_name(path.name) == "a.jpg"
    assert copy.startswith(b"\xff\xd8")
    assert not tells_place(copy, "a.jpg")


def test_a_photograph_that_is_cut_off_keeps_what_there_is(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(photograph("JPEG")[:-300])

    copy = placeless_bytes(path)

    assert SECRET not in copy
    assert copy.endswith(path.read_bytes()[-200:])


def test_a_damaged_photograph_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0\0\x10 no more")

    with pytest.raises(PhotographError):
        placeless_bytes(path)


def test_photographs_without_exif_get_none(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    drawn().save(path, "JPEG")

    assert b"Exif" not in placeless_bytes(path)
