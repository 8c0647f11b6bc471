from pathlib import Path

import numpy as np
import pytest
from builtin_model.comparing import compared, reference


def test_a_training_is_loaded_as_the_program_loads_a_model(run: Path, tmp_path: Path) -> None:
    step, embedders = compared(run, tmp_path, say=print)

    rows = embedders["trained"].embed([np.zeros((50, 40, 3), dtype=np.uint8)])

    assert step == 2
    assert np.isclose(np.linalg.norm(rows), 1)


def test_it_is_compared_with_the_same_network_untrained(run: Path, tmp_path: Path) -> None:
    trained = compared(run, tmp_path, say=print)[1]["trained"]

    others = reference(run, tmp_path, None)

    assert others.keys() == {"classical", "untrained"}
    assert others["untrained"].dim == trained.dim
    assert others["untrained"].model_key != trained.model_key


def test_without_a_checkpoint_there_is_nothing_to_compare(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no whole checkpoint"):
        compared(tmp_path, tmp_path, say=print)
