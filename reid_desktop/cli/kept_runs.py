"""What a reproduction keeps in its folder, so that it can be stopped and gone on with."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from reid_desktop.cli.writing import write_whole
from reid_desktop.core.engine import Answer
from reid_desktop.core.errors import ReidError
from reid_desktop.core.evaluate import Recognition
from reid_desktop.core.learning.paper_loop import Learned, LoopState, Round
from reid_desktop.core.learning.paper_protocol import Measures
from reid_desktop.core.metrics import PartitionScores
from reid_desktop.core.types import Purpose, Sureness, Verdict

_SETTINGS = "settings.json"
_RUNS = "runs"


@dataclass(frozen=True, slots=True)
class Run:
    """One repeat of one way to ask and one way to learn.

    Attributes
    ----------
    strategy, learner : str
    repeat : int
    rounds : tuple of Round
    """

    strategy: str
    learner: str
    repeat: int
    rounds: tuple[Round, ...] = ()

    @property
    def name(self) -> str:
        """What its file is called."""
        words = f"{self.strategy} {self.learner} {self.repeat}"
        return words.replace(" ", "-")

    def to_json(self) -> dict[str, Any]:
        """Give plain values."""
        return asdict(self)


class KeptRuns:
    """The folder of a reproduction.

    Parameters
    ----------
    folder : Path
        Made if it is not there.
    settings : mapping
        All that the outcome of a run follows from, for JSON.

    Raises
    ------
    ReidError
        If the folder holds a reproduction with other settings, or cannot be written to.
    """

    def __init__(self, folder: Path, settings: Mapping[str, Any]) -> None:
        self._folder = folder / _RUNS
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            there = (folder / _SETTINGS).exists()
            before = json.loads((folder / _SETTINGS).read_text("utf-8")) if there else None
        except (OSError, ValueError) as error:
            raise ReidError(
                f"{folder} cannot be used.", "Choose a new folder for what is measured."
            ) from error
        if before not in (None, dict(settings)):
            raise ReidError(
                f"{folder} holds what was measured with other settings.",
                "Choose another folder, or use the settings in its settings.json.",
            )
        write_whole(folder / _SETTINGS, json.dumps(dict(settings), indent=2).encode())

    def find(self, run: Run) -> tuple[Run, LoopState | None]:
        """Return how far a run is: done, with all of its rounds, or in between, with its state."""
        done, half = self._done(run), self._half(run)
        if done.exists():
            rounds = json.loads(done.read_text("utf-8"))["rounds"]
            return replace(run, rounds=tuple(_round(one) for one in rounds)), None
        state = _read_state(half) if half.exists() else None
        return (run, None) if state is None else (replace(run, rounds=state.rounds), state)

    def is_done(self, run: Run) -> bool:
        """Tell whether a run has come to its end."""
        return self._done(run).exists()

    def keep(self, run: Run, state: LoopState) -> None:
        """Keep a run after a round."""
        told = {"answers": [asdict(a) for a in state.answers], "rounds": _plain(state.rounds)}
        text = np.frombuffer(json.dumps(told).encode(), dtype=np.uint8)
        learned = state.learned
        arrays: dict[str, NDArray[Any]] = {
            "embeddings": learned.embeddings,
            "labels": state.labels,
            "told": text,
        }
        if learned.unseen is not None:
            arrays["unseen"] = learned.unseen
        content = BytesIO()
        np.savez(content, allow_pickle=False, **arrays)
        write_whole(self._half(run), content.getvalue())

    def finish(self, run: Run) -> None:
        """Keep what a run led to, and nothing else of it."""
        write_whole(self._done(run), json.dumps(run.to_json(), indent=2).encode())
        self._half(run).unlink(missing_ok=True)

    def _done(self, run: Run) -> Path:
        return self._folder / f"{run.name}.json"

    def _half(self, run: Run) -> Path:
        return self._folder / f"{run.name}.npz"


def _read_state(path: Path) -> LoopState | None:
    """Read a state; None where the file is damaged, and the run begins anew."""
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
            told = json.loads(arrays["told"].tobytes())
            unseen = arrays.get("unseen")
            learned, labels = Learned(arrays["embeddings"], unseen), arrays["labels"]
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return None
    answers = tuple(_answer(one) for one in told["answers"])
    return LoopState(answers, learned, labels, tuple(_round(one) for one in told["rounds"]))


def _plain(rounds: tuple[Round, ...]) -> list[dict[str, Any]]:
    return [asdict(one) for one in rounds]


def _answer(one: Mapping[str, Any]) -> Answer:
    return Answer(
        **{
            **one,
            "verdict": Verdict(one["verdict"]),
            "sureness": Sureness(one["sureness"]),
            "purpose": Purpose(one["purpose"]),
        }
    )


def _round(one: Mapping[str, Any]) -> Round:
    measures = one["measures"]
    recognition = measures["recognition"]
    top = {int(k): share for k, share in recognition["top"].items()}
    return Round(
        **{
            **one,
            "measures": Measures(
                Recognition(**{**recognition, "top": top}),
                measures["own_map"],
                PartitionScores(**measures["partition"]),
            ),
        }
    )
