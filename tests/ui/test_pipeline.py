from collections.abc import Sequence
from typing import cast

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.core.problems import FileProblem
from reid_desktop.core.types import ImageId
from reid_desktop.project.embed import EmbedReport
from reid_desktop.ui.embedding import Embedding
from reid_desktop.ui.messages import Message, Messages, Topic
from reid_desktop.ui.operations import Readiness
from reid_desktop.ui.pipeline import Pipeline
from reid_desktop.ui.scanning import Scanning, ScanOutcome
from reid_desktop.ui.solving import Solving

_FOUND = ScanOutcome(n_new=12, n_skipped=1, not_there=())
_NOTHING_NEW = ScanOutcome(n_new=0, n_skipped=0, not_there=())
_EMBEDDED = EmbedReport(12, 0, (), "CPU")


class _Step(QObject):
    """A step that ends when the test says so."""

    work_started = Signal(str, object)
    recorded = Signal()
    finished = Signal(object)
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.ready = False
        self.is_due = False
        self.is_whole = True
        self.away: tuple[str, ...] = ()
        self.refused: tuple[tuple[str, ReidError], ...] = ()

    def start(self) -> None:
        self.heard.append("start")

    def cancel(self) -> None:
        self.heard.append("cancel")

    def close(self) -> None:
        self.heard.append("close")

    def change_model(self, model: str) -> None:
        self.heard.append(f"change to {model}")
        self.is_due = True

    def change_further(self, models: Sequence[str]) -> None:
        self.heard.append(f"also {', '.join(models)}")
        self.is_due = True


class _SolvingStep(_Step):
    finished = Signal()  # as `Solving` has it: without a result


class _Steps:
    def __init__(self) -> None:
        self.scanning, self.embedding, self.solving = _Step(), _Step(), _SolvingStep()
        self.messages = Messages()
        self.said: list[Message] = []
        self.messages.said.connect(self.said.append)
        self.pipeline = Pipeline(
            cast(Scanning, self.scanning),
            cast(Embedding, self.embedding),
            cast(Solving, self.solving),
            self.messages,
        )

    def run_to_the_end(self) -> None:
        self.pipeline.start(tell=False)
        self.scanning.finished.emit(_FOUND)
        self.embedding.finished.emit(_EMBEDDED)
        self.solving.ready = True
        self.solving.finished.emit()


@pytest.fixture
def steps(qtbot: QtBot) -> _Steps:
    return _Steps()


def test_new_photographs_are_embedded_and_grouped_by_themselves(
    qtbot: QtBot, steps: _Steps
) -> None:
    became: list[Readiness] = []
    steps.pipeline.readiness_changed.connect(became.append)

    with qtbot.waitSignal(steps.pipeline.questions_ready):
        steps.run_to_the_end()

    assert became == [Readiness.PREPARING, Readiness.READY]
    assert not steps.pipeline.running
    assert [message.text for message in steps.said] == ["Found 12 photographs."]


def test_a_second_scan_without_news_leaves_the_engine_alone(steps: _Steps) -> None:
    steps.run_to_the_end()

    steps.pipeline.start()
    steps.scanning.finished.emit(_NOTHING_NEW)

    assert steps.embedding.heard == ["start"]
    assert steps.pipeline.readiness is Readiness.READY
    assert steps.said[-1].text == "There are no new photographs."


def test_photographs_that_were_moved_can_be_looked_at_again(steps: _Steps) -> None:
    steps.run_to_the_end()

    steps.pipeline.start(tell=False)
    steps.scanning.finished.emit(ScanOutcome(0, 0, (), n_moved=2))

    assert steps.embedding.heard == ["start", "start"]
    assert steps.said[-1].text == "Moved or renamed: 2 photographs. All you said of them is kept."


def test_opening_a_project_that_has_nothing_new_still_makes_the_engine(steps: _Steps) -> None:
    steps.pipeline.start(tell=False)
    steps.scanning.finished.emit(_NOTHING_NEW)

    assert steps.embedding.heard == ["start"]
    assert steps.said == []


def test_questions_can_be_asked_while_new_photographs_come_in(steps: _Steps) -> None:
    steps.run_to_the_end()

    steps.pipeline.start()

    assert steps.pipeline.running
    assert steps.pipeline.readiness is Readiness.READY


def test_a_project_without_photographs_is_empty(steps: _Steps) -> None:
    steps.pipeline.start(tell=False)
    steps.scanning.finished.emit(_NOTHING_NEW)
    steps.embedding.finished.emit(EmbedReport(0, 0, (), "CPU"))

    assert steps.pipeline.readiness is Readiness.EMPTY
    assert steps.solving.heard == []


def test_stopping_pauses_and_starting_again_goes_on(steps: _Steps) -> None:
    steps.pipeline.start(tell=False)
    steps.scanning.finished.emit(_FOUND)

    steps.pipeline.cancel()
    steps.embedding.stopped.emit()

    paused = steps.pipeline.readiness
    steps.pipeline.start(tell=False)

    assert steps.embedding.heard == ["start", "cancel"]
    assert (paused, steps.pipeline.readiness) == (Readiness.PAUSED, Readiness.PREPARING)
    assert steps.scanning.heard == ["start", "cancel", "start"]


