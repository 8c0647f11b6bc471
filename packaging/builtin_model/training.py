"""Trains a network on drawn animals, and goes on where a cut training stopped."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info

from builtin_model.animals import COAT_SIDE
from builtin_model.checkpoints import newest_checkpoint, read_checkpoint, save_checkpoint
from builtin_model.losses import ProjectionHead, contrast, unlike
from builtin_model.network import LEARNED_DIM, RegionLearner
from builtin_model.recipe import Recipe
from builtin_model.stream import Batch, DrawnBatches, Source

LOG = "log.jsonl"
_LOG_EVERY = 20
_PACE_STEPS = (10, 40)  # the speed is measured between these
_CHECKPOINT_S = 240.0


def as_input(pixels: torch.Tensor) -> torch.Tensor:
    """Turn pixels (n, size, size, 3) of 0…255 into what the network expects: -1…1."""
    return pixels.permute(0, 3, 1, 2).float().div_(127.5).sub_(1)


class DrawnDataset(Dataset[Batch]):
    """Batches, drawn in whatever process asks for them."""

    def __init__(self, recipe: Recipe, n_workers: int) -> None:
        self._recipe = recipe
        self._n_workers = n_workers
        self._drawn: Source | None = None

    def __getitem__(self, step: int) -> Batch:
        if self._drawn is None:
            if get_worker_info() is not None:
                torch.set_num_threads(1)
            per_process = -(-self._recipe.diet.n_streams // max(1, self._n_workers))
            self._drawn = DrawnBatches(
                self._recipe.diet, self._recipe.conditions, streams_kept=per_process
            )
        return self._drawn[step]


class Trainer:
    """A network, what it has learned, and how to teach it more.

    Parameters
    ----------
    recipe : Recipe
    device : str
        As torch names it.

    Notes
    -----
    Weights, averages and the state of the optimiser all go into a checkpoint, and a batch is a
    function of its number; so on a processor, with the same number of threads, a training that
    was cut ends with the same bits as one that was not.
    """

    def __init__(self, recipe: Recipe, device: str) -> None:
        torch.manual_seed(recipe.diet.seed)
        self.recipe = recipe
        self.step = 0
        self._device = torch.device(device)
        self._has_cuda = self._device.type == "cuda"
        torch.backends.cudnn.benchmark = self._has_cuda  # all batches have one size
        self.network = RegionLearner(recipe.architecture)
        self._head = ProjectionHead(LEARNED_DIM)
        self._painter = torch.nn.Linear(LEARNED_DIM, 3 * COAT_SIDE**2)
        for module in (self.network, self._head, self._painter):
            module.to(self._device)
            module.to(memory_format=torch.channels_last)
        self._average = {k: v.detach().clone() for k, v in self.network.state_dict().items()}
        decayed: list[torch.nn.Parameter] = []
        others: list[torch.nn.Parameter] = []
        for module in (self.network, self._head, self._painter):
            for parameter in module.parameters():
                (decayed if parameter.ndim > 1 else others).append(parameter)
        groups = [
            {"params": decayed, "weight_decay": recipe.weight_decay},
            {"params": others, "weight_decay": 0.0},
        ]
        self._optimiser = torch.optim.AdamW(groups, lr=0.0, betas=(0.9, 0.99))

    def learn(self, batch: Batch) -> tuple[float, float]:
        """Take one step; return the losses of comparing and of drawing the coat."""
        pixels, individuals, flanks, coats = (
            torch.from_numpy(part).to(self._device)
            for part in (batch.pixels, batch.individuals, batch.flanks, batch.coats)
        )
        self.network.train()
        self._head.train()
        rate = self.recipe.rate_at(self.step)
        for group in self._optimiser.param_groups:
            group["lr"] = rate
        inputs = as_input(pixels).contiguous(memory_format=torch.channels_last)
        with torch.autocast(self._device.type, torch.bfloat16, enabled=self._has_cuda):
            embeddings = self.network(inputs)
            projected = self._head(embeddings)
            painted = self._painter(embeddings)
        temperature, share = self.recipe.temperature, self.recipe.plain_share
        seen = contrast(projected, individuals, flanks, temperature=temperature)
        plain = contrast(embeddings, individuals, flanks, temperature=temperature)
        compared = (1 - share) * seen + share * plain
        drawn = unlike(painted, coats)
        loss = compared + self.recipe.coat_share * drawn
        self._optimiser.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self._optimiser.step()
        self._take_average()
        self.step += 1
        return float(compared.detach()), float(drawn.detach())

    @torch.no_grad()
    def _take_average(self) -> None:
        share = 1 - min(self.recipe.averaging, (1 + self.step) / (10 + self.step))
        for name, value in self.network.state_dict().items():
            if value.is_floating_point():
                self._average[name].lerp_(value, share)
            else:
                self._average[name].copy_(value)

    @property
    def averaged(self) -> dict[str, torch.Tensor]:
        """The averaged weights."""
        return {name: value.detach().cpu().clone() for name, value in self._average.items()}

    def tensors(self) -> dict[str, torch.Tensor]:
        """Everything a checkpoint needs."""
        found = {f"average.{name}": value for name, value in self._average.items()}
        found |= {f"network.{name}": value for name, value in self.network.state_dict().items()}
        found |= {f"painter.{name}": v for name, v in self._painter.state_dict().items()}
        found |= {f"head.{name}": value for name, value in self._head.state_dict().items()}
        for number, state in self._optimiser.state_dict()["state"].items():
            for name, value in state.items():
                found[f"optimiser.{number}.{name}"] = torch.as_tensor(value)
        return found

    def restore(self, step: int, tensors: dict[str, torch.Tensor]) -> None:
        """Go back to a checkpoint."""
        self.step = step
        self.network.load_state_dict(_beginning("network.", tensors))
        self._head.load_state_dict(_beginning("head.", tensors))
        self._painter.load_state_dict(_beginning("painter.", tensors))
        self._average = {
            name: value.to(self._device) for name, value in _beginning("average.", tensors).items()
        }
        state: dict[int, dict[str, torch.Tensor]] = {}
        for name, value in _beginning("optimiser.", tensors).items():
            number, key = name.split(".", 1)
            state.setdefault(int(number), {})[key] = value
        if state:
            groups = self._optimiser.state_dict()["param_groups"]
            self._optimiser.load_state_dict({"state": state, "param_groups": groups})


def _beginning(prefix: str, tensors: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    cut = len(prefix)
    return {name[cut:]: value for name, value in tensors.items() if name.startswith(prefix)}


def resumed(folder: Path, device: str) -> Trainer | None:
    """Make the trainer of the newest checkpoint in `folder`; None if there is none."""
    place = newest_checkpoint(folder)
    if place is None:
        return None
    step, recipe, tensors = read_checkpoint(place)
    trainer = Trainer(recipe, device)
    trainer.restore(step, tensors)
    return trainer


@dataclass(frozen=True, slots=True)
class Limits:
    """When to stop, and how often to write.

    Attributes
    ----------
    minutes : float
        Of this run; the learning rate falls in time if the recipe does not tell its steps.
    checkpoint_s : float
        Seconds between checkpoints.
    n_workers : int
        Processes that draw; 0 draws in this one.
    clock : callable
        Tells the seconds that passed.
    """

    minutes: float = float("inf")
    checkpoint_s: float = _CHECKPOINT_S
    n_workers: int = 0
    clock: Callable[[], float] = time.monotonic


def train(trainer: Trainer, folder: Path, limits: Limits, *, say: Callable[[str], None]) -> None:
    """Train until the steps are done or the time is over; write log and checkpoints."""
    folder.mkdir(parents=True, exist_ok=True)
    started = saved = limits.clock()
    paced = logged = (trainer.step, started)
    first = trainer.step
    losses: list[tuple[float, float]] = []
    with (folder / LOG).open("a", encoding="utf-8") as log:
        for batch in _batches(trainer, limits.n_workers):
            losses.append(trainer.learn(batch))
            now = limits.clock()
            n_new = trainer.step - first
            if n_new == _PACE_STEPS[0]:
                paced = (trainer.step, now)
            if n_new == _PACE_STEPS[1] and not trainer.recipe.steps and limits.minutes < 1e6:
                left_s = limits.minutes * 60 - (now - started)
                pace_s = (now - paced[1]) / (trainer.step - paced[0])
                steps = trainer.step + int(0.97 * left_s / pace_s)
                trainer.recipe = replace(trainer.recipe, steps=steps)
                say(f"{steps} steps fit into the time.")
            if trainer.step % _LOG_EVERY == 0:
                entry = _entry(trainer, losses, batch, logged, now)
                losses = []
                logged = (trainer.step, now)
                log.write(json.dumps(entry) + "\n")
                log.flush()
                say(" ".join(f"{key} {value}" for key, value in entry.items()))
            if now - saved > limits.checkpoint_s:
                save_checkpoint(folder, trainer.step, trainer.recipe, trainer.tensors())
                saved = now
            if now - started > limits.minutes * 60:
                break
    save_checkpoint(folder, trainer.step, trainer.recipe, trainer.tensors())


def _entry(
    trainer: Trainer,
    losses: list[tuple[float, float]],
    batch: Batch,
    logged: tuple[int, float],
    now: float,
) -> dict[str, Any]:
    speed = (trainer.step - logged[0]) * len(batch.pixels) / max(1e-9, now - logged[1])
    return {
        "step": trainer.step,
        "loss": round(sum(loss for loss, _ in losses) / len(losses), 4),
        "coats": round(sum(loss for _, loss in losses) / len(losses), 4),
        "rate": round(trainer.recipe.rate_at(trainer.step), 6),
        "photographs_per_s": round(speed, 1),
    }


def _batches(trainer: Trainer, n_workers: int) -> Iterator[Batch]:
    last = trainer.recipe.steps or 10**9
    if trainer.step >= last:
        return iter(())
    loader: DataLoader[Batch] = DataLoader(
        DrawnDataset(trainer.recipe, n_workers),
        batch_size=None,
        collate_fn=_as_it_is,
        sampler=range(trainer.step, last),
        num_workers=n_workers,
        prefetch_factor=3 if n_workers else None,
    )
    return _until(loader, trainer)


def _as_it_is(batch: Any) -> Any:
    """Send arrays through a pipe: shared memory is often too small for a few batches."""
    return batch


def _until(loader: "DataLoader[Batch]", trainer: Trainer) -> Iterator[Batch]:
    """Stop at the number of steps, which may become known on the way."""
    for batch in loader:
        yield batch
        if trainer.recipe.steps and trainer.step >= trainer.recipe.steps:
            return
