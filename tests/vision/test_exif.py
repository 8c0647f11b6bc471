import io
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from reid_desktop.core.records import Capture
from reid_desktop.vision.exif import Exif, read_exif, time_from_name

ORIGINAL, DIGITIZED = 0x9003, 0x9004
SUB_SECONDS, SUB_SECONDS_ORIGINAL = 0x9290, 0x9291
DATE_TIME, MAKE, MODEL, ORIENTATION, SERIAL = 0x0132, 0x010F, 0x0110, 0x0112, 0xA431


def exif_block(first: dict[int, object], below: dict[int, object] | None = None) -> bytes:
    exif = Image.Exif()
    for tag, value in first.items():
        exif[tag] = value
    if below:
        exif.get_ifd(0x8769).update(below)
    return exif.tobytes()


def read(first: dict[int, object], below: dict[int, object] | None = None) -> Exif:
    return read_exif(io.BytesIO(exif_block(first, below)))


def test_the_original_time_counts_with_its_sub_seconds() -> None:
    capture = read(
        {DATE_TIME: "2020:01:01 00:00:00"},
        {ORIGINAL: "2023:05:14 12:34:56", SUB_SECONDS_ORIGINAL: "05"},
    ).capture

    assert capture.captured_at == datetime.fromisoformat("2023-05-14T12:34:56.050000")
    assert capture.captured_from == "exif:DateTimeOriginal"


def test_the_digitized_time_counts_when_the_original_was_never_set() -> None:
    capture = read({}, {ORIGINAL: "0000:00:00 00:00:00", DIGITIZED: "2023:05:14 12:34:56"}).capture

    assert capture.captured_at == datetime.fromisoformat("2023-05-14T12:34:56")
    assert capture.captured_from == "exif:DateTimeDigitized"


def test_the_time_of_the_last_change_counts_at_last() -> None:
    capture = read({DATE_TIME: "2021:02:03 04:05:06"}, {SUB_SECONDS: "9"}).capture

    assert capture.captured_at == datetime.fromisoformat("2021-02-03T04:05:06.900000")
    assert capture.captured_from == "exif:DateTime"


@pytest.mark.parametrize("text", ["2023:02:31 00:00:00", "    :  :     :  :  ", "yesterday", ""])
def test_a_time_that_is_none_reads_as_none(text: str) -> None:
    assert read({DATE_TIME: text}).capture == Capture()


def test_make_model_and_serial_are_read_without_the_padding_cameras_add() -> None:
    capture = read({MAKE: "RECONYX  ", MODEL: "HYPERFIRE 2\x00\x00"}, {SERIAL: " H2X01 "}).capture

    assert (capture.camera_make, capture.camera_model, capture.camera_serial) == (
        "RECONYX",
        "HYPERFIRE 2",
        "H2X01",
    )


@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_read(orientation: int) -> None:
    assert read({ORIENTATION: orientation}).orientation == orientation


@pytest.mark.parametrize("orientation", [0, 9, 300])
def test_an_orientation_that_does_not_exist_means_upright(orientation: int) -> None:
    assert read({ORIENTATION: orientation}).orientation == 1


def place(tags: dict[int, object]) -> tuple[float | None, float | None]:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update(tags)
    capture = read_exif(io.BytesIO(exif.tobytes()), with_place=True).capture
    return capture.latitude, capture.longitude


def test_a_place_is_read_when_it_is_asked_for() -> None:
    found = place({1: "N", 2: (46.0, 30.0, 36.0), 3: "W", 4: (7.0, 15.0, 0.0)})

    assert found == pytest.approx((46.51, -7.25))


def test_a_place_is_not_read_unless_it_is_asked_for() -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (46.0, 0.0, 0.0), 3: "E", 4: (7.0, 0.0, 0.0)})

    assert read_exif(io.BytesIO(exif.tobytes())).capture == Capture()


@pytest.mark.parametrize(
    "tags",
    [
        {1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)},
        {1: "N", 2: (91.0, 0.0, 0.0), 3: "E", 4: (7.0, 0.0, 0.0)},
        {1: "?", 2: (46.0, 0.0, 0.0), 3: "E", 4: (7.0, 0.0, 0.0)},
        {2: (46.0, 0.0, 0.0), 4: (7.0, 0.0, 0.0)},
        {1: "N", 2: (46.0, 0.0, 0.0)},
        {1: "N", 2: (46.0, 0.0), 3: "E", 4: (7.0, 0.0, 0.0)},
    ],
)
def test_a_place_that_makes_no_sense_is_none(tags: dict[int, object]) -> None:
    assert place(tags) == (None, None)


def test_a_place_is_read_from_a_tiff_too() -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (46.0, 0.0, 0.0), 3: "E", 4: (7.0, 0.0, 0.0)})
    block = exif.tobytes().removeprefix(b"Exif\0\0")

    assert read_exif(io.BytesIO(block), with_place=True).capture.latitude == 46


def test_nothing_is_told_by_an_empty_block() -> None:
    assert read_exif(io.BytesIO(b"")) == Exif(1, Capture())


@given(at=st.integers(0, 400), value=st.integers(0, 255), n_bytes=st.integers(0, 400))
def test_damaged_exif_never_stops_the_reading(at: int, value: int, n_bytes: int) -> None:
    block = bytearray(
        exif_block(
            {MAKE: "A camera", ORIENTATION: 6, DATE_TIME: "2020:01:01 00:00:00"},
            {ORIGINAL: "2023:05:14 12:34:56", SERIAL: "12345"},
        )
    )
    block[at % len(block)] = value

    assert 1 <= read_exif(io.BytesIO(block[:n_bytes])).orientation <= 8


@given(st.binary(max_size=200))
def test_any_bytes_behind_a_byte_order_can_be_read(tail: bytes) -> None:
    assert 1 <= read_exif(io.BytesIO(b"MM\0*" + tail)).orientation <= 8


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("IMG_20230514_123456.jpg", datetime.fromisoformat("2023-05-14T12:34:56")),
        ("PXL_20230514_123456789.jpg", datetime.fromisoformat("2023-05-14T12:34:56.789000")),
        ("2023-05-14 12.34.56.jpg", datetime.fromisoformat("2023-05-14T12:34:56")),
        ("2023-05-14T12:34:56.jpg", datetime.fromisoformat("2023-05-14T12:34:56")),
        ("Photo 2023-05-14 at 12-34-56.heic", datetime.fromisoformat("2023-05-14T12:34:56")),
        (
            "9982300__20250401093214_20250401093754_0018.jpg",
            datetime.fromisoformat("2025-04-01T09:32:14"),
        ),
    ],
)
def test_time_from_name_finds_a_full_date_and_time(name: str, expected: datetime) -> None:
    assert time_from_name(name) == expected


@pytest.mark.parametrize(
    "name",
    [
        "IMG_0001.JPG",
        "IMG-20230514-WA0001.jpg",  # a day only
        "20231314_123456.jpg",  # a 13th month
        "998230000006455.jpg",
        "1234567820230514123456.jpg",
        "",
    ],
)
def test_time_from_name_finds_nothing_where_there_is_no_time(name: str) -> None:
    assert time_from_name(name) is None
