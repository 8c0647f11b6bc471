"""The strategies by name, and the engine each of them runs on."""

from collections.abc import Callable

from reid_desktop.core.engine import Engine, EngineData
from reid_desktop.core.errors import ReidError
from reid_desktop.core.evidence import EvidenceEngine
from reid_desktop.core.paper import PaperEngine
from reid_desktop.core.querying.evidence import EvidenceStrategy
from reid_desktop.core.querying.manual import ManualStrategy
from reid_desktop.core.querying.random_pairs import RandomStrategy
from reid_desktop.core.querying.threshold import ThresholdStrategy

DEFAULT_STRATEGY = "evidence"

_ENGINES: dict[str, Callable[[EngineData, int], Engine]] = {
    "evidence": lambda data, seed: EvidenceEngine(data, EvidenceStrategy(), seed=seed),
    "aas": lambda data, seed: PaperEngine(data, seed=seed),
    "random": lambda data, seed: EvidenceEngine(data, RandomStrategy(), seed=seed),
    "manual": lambda data, seed: EvidenceEngine(data, ManualStrategy(), seed=seed),
    "threshold": lambda data, seed: EvidenceEngine(data, ThresholdStrategy(), seed=seed),
}
STRATEGIES = tuple(_ENGINES)


def make_engine(strategy: str, data: EngineData, *, seed: int) -> Engine:
    """Make the engine of a strategy.

    Parameters
    ----------
    strategy : str
        One of `STRATEGIES`.
    data : EngineData
        At least one row.
    seed : int
        Same data, answers and seed: same questions.

    Returns
    -------
    Engine

    Raises
    ------
    ReidError
        If there is no such strategy.
    """
    if strategy not in _ENGINES:
        raise ReidError(
            f"There is no strategy “{strategy}”.", hint=f"Choose one of {', '.join(STRATEGIES)}."
        )
    return _ENGINES[strategy](data, seed)
