import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.problems import FileProblem
from reid_desktop.core.records import Box, CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.vision.pipeline import decode_ahead


@pytest.fixture
def sources(encode: Callable[..., bytes], tmp_path: Path) -> list[CropSource]:
    """A hundred photographs; each is one shade."""
    made = []
    for n in range(100):
        path = tmp_path / f"{n}.png"
        path.write_bytes(encode(np.full((4, 6, 3), n, dtype=np.uint8), "PNG"))
        made.append(CropSource(f"crop{n}", str(path), None, ImageId(n)))
    return made


def test_photographs_come_in_order(sources: list[CropSource]) -> None:
    found = list(decode_ahead(sources, (4, 4)))

    assert [source for source, _ in found] == sources
    assert [pixels[0, 0, 0] for _, pixels in found if not isinstance(pixels, str)] == [*range(100)]


def test_what_cannot_be_decoded_comes_with_its_problem(sources: list[CropSource]) -> None:
    Path(sources[1].path).unlink()

    found = [decoded for _, decoded in decode_ahead(sources[:3], (4, 4))]

    assert found[1] is FileProblem.VANISHED
    assert isinstance(found[2], np.ndarray)


def test_only_the_box_is_decoded(
    noise: NDArray[np.uint8], encode: Callable[..., bytes], tmp_path: Path
) -> None:
    (tmp_path / "a.png").write_bytes(encode(noise, "PNG"))
    source = CropSource("a", str(tmp_path / "a.png"), Box(10, 20, 30, 40), ImageId(1))

    ((_, pixels),) = decode_ahead([source], (4, 4))

    assert isinstance(pixels, np.ndarray)
    assert pixels.shape[0] >= 4
    assert pixels.shape[1] >= 4


def test_photographs_are_made_ready_in_the_same_threads(sources: list[CropSource]) -> None:
    names = []

    def prepare(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        names.append(threading.current_thread().name)
        return pixels[:1]

    found = [pixels for _, pixels in decode_ahead(sources[:9], (4, 4), prepare=prepare)]

    assert all(isinstance(pixels, np.ndarray) and pixels.shape[0] == 1 for pixels in found)
    assert all(name.startswith("decode") for name in names)


def test_it_does_not_run_far_ahead(sources: list[CropSource]) -> None:
    taken: list[CropSource] = []

    def watched() -> Iterator[CropSource]:
        for source in sources:
            taken.append(source)
            yield source

    decoded = decode_ahead(watched(), (4, 4), ahead=5)
    next(decoded)

    assert len(taken) == 5
    decoded.close()


def test_no_thread_is_left_when_it_is_closed_early(sources: list[CropSource]) -> None:
    decoded = decode_ahead(sources, (4, 4))
    next(decoded)

    decoded.close()

    assert not [thread for thread in threading.enumerate() if thread.name.startswith("decode")]
