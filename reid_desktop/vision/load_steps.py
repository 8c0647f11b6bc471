"""What takes long before a model is ready, so that whoever waits can be told."""

from collections.abc import Callable
from enum import StrEnum


class LoadStep(StrEnum):
    """What is being done."""

    LOADING = "loading"  # the libraries and the weights
    MEASURING = "measuring"  # what the device is fastest with; once for each model


Tell = Callable[[LoadStep], None]


def tell_nobody(_step: LoadStep) -> None:
    """Go on: nobody waits."""
