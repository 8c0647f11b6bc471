"""A network that learns, whole or in its last stage, from the pixels of photographs."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray

from reid_desktop.core.embedding import unit_rows
from reid_desktop.core.errors import ReidError
from reid_desktop.core.learning.targets import Targets
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import CropSource
from reid_desktop.vision import architectures
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.network import Network, Precision, free_memory, is_out_of_memory
from reid_desktop.vision.training.augmenting import augmented
from reid_desktop.vision.training.loop import too_little_memory
from reid_desktop.vision.training.pixels import Pixels
from reid_desktop.vision.training.recipe import Depth, TrainingRecipe
from reid_desktop.vision.training.stages import Divided, last_stage

_T = TypeVar("_T", np.float16, np.float32)
_BATCH_NORMS = (torch.nn.BatchNorm1d, torch.nn.BatchNorm2d, torch.nn.BatchNorm3d)
_BATCH = 32  # of what is only looked at
_READABLE = "which photographs are there"  # no layer is called that
_VIEWS = 5  # of each photograph, the first as it is, where the first part runs only once
MOST_BYTES = 1_500_000_000  # of activations that are kept


class DeepSubject:
    """A network and the photographs it learns from.

    Parameters
    ----------
    card : ModelCard
    weights : mapping of str to Tensor
        To begin with.
    crops : sequence of CropSource
    recipe : TrainingRecipe
        Of the depth "last stage" or "whole network".
    device_name : str
        As torch names it.
    most_bytes : int
        Of activations that are kept. What comes before the last stage is run once for five
        views of each photograph, or as many as fit; where not even one fits, with each batch.

    Raises
    ------
    ModelError
        If the weights do not fit.
    ReidError
        If no last stage is known.

    Notes
    -----
    Batch norm keeps the statistics it has: a few hundred photographs of one species, many of
    them nearly the same, do not give better ones. Its scales and shifts are learned.
    """

    sees_all, varies, softness = False, True, 1.0

    def __init__(
        self,
        card: ModelCard,
        weights: Mapping[str, torch.Tensor],
        crops: Sequence[CropSource],
        recipe: TrainingRecipe,
        *,
        device_name: str,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        self._card, self._recipe, self._most_bytes = card, recipe, most_bytes
        self.device = device_name
        self._n = len(crops)
        self._model = architectures.build(card)
        architectures.fill(self._model, weights, file_name=card.file)
        self._network = Network(card, self._model, device_name, Precision.FLOAT32)
        self._learning = {name for name, _ in self._model.named_parameters()}
        if recipe.depth is Depth.LAST_STAGE:
            self._learning = last_stage(self._model)
        for name, parameter in self._model.named_parameters():
            parameter.requires_grad_(name in self._learning)
        self._before = {
            name: one.detach().cpu().clone()
            for name, one in self._model.named_parameters()
            if name in self._learning
        }
        self._fill = np.rint(np.array(card.mean) * 255).astype(np.uint8)
        self._pixels = Pixels(crops, card)
        self._at_once = _BATCH
        self._open: dict[int, NDArray[np.uint8]] = {}
        self._divided: Divided | None = None
        self._kept: NDArray[np.float16] | None = None  # activations (n, views, ...), float16
        keys = "\n".join(crop.crop_key for crop in crops)
        self.about: Mapping[str, Any] = {
            "model": card.model_key,
            "photographs": hashlib.sha256(keys.encode()).hexdigest(),
        }

    @property
    def n_photographs(self) -> int:
        return self._n

    @property
    def parameters(self) -> list[torch.nn.Parameter]:
        return [one for one in self._model.parameters() if one.requires_grad]

    @property
    def readable(self) -> NDArray[np.bool_]:
        found = np.ones(self._n, dtype=np.bool_)
        found[list(self._pixels.problems)] = False
        return found

    @property
    def problems(self) -> dict[int, Any]:
        """What is wrong with the photographs that were left out, by their numbers."""
        return dict(self._pixels.problems)

    def begin(self, progress: Progress) -> None:
        """Run what does not learn, once for all photographs."""
        if self._recipe.depth is not Depth.LAST_STAGE:
            return
        self._learn_mode()
        width, height = self._card.input_size
        filler = np.random.default_rng(0).integers(0, 256, (2, height, width, 3), dtype=np.uint8)
        try:
            self._divided = Divided(self._model, self._learning, self._network.inputs(filler))
        except ValueError:
            return  # then all of it is run with each batch
        one = self._divided.before(self._network.inputs(filler))[0]
        n_views = min(_VIEWS, self._most_bytes // max(1, 2 * one.numel() * self._n))
        if n_views < 1:
            self._divided = None
            return
        kept = np.zeros((self._n, n_views, *one.shape), dtype=np.float16)
        for view in range(n_views):
            for batch in self._batches():
                pixels = self._pixels.read(batch)
                seen = [self._view(pixels[row], row, view) for row in pixels]
                if seen:
                    kept[list(pixels), view] = self._activations(self._divided, np.stack(seen))
                progress.advance(view * self._n + batch[-1] + 1, n_views * self._n)
        self._kept = kept

    def heed(self, _targets: Targets) -> bool:
        return False

    def all_rows(self, progress: Progress) -> torch.Tensor:
        self._model.eval()
        rows = np.zeros((self._n, 0), dtype=np.float32)
        for batch in self._batches():
            pixels = self._pixels.read(batch)
            if pixels:
                found = self._in_parts(self._network.forward, np.stack(list(pixels.values())))
                if not rows.shape[1]:
                    rows = np.zeros((self._n, found.shape[1]), dtype=np.float32)
                rows[list(pixels)] = found
            progress.advance(batch[-1] + 1, self._n)
        if not rows.shape[1]:
            raise ReidError(
                "None of the photographs can be read.", "Is their disk or stick still connected?"
            )
        return torch.from_numpy(unit_rows(rows)).to(self.device)

    def open(self, photographs: NDArray[np.int64]) -> NDArray[np.int64]:
        if self._kept is not None:
            return photographs[self.readable[photographs]]
        self._open = self._pixels.read(photographs.tolist())
        return photographs[self.readable[photographs]]

    def rows(self, photographs: NDArray[np.int64], rng: np.random.Generator) -> torch.Tensor:
        self._learn_mode()
        with torch.random.fork_rng(devices=self._random_devices()):
            torch.manual_seed(int(rng.integers(2**31)))  # of dropout, where there is some
            rows = self._rows(photographs, rng)
        if rows.ndim != 2:
            raise ReidError(
                f"The model “{self._card.name}” gives maps, not one row a photograph.",
                "Set pooling in its card, for example to “avg”.",
            )
        return torch.nn.functional.normalize(rows.float(), dim=1)

    def tensors(self) -> dict[str, torch.Tensor]:
        state = self._model.state_dict()
        found = {name: one for name, one in state.items() if name in self._learning}
        return found | {_READABLE: torch.from_numpy(self.readable)}

    def restore(self, tensors: Mapping[str, torch.Tensor]) -> None:
        weights = {name: one for name, one in tensors.items() if name != _READABLE}
        self._model.load_state_dict(weights, strict=False)
        self._pixels.read(np.flatnonzero(~tensors[_READABLE].numpy()).tolist())  # and see why

    def weights(self) -> dict[str, torch.Tensor]:
        """Return all weights: what was learned, with some of what was known before."""
        state = {name: one.detach().cpu() for name, one in self._model.state_dict().items()}
        kept = self._recipe.kept
        return {
            name: torch.lerp(one, self._before[name], kept) if name in self._before else one.clone()
            for name, one in state.items()
        }

    def _rows(self, photographs: NDArray[np.int64], rng: np.random.Generator) -> torch.Tensor:
        if self._divided is not None and self._kept is not None:
            views = rng.integers(0, self._kept.shape[1], len(photographs))
            activations = torch.from_numpy(self._kept[photographs, views]).to(self.device).float()
            return self._divided.after(activations)
        seen = [self._augmented(self._open[row], rng) for row in photographs.tolist()]
        rows: torch.Tensor = self._model(self._network.inputs(np.stack(seen)))
        return rows

    def _activations(self, divided: Divided, seen: NDArray[np.uint8]) -> NDArray[np.float16]:
        """Run the part that does not learn."""

        def run(part: NDArray[np.uint8]) -> NDArray[np.float16]:
            found: NDArray[np.float16] = (
                divided.before(self._network.inputs(part)).to("cpu", torch.float16).numpy()
            )
            return found

        return self._in_parts(run, seen)

    def _in_parts(
        self, run: Callable[[NDArray[np.uint8]], NDArray[_T]], pixels: NDArray[np.uint8]
    ) -> NDArray[_T]:
        """Run something with so many photographs at a time as memory suffices for."""
        while True:
            try:
                starts = range(0, len(pixels), self._at_once)
                return np.concatenate([run(pixels[at : at + self._at_once]) for at in starts])
            except (MemoryError, RuntimeError) as error:
                if not is_out_of_memory(error):
                    raise
                if self._at_once == 1:
                    raise too_little_memory() from error
                free_memory(self.device)
                self._at_once = -(-self._at_once // 2)

    def _batches(self) -> Iterator[list[int]]:
        for start in range(0, self._n, _BATCH):
            yield list(range(start, min(start + _BATCH, self._n)))

    def _view(self, pixels: NDArray[np.uint8], row: int, view: int) -> NDArray[np.uint8]:
        if not view:
            return pixels
        return self._augmented(pixels, np.random.default_rng([self._recipe.seed, row, view]))

    def _augmented(self, pixels: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
        return augmented(pixels, rng, flip=self._recipe.flip, fill=self._fill)

    def _learn_mode(self) -> None:
        self._model.train()
        for module in self._model.modules():
            if isinstance(module, _BATCH_NORMS):
                module.eval()

    def _random_devices(self) -> list[int]:
        return [torch.cuda.current_device()] if self.device == "cuda" else []
