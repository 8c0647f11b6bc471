from pathlib import Path

import numpy as np
import pytest
import torch
from kornia.feature import ALIKED

from reid_desktop.vision.aliked import AlikedExtractor
from reid_desktop.vision.matching import match_pair
from reid_desktop.vision.model_library import ModelError
from tests.vision.texture import HEIGHT, WIDTH, blotches, turned

SIZE = (WIDTH, HEIGHT)


@pytest.fixture(scope="module")
def random_weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Weights of the right shapes that nobody trained."""
    torch.manual_seed(0)
    state = ALIKED("aliked-n16").state_dict()
    del state["dkd.hw_grid"]  # as in the file of the authors
    file = tmp_path_factory.mktemp("weights") / "aliked-n16.pth"
    torch.save(state, file)
    return file


def test_a_crop_gives_keypoints_in_its_own_pixels(random_weights: Path) -> None:
    found = AlikedExtractor(random_weights).extract(blotches(0), (2 * WIDTH, 2 * HEIGHT))

    assert 0 < len(found.keypoints) <= 512
    assert found.keypoints.dtype == np.float32
    assert found.descriptors.dtype == np.int8
    assert found.descriptors.shape == (len(found.keypoints), 128)
    assert (found.keypoints >= 0).all()
    assert (found.keypoints < [2 * WIDTH, 2 * HEIGHT]).all()


def test_the_same_weights_give_the_same_features_and_key(random_weights: Path) -> None:
    one, other = (AlikedExtractor(random_weights) for _ in range(2))

    found, again = (made.extract(blotches(0), SIZE) for made in (one, other))

    np.testing.assert_array_equal(found.keypoints, again.keypoints)
    np.testing.assert_array_equal(found.descriptors, again.descriptors)
    assert one.extractor_key == other.extractor_key


@pytest.mark.parametrize("shape", [(1, 1, 3), (3, 200, 3), (400, 20, 3)])
def test_crops_of_any_shape_are_looked_at(
    random_weights: Path, shape: tuple[int, int, int]
) -> None:
    found = AlikedExtractor(random_weights).extract(
        np.zeros(shape, dtype=np.uint8), (shape[1], shape[0])
    )

    assert found.keypoints.shape == (len(found.keypoints), 2)


def test_weights_of_something_else_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "aliked-n16.pth"
    torch.save({"conv.weight": torch.zeros(3, 3)}, file)

    with pytest.raises(ModelError, match="not those of aliked-n16"):
        AlikedExtractor(file)


@pytest.mark.weights
def test_the_real_weights_tell_an_animal_that_turned_from_another(shared_weights: Path) -> None:
    file = shared_weights / "aliked-n16.pth"
    aliked = AlikedExtractor(file)
    one, same, other = (
        aliked.extract(pixels, SIZE)
        for pixels in (blotches(0), turned(blotches(0), 12, 1.1), blotches(1))
    )

    assert match_pair(one, same, guard=False).inliers > 60
    assert match_pair(one, other, guard=False).inliers < 15
