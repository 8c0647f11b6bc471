"""Decodes photographs in a few threads, ahead of the model that waits for them."""

import os
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.problems import FileProblem
from reid_desktop.core.records import CropSource
from reid_desktop.vision.photographs import PhotographError, open_photograph

_THREADS = min(8, os.cpu_count() or 1)  # decoding lets other threads run
_AHEAD = 64  # scaled photographs in memory: 30 MB at 224 px, and twice a batch

Decoded = NDArray[np.uint8] | FileProblem


def decode_ahead(
    sources: Iterable[CropSource], at_least: tuple[int, int]
) -> Generator[tuple[CropSource, Decoded], None, None]:
    """Yield the pixels of each of `sources`, in order, or why there are none.

    Parameters
    ----------
    at_least : tuple of int
        Width and height: decoded scaled down, but not below this.

    Notes
    -----
    Close the generator, or read it to its end: it owns threads.
    """
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="decode") as pool:
        waiting: deque[tuple[CropSource, Future[Decoded]]] = deque()
        try:
            for source in sources:
                waiting.append((source, pool.submit(_decode, source, at_least)))
                if len(waiting) >= _AHEAD:
                    first, future = waiting.popleft()
                    yield first, future.result()
            while waiting:
                first, future = waiting.popleft()
                yield first, future.result()
        finally:
            for _, future in waiting:
                future.cancel()


def _decode(source: CropSource, at_least: tuple[int, int]) -> Decoded:
    try:
        return open_photograph(source.path, box=source.box, at_least=at_least).pixels
    except PhotographError as error:
        return error.problem
