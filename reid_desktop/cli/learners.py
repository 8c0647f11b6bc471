"""Learners of the loop of the paper: a head, or the network itself."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reid_desktop.cli.labelled import Labelled, SourceError
from reid_desktop.core.errors import ReidError
from reid_desktop.core.learning.closed_form import ByCovariance, Unlearned
from reid_desktop.core.learning.paper_loop import Learned, Learner
from reid_desktop.core.learning.paper_protocol import PaperSplit
from reid_desktop.core.learning.targets import TargetsOf, Unchanging
from reid_desktop.core.learning.unseen import folds_of, without
from reid_desktop.core.progress import Progress, Stretch
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import BUILT_IN, ImageId
from reid_desktop.runtime.paths import model_folders
from reid_desktop.runtime.settings import kept_settings
from reid_desktop.vision.devices import choose_device
from reid_desktop.vision.model_library import find_model
from reid_desktop.vision.training.head import Head, train_head
from reid_desktop.vision.training.progress import TrainingNote, TrainingStep
from reid_desktop.vision.training.recipe import Depth, TrainingRecipe

NOTHING, COVARIANCE = "nothing", "covariance"
_FOLDS = 4  # each photograph is judged by what three quarters of the groups taught
_TRAINED_SHARE = 90  # hundredths; the rest is embedding all photographs anew


def make_learner(
    kind: str,
    data: Labelled,
    split: PaperSplit,
    recipe: TrainingRecipe,
    *,
    model: str | None,
    device: str | None,
) -> Learner:
    """Make what learns.

    Parameters
    ----------
    kind : str
        `NOTHING`, `COVARIANCE`, or the depth of `recipe`.
    data : Labelled
    split : PaperSplit
    recipe : TrainingRecipe
    model, device : str, optional
        Else those of the settings.

    Raises
    ------
    ReidError
        If there is no network to teach, or there are no photographs to teach it by.
    """
    if kind == NOTHING:
        return Unlearned(data.embeddings)
    if kind == COVARIANCE:
        return ByCovariance(data.embeddings, split)
    if recipe.depth is Depth.HEAD:
        return HeadLearner(data.embeddings, split, recipe)
    settings = kept_settings()
    return NetworkLearner(
        model or settings.model, data.files, split, recipe, device=device or settings.device
    )


class HeadLearner:
    """Learns a projection of embeddings.

    Parameters
    ----------
    embeddings : ndarray of shape (n, dim), float32
    split : PaperSplit
    recipe : TrainingRecipe
    """

    def __init__(
        self, embeddings: NDArray[np.float32], split: PaperSplit, recipe: TrainingRecipe
    ) -> None:
        self._embeddings, self._recipe = embeddings, recipe
        self._own = np.ascontiguousarray(embeddings[split.training])

    def learn(self, targets_of: TargetsOf, *, unseen: bool, progress: Progress) -> Learned:
        """See `Learner.learn`."""
        n_heads = 1 + (_FOLDS if unseen else 0)
        parts = [
            Stretch(progress, 100 * k // n_heads, 100 * (k + 1) // n_heads) for k in range(n_heads)
        ]
        head = self._train(targets_of, parts[0])
        embeddings = head.apply(self._embeddings)
        if not unseen:
            return Learned(embeddings)
        targets = targets_of(self._own, 0)
        folds = folds_of(targets, _FOLDS, np.random.default_rng(self._recipe.seed))
        rows = np.zeros((len(self._own), head.dim), dtype=np.float32)
        for fold, part in zip(folds, parts[1:], strict=False):
            rest = without(targets, fold)
            if (rest.weights > 0).any():
                rows[fold] = self._train(Unchanging(rest), part).apply(self._own[fold])
            else:  # one class of all: there is nothing else to learn from
                return Learned(embeddings)
        return Learned(embeddings, rows)

    def _train(self, targets_of: TargetsOf, progress: Progress) -> Head:
        told = _Told(progress)
        return train_head(self._own, targets_of, self._recipe, progress=told, checkpoint=None)


class NetworkLearner:
    """Teaches a network, or its last stage, from the weights of its model each time.

    Parameters
    ----------
    model : str
        Its name, or a file of weights with a card beside it.
    files : sequence of Path
        All photographs.
    split : PaperSplit
    recipe : TrainingRecipe
    device : str

    Raises
    ------
    ReidError
        If it has no network, or there are no photographs.
    """

    def __init__(
        self,
        model: str,
        files: Sequence[Path],
        split: PaperSplit,
        recipe: TrainingRecipe,
        *,
        device: str,
    ) -> None:
        hint = "Learn a head of the embeddings, with --depth head."
        if not files:
            raise SourceError("There are no photographs that a network could learn from.", hint)
        if model == BUILT_IN:
            raise SourceError("The built-in descriptor has no network that could learn.", hint)
        self._card, self._weights = find_model(model, model_folders())
        self._crops = [
            CropSource(str(n), str(path), None, ImageId(n)) for n, path in enumerate(files)
        ]
        self._split, self._recipe = split, recipe
        self._device = choose_device(device)

    def learn(
        self,
        targets_of: TargetsOf,
        *,
        unseen: bool,  # noqa: ARG002 - would take several times as long
        progress: Progress,
    ) -> Learned:
        """See `Learner.learn`."""
        # Loads torch, which half a second of help texts need not wait for.
        from reid_desktop.vision.training.network import embed_by, train_network  # noqa: PLC0415

        trained = train_network(
            self._card,
            self._weights,
            [self._crops[row] for row in self._split.training.tolist()],
            targets_of,
            self._recipe,
            device=self._device,
            progress=_Told(Stretch(progress, 0, _TRAINED_SHARE)),
            checkpoint=None,
        )
        if trained.left_out:
            raise ReidError(
                f"{len(trained.left_out)} photographs cannot be read any more.",
                "Check that the folder is still connected, then try again.",
            )
        rest = Stretch(progress, _TRAINED_SHARE, 100)
        return Learned(
            embed_by(self._card, trained.weights, self._crops, device=self._device, progress=rest)
        )


class _Told:
    """Tells of a training as of any other piece of work."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def advance(self, done: int, total: int) -> None:
        """Hear of photographs that are read before the first batch: it may be cancelled."""
        self._progress.advance(0, max(done, total))

    def trained(self, step: TrainingStep) -> None:
        self._progress.advance(step.step, step.n_steps)

    def noted(self, note: TrainingNote) -> None:
        """Go on: what is told of a training on the way changes nothing of what is measured."""
