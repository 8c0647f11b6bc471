import io
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image
from PIL.ExifTags import IFD, Base

from reid_desktop.core.problems import PhotographError
from reid_desktop.core.records import Box, Capture
from reid_desktop.vision.lighter import crop_written, tells_place, written_anew
from reid_desktop.vision.photographs import read_header
from tests.project.photograph_files import photograph, with_place

_SIZE_PX = (400, 300)


def jpeg(*, sideways: bool = False, xmp: bytes = b"") -> bytes:
    exif = Image.Exif()
    exif[Base.Make], exif[Base.Model] = "Reconyx", "HC600"
    exif.get_ifd(IFD.Exif)[Base.DateTimeOriginal] = "2024:05:01 06:30:00"
    exif.get_ifd(IFD.Exif)[Base.SubsecTimeOriginal] = "25"
    exif.get_ifd(IFD.GPSInfo).update({1: "S", 2: (1.0, 30.0, 0.0), 3: "E", 4: (36.0, 15.0, 0.0)})
    if sideways:
        exif[Base.Orientation] = 6
    stream = io.BytesIO()
    Image.new("RGB", _SIZE_PX).save(stream, "JPEG", exif=exif, xmp=xmp)
    return stream.getvalue()


def test_time_and_camera_stay_and_the_place_goes(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg())

    written = written_anew(path)

    capture = read_header(written.data, "a.jpg", with_place=True).capture
    assert capture.captured_at == datetime(2024, 5, 1, 6, 30, 0, 250_000)  # noqa: DTZ001 - a camera
    assert (capture.camera_make, capture.camera_model) == ("Reconyx", "HC600")
    assert (capture.latitude, capture.longitude) == (None, None)
    assert not tells_place(written.data, "a.jpg")


def test_a_preview_is_upright_and_no_longer_than_wished(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg(sideways=True))

    written = written_anew(path, longest_px=100)

    header = read_header(written.data, "a.jpg")
    assert written.size_px == (75, 100)
    assert (header.width_px, header.height_px) == (75, 100)


def test_a_crop_shows_its_box_and_tells_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg(sideways=True))

    written = crop_written(path, Box(10, 20, 200, 100), 50)

    header = read_header(written, "a.jpg", with_place=True)
    assert (header.width_px, header.height_px) == (50, 25)
    assert header.capture == Capture()


def test_without_a_limit_every_pixel_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg())

    assert written_anew(path).size_px == _SIZE_PX


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (with_place(), True),
        (jpeg(xmp=b"<x exif:GPSLatitude='1,30S'/>"), True),
        (photograph(), False),
    ],
)
def test_a_place_is_seen_where_it_is_told(data: bytes, told: bool) -> None:
    assert tells_place(data, "a.png" if data.startswith(b"\x89PNG") else "a.jpg") is told


def test_what_is_no_photograph_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"\xff\xd8 no more")

    with pytest.raises(PhotographError):
        written_anew(path)
