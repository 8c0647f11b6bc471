from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.problems import FileProblem
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.training.pixels import Pixels
from tests.vision.training.conftest import Animals


def test_photographs_come_in_the_size_of_the_model(
    animals: Animals, network_card: ModelCard
) -> None:
    found = Pixels(animals.crops, network_card).read([3, 1, 3])

    assert sorted(found) == [1, 3]
    assert found[1].shape == (64, 64, 3)


def test_what_does_not_fit_is_decoded_again_and_is_the_same(
    animals: Animals, network_card: ModelCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    pixels = Pixels(animals.crops, network_card, most_bytes=2 * 3 * 64 * 64)
    decoded: list[int] = []
    decode = Pixels._decode

    def noted(this: Pixels, rows: list[int]) -> dict[int, NDArray[np.uint8]]:
        decoded.extend(rows)
        return decode(this, rows)

    monkeypatch.setattr(Pixels, "_decode", noted)

    first, again = pixels.read([0, 1, 2]), pixels.read([0, 1, 2])

    assert decoded == [0, 1, 2, 2]
    assert all(np.array_equal(first[row], again[row]) for row in first)


def test_what_cannot_be_read_is_told_and_not_tried_again(
    animals: Animals, network_card: ModelCard
) -> None:
    pixels = Pixels([replace(animals.crops[0], path="/nowhere.jpg")], network_card)

    assert pixels.read([0]) == {}
    assert pixels.problems == {0: FileProblem.VANISHED}
    assert pixels.read([0]) == {}
