import contextlib
import io
import os
import subprocess
import sys
import threading
import zlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image, ImageOps

from reid_desktop.core.problems import FileProblem, PhotographError
from reid_desktop.core.records import Box
from reid_desktop.vision import photographs
from reid_desktop.vision.photographs import (
    file_problem,
    open_photograph,
    read_capture,
    read_header,
    system_path,
)

Encode = Callable[..., bytes]
Save = Callable[[str, bytes], Path]

LOSSLESS = ["PNG", "TIFF", "BMP", "WEBP"]
EVERY_KIND = [*LOSSLESS, "JPEG", "GIF", "HEIF"]
# Pillow warns of what it finds odd in damaged files; the program only keeps it off the console.
odd_files = pytest.mark.filterwarnings("ignore::UserWarning")


def options(kind: str) -> dict[str, object]:
    by_kind: dict[str, dict[str, object]] = {
        "WEBP": {"lossless": True},
        "JPEG": {"quality": 95},
        "HEIF": {"quality": 95},
    }
    return by_kind.get(kind, {})


def problem_of(path: Path) -> FileProblem:
    with pytest.raises(PhotographError) as caught:
        open_photograph(path)
    return caught.value.problem


@pytest.mark.parametrize("kind", LOSSLESS)
def test_a_lossless_photograph_is_read_to_the_bit(
    kind: str, noise: NDArray[np.uint8], encode: Encode, save: Save
) -> None:
    path = save("a.file".replace("file", kind.lower()), encode(noise, kind, **options(kind)))

    found = open_photograph(path)

    np.testing.assert_array_equal(found.pixels, noise)
    assert found.full_size == (96, 64)


