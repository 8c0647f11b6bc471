"""Makes the embedder a person asked for, and runs networks so that memory suffices."""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from reid_desktop.core.embedding import Embedder, unit_rows
from reid_desktop.core.errors import ReidError
from reid_desktop.core.types import BUILT_IN
from reid_desktop.vision.classical import ClassicalDescriptor
from reid_desktop.vision.devices import Device, choose_device, cpu
from reid_desktop.vision.head_embedder import BatchHeadEmbedder, HeadEmbedder
from reid_desktop.vision.learned import base_of, load_head
from reid_desktop.vision.load_steps import LoadStep, Tell, tell_nobody
from reid_desktop.vision.model_card import CropMode, Interpolation, ModelCard
from reid_desktop.vision.model_library import find_model, load_weights, other_file, sha256_of

if TYPE_CHECKING:
    from reid_desktop.vision.network import Network
    from reid_desktop.vision.tuning import TuningNotes

log = logging.getLogger(__name__)

_BATCH = 32
_RESAMPLING = {
    Interpolation.NEAREST: Image.Resampling.NEAREST,
    Interpolation.BILINEAR: Image.Resampling.BILINEAR,
    Interpolation.BICUBIC: Image.Resampling.BICUBIC,
    Interpolation.LANCZOS: Image.Resampling.LANCZOS,
}


def model_key_of(name: str, *, library: Sequence[Path]) -> str:
    """Return the key of the model called `name` without loading it.

    Notes
    -----
    It follows from the card. That the weights beside it are the ones the card tells is looked
    at when they are loaded: what was embedded under this key was embedded by those.

    Raises
    ------
    ReidError
        If there is no such model, or its weights are not here.
    """
    if name == BUILT_IN:
        return ClassicalDescriptor.model_key
    return _find(name, library)[0].model_key


def make_embedder(
    name: str,
    *,
    library: Sequence[Path],
    device: str = "auto",
    notes: Path | None = None,
    tell: Tell = tell_nobody,
) -> Embedder:
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
    notes : Path, optional
        The file that remembers what each device is fastest with; what is not there yet is
        measured first. Without it the model computes in float32.
    tell : callable
        Is told what takes long, before it begins.

    Raises
    ------
    ReidError
        If there is no such model or device, or the weights cannot be used.
    """
    if name == BUILT_IN:
        return ClassicalDescriptor()
    card, file = _find(name, library)
    if card.base == ClassicalDescriptor.model_key:
        return HeadEmbedder(ClassicalDescriptor(), load_head(card, file), card.model_key)
    tell(LoadStep.LOADING)
    if not card.base:
        return TimmEmbedder(card, file, choose_device(device), notes=notes, tell=tell)
    head = load_head(card, file)
    below, weights = base_of(card, library)
    base = TimmEmbedder(below, weights, choose_device(device), notes=notes, tell=tell)
    return BatchHeadEmbedder(base, head, card.model_key)


def _find(name: str, library: Sequence[Path]) -> tuple[ModelCard, Path]:
    card, file = find_model(name, library)
    if card.is_local:
        raise ReidError(
            f"“{card.name}” finds points in photographs: nothing can be compared by it alone.",
            "Choose a model; reid-desktop evaluate-local uses the points beside it.",
        )
    return card, file


class TimmEmbedder:
    """A network of timm with the weights of a file.

    Parameters
    ----------
    card : ModelCard
    file : Path
        The weights; must have the SHA-256 the card tells.
    device : Device
    notes, tell
        As in `make_embedder`.

    Raises
    ------
    ModelError
        If the weights are other ones or do not fit.

    Notes
    -----
    The model key names weights and recipe, not the device nor its precision: these may move a
    row by less than 1e-3 in cosine, so that a project can go from one computer to another.
    """

    def __init__(
        self,
        card: ModelCard,
        file: Path,
        device: Device,
        *,
        notes: Path | None = None,
        tell: Tell = tell_nobody,
    ) -> None:
        # Takes seconds, and the classical descriptor needs none of it.
        from reid_desktop.vision import network, tuning  # noqa: PLC0415

        if sha256_of(file) != card.sha256:
            raise other_file(file)
        self._is_out_of_memory = network.is_out_of_memory
        self._card = card
        self._file = file
        self._device = device
        self.model_key = card.model_key
        self.input_size = card.input_size
        self.batch_size = _BATCH
        self._network = self._load()
        width, height = card.input_size
        self.dim = self.embed([np.zeros((height, width, 3), dtype=np.uint8)]).shape[1]
        if notes is not None:
            self._tune(tuning.TuningNotes(notes), tell)

    @property
    def device(self) -> str:
        """Where it computes, in words."""
        return self._device.description

    @property
    def precision(self) -> str:
        """In which numbers it computes."""
        return self._network.precision

    def prepare(self, photograph: NDArray[np.uint8]) -> NDArray[np.uint8]:
        return prepare(photograph, self._card)

    def embed(self, photographs: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        if not photographs:
            return np.zeros((0, self.dim), dtype=np.float32)
        inputs = np.stack([self.prepare(photograph) for photograph in photographs])
        rows: list[NDArray[np.float32]] = []
        n_done = 0
        while n_done < len(inputs):
            batch = inputs[n_done : n_done + self.batch_size]
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
        return self._network.forward(batch)

    def _load(self) -> "Network":
        from reid_desktop.vision import architectures, network  # noqa: PLC0415 - see above

        model = architectures.build(self._card)
        architectures.fill(model, load_weights(self._file), file_name=self._file.name)
        return network.Network(self._card, model, self._device.name, network.Precision.FLOAT32)

    def _tune(self, notes: "TuningNotes", tell: Tell) -> None:
        """Run as the device is fastest with; measure that if it is not known yet."""
        from reid_desktop.vision import tuning  # noqa: PLC0415 - see above

        key = tuning.tuning_key(self.model_key, self._device)
        found = notes.find(key)
        if found is not None:
            self.batch_size = found.batch
            self._network = self._network.converted(found.precision)
            return
        tell(LoadStep.MEASURING)
        try:
            found, self._network = tuning.find_tuning(
                self._network, self.input_size, self._device.name
            )
        except (MemoryError, RuntimeError) as error:
            if not self._is_out_of_memory(error):
                raise
            return  # as usual, and `embed` makes do
        self.batch_size = found.batch
        notes.keep(key, found)

    def _make_do(self, n: int, error: BaseException) -> None:
        """Go on with half the batch, then on the processor, then not at all."""
        from reid_desktop.vision import network  # noqa: PLC0415 - see above

        network.free_memory(self._device.name)
        if n > 1:
            self.batch_size = n // 2
            log.info("out of memory: going on with batches of %d", self.batch_size)
        elif self._device.name != "cpu":
            self.batch_size = _BATCH
            self._device = cpu("the memory of the graphics card does not suffice")
            self._network = self._load()
            log.info("out of memory: going on with the processor")
        else:
            raise ReidError(
                "The memory of this computer does not suffice for this model.",
                "Close other programs, or choose a smaller model.",
            ) from error


def prepare(photograph: NDArray[np.uint8], card: ModelCard) -> NDArray[np.uint8]:
    """Bring a photograph to the size a model wants.

    Returns
    -------
    ndarray of shape (height, width, 3), uint8
        What has this size already comes back as it is.
    """
    width, height = card.input_size
    if photograph.shape[:2] == (height, width):
        return photograph
    image = Image.fromarray(photograph)
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