def test_starting_while_it_runs_starts_once_more_afterwards(steps: _Steps) -> None:
    steps.pipeline.start(tell=False)
    steps.pipeline.start(tell=False)
    before = list(steps.scanning.heard)

    steps.scanning.finished.emit(_FOUND)
    steps.embedding.finished.emit(_EMBEDDED)
    steps.solving.finished.emit()

    assert before == ["start"]
    assert steps.scanning.heard == ["start", "start"]


def test_photographs_that_cannot_be_read_are_told_and_the_rest_goes_on(
    qtbot: QtBot, steps: _Steps
) -> None:
    steps.pipeline.start(tell=False)
    steps.scanning.finished.emit(_FOUND)
    damaged = EmbedReport(11, 0, ((ImageId(3), FileProblem.DAMAGED),), "CPU")

    with qtbot.waitSignal(steps.pipeline.photographs_changed):
        steps.embedding.finished.emit(damaged)

    assert steps.said[-1].text == "1 file could not be read."
    assert steps.solving.heard == ["start"]


def test_a_folder_that_is_not_there_is_told(steps: _Steps) -> None:
    steps.pipeline.start(tell=False)
    steps.scanning.finished.emit(ScanOutcome(0, 0, ("/card",)))

    assert "/card" in steps.said[-1].text
    assert steps.said[-1].hint


def test_photographs_out_of_the_study_make_it_solve_again_without_a_scan(steps: _Steps) -> None:
    steps.run_to_the_end()

    steps.pipeline.solve_again()

    assert steps.scanning.heard == ["start"]
    assert steps.embedding.heard == ["start", "start"]


def test_a_closed_pipeline_begins_no_further_step(steps: _Steps) -> None:
    steps.pipeline.start(tell=False)

    steps.pipeline.close()
    steps.scanning.finished.emit(_FOUND)

    assert steps.embedding.heard == ["close"]
    assert steps.said == []


def test_another_model_embeds_everything_anew_while_questions_go_on(steps: _Steps) -> None:
    steps.run_to_the_end()
    steps.embedding.heard.clear()

    steps.pipeline.change_model("lions.pt", "Lions")

    assert steps.embedding.heard == ["change to lions.pt", "start"]
    assert steps.pipeline.readiness is Readiness.READY


def test_it_is_said_when_another_model_has_taken_over(steps: _Steps) -> None:
    steps.run_to_the_end()
    steps.pipeline.change_model("lions.pt", "Lions")

    steps.embedding.is_due = False
    steps.embedding.finished.emit(_EMBEDDED)
    steps.solving.finished.emit()

    assert steps.said[-1].text == "All photographs are compared by Lions now."
    assert not steps.pipeline.running


def test_another_model_stops_what_runs_and_begins_once_it_has_stopped(steps: _Steps) -> None:
    steps.pipeline.start()
    steps.scanning.heard.clear()

    steps.pipeline.change_model("lions.pt", "Lions")
    stopped = list(steps.scanning.heard)
    steps.scanning.stopped.emit()

    assert stopped == ["cancel"]
    assert steps.scanning.heard == ["cancel", "start"]


def test_a_change_of_model_that_was_stopped_goes_on_when_asked(steps: _Steps) -> None:
    steps.run_to_the_end()
    steps.pipeline.change_model("lions.pt", "Lions")
    steps.pipeline.cancel()
    steps.embedding.stopped.emit()
    steps.embedding.heard.clear()

    steps.pipeline.start()
    steps.scanning.finished.emit(_NOTHING_NEW)

    assert steps.embedding.heard == ["start"]


def test_a_change_of_model_that_was_left_goes_on_after_the_first_questions(steps: _Steps) -> None:
    steps.embedding.is_due = True

    steps.run_to_the_end()

    assert steps.pipeline.readiness is Readiness.READY
    assert steps.scanning.heard == ["start", "start"]


def test_a_project_without_photographs_changes_its_model_without_work(steps: _Steps) -> None:
    steps.pipeline.change_model("lions.pt", "Lions")

    assert steps.embedding.heard == ["change to lions.pt"]


def test_another_model_waits_for_a_folder_that_is_away_and_says_so(steps: _Steps) -> None:
    steps.run_to_the_end()
    steps.pipeline.change_model("lions.pt", "Lions")
    steps.solving.heard.clear()

    steps.embedding.away, steps.embedding.is_whole = ("/card",), False
    steps.embedding.finished.emit(EmbedReport(0, 12, (), "CPU"))

    assert steps.solving.heard == []
    assert (steps.pipeline.running, steps.pipeline.readiness) == (False, Readiness.READY)
    assert steps.said[-1].text == "This folder cannot be found now: /card"
    assert "model" in steps.said[-1].hint
    assert steps.said[-1].action == "file.find_folder"


def test_a_folder_that_stays_away_does_not_make_it_go_round(steps: _Steps) -> None:
    steps.embedding.is_due = True
    steps.embedding.away, steps.embedding.is_whole = ("/card",), False

    steps.run_to_the_end()

    assert not steps.pipeline.running
    assert steps.scanning.heard == ["start"]


