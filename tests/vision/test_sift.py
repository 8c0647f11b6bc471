import numpy as np

from reid_desktop.vision.matching import match_pair
from reid_desktop.vision.sift import SiftExtractor
from tests.vision.texture import HEIGHT, WIDTH, blotches, turned

SIZE = (WIDTH, HEIGHT)


def test_keypoints_lie_in_the_crop_the_strongest_first() -> None:
    found = SiftExtractor().extract(blotches(0), (2 * WIDTH, 2 * HEIGHT))

    assert 100 < len(found.keypoints) <= 512
    assert found.keypoints.dtype == np.float32
    assert found.descriptors.dtype == np.uint8
    assert found.descriptors.shape == (len(found.keypoints), 128)
    assert (found.keypoints >= 0).all()
    assert (found.keypoints < [2 * WIDTH, 2 * HEIGHT]).all()
    assert found.keypoints[:, 0].max() > WIDTH


def test_the_same_crop_gives_the_same_features() -> None:
    one, other = (SiftExtractor().extract(blotches(0), SIZE) for _ in range(2))

    np.testing.assert_array_equal(one.keypoints, other.keypoints)
    np.testing.assert_array_equal(one.descriptors, other.descriptors)


def test_descriptors_are_nearly_of_one_length() -> None:
    found = SiftExtractor().extract(blotches(0), SIZE)

    lengths = np.linalg.norm(found.descriptors.astype(np.float32), axis=1)

    assert 505 < lengths.min() < lengths.max() < 519


def test_where_nothing_stands_out_nothing_is_found() -> None:
    found = SiftExtractor().extract(np.full((40, 60, 3), 90, dtype=np.uint8), (60, 40))

    assert found.keypoints.shape == (0, 2)
    assert found.descriptors.shape == (0, 128)


def test_an_animal_that_turned_is_told_from_another() -> None:
    sift = SiftExtractor()
    one, same, other = (
        sift.extract(pixels, SIZE)
        for pixels in (blotches(0), turned(blotches(0), 20, 1.2), blotches(1))
    )

    assert match_pair(one, same, guard=False).inliers > 60
    assert match_pair(one, other, guard=False).inliers < 15
