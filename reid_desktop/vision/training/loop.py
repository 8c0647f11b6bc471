"""The loop of SpCL, for anything that learns: epochs, targets, steps, checkpoints."""

import json
import logging
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import torch
from numpy.typing import NDArray

from reid_desktop.core.errors import Cancelled, ReidError
from reid_desktop.core.learning.targets import Targets, TargetsOf
from reid_desktop.core.progress import Progress
from reid_desktop.vision.network import free_memory, is_out_of_memory
from reid_desktop.vision.training.adam import Adam
from reid_desktop.vision.training.batches import epoch_batches
from reid_desktop.vision.training.checkpoints import Checkpoint, read_checkpoint, write_checkpoint
from reid_desktop.vision.training.memory import HybridMemory
from reid_desktop.vision.training.progress import (
    NoteKind,
    TrainingNote,
    TrainingProgress,
    TrainingStep,
)
from reid_desktop.vision.training.recipe import TrainingRecipe

log = logging.getLogger(__name__)

_LONGEST_S = 120.0  # what a crash costs at most
_SHORTEST_S = 5.0  # epochs of a head are shorter than its checkpoint takes


class Subject(Protocol):
    """What learns."""

    @property
    def about(self) -> Mapping[str, Any]:
        """What tells it and its photographs from others, for JSON."""

    @property
    def n_photographs(self) -> int:
        """How many it learns from."""

    @property
    def device(self) -> str:
        """Where it computes, as torch names it."""

    @property
    def parameters(self) -> list[torch.nn.Parameter]:
        """What is learned."""

    @property
    def sees_all(self) -> bool:
        """Whether the memory is made anew with each epoch, because `all_rows` takes no time."""

    @property
    def readable(self) -> NDArray[np.bool_]:
        """Which photographs are there, (n,); the others are left out."""

    def begin(self, progress: Progress, /) -> None:
        """Do what has to be done once, before anything else."""

    @property
    def varies(self) -> bool:
        """Whether a photograph looks a little different each time."""

    @property
    def softness(self) -> float:
        """What the temperature of the recipe is multiplied by."""

    def heed(self, targets: Targets, /) -> bool:
        """Hear of new targets; return whether `all_rows` are other ones for it."""

    def all_rows(self, progress: Progress, /) -> torch.Tensor:
        """Return unit-length rows of all photographs, (n, dim), without gradients."""

    def open(self, photographs: NDArray[np.int64]) -> NDArray[np.int64]:
        """Make the photographs of a batch ready; return those that can be read."""

    def rows(self, photographs: NDArray[np.int64], rng: np.random.Generator, /) -> torch.Tensor:
        """Return unit-length rows of photographs that were opened, (b, dim), to learn from."""

    def tensors(self) -> dict[str, torch.Tensor]:
        """Return what a checkpoint must hold of it."""

    def restore(self, tensors: Mapping[str, torch.Tensor]) -> None:
        """Go back to what `tensors` returned."""


