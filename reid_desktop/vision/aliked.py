"""ALIKED local features: a small network that finds and describes keypoints."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.local_features import LocalFeatures
from reid_desktop.vision.keypoints import at_working_size, in_crop_pixels
from reid_desktop.vision.local_cards import facts_by_tensors
from reid_desktop.vision.model_card import ALIKED_N16, read_values
from reid_desktop.vision.model_library import (
    ModelError,
    card_beside,
    load_weights,
    other_file,
    sha256_of,
)

if TYPE_CHECKING:
    from kornia.feature import ALIKED
    from torch import Tensor

_WORKING_PX = 320
_MOST_KEYPOINTS = 512  # at 320 px, 1024 find no more animals and cost four times as much
_LEAST_PX = 32  # below, its coarsest map has no pixel
_BYTE = 254.0  # descriptor numbers beyond ±0.5 do not occur in practice; they are cut off
_RECIPE = f"{ALIKED_N16} 1 {_WORKING_PX} {_MOST_KEYPOINTS} {_BYTE}"
_MADE_NOT_LEARNT = "dkd.hw_grid"  # the offsets of a window, in the model but in no file


class AlikedExtractor:
    """Finds at most 512 keypoints by ALIKED-n16.

    Parameters
    ----------
    file : Path
        Its weights, as safetensors or as a state dict of torch. If a card lies beside them,
        they must have the SHA-256 it tells.

    Raises
    ------
    ModelError
        If they cannot be read, are those of something else, or are broken.

    Notes
    -----
    Zhao et al., "ALIKED: A Lighter Keypoint and Descriptor Extraction Network via Deformable
    Transformation", IEEE TIM 2023 [1]_, in the implementation of kornia. The detector takes the
    strongest maxima, without a threshold: weak ones of low-contrast coats still match.

    References
    ----------
    .. [1] doi:10.1109/TIM.2023.3271000
    """

    working_px = _WORKING_PX

    def __init__(self, file: Path) -> None:
        import torch  # noqa: PLC0415 - takes seconds, and SIFT needs none of it

        self._torch = torch
        self.extractor_key = aliked_key(file)
        model = _network()
        made = model.state_dict()[_MADE_NOT_LEARNT]
        state = fitting_weights(load_weights(file), file_name=file.name)
        model.load_state_dict(state | {_MADE_NOT_LEARNT: made}, strict=True)
        self._model = model.eval().to(memory_format=torch.channels_last)

    def extract(self, pixels: NDArray[np.uint8], size_px: tuple[int, int]) -> LocalFeatures:
        seen = at_working_size(pixels, _WORKING_PX, least_px=_LEAST_PX)
        torch = self._torch
        with torch.inference_mode():
            inputs = torch.from_numpy(seen)[None].permute(0, 3, 1, 2).float() / 255
            found = self._model(inputs)[0]
            strongest = torch.argsort(found.keypoint_scores, descending=True, stable=True)
            keypoints = found.keypoints[strongest].numpy()
            rows = found.descriptors[strongest].numpy()
        whole = np.clip(np.rint(rows * _BYTE), -127, 127).astype(np.int8)
        return in_crop_pixels(
            keypoints, whole, seen_px=(seen.shape[1], seen.shape[0]), size_px=size_px
        )


def aliked_key(file: Path) -> str:
    """Return the extractor key of these weights; loads no network.

    Raises
    ------
    ModelError
        If they cannot be read.
    """
    made_of = f"{_RECIPE} {_sum_of(file)}"
    return f"aliked-{hashlib.sha256(made_of.encode()).hexdigest()[:12]}"


def fitting_weights(weights: Mapping[str, Any], *, file_name: str) -> "dict[str, Tensor]":
    """Return those of `weights` that the network needs, under the names it knows.

    Raises
    ------
    ModelError
        If they are those of something else, or hold values that are no numbers.
    """
    from reid_desktop.vision import architectures  # noqa: PLC0415 - loads torch and timm

    if not facts_by_tensors(weights):
        raise ModelError(
            f"The weights in “{file_name}” are not those of {ALIKED_N16}.",
            "Add the file aliked-n16.pth of the authors of ALIKED.",
        )
    model = _network()
    made = {_MADE_NOT_LEARNT: model.state_dict()[_MADE_NOT_LEARNT]}
    fit = architectures.fitting(model, {**weights, **made}, file_name=file_name)
    return {name: value for name, value in fit.items() if name != _MADE_NOT_LEARNT}


def _network() -> "ALIKED":
    from kornia.feature import ALIKED  # noqa: PLC0415 - takes seconds, and SIFT needs none of it

    return ALIKED(ALIKED_N16, max_num_keypoints=_MOST_KEYPOINTS, detection_threshold=0.0)


def _sum_of(file: Path) -> str:
    """Return the SHA-256 of the file that the weights came in: features are kept under it."""
    sha256 = sha256_of(file)
    card_path = card_beside(file)
    told: Mapping[str, object] = read_values(card_path) if card_path is not None else {}
    if told.get("file") != file.name:  # of a file of another kind with the same name
        return sha256
    if told.get("sha256", sha256) != sha256:
        raise other_file(file)
    return str(told.get("source_sha256") or sha256)