def test_what_waited_is_embedded_after_the_next_scan(steps: _Steps) -> None:
    steps.run_to_the_end()
    steps.embedding.is_whole = False

    steps.pipeline.start(tell=False)
    steps.scanning.finished.emit(_NOTHING_NEW)

    assert steps.embedding.heard == ["start", "start"]


def test_a_folder_that_is_back_settles_the_warning_and_lets_files_be_tried_again(
    qtbot: QtBot, steps: _Steps
) -> None:
    settled: list[Topic] = []
    away: list[tuple[str, ...]] = []
    steps.messages.settled.connect(settled.append)
    steps.pipeline.away_changed.connect(away.append)
    steps.pipeline.start(tell=False)
    steps.scanning.finished.emit(ScanOutcome(0, 0, ("/card",)))
    steps.embedding.stopped.emit()
    settled.clear()

    steps.pipeline.start(tell=False)
    with qtbot.waitSignals([steps.pipeline.looked_again, steps.pipeline.photographs_changed]):
        steps.scanning.finished.emit(_NOTHING_NEW)

    assert settled == [Topic.FILE, Topic.FOLDER]
    assert away == [("/card",), ()]


def test_a_project_whose_photographs_are_all_away_is_not_empty(steps: _Steps) -> None:
    steps.pipeline.start(tell=False)
    steps.scanning.finished.emit(ScanOutcome(0, 0, ("/card",)))
    steps.embedding.away = ("/card",)
    steps.embedding.finished.emit(EmbedReport(0, 0, (), "CPU"))

    assert steps.pipeline.readiness is Readiness.PAUSED


def test_files_that_could_not_be_read_for_a_while_are_not_called_left_aside(steps: _Steps) -> None:
    steps.pipeline.start(tell=False)
    steps.scanning.finished.emit(_FOUND)

    closed = EmbedReport(11, 0, ((ImageId(3), FileProblem.NO_PERMISSION),), "CPU")
    steps.embedding.finished.emit(closed)

    assert steps.said[-1].text == "1 file could not be read now."
    assert "Left aside" not in steps.said[-1].hint


def test_photographs_of_which_other_things_are_known_are_solved_again(steps: _Steps) -> None:
    steps.run_to_the_end()
    shown: list[bool] = []
    steps.pipeline.photographs_changed.connect(lambda: shown.append(True))

    steps.pipeline.start_anew()
    steps.scanning.finished.emit(_NOTHING_NEW)
    steps.embedding.finished.emit(_EMBEDDED)

    assert steps.scanning.heard.count("start") == 2
    assert steps.solving.heard.count("start") == 2
    assert shown != []


def test_what_runs_is_stopped_and_begun_anew(steps: _Steps) -> None:
    steps.pipeline.start(tell=False)

    steps.pipeline.start_anew()
    before = steps.scanning.heard.count("start")
    steps.scanning.stopped.emit()

    assert before == 1
    assert steps.scanning.heard.count("cancel") == 1
    assert steps.scanning.heard.count("start") == 2


def test_a_closed_project_is_not_begun_anew(steps: _Steps) -> None:
    steps.pipeline.close()

    steps.pipeline.start_anew()

    assert "start" not in steps.scanning.heard


def test_further_models_embed_while_questions_go_on_and_are_told_once_they_count(
    steps: _Steps,
) -> None:
    steps.run_to_the_end()

    steps.pipeline.change_further(["lions"], "Classical and lions")
    heard = list(steps.embedding.heard)
    steps.embedding.is_due = False
    steps.embedding.finished.emit(_EMBEDDED)
    steps.solving.finished.emit()

    assert heard == ["start", "also lions", "start"]
    assert steps.pipeline.readiness is Readiness.READY
    assert steps.said[-1].text == "All photographs are compared by Classical and lions now."


def test_a_further_model_that_cannot_be_used_is_told_once_and_the_rest_goes_on(
    steps: _Steps,
) -> None:
    steps.run_to_the_end()
    steps.embedding.refused = (("lions", ReidError("It is gone.", "Add it again.")),)

    steps.pipeline.change_further(["lions"], "Classical and lions")
    steps.embedding.is_due = False
    steps.embedding.finished.emit(_EMBEDDED)
    steps.solving.finished.emit()
    steps.pipeline.start(tell=False)
    steps.scanning.finished.emit(_FOUND)
    steps.embedding.finished.emit(_EMBEDDED)

    told = [(one.text, one.hint) for one in steps.said if "lions" in one.text]
    assert told == [("“lions” is left out: It is gone.", "Add it again.")]
    assert steps.solving.heard == ["start"] * 3


def test_a_further_model_that_is_taken_out_is_so_though_a_folder_is_away(steps: _Steps) -> None:
    steps.run_to_the_end()
    steps.embedding.away = ("/card",)

    steps.pipeline.change_further([], "Classical")
    steps.embedding.finished.emit(EmbedReport(0, 12, (), ""))

    assert steps.solving.heard == ["start", "start"]