@pytest.mark.parametrize("kind", ["JPEG", "HEIF", "GIF"])
def test_a_compressed_photograph_is_read(
    kind: str, corners: NDArray[np.uint8], encode: Encode, save: Save
) -> None:
    found = open_photograph(save("a.jpg", encode(corners, kind, **options(kind)))).pixels

    np.testing.assert_allclose(found[4, 4], (255, 0, 0), atol=12)
    np.testing.assert_allclose(found[-4, -4], (255, 255, 255), atol=12)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_orientation_is_applied(
    kind: str, orientation: int, corners: NDArray[np.uint8], encode: Encode, save: Save
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    content = encode(corners, kind, exif=exif, **options(kind))
    with Image.open(io.BytesIO(content)) as plain:
        expected = np.asarray(ImageOps.exif_transpose(plain))

    found = open_photograph(save("a.jpg", content))

    np.testing.assert_allclose(found.pixels, expected, atol=1)
    assert found.full_size == (expected.shape[1], expected.shape[0])
    header = read_header(content, "a.jpg")
    assert (header.width_px, header.height_px) == found.full_size


def test_a_heic_is_turned_once(corners: NDArray[np.uint8], encode: Encode, save: Save) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6

    found = open_photograph(save("a.heic", encode(corners, "HEIF", exif=exif.tobytes())))

    assert found.full_size == (32, 48)
    np.testing.assert_allclose(found.pixels[4, 4], (0, 0, 255), atol=12)


def test_the_orientation_of_a_png_may_lie_behind_its_pixels(
    corners: NDArray[np.uint8], encode: Encode, save: Save
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    block = exif.tobytes().removeprefix(b"Exif\0\0")
    chunk = b"eXIf" + block
    content = encode(corners, "PNG")
    behind = len(block).to_bytes(4, "big") + chunk + zlib.crc32(chunk).to_bytes(4, "big")

    found = open_photograph(save("a.png", content[:-12] + behind + content[-12:]))

    assert found.full_size == (32, 48)
    assert found.pixels[4, 4].tolist() == [0, 0, 255]


def test_sixteen_bits_are_scaled_to_eight(encode: Encode, save: Save) -> None:
    deep = np.full((4, 4), 0x8080, dtype=np.uint16)

    for kind in ("PNG", "TIFF"):
        pixels = open_photograph(save("a." + kind.lower(), encode(deep, kind))).pixels
        assert (pixels == 128).all()


def test_cmyk_palette_alpha_and_grey_become_rgb(
    corners: NDArray[np.uint8], encode: Encode, save: Save
) -> None:
    image = Image.fromarray(corners)
    contents = {
        "cmyk.jpg": encode(image.convert("CMYK"), "JPEG", quality=95),
        "palette.png": encode(image.quantize(16), "PNG"),
        "alpha.png": encode(image.convert("RGBA"), "PNG"),
        "grey.jpg": encode(image.convert("L"), "JPEG"),
        "bits.tif": encode(image.convert("1"), "TIFF"),
    }

    for name, content in contents.items():
        found = open_photograph(save(name, content), fit_within=(24, 24)).pixels
        assert found.shape == (16, 24, 3)
        np.testing.assert_allclose(found[-1, -1], (255, 255, 255), atol=12)


def test_of_an_animation_the_first_frame_is_taken(
    corners: NDArray[np.uint8], encode: Encode, save: Save
) -> None:
    first, second = Image.fromarray(corners), Image.new("RGB", (48, 32))

    for kind in ("GIF", "WEBP", "PNG", "TIFF"):
        content = encode(first, kind, save_all=True, append_images=[second], **options(kind))
        found = open_photograph(save("a.gif", content)).pixels
        np.testing.assert_allclose(found[4, 4], (255, 0, 0), atol=2)


def test_the_colour_profile_is_applied(
    corners: NDArray[np.uint8], swapped_profile: bytes, encode: Encode, save: Save
) -> None:
    found = open_photograph(save("a.png", encode(corners, "PNG", icc_profile=swapped_profile)))

    np.testing.assert_allclose(found.pixels[0, 0], (0, 0, 255), atol=2)


def test_a_box_counts_in_pixels_of_the_photograph_as_displayed(
    corners: NDArray[np.uint8], encode: Encode, save: Save
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # displayed as 32 x 48: blue and red above, white and green below
    path = save("a.png", encode(corners, "PNG", exif=exif))

    lower_left = open_photograph(path, box=Box(0, 24, 16, 24))

    assert lower_left.pixels.shape == (24, 16, 3)
    assert (lower_left.pixels == 255).all()
    assert lower_left.full_size == (32, 48)


@pytest.mark.parametrize("box", [Box(-5, -5, 500, 500), Box(40, 30, 90, 90), Box(99, 99, 1, 1)])
def test_a_box_is_clipped_to_the_photograph(
    box: Box, corners: NDArray[np.uint8], encode: Encode, save: Save
) -> None:
    height, width, _ = open_photograph(save("a.png", encode(corners, "PNG")), box=box).pixels.shape

    assert 1 <= width <= 48
    assert 1 <= height <= 32


@given(
    size=st.tuples(st.integers(1, 70), st.integers(1, 70)),
    limit=st.tuples(st.integers(1, 90), st.integers(1, 90)),
    kind=st.sampled_from(["JPEG", "PNG"]),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_fit_within_keeps_the_limit_and_the_proportions_and_never_enlarges(
    size: tuple[int, int], limit: tuple[int, int], kind: str, save: Save
) -> None:
    stream = io.BytesIO()
    Image.new("RGB", size).save(stream, kind)

    found = open_photograph(save("a.jpg", stream.getvalue()), fit_within=limit)

    height, width, _ = found.pixels.shape
    scale = min(1, limit[0] / size[0], limit[1] / size[1])
    assert (width, height) == (max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))
    assert found.full_size == size


@given(
    size=st.tuples(st.integers(1, 400), st.integers(1, 400)),
    wanted=st.tuples(st.integers(1, 90), st.integers(1, 90)),
    kind=st.sampled_from(["JPEG", "PNG"]),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_at_least_decodes_no_smaller_than_asked_for(
    size: tuple[int, int], wanted: tuple[int, int], kind: str, save: Save
) -> None:
    stream = io.BytesIO()
    Image.new("RGB", size).save(stream, kind)

    found = open_photograph(save("a.jpg", stream.getvalue()), at_least=wanted)

    height, width, _ = found.pixels.shape
    assert min(wanted[0], size[0]) <= width <= size[0]
    assert min(wanted[1], size[1]) <= height <= size[1]


def test_a_large_photograph_is_reduced_for_the_model(encode: Encode, save: Save) -> None:
    large = Image.new("RGB", (1600, 1200))

    for name in ("JPEG", "PNG"):
        found = open_photograph(save("a.jpg", encode(large, name)), at_least=(100, 100))
        assert found.pixels.shape[1] <= 400


def test_a_jpeg_of_120_megapixels_is_decoded_scaled_down(encode: Encode, save: Save) -> None:
    path = save("a.jpg", encode(Image.new("L", (12_000, 10_000), 200), "JPEG"))

    found = open_photograph(path, fit_within=(600, 600))

    assert found.full_size == (12_000, 10_000)
    assert found.pixels.shape == (500, 600, 3)
    assert (found.pixels == 200).all()


def test_a_jpeg_too_large_to_show_whole_comes_scaled_down(
    monkeypatch: pytest.MonkeyPatch, encode: Encode, save: Save
) -> None:
    monkeypatch.setattr(photographs, "_MAX_DECODED_PIXELS", 10_000)
    path = save("a.jpg", encode(Image.new("RGB", (400, 200)), "JPEG"))

    found = open_photograph(path)

    assert found.pixels.shape == (50, 100, 3)
    assert found.full_size == (400, 200)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "BMP", "GIF", "WEBP"])
def test_a_decompression_bomb_is_refused_before_it_is_decoded(
    kind: str, monkeypatch: pytest.MonkeyPatch, encode: Encode, save: Save
) -> None:
    monkeypatch.setattr(photographs, "_MAX_DECODED_PIXELS", 99_999)
    content = encode(Image.new("L", (400, 250)), kind)

    assert problem_of(save("a.png", content)) is FileProblem.TOO_LARGE
    with pytest.raises(PhotographError):
        read_header(content, "a.png")


def test_a_png_that_claims_to_be_gigantic_is_refused(
    noise: NDArray[np.uint8], encode: Encode, save: Save
) -> None:
    content = bytearray(encode(noise, "PNG"))
    content[16:24] = (100_000).to_bytes(4, "big") * 2
    with_sum = (
        bytes(content[:29]) + zlib.crc32(content[12:29]).to_bytes(4, "big") + bytes(content[33:])
    )

    assert problem_of(save("a.png", with_sum)) is FileProblem.TOO_LARGE


@odd_files
@pytest.mark.parametrize("kind", EVERY_KIND)
@pytest.mark.parametrize("kept", [0.4, 0.7, 0.95])
def test_a_photograph_without_its_last_part_is_truncated(
    kind: str, kept: float, noise: NDArray[np.uint8], encode: Encode, save: Save
) -> None:
    content = encode(noise, kind, **options(kind))

    path = save("a.jpg", content[: int(kept * len(content))])

    assert problem_of(path) is FileProblem.TRUNCATED


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP", "HEIF"])
def test_the_header_of_whole_content_tells_that_the_end_is_missing(
    kind: str, noise: NDArray[np.uint8], encode: Encode
) -> None:
    content = encode(noise, kind, **options(kind))

    with pytest.raises(PhotographError) as caught:
        read_header(content[: len(content) * 2 // 3], "a.jpg")

    assert caught.value.problem is FileProblem.TRUNCATED


def test_a_jpeg_that_was_closed_before_its_last_row_is_truncated_not_grey(
    noise: NDArray[np.uint8], encode: Encode, save: Save
) -> None:
    content = encode(noise, "JPEG")

    path = save("a.jpg", content[: len(content) // 2] + b"\xff\xd9")

    assert problem_of(path) is FileProblem.TRUNCATED


def test_a_whole_jpeg_with_a_grey_frame_is_read(
    noise: NDArray[np.uint8], encode: Encode, save: Save
) -> None:
    noise[:16] = noise[-16:] = 128

    found = open_photograph(save("a.jpg", encode(noise, "JPEG", quality=95)))

    np.testing.assert_allclose(found.pixels[-1], 128, atol=1)


def test_a_photograph_whose_header_exaggerates_its_length_is_whole(
    noise: NDArray[np.uint8], encode: Encode
) -> None:
    content = bytearray(encode(noise, "BMP"))
    content[2:6] = (2 * len(content)).to_bytes(4, "little")

    assert read_header(bytes(content), "a.bmp").width_px == 96


def test_a_jpeg_whose_last_part_was_never_written_is_truncated(
    noise: NDArray[np.uint8], encode: Encode
) -> None:
    content = encode(noise, "JPEG")
    half = len(content) // 2

    with pytest.raises(PhotographError) as caught:
        read_header(content[:half] + bytes(len(content) - half), "a.jpg")

    assert caught.value.problem is FileProblem.TRUNCATED


@odd_files
@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.jpg", b"", FileProblem.EMPTY),
        ("a.jpg", b"Not a photograph at all.", FileProblem.NOT_A_PHOTOGRAPH),
        ("notes.txt", b"Not a photograph at all.", FileProblem.NOT_A_PHOTOGRAPH),
        ("a.png", b"\x89PNG\r\n\x1a\n" + 100 * b"x" + b"IEND\xaeB`\x82", FileProblem.DAMAGED),
        ("a.jpg", b"\xff\xd8\xff\xda" + 100 * b"x" + b"\xff\xd9", FileProblem.DAMAGED),
        ("a.tif", b"II*\0\xff\xff\xff\xff", FileProblem.DAMAGED),
        ("a.cr2", b"II*\0\x08\0\0\0", FileProblem.UNSUPPORTED),
    ],
)
def test_a_file_that_is_no_photograph_says_why(
    name: str, content: bytes, problem: FileProblem, save: Save
) -> None:
    assert problem_of(save(name, content)) is problem


def test_a_file_that_is_gone_has_vanished(tmp_path: Path) -> None:
    assert problem_of(tmp_path / "gone.jpg") is FileProblem.VANISHED


def test_a_file_that_may_not_be_read_says_so() -> None:
    assert file_problem(PermissionError(13, "no")) is FileProblem.NO_PERMISSION


def test_a_failing_disk_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fail(self: Path, mode: str) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)

    assert problem_of(tmp_path / "a.jpg") is FileProblem.READ_ERROR


def test_the_sentence_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(PhotographError, match=r"“gone\.jpg” disappeared"):
        open_photograph(tmp_path / "gone.jpg")


@odd_files
@given(
    kind=st.sampled_from(EVERY_KIND),
    edits=st.lists(st.tuples(st.floats(0, 0.9999), st.integers(0, 255)), max_size=8),
    kept=st.floats(0, 1),
)
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_damage_raises_anything_but_a_photograph_error(
    kind: str,
    edits: list[tuple[float, int]],
    kept: float,
    noise: NDArray[np.uint8],
    encode: Encode,
    save: Save,
) -> None:
    content = bytearray(encode(noise, kind, **options(kind)))
    for at, value in edits:
        content[int(at * len(content))] = value
    path = save("a.jpg", bytes(content[: int(kept * len(content))]))

    for read in (open_photograph, lambda path: read_header(path.read_bytes(), path.name)):
        with contextlib.suppress(PhotographError):
            read(path)


def test_names_in_any_script_are_read(
    corners: NDArray[np.uint8], encode: Encode, save: Save
) -> None:
    content = encode(corners, "PNG")

    for name in ("🐆 “Möwe’s” 50%.png", "נמר-שלג.png", "a" * 240 + ".png"):
        assert open_photograph(save(name, content)).full_size == (48, 32)


def test_a_name_that_is_not_unicode_is_read(
    corners: NDArray[np.uint8], encode: Encode, tmp_path: Path
) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.png")
    path.write_bytes(encode(corners, "PNG"))

    assert open_photograph(path).full_size == (48, 32)


def test_the_capture_is_read_from_the_exif(corners: NDArray[np.uint8], encode: Encode) -> None:
    exif = Image.Exif()
    exif[0x0110] = "HYPERFIRE"
    exif.get_ifd(0x8769)[0x9003] = "2023:05:14 12:34:56"

    for kind in ("JPEG", "PNG", "TIFF", "WEBP", "HEIF"):
        content = encode(corners, kind, exif=exif.tobytes())
        capture = read_capture(content, "IMG_20010101_000000.jpg")
        assert capture.captured_at == datetime.fromisoformat("2023-05-14T12:34:56")
        assert capture.captured_from == "exif:DateTimeOriginal"
        assert capture.camera_model == "HYPERFIRE"


def test_the_file_name_tells_the_time_when_nothing_else_does(
    corners: NDArray[np.uint8], encode: Encode, save: Save
) -> None:
    path = save("IMG_20230514_123456.png", encode(corners, "PNG"))

    capture = read_capture(path, path.name)

    assert capture.captured_at == datetime.fromisoformat("2023-05-14T12:34:56")
    assert capture.captured_from == "file_name"


def test_reading_from_several_threads_gives_the_same_pixels(
    noise: NDArray[np.uint8], swapped_profile: bytes, encode: Encode, save: Save
) -> None:
    path = save("a.jpg", encode(noise, "JPEG", icc_profile=swapped_profile))
    expected = open_photograph(path).pixels
    found: list[NDArray[np.uint8]] = []
    threads = [
        threading.Thread(target=lambda: found.append(open_photograph(path).pixels))
        for _ in range(8)
    ]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 8
    assert all((pixels == expected).all() for pixels in found)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("C:\\short", "C:\\short"),
        ("C:\\" + "a" * 300, "\\\\?\\C:\\" + "a" * 300),
        ("\\\\server\\share\\" + "a" * 300, "\\\\?\\UNC\\server\\share\\" + "a" * 300),
        ("\\\\?\\C:\\" + "a" * 300, "\\\\?\\C:\\" + "a" * 300),
    ],
)
def test_long_paths_get_the_prefix_windows_wants(path: str, expected: str) -> None:
    assert system_path(path, windows=True) == expected


def test_other_systems_take_long_paths_as_they_are() -> None:
    assert system_path("/" + "a" * 3000, windows=False) == "/" + "a" * 3000


def test_importing_the_loader_does_not_import_torch() -> None:
    code = (
        "import sys, reid_desktop.vision.photographs, reid_desktop.vision.thumbnails;"
        "print(sorted({'torch', 'timm', 'scipy', 'sklearn', 'faiss'} & set(sys.modules)))"
    )

    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert printed.stdout.decode().strip() == "[]"
