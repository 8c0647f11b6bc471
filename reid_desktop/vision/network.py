"""A network on a device, in a precision: pixels in, rows out."""

import copy
from enum import StrEnum

import numpy as np
import torch
from numpy.typing import NDArray

from reid_desktop.core.errors import ReidError
from reid_desktop.vision.model_card import ModelCard


class Precision(StrEnum):
    """In which numbers a network computes; named as torch names them."""

    FLOAT32 = "float32"
    FLOAT16 = "float16"
    BFLOAT16 = "bfloat16"


class Network:
    """A network ready to compute.

    Parameters
    ----------
    model : Module
        Filled with weights; it is moved, not copied.
    device_name : str
        As torch names it.
    """

    def __init__(
        self, card: ModelCard, model: torch.nn.Module, device_name: str, precision: Precision
    ) -> None:
        self.precision = precision
        self._card = card
        self._device_name = device_name
        self._dtype: torch.dtype = getattr(torch, precision)
        self._model = model.to(device_name, self._dtype).to(memory_format=torch.channels_last)
        shape = (1, 3, 1, 1)
        self._mean = torch.tensor(card.mean, device=device_name).reshape(shape)
        self._std = torch.tensor(card.std, device=device_name).reshape(shape)

    def converted(self, precision: Precision) -> "Network":
        """Return a copy in another precision; from float32 only, as digits do not come back."""
        return Network(self._card, copy.deepcopy(self._model), self._device_name, precision)

    def inputs(self, batch: NDArray[np.uint8]) -> torch.Tensor:
        """Turn pixels (n, height, width, 3) into what the model takes, on its device."""
        # (n, h, w, 3) seen as (n, 3, h, w) is channels_last already, the faster order
        inputs = torch.from_numpy(batch).to(self._device_name).permute(0, 3, 1, 2).float()
        return inputs.div_(255).sub_(self._mean).div_(self._std).to(self._dtype)

    def forward(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Compute the rows of photographs of the size the model wants.

        Parameters
        ----------
        batch : ndarray of shape (n, height, width, 3), uint8

        Returns
        -------
        ndarray of shape (n, dim), float32
            Not of unit length.
        """
        # Without the flag a card rounds what it multiplies to ten bits, as float16 does.
        with torch.inference_mode(), torch.backends.cudnn.flags(allow_tf32=False):
            inputs = self.inputs(batch)
            found = self._model(inputs).float()
            if self._card.flip:
                found = (found + self._model(inputs.flip(3)).float()) / 2
            rows: NDArray[np.float32] = found.cpu().numpy()
        if rows.ndim != 2:
            raise ReidError(
                f"The model “{self._card.name}” gives {rows.ndim - 1}-dimensional maps, not one"
                " row a photograph.",
                "Set pooling in its card, for example to “avg”.",
            )
        return rows


def is_out_of_memory(error: BaseException) -> bool:
    """Tell whether a network failed only because memory did not suffice."""
    words = str(error).lower()
    return (
        isinstance(error, (MemoryError, torch.OutOfMemoryError))
        or "out of memory" in words
        or "can't allocate memory" in words
    )


def free_memory(device_name: str) -> None:
    """Give back what a graphics card holds ready for later."""
    if device_name == "cuda":
        torch.cuda.empty_cache()
