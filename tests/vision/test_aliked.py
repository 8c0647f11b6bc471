from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from kornia.feature import ALIKED

from reid_desktop.core.errors import ReidError
from reid_desktop.vision.aliked import AlikedExtractor
from reid_desktop.vision.embedder import make_embedder, model_key_of
from reid_desktop.vision.local_features import find_aliked, make_extractor
from reid_desktop.vision.matching import match_pair
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import (
    ModelError,
    add_model,
    list_entries,
    load_weights,
    sha256_of,
)
from reid_desktop.vision.model_removal import remove_model
from reid_desktop.vision.model_suggestion import suggest_values
from reid_desktop.vision.sift import SiftExtractor
from tests.vision.texture import HEIGHT, WIDTH, blotches, turned

SIZE = (WIDTH, HEIGHT)
KNOWN = [ModelCard("Any", "test_resnet", "any", "0" * 64)]  # weights are looked into for models
State = dict[str, torch.Tensor]


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


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "models"


def test_weights_that_are_added_are_known_by_their_tensors_and_kept_as_safetensors(
    random_weights: Path, library: Path
) -> None:
    card = add_model(random_weights, library, known=KNOWN)

    assert card.is_local
    assert (card.name, card.licence) == ("aliked-n16", "unknown")
    assert {path.name for path in library.iterdir()} == {
        "aliked-n16.safetensors",
        "aliked-n16.toml",
    }
    assert [entry.card for entry in list_entries([library])] == [card]
    assert load_weights(library / card.file).keys() == load_weights(random_weights).keys()
    assert suggest_values(random_weights, KNOWN) is None


def test_added_weights_are_the_same_numbers_and_keep_the_key_of_their_file(
    random_weights: Path, library: Path
) -> None:
    card = add_model(random_weights, library, known=KNOWN, name="my points")
    kept, given = load_weights(library / card.file), load_weights(random_weights)
    direct = AlikedExtractor(random_weights)

    added = make_extractor("auto", library=[library])

    assert isinstance(added, AlikedExtractor)
    assert added.extractor_key == direct.extractor_key
    assert kept.keys() == given.keys()
    assert all(torch.equal(kept[name], given[name]) for name in given)


def _no_numbers(state: State) -> State:
    return state | {"conv1.weight": torch.full_like(state["conv1.weight"], torch.nan)}


def _another_shape(state: State) -> State:
    return state | {"desc_head.agg_weights": torch.zeros(32, 128, 128)}  # as in aliked-n32


def _a_part_missing(state: State) -> State:
    return {name: value for name, value in state.items() if name != "block3.bn1.bias"}


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_no_numbers, "“conv1.weight” holds values that are no numbers"),
        (_another_shape, "“desc_head.agg_weights” is"),
        (_a_part_missing, "“block3.bn1.bias” among them"),
    ],
)
def test_weights_that_cannot_be_used_are_refused_in_a_sentence_and_not_kept(
    random_weights: Path,
    library: Path,
    tmp_path: Path,
    spoil: Callable[[State], State],
    said: str,
) -> None:
    file = tmp_path / "aliked-n16.pth"
    torch.save(spoil(load_weights(random_weights)), file)

    with pytest.raises(ModelError, match=said):
        add_model(file, library, known=KNOWN)

    assert list_entries([library]) == []


def test_other_weights_are_no_points_even_where_a_person_says_so(
    tmp_path: Path, library: Path
) -> None:
    file = tmp_path / "resnet.pth"
    torch.save({"conv.weight": torch.zeros(3, 3)}, file)

    with pytest.raises(ModelError, match="not those of aliked-n16"):
        add_model(file, library, architecture="aliked-n16")


def test_nothing_can_be_embedded_by_it(random_weights: Path, library: Path) -> None:
    add_model(random_weights, library, known=KNOWN)

    with pytest.raises(ReidError, match="finds points"):
        make_embedder("aliked-n16", library=[library])
    with pytest.raises(ReidError, match="finds points"):
        model_key_of("aliked-n16", library=[library])


def test_weights_that_changed_beside_their_card_are_refused(
    random_weights: Path, library: Path
) -> None:
    card = add_model(random_weights, library, known=KNOWN)
    with (library / card.file).open("r+b") as stream:
        stream.seek(-1, 2)
        stream.write(b"x")

    with pytest.raises(ModelError, match="not those its card was written for"):
        make_extractor("auto", library=[library])


def test_the_file_they_came_in_may_lie_beside_what_became_of_it(
    random_weights: Path, library: Path
) -> None:
    add_model(random_weights, library, known=KNOWN)
    original = library / "aliked-n16.pth"
    original.write_bytes(random_weights.read_bytes())

    direct, added = (make_extractor("auto", library=[place]) for place in (original, library))

    assert direct.extractor_key == added.extractor_key


def test_a_card_written_by_hand_need_not_tell_a_sum(random_weights: Path, tmp_path: Path) -> None:
    points = tmp_path / "points.pth"
    points.write_bytes(random_weights.read_bytes())
    points.with_suffix(".toml").write_text(
        'kind = "aliked-n16"\nfile = "points.pth"', encoding="utf-8"
    )

    made = make_extractor("auto", library=[tmp_path])

    assert made.extractor_key == AlikedExtractor(random_weights).extractor_key


def test_once_it_is_removed_sift_is_used(random_weights: Path, library: Path) -> None:
    card = add_model(random_weights, library, known=KNOWN)

    remove_model(card.name, library)

    assert find_aliked([library]) is None
    assert isinstance(make_extractor("auto", library=[library]), SiftExtractor)


@pytest.mark.weights
def test_the_file_of_the_authors_is_added_with_its_licence(
    shared_weights: Path, library: Path
) -> None:
    file = shared_weights / "aliked-n16.pth"

    card = add_model(file, library)

    assert (card.licence, card.source_sha256) == ("BSD-3-Clause", sha256_of(file))
    assert "Zhao et al." in card.citation
    assert make_extractor("auto", library=[library]).extractor_key.startswith("aliked-")


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
