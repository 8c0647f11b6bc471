from datetime import UTC, datetime

import pytest

from reid_desktop.core.learning.versions import (
    BaseModel,
    Comparison,
    Gain,
    Learned,
    Measure,
    ModelVersion,
    NewModelVersion,
)


def _compared(low: float) -> Comparison:
    return Comparison(Measure(0.9, 0.8), Measure(0.95, 0.85), Gain(0.05, low, 0.09), 41, 17)


def _version(kept: BaseModel | None) -> ModelVersion:
    base = BaseModel("classical", "classical-1")
    learned = Learned(1, 2, 3, 4, 5, 6, 7)
    at = datetime(2026, 1, 1, tzinfo=UTC)
    new = NewModelVersion(
        kept, base, "classical", "head", "{}", 7, learned, _compared(0.01), "1.0", "CPU", at
    )
    return ModelVersion(1, new, "Ana")


@pytest.mark.parametrize(("low", "is_better"), [(0.001, True), (0.0, False), (-0.1, False)])
def test_a_model_is_better_where_chance_hardly_makes_it_so(low: float, is_better: bool) -> None:
    assert _compared(low).is_better is is_better


def test_a_version_is_called_as_in_the_library() -> None:
    assert _version(BaseModel("Cats 1", "head-1")).name == "Cats 1"
    assert _version(None).name == ""
