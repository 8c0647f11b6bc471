"""Declares two operators of torchvision when it is imported, as its own library is left out.

The program uses none of them, but torchvision cannot be imported while they are unknown, and
timm imports it. Its library fits one build of torch only, and for other builds it is not on
the package index. Torch is loaded here only when something asks for torchvision.
"""

import sys
from typing import Any

_OPERATORS = (
    "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
)


class _Declaring:
    """Asked first where a module lies: never knows, but declares what torchvision needs."""

    library: object = None

    @classmethod
    def find_spec(cls, name: str, *_where: object) -> None:
        """Declare the operators when it is torchvision that is looked for."""
        if name == "torchvision":
            sys.meta_path.remove(cls)
            cls.library = declare()


def declare() -> object:
    """Declare them; they live as long as what is returned."""
    import torch  # noqa: PLC0415 - takes two seconds, and the window opens without it

    library: Any = torch.library.Library("torchvision", "DEF")  # type: ignore[no-untyped-call] # as torch has it
    for operator in _OPERATORS:
        library.define(operator)
    return library


sys.meta_path.insert(0, _Declaring)
