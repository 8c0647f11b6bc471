"""What is kept of each time something was learned from the answers."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Measure:
    """How well a model tells who is who, each 0…1.

    Attributes
    ----------
    auc : float
        Chance that two photographs of one animal are more alike than two of different animals;
        0.5 is guessing.
    average_precision : float
        How far above the others the photographs of the same animal come when one is looked up,
        averaged over photographs (mAP); 1 is always first.
    """

    auc: float
    average_precision: float


@dataclass(frozen=True, slots=True)
class Gain:
    """A difference, and where chance would leave it; ``low <= value <= high``."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two models on the same exam.

    Attributes
    ----------
    gain : Gain
        In average precision, with the interval that 80 of 100 draws of individuals fall into.
    n_answers, n_individuals : int
        Of the exam.
    """

    before: Measure
    after: Measure
    gain: Gain
    n_answers: int
    n_individuals: int

    @property
    def is_better(self) -> bool:
        """Whether the new model is better beyond what chance would do in one of ten cases."""
        return self.gain.low > 0.0


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned from, by kind.

    Attributes
    ----------
    n_same, n_different, n_unsure : int
        Answers.
    n_facts : int
        Pairs that the photographs themselves tell apart.
    n_groups : int
        Joined by answers.
    n_photographs : int
    last_decision_id : int
        Answers up to this one were known; 0 for none.
    """

    n_same: int
    n_different: int
    n_unsure: int
    n_facts: int
    n_groups: int
    n_photographs: int
    last_decision_id: int


@dataclass(frozen=True, slots=True)
class BaseModel:
    """A model by its name in the library, and the key of its embeddings."""

    name: str
    model_key: str


@dataclass(frozen=True, slots=True)
class NewModelVersion:
    """A time something was learned, on its way to the store.

    Attributes
    ----------
    kept : BaseModel, optional
        What came of it; None where it did not help, and nothing was kept.
    base : BaseModel
        What it began as.
    before : str
        The name of the model it was compared with.
    depth, recipe : str
        How it was learned; the recipe is JSON.
    seed : int
        Of the training, and of what was held back.
    program, device : str
        The version of the program, and where it was computed, in words.
    """

    kept: BaseModel | None
    base: BaseModel
    before: str
    depth: str
    recipe: str
    seed: int
    learned: Learned
    comparison: Comparison
    program: str
    device: str
    learned_at: datetime


@dataclass(frozen=True, slots=True)
class ModelVersion:
    """The same, as it was kept."""

    version_id: int
    what: NewModelVersion
    reviewer: str

    @property
    def name(self) -> str:
        """What the library calls it; empty where nothing was kept."""
        return self.what.kept.name if self.what.kept is not None else ""
