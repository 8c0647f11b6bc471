"""The peak is of this process, in bytes, and only rises."""

import numpy as np

from reid_desktop.runtime.memory import peak_bytes


def test_the_peak_rises_by_what_is_held() -> None:
    before = peak_bytes()

    held = np.ones(before // 8 + 8_000_000)  # more than was ever held
    after = peak_bytes()
    size = held.nbytes
    del held

    assert before > 10_000_000
    assert after - before > size // 4
    assert peak_bytes() >= after
