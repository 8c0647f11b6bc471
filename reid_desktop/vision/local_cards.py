"""What is known of the networks that find points in photographs instead of embedding them."""

from collections.abc import Iterable
from typing import Any

from reid_desktop.vision.model_card import ALIKED_N16

# aliked-n16.pth as its authors published it, github.com/Shiaoming/ALIKED, commit 683d7c65
_SHA256 = "5be8704840ed662d9d8c561bf7279c222092674e7eb05fd0feab94899e9d82f2"
_TELLING = ("score_head.0.weight", "desc_head.agg_weights", "desc_head.sf_conv.weight")
_OF_THE_AUTHORS = {
    "licence": "BSD-3-Clause",
    "source": "https://github.com/Shiaoming/ALIKED",
    "citation": "Zhao et al., ALIKED: A Lighter Keypoint and Descriptor Extraction Network via"
    " Deformable Transformation, IEEE Transactions on Instrumentation and Measurement, 2023",
    "description": "Finds points in photographs that can be found again in others, for comparing"
    " them point by point.",
}


def facts_by_sha256(sha256: str) -> dict[str, Any]:
    """Return what a card tells of the file with this SHA-256; empty if it is not known."""
    return {"architecture": ALIKED_N16, **_OF_THE_AUTHORS} if sha256 == _SHA256 else {}


def facts_by_tensors(names: Iterable[str]) -> dict[str, Any]:
    """Return what a card tells of weights with tensors of these names; empty if nothing.

    Whoever trained the network anew decides under what terms the weights are: that is not told.
    """
    found = set(names)
    if not all(any(name.endswith(part) for name in found) for part in _TELLING):
        return {}
    return {"architecture": ALIKED_N16, "description": "The same network as ALIKED-n16."}