class Training:
    """A subject, what it remembers, and where it stands.

    Parameters
    ----------
    subject : Subject
    targets_of : TargetsOf
    recipe : TrainingRecipe
    progress : TrainingProgress
    checkpoint : Path, optional
        File to go on from, if it is of this training, and to write to.
    clock : callable
        Tells the seconds that passed.

    Notes
    -----
    What is drawn at random follows from the seed and the number of the step, and all the rest
    lies in a checkpoint: on a processor, with the same number of threads, a training that was
    interrupted ends with the same bits as one that was not.
    """

    def __init__(
        self,
        subject: Subject,
        targets_of: TargetsOf,
        recipe: TrainingRecipe,
        *,
        progress: TrainingProgress,
        checkpoint: Path | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._subject, self._targets_of, self._recipe = subject, targets_of, recipe
        self._progress, self._file, self._clock = progress, checkpoint, clock
        self._about = {**subject.about, "recipe": json.loads(recipe.to_json())}
        self._steps_an_epoch = recipe.steps_of(subject.n_photographs)
        self.n_steps = self._steps_an_epoch * recipe.epochs
        self.step = 0
        self._chunk = recipe.batch_size
        self._adam = Adam(subject.parameters, weight_decay=recipe.weight_decay)
        self._memory: HybridMemory | None = None
        self._targets: Targets | None = None
        self._batches: list[NDArray[np.int64]] = []
        self._written_at = clock()
        self._n_left_out = 0

    def run(self) -> None:
        """Learn until all is done.

        Raises
        ------
        Cancelled
            If the person cancelled; a checkpoint was written.
        ReidError
            If there is nothing to learn, or memory does not suffice for one photograph.

        Notes
        -----
        To be called once.
        """
        self._go_on()
        self._subject.begin(self._progress)
        while self.step < self.n_steps:
            began = self._clock()
            loss = self._learn()
            if self.step % self._steps_an_epoch == 0:
                self._batches = []
            self._keep_now_and_then()
            seconds = self._clock() - began
            epoch = (self.step - 1) // self._steps_an_epoch
            try:
                self._progress.trained(TrainingStep(epoch, self.step, self.n_steps, loss, seconds))
            except Cancelled:
                self._keep()
                raise

    def _learn(self) -> float:
        """Take one step; return its loss."""
        epoch, within = divmod(self.step, self._steps_an_epoch)
        if not self._batches:
            self._begin(epoch)
        batch = self._subject.open(self._batches[within])
        self._tell_left_out()
        self.step += 1
        if not len(batch):
            return 0.0
        loss, rows = self._gradients_of(batch)
        self._adam.step(self._recipe.rate_at(epoch))
        self._remembering.remember(rows, batch)
        return loss

    def _begin(self, epoch: int) -> None:
        """Look at who is who by now, and draw the batches of an epoch."""
        if self._memory is None or self._subject.sees_all:
            self._memory = self._new_memory(self._subject.all_rows(self._progress))
            self._tell_left_out()
        if self._targets is None or epoch % self._recipe.refresh_every == 0:
            rows: NDArray[np.float32] = self._memory.rows.cpu().numpy().copy()
            self._targets = self._targets_of(rows, epoch)
            if self._subject.heed(self._targets):
                self._memory = self._new_memory(self._subject.all_rows(self._progress))
        self._aim(self._targets, epoch)

    def _aim(self, targets: Targets, epoch: int) -> None:
        weights = np.where(self._subject.readable, targets.weights, np.float32(0))
        targets = Targets(targets.labels, weights, targets.apart)
        self._remembering.aim(targets)
        self._batches = epoch_batches(targets, self._recipe, epoch)
        if not self._batches:
            raise ReidError(
                "There is nothing to learn from yet.",
                "Answer some questions first: who is who is learned from the answers.",
            )

    def _tell_left_out(self) -> None:
        n_left_out = int((~self._subject.readable).sum())
        if n_left_out > self._n_left_out:
            self._progress.noted(TrainingNote(NoteKind.LEFT_OUT, n_left_out))
        self._n_left_out = n_left_out

    def _gradients_of(self, batch: NDArray[np.int64]) -> tuple[float, torch.Tensor]:
        """Compute the gradients of a batch, in so many parts as memory needs.

        Every photograph is compared with the memory, not with the others of its batch: in
        parts the sum is the same.
        """
        while True:
            try:
                return self._gradients_in_chunks(batch)
            except (MemoryError, RuntimeError) as error:
                if not is_out_of_memory(error):
                    raise
                self._make_do(error)

    def _gradients_in_chunks(self, batch: NDArray[np.int64]) -> tuple[float, torch.Tensor]:
        memory = self._remembering
        self._adam.forget_gradients()
        total, kept = 0.0, []
        weight = memory.weight_of(batch)
        for start in range(0, len(batch), self._chunk):
            chunk = batch[start : start + self._chunk]
            rng = np.random.default_rng([self._recipe.seed, self.step, start])
            rows = self._subject.rows(chunk, rng)
            loss = memory.loss(rows, chunk) / weight
            torch.autograd.backward(loss)
            total += float(loss.detach())
            kept.append(rows.detach())
        return total, torch.cat(kept)

    def _make_do(self, error: BaseException) -> None:
        """Go on with half as many photographs at a time, or not at all."""
        free_memory(self._subject.device)
        if self._chunk == 1:
            raise too_little_memory() from error
        self._chunk = -(-self._chunk // 2)
        log.info("out of memory: going on with %d photographs at a time", self._chunk)
        self._progress.noted(TrainingNote(NoteKind.SMALLER_BATCHES, self._chunk))

    @property
    def _remembering(self) -> HybridMemory:
        if self._memory is None:
            raise ValueError("no epoch has begun")
        return self._memory

    def _new_memory(self, rows: torch.Tensor) -> HybridMemory:
        recipe = self._recipe
        return HybridMemory(
            rows.detach().clone(),
            temperature=recipe.temperature * self._subject.softness,
            momentum=recipe.momentum,
            with_own=self._subject.varies,
        )

    def _keep_now_and_then(self) -> None:
        since_s = self._clock() - self._written_at
        if since_s > (_LONGEST_S if self._batches else _SHORTEST_S):
            self._keep()

    def _keep(self) -> None:
        """Write a checkpoint; where that is not possible, say so and go on."""
        if self._file is None:
            return
        at = {"step": self.step, "chunk": self._chunk}
        try:
            write_checkpoint(self._file, Checkpoint(self._about, at, self._tensors()))
        except OSError as error:
            log.info("a checkpoint could not be written: %s", error)
            self._progress.noted(TrainingNote(NoteKind.NOT_KEPT))
        self._written_at = self._clock()

    def _tensors(self) -> dict[str, torch.Tensor]:
        found = {f"subject.{name}": one for name, one in self._subject.tensors().items()}
        found |= {f"adam.{name}": one for name, one in self._adam.tensors().items()}
        if self._memory is not None and (self._batches or not self._subject.sees_all):
            found["memory"] = self._memory.rows
        if self._targets is not None:
            found["labels"] = torch.from_numpy(self._targets.labels)
            found["weights"] = torch.from_numpy(self._targets.weights)
            found["apart"] = torch.from_numpy(self._targets.apart)
        return found

    def _go_on(self) -> None:
        """Take up a checkpoint, if there is one of this training."""
        found = None if self._file is None else read_checkpoint(self._file, self._about)
        if found is None:
            return
        self.step, self._chunk = int(found.at["step"]), int(found.at["chunk"])
        tensors = found.tensors
        self._subject.restore(_beginning("subject.", tensors))
        self._adam.restore(_beginning("adam.", tensors))
        if "labels" in tensors:
            labels, weights, apart = (
                tensors[name].numpy() for name in ("labels", "weights", "apart")
            )
            self._targets = Targets(labels, weights, apart.reshape(-1, 2))
        if "memory" in tensors:
            self._memory = self._new_memory(tensors["memory"].to(self._subject.device))
        epoch, within = divmod(self.step, self._steps_an_epoch)
        if within and self._targets is not None:
            self._aim(self._targets, epoch)


def too_little_memory() -> ReidError:
    """Make the error that says that not even one photograph at a time fits."""
    return ReidError(
        "The memory of this computer does not suffice to teach this model.",
        "Close other programs, or learn less of it: its last stage, or a head.",
    )


def _beginning(prefix: str, tensors: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    cut = len(prefix)
    return {name[cut:]: value for name, value in tensors.items() if name.startswith(prefix)}
