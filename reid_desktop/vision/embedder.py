"""Makes the embedder a person asked for, and runs networks so that memory suffices."""

import logging
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from reid_desktop.core.embedding import Embedder, unit_rows
from reid_desktop.core.errors import ReidError
from reid_desktop.vision.classical import ClassicalDescriptor
from reid_desktop.vision.devices import Device, choose_device, cpu
from reid_desktop.vision.model_card import CropMode, Interpolation, ModelCard
from reid_desktop.vision.model_library import find_model, load_weights, other_file, sha256_of

log = logging.getLogger(__name__)

CLASSICAL = "classical"
_BATCH = 32
_RESAMPLING = {
    Interpolation.NEAREST: Image.Resampling.NEAREST,
    Interpolation.BILINEAR: Image.Resampling.BILINEAR,
    Interpolation.BICUBIC: Image.Resampling.BICUBIC,
    Interpolation.LANCZOS: Image.Resampling.LANCZOS,
}


def make_embedder(name: str, *, library: Sequence[Path], device: str = "auto") -> Embedder:
    """Make the embedder called `name`, ready to embed.

    Parameters
    ----------
    name : str
        ``classical``, the name of a model in `library`, or the path of a file of weights
        with a card beside it.
    library : sequence of Path
        Folders with models.
    device : str
        One of `reid_desktop.vision.devices.DEVICE_NAMES`.

    Raises
    ------
    ReidError
        If there is no such model or device, or the weights cannot be used.
    """
    if name == CLASSICAL:
        return ClassicalDescriptor()
    card, file = find_model(name, library)
    return TimmEmbedder(card, file, choose_device(device))


class TimmEmbedder:
    """A network of timm with the weights of a file.

    Parameters
    ----------
    card : ModelCard
    file : Path
        The weights; must have the SHA-256 the card tells.
    device : Device

    Raises
    ------
    ModelError
        If the weights are other ones or do not fit.
    """

    def __init__(self, card: ModelCard, file: Path, device: Device) -> None:
        import torch  # noqa: PLC0415 - takes seconds, and the classical descriptor needs none of it

        from reid_desktop.vision import architectures  # noqa: PLC0415 - the same

        if sha256_of(file) != card.sha256:
            raise other_file(file)
        self._torch = torch
        self._card = card
        self._model = architectures.build(card)
        architectures.fill(self._model, load_weights(file), file_name=file.name)
        self._device = device
        self._move_to(device)
        self._batch = _BATCH
        self.model_key = card.model_key
        self.input_size = card.input_size
        width, height = card.input_size
        self.dim = self.embed([np.zeros((height, width, 3), dtype=np.uint8)]).shape[1]

    @property
    def device(self) -> str:
        """Where it computes, in words."""
        return self._device.description

    def embed(self, photographs: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        if not photographs:
            return np.zeros((0, self.dim), dtype=np.float32)
        inputs = np.stack([prepare(photograph, self._card) for photograph in photographs])
        rows: list[NDArray[np.float32]] = []
        n_done = 0
        while n_done < len(inputs):
            batch = inputs[n_done : n_done + self._batch]
            try:
                rows.append(self._forward(batch))
            except (MemoryError, RuntimeError) as error:
                if not self._is_out_of_memory(error):
                    raise
                self._make_do(len(batch), error)
            else:
                n_done += len(batch)
        return unit_rows(np.concatenate(rows))

    def _forward(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        torch = self._torch
        with torch.inference_mode():
            # (n, h, w, 3) seen as (n, 3, h, w) is channels_last already, the faster order
            inputs = torch.from_numpy(batch).to(self._device.name).permute(0, 3, 1, 2).float()
            inputs = (inputs / 255 - self._mean) / self._std
            rows: NDArray[np.float32] = self._model(inputs).float().cpu().numpy()
        if rows.ndim != 2:
            raise ReidError(
                f"The model “{self._card.name}” gives {rows.ndim - 1}-dimensional maps, not one"
                " row a photograph.",
                "Set pooling in its card, for example to “avg”.",
            )
        return rows

    def _move_to(self, device: Device) -> None:
        torch = self._torch
        self._device = device
        self._model = self._model.to(device.name).to(memory_format=torch.channels_last)
        shape = (1, 3, 1, 1)
        self._mean = torch.tensor(self._card.mean, device=device.name).reshape(shape)
        self._std = torch.tensor(self._card.std, device=device.name).reshape(shape)

    def _make_do(self, n: int, error: BaseException) -> None:
        """Go on with half the batch, then on the processor, then not at all."""
        if self._device.name == "cuda":
            self._torch.cuda.empty_cache()
        if n > 1:
            self._batch = n // 2
            log.info("out of memory: going on with batches of %d", self._batch)
        elif self._device.name != "cpu":
            self._batch = _BATCH
            self._move_to(cpu("the memory of the graphics card does not suffice"))
            log.info("out of memory: going on with the processor")
        else:
            raise ReidError(
                "The memory of this computer does not suffice for this model.",
                "Close other programs, or choose a smaller model.",
            ) from error

    def _is_out_of_memory(self, error: BaseException) -> bool:
        words = str(error).lower()
        return (
            isinstance(error, (MemoryError, self._torch.OutOfMemoryError))
            or "out of memory" in words
            or "can't allocate memory" in words
        )


def prepare(photograph: NDArray[np.uint8], card: ModelCard) -> NDArray[np.uint8]:
    """Bring a photograph to the size a model wants.

    Returns
    -------
    ndarray of shape (height, width, 3), uint8
    """
    image = Image.fromarray(photograph)
    width, height = card.input_size
    resample = _RESAMPLING[card.interpolation]
    if card.crop is CropMode.SQUASH:
        return np.asarray(image.resize((width, height), resample))
    across, down = width / image.width, height / image.height
    if card.crop is CropMode.CENTRE:
        scale = max(across, down)
        half_width, half_height = width / scale / 2, height / scale / 2
        x, y = image.width / 2, image.height / 2
        box = (x - half_width, y - half_height, x + half_width, y + half_height)
        return np.asarray(image.resize((width, height), resample, box=box))
    scale = min(across, down)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    padded = np.empty((height, width, 3), dtype=np.uint8)
    padded[:] = np.rint(np.array(card.mean) * 255)
    left, top = (width - size[0]) // 2, (height - size[1]) // 2
    scaled = np.asarray(image.resize(size, resample))
    padded[top : top + size[1], left : left + size[0]] = scaled
    return padded
