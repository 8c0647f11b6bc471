"""What was measured is found again as it was, half done or done."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reid_desktop.cli.kept_runs import KeptRuns, Run
from reid_desktop.core.engine import Answer
from reid_desktop.core.errors import ReidError
from reid_desktop.core.evaluate import TOP, Recognition
from reid_desktop.core.learning.paper_loop import Learned, LoopState, Round
from reid_desktop.core.learning.paper_protocol import Measures
from reid_desktop.core.metrics import PartitionScores
from reid_desktop.core.types import Purpose, Sureness, Verdict

RECOGNITION = Recognition(0.5, 0.4, dict.fromkeys(TOP, 0.6), 0.3, 0.7, 10, 8, 2)
ROUND = Round(0, 0, 0.0, Measures(RECOGNITION, 0.2, PartitionScores(*[0.1] * 8)), 1.5)
RUN = Run("no answers", "head", 3)
STATE = LoopState(
    (
        Answer(1, 4, Verdict.SAME, reviewer="simulated", merge_score=0.25),
        Answer(0, 2, Verdict.UNSURE, Sureness.PROBABLY, purpose=Purpose.AUDIT),
    ),
    Learned(np.eye(3, 4, dtype=np.float32)),
    np.array([0, 1, 1]),
    (ROUND, replace(ROUND, number=1, questions=2)),
)


def test_a_run_in_between_goes_on_from_its_state(tmp_path: Path) -> None:
    KeptRuns(tmp_path, {"seed": 1}).keep(RUN, STATE)

    run, state = KeptRuns(tmp_path, {"seed": 1}).find(RUN)

    assert run == replace(RUN, rounds=STATE.rounds)
    assert state is not None
    assert (state.answers, state.rounds) == (STATE.answers, STATE.rounds)
    assert np.array_equal(state.learned.embeddings, STATE.learned.embeddings)
    assert state.learned.embeddings.dtype == np.float32
    assert state.learned.unseen is None
    assert state.labels.tolist() == [0, 1, 1]


def test_what_did_not_learn_is_kept_beside_what_did(tmp_path: Path) -> None:
    learned = Learned(STATE.learned.embeddings, np.eye(2, 4, dtype=np.float32))
    kept = KeptRuns(tmp_path, {})
    kept.keep(RUN, replace(STATE, learned=learned))

    _, state = kept.find(RUN)

    assert state is not None
    assert state.learned.unseen is not None
    assert state.learned.unseen.tolist() == np.eye(2, 4).tolist()


def test_a_run_that_is_done_leaves_its_rounds_only(tmp_path: Path) -> None:
    kept = KeptRuns(tmp_path, {})
    kept.keep(RUN, STATE)
    done = replace(RUN, rounds=STATE.rounds)

    kept.finish(done)

    assert kept.find(RUN) == (done, None)
    assert kept.is_done(RUN)
    assert [path.name for path in (tmp_path / "runs").iterdir()] == ["no-answers-head-3.json"]


def test_of_a_run_nobody_began_nothing_is_known(tmp_path: Path) -> None:
    kept = KeptRuns(tmp_path, {})

    assert kept.find(RUN) == (RUN, None)
    assert not kept.is_done(RUN)


@pytest.mark.parametrize("content", [b"", b"half a file", b"PK\x03\x04"])
def test_a_damaged_half_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    kept = KeptRuns(tmp_path, {})
    (tmp_path / "runs" / "no-answers-head-3.npz").write_bytes(content)

    assert kept.find(RUN) == (RUN, None)


def test_a_folder_of_other_settings_is_refused(tmp_path: Path) -> None:
    KeptRuns(tmp_path, {"seed": 1})

    with pytest.raises(ReidError, match="other settings"):
        KeptRuns(tmp_path, {"seed": 2})


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "settings.json").write_text("{half")

    for folder in (tmp_path / "file" / "out", tmp_path):
        with pytest.raises(ReidError, match="cannot be used"):
            KeptRuns(folder, {})
