"""ALIKED local features: a small network that finds and describes keypoints."""

import hashlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.local_features import LocalFeatures
from reid_desktop.vision.keypoints import at_working_size, in_crop_pixels
from reid_desktop.vision.model_library import ModelError, load_weights, sha256_of

ARCHITECTURE = "aliked-n16"
_WORKING_PX = 320
_MOST_KEYPOINTS = 512  # at 320 px, 1024 find no more animals and cost four times as much
_LEAST_PX = 32  # below, its coarsest map has no pixel
_BYTE = 254.0  # descriptor numbers beyond ±0.5 do not occur in practice; they are cut off
_RECIPE = f"{ARCHITECTURE} 1 {_WORKING_PX} {_MOST_KEYPOINTS} {_BYTE}"
_MADE_NOT_LEARNT = "dkd.hw_grid"  # the offsets of a window, in the model but in no file


class AlikedExtractor:
    """Finds at most 512 keypoints by ALIKED-n16.

    Parameters
    ----------
    file : Path
        Its weights, as safetensors or as a state dict of torch.

    Raises
    ------
    ModelError
        If they cannot be read, or are those of something else.

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
        from kornia.feature import ALIKED  # noqa: PLC0415 - the same

        self._torch = torch
        model = ALIKED(ARCHITECTURE, max_num_keypoints=_MOST_KEYPOINTS, detection_threshold=0.0)
        state = load_weights(file) | {_MADE_NOT_LEARNT: model.state_dict()[_MADE_NOT_LEARNT]}
        try:
            model.load_state_dict(state, strict=True)
        except RuntimeError as error:
            raise ModelError(
                f"The weights in “{file.name}” are not those of {ARCHITECTURE}.",
                "Add the file aliked-n16.pth of the authors of ALIKED.",
            ) from error
        self._model = model.eval().to(memory_format=torch.channels_last)
        made_of = f"{_RECIPE} {sha256_of(file)}"
        self.extractor_key = f"aliked-{hashlib.sha256(made_of.encode()).hexdigest()[:12]}"

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
