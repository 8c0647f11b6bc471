from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.project.learning.run import is_interrupted
from reid_desktop.project.learning.versions import versions_of
from reid_desktop.ui.learning import Stage
from reid_desktop.ui.messages import Level, Topic
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.vision.training.progress import Pace
from reid_desktop.vision.training.recipe import Depth
from tests.project.learning.learning_kit import answers_of, sees_nothing
from tests.ui.learning_kit import LearningKit

_MANY = 400  # steps: so many take longer than stopping them


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> Iterator[LearningKit]:
    kit = LearningKit(qtbot, runner, tmp_path / "lions")
    yield kit
    kit.close()


def _stop_midway(qtbot: QtBot, kit: LearningKit) -> None:
    """Begin a long run, and pause it after its first steps."""
    kit.trainer.n_steps, kit.trainer.step_s = _MANY, 0.005
    kit.learn()
    with qtbot.waitSignal(kit.learning.stepped):
        pass
    kit.learning.pause()
    kit.trainer.step_s = 0.0


def test_too_few_answers_are_refused_with_a_sentence(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    kit = LearningKit(qtbot, runner, tmp_path / "few", n_answered=3)

    kit.look()
    kit.close()

    assert kit.learning.stage is Stage.REFUSED
    assert "so far there are 6 and 3" in str(kit.learning.error)


def test_what_it_takes_is_measured_before_it_begins(qtbot: QtBot, kit: LearningKit) -> None:
    kit.look()

    kit.learning.measure(Depth.HEAD)
    qtbot.waitUntil(lambda: bool(kit.learning.paces))

    assert kit.learning.paces == {Depth.HEAD: Pace(1.0, 0.5, 500)}
    assert kit.learning.stage is Stage.READY


def test_what_cannot_be_measured_is_told_in_its_place(qtbot: QtBot, kit: LearningKit) -> None:
    kit.trainer.trouble = ReidError("This model cannot learn.")
    kit.look()

    kit.learning.measure(Depth.WHOLE)
    qtbot.waitUntil(lambda: bool(kit.learning.paces))

    assert str(kit.learning.paces[Depth.WHOLE]) == "This model cannot learn."
    assert kit.said == []


def test_a_model_that_is_better_is_kept_and_offered(kit: LearningKit) -> None:
    kit.learn()
    kit.become(Stage.HELPED)

    [version] = kit.on_project(lambda: versions_of(kit.project))
    assert version == kit.learning.version
    assert version.name == "lions, learned 1"
    assert not is_interrupted(kit.folder)
    [message] = kit.said
    assert message.text.startswith("Learning helped: ")
    assert (message.level, message.topic) == (Level.ONCE, Topic.LEARNING)
    assert message.action == "edit.learn"


def test_a_model_that_is_kept_is_told_to_those_who_know_its_terms(
    qtbot: QtBot, kit: LearningKit
) -> None:
    with qtbot.waitSignal(kit.learning.kept) as kept:
        kit.learn()

    assert kept.args == ["lions, learned 1"]


def test_a_model_that_is_worse_is_refused_and_not_kept(kit: LearningKit) -> None:
    kit.trainer.change = sees_nothing

    kit.learn()
    kit.become(Stage.NO_HELP)

    assert kit.trainer.products[0].kept == []
    [version] = kit.on_project(lambda: versions_of(kit.project))
    assert version.name == ""
    [message] = kit.said
    assert message.text.startswith("Learning did not help: ")
    assert message.hint.startswith("Nothing was changed.")


def test_nothing_is_said_beside_a_dialog_that_shows_it(kit: LearningKit) -> None:
    kit.learning.is_watched = True

    kit.learn()
    kit.become(Stage.HELPED)

    assert kit.said == []


def test_answers_are_the_same_to_the_byte(kit: LearningKit) -> None:
    before = kit.on_project(lambda: answers_of(kit.project))

    kit.learn()
    kit.become(Stage.HELPED)

    assert kit.on_project(lambda: answers_of(kit.project)) == before


def test_the_model_changes_only_when_the_person_wants_it(qtbot: QtBot, kit: LearningKit) -> None:
    kit.learn()
    kit.become(Stage.HELPED)

    with qtbot.waitSignal(kit.learning.model_wanted) as wanted:
        kit.learning.use("lions, learned 1")

    assert wanted.args == ["lions, learned 1"]
    assert kit.learning.stage is Stage.LOOKING


def test_what_is_paused_goes_on_from_there(qtbot: QtBot, kit: LearningKit) -> None:
    _stop_midway(qtbot, kit)
    assert kit.learning.stage is Stage.PAUSED

    kit.learning.go_on()
    kit.become(Stage.HELPED)

    assert kit.trainer.began_at[0] == 0
    assert kit.trainer.began_at[1] > 0


def test_what_a_crash_interrupts_is_offered_at_the_next_opening(
    qtbot: QtBot, kit: LearningKit
) -> None:
    _stop_midway(qtbot, kit)
    kit.learning = kit.make_learning()

    kit.learning.offer_to_go_on()
    qtbot.waitUntil(lambda: bool(kit.said))

    assert kit.said[0].text == "Learning from your answers was interrupted."
    assert kit.said[0].action == "edit.learn"
    assert not kit.learning.running


def test_who_looks_needs_no_message_any_more(qtbot: QtBot, kit: LearningKit) -> None:
    with qtbot.waitSignal(kit.messages.settled) as settled:
        kit.look()

    assert settled.args == [Topic.LEARNING]


def test_what_a_crash_interrupted_goes_on_when_the_person_wants_it(
    qtbot: QtBot, kit: LearningKit
) -> None:
    _stop_midway(qtbot, kit)
    kit.learning = kit.make_learning()
    kit.look()
    assert kit.learning.stage is Stage.INTERRUPTED

    kit.learning.go_on()
    kit.become(Stage.HELPED)

    assert kit.trainer.began_at[1] > 0


def test_what_is_given_up_leaves_nothing(qtbot: QtBot, kit: LearningKit) -> None:
    _stop_midway(qtbot, kit)

    kit.learning.give_up()
    kit.become(Stage.READY)

    assert list(kit.folder.iterdir()) == []
    assert kit.on_project(lambda: versions_of(kit.project)) == []


def test_it_rests_while_photographs_are_compared(qtbot: QtBot, kit: LearningKit) -> None:
    kit.trainer.n_steps, kit.trainer.step_s = _MANY, 0.005
    kit.learn()
    with qtbot.waitSignal(kit.learning.stepped):
        pass

    kit.learning.rest_while(True)
    rested = (kit.learning.running, kit.learning.is_resting)
    kit.trainer.step_s = 0.0
    kit.learning.rest_while(False)
    kit.become(Stage.HELPED)

    assert rested == (True, True)
    assert kit.trainer.began_at[1] > 0


@pytest.mark.parametrize("trouble", ["No memory is left.", "The disk is full."])
def test_trouble_is_told_and_the_old_model_is_still_there(
    qtbot: QtBot, kit: LearningKit, trouble: str
) -> None:
    kit.trainer.trouble = ReidError(trouble, hint="Free some and try again.")

    kit.learn()
    kit.become(Stage.FAILED)

    assert str(kit.learning.error) == trouble
    assert kit.on_project(lambda: versions_of(kit.project)) == []
    assert kit.on_project(lambda: kit.project.store.info.get("model")) == "fake"
    assert is_interrupted(kit.folder)


def test_a_disk_that_is_full_at_the_end_loses_nothing(kit: LearningKit) -> None:
    kit.trainer.trouble_keeping = ReidError("The disk is full.")
    kit.learn()
    kit.become(Stage.FAILED)
    kit.trainer.trouble_keeping = None

    kit.learning.go_on()
    kit.become(Stage.HELPED)

    assert kit.trainer.began_at == [0, 6]


def test_a_run_whose_notes_are_lost_begins_anew(qtbot: QtBot, kit: LearningKit) -> None:
    _stop_midway(qtbot, kit)
    (kit.folder / "lesson.npz").unlink()

    kit.learning.go_on()
    kit.become(Stage.FAILED)

    assert "has to begin anew" in str(kit.learning.error)
    assert not is_interrupted(kit.folder)


def test_a_project_that_is_closed_is_not_looked_at(kit: LearningKit) -> None:
    kit.learning.close()

    kit.learning.look()

    assert kit.learning.prospect is None
