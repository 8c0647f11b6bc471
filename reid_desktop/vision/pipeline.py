"""Decodes photographs in a few threads, ahead of the model that waits for them."""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.problems import FileProblem, PhotographError
from reid_desktop.core.records import CropSource
from reid_desktop.vision.photographs import open_photograph

N_THREADS = min(8, os.cpu_count() or 1)  # decoding lets other threads run
_AHEAD = 64  # twice a usual batch

Decoded = NDArray[np.uint8] | FileProblem
Prepare = Callable[[NDArray[np.uint8]], NDArray[np.uint8]]


def decode_ahead(
    sources: Iterable[CropSource],
    at_least: tuple[int, int],
    *,
    prepare: Prepare | None = None,
    ahead: int = _AHEAD,
) -> Generator[tuple[CropSource, Decoded], None, None]:
    """Yield the pixels of each of `sources`, in order, or why there are none.

    Parameters
    ----------
    at_least : tuple of int
        Width and height: decoded scaled down, but not below this.
    prepare : callable, optional
        Done to the pixels in the same threads.
    ahead : int
        So many photographs at most are in memory.

    Notes
    -----
    Close the generator, or read it to its end: it owns threads.
    """
    with ThreadPoolExecutor(N_THREADS, thread_name_prefix="decode") as pool:
        waiting: deque[tuple[CropSource, Future[Decoded]]] = deque()
        try:
            for source in sources:
                waiting.append((source, pool.submit(_decode, source, at_least, prepare)))
                if len(waiting) >= ahead:
                    first, future = waiting.popleft()
                    yield first, future.result()
            while waiting:
                first, future = waiting.popleft()
                yield first, future.result()
        finally:
            for _, future in waiting:
                future.cancel()


def _decode(source: CropSource, at_least: tuple[int, int], prepare: Prepare | None) -> Decoded:
    try:
        pixels = open_photograph(source.path, box=source.box, at_least=at_least).pixels
    except PhotographError as error:
        return error.problem
    return pixels if prepare is None else prepare(pixels)
