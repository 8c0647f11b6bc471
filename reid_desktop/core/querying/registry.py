"""The strategies by name, and the engine each of them runs on."""

from collections.abc import Callable

from reid_desktop.core.engine import Engine, EngineData
from reid_desktop.core.errors import ReidError
from reid_desktop.core.evidence import EvidenceEngine
from reid_desktop.core.paper import PaperEngine
from reid_desktop.core.progress import UNHEARD, Progress
from reid_desktop.core.querying.bald import BaldStrategy
from reid_desktop.core.querying.base import QueryStrategy
from reid_desktop.core.querying.committee import CommitteeStrategy
from reid_desktop.core.querying.density_weighted import DensityWeightedStrategy
from reid_desktop.core.querying.diversity import DiversityStrategy
from reid_desktop.core.querying.entropy import EntropyStrategy
from reid_desktop.core.querying.evidence import EvidenceStrategy
from reid_desktop.core.querying.expected_change import ExpectedChangeStrategy
from reid_desktop.core.querying.least_confidence import LeastConfidenceStrategy
from reid_desktop.core.querying.manual import ManualStrategy
from reid_desktop.core.querying.margin import MarginStrategy
from reid_desktop.core.querying.nis import NisStrategy
from reid_desktop.core.querying.random_pairs import RandomStrategy
from reid_desktop.core.querying.stream import StreamStrategy
from reid_desktop.core.querying.threshold import ThresholdStrategy

DEFAULT_STRATEGY = "evidence"

_STRATEGIES: dict[str, Callable[[], QueryStrategy]] = {
    "evidence": EvidenceStrategy,
    "manual": ManualStrategy,
    "threshold": ThresholdStrategy,
    "random": RandomStrategy,
    "least-confidence": LeastConfidenceStrategy,
    "margin": MarginStrategy,
    "entropy": EntropyStrategy,
    "committee": CommitteeStrategy,
    "bald": BaldStrategy,
    "density-weighted": DensityWeightedStrategy,
    "diversity": DiversityStrategy,
    "expected-change": ExpectedChangeStrategy,
    "nis": NisStrategy,
    "stream": StreamStrategy,
}
_PAPER = "aas"  # the one that has an engine of its own
STRATEGIES = (DEFAULT_STRATEGY, _PAPER, *(name for name in _STRATEGIES if name != DEFAULT_STRATEGY))


def strategies_in(text: str) -> list[str]:
    """Read the names of strategies, with commas between them; each counts once.

    Raises
    ------
    ReidError
        If one is not known, or there is none.
    """
    names = list(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))
    for name in names or [text]:
        check_strategy(name)
    return names


def check_strategy(strategy: str) -> None:
    """Refuse a strategy that there is not.

    Raises
    ------
    ReidError
    """
    if strategy not in STRATEGIES:
        raise ReidError(
            f"There is no strategy “{strategy}”.", hint=f"Choose one of {', '.join(STRATEGIES)}."
        )


def make_engine(
    strategy: str, data: EngineData, *, seed: int, progress: Progress = UNHEARD
) -> Engine:
    """Make the engine of a strategy.

    Parameters
    ----------
    strategy : str
        One of `STRATEGIES`.
    data : EngineData
        At least one row.
    seed : int
        Same data, answers and seed: same questions.
    progress : Progress

    Returns
    -------
    Engine

    Raises
    ------
    ReidError
        If there is no such strategy.
    """
    if strategy == _PAPER:
        return PaperEngine(data, seed=seed, progress=progress)
    check_strategy(strategy)
    return EvidenceEngine(data, _STRATEGIES[strategy](), seed=seed, progress=progress)
