from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.problems import FileProblem
from reid_desktop.vision.file_kinds import (
    Kind,
    ends_early,
    has_blank_tail,
    png_exif,
    recognise,
)

KINDS = {
    "JPEG": Kind.JPEG,
    "PNG": Kind.PNG,
    "TIFF": Kind.TIFF,
    "WEBP": Kind.WEBP,
    "BMP": Kind.BMP,
    "GIF": Kind.GIF,
    "HEIF": Kind.HEIF,
}


@pytest.mark.parametrize(("pillow_name", "kind"), KINDS.items())
def test_a_photograph_is_recognised_by_its_content_whatever_its_name(
    pillow_name: str, kind: Kind, noise: NDArray[np.uint8], encode: Callable[..., bytes]
) -> None:
    content = encode(noise, pillow_name)

    assert recognise("IMG.JPG", content[:4096]) is kind
    assert recognise("no suffix", content) is kind


@pytest.mark.parametrize(
    ("name", "head", "problem"),
    [
        ("a.jpg", b"", FileProblem.EMPTY),
        ("a.cr2", b"", FileProblem.EMPTY),
        ("a.txt", b"", FileProblem.NOT_A_PHOTOGRAPH),
        ("a.jpg", b"Dear diary", FileProblem.NOT_A_PHOTOGRAPH),
        ("a", b"Dear diary", FileProblem.NOT_A_PHOTOGRAPH),
        ("a", bytes(4096), FileProblem.NOT_A_PHOTOGRAPH),
        ("a.jpg", bytes(4096), FileProblem.DAMAGED),
        ("a.csv", b"\xff\xd8\xff\xe0", FileProblem.NOT_A_PHOTOGRAPH),
        ("a.mp4", b"\0\0\0\x18ftypmp42", FileProblem.NOT_A_PHOTOGRAPH),
        ("a.heic", b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", FileProblem.NOT_A_PHOTOGRAPH),
        ("a.NEF", b"II*\0\x08\0\0\0", FileProblem.UNSUPPORTED),
        ("a.jpg", b"8BPS\0\x01", FileProblem.UNSUPPORTED),
        ("a.jp2", b"\0\0\0\x0cjP  ", FileProblem.UNSUPPORTED),
    ],
)
def test_what_is_no_photograph_is_told_apart(name: str, head: bytes, problem: FileProblem) -> None:
    assert recognise(name, head) is problem


def test_avif_is_told_from_heic_by_its_brands() -> None:
    assert recognise("a.avif", b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif") is Kind.AVIF


@pytest.mark.parametrize(("pillow_name", "kind"), KINDS.items())
def test_a_whole_file_does_not_end_early(
    pillow_name: str, kind: Kind, noise: NDArray[np.uint8], encode: Callable[..., bytes]
) -> None:
    assert not ends_early(kind, encode(noise, pillow_name))


@pytest.mark.parametrize("pillow_name", ["JPEG", "PNG", "WEBP", "BMP", "HEIF"])
@pytest.mark.parametrize("missing", [0.01, 0.5, 0.9])
def test_a_file_without_its_last_part_ends_early(
    pillow_name: str, missing: float, noise: NDArray[np.uint8], encode: Callable[..., bytes]
) -> None:
    content = encode(noise, pillow_name)

    assert ends_early(KINDS[pillow_name], content[: int(len(content) * (1 - missing))])


@pytest.mark.parametrize("pillow_name", ["JPEG", "PNG", "WEBP", "BMP"])
def test_what_phones_append_behind_the_end_does_not_matter(
    pillow_name: str, noise: NDArray[np.uint8], encode: Callable[..., bytes]
) -> None:
    assert not ends_early(KINDS[pillow_name], encode(noise, pillow_name) + b"a film" * 50)


def test_the_end_of_an_embedded_thumbnail_is_not_the_end_of_the_photograph(
    noise: NDArray[np.uint8], encode: Callable[..., bytes]
) -> None:
    thumbnail = encode(noise[:8, :8], "JPEG")
    content = encode(noise, "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0" + thumbnail)

    assert thumbnail in content
    assert ends_early(Kind.JPEG, content[:-500])


def test_a_blank_tail_is_seen() -> None:
    assert has_blank_tail(b"photograph" + bytes(64))
    assert not has_blank_tail(b"photograph" + bytes(63))


def test_exif_behind_the_pixels_of_a_png_is_found() -> None:
    content = b"\x89PNG\r\n\x1a\n\0\0\0\x02IDATxx1234\0\0\0\x03eXIfMM*1234\0\0\0\0IEND"

    assert png_exif(content) == b"MM*"
    assert png_exif(content[:20]) == b""
