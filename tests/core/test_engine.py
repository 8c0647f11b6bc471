"""What goes into an engine."""

import numpy as np

from reid_desktop.core.engine import Answer, EngineData
from reid_desktop.core.types import Purpose, Sureness, Verdict


def test_data_has_as_many_rows_as_its_embeddings() -> None:
    assert EngineData((np.eye(5, dtype=np.float32), np.eye(5, 3, dtype=np.float32))).n == 5


def test_an_answer_is_sure_and_was_asked_for_unless_said_otherwise() -> None:
    answer = Answer(1, 2, Verdict.SAME)

    assert answer.sureness is Sureness.SURE
    assert answer.purpose is Purpose.QUERY
    assert answer.inclusion_probability is None
