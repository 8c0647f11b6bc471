from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.ui.dialogs.learn_dialog import LearnDialog
from reid_desktop.ui.learning import Stage
from reid_desktop.vision.training.progress import Pace
from reid_desktop.vision.training.recipe import Depth
from tests.ui.dialogs.fake_learner import (
    BUILT_IN,
    HELPED,
    NO_HELP,
    PROSPECT,
    FakeLearner,
    steps,
)


@pytest.fixture
def learner() -> FakeLearner:
    return FakeLearner()


@pytest.fixture
def dialog(qtbot: QtBot, learner: FakeLearner) -> Iterator[LearnDialog]:
    dialog = LearnDialog(learner)
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    dialog.close()


def _press(dialog: LearnDialog, key: Qt.Key) -> None:
    QTest.keyClick(dialog.focusWidget(), key)


def _shown(dialog: LearnDialog) -> list[str]:
    return [button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()]


def test_it_looks_when_it_is_shown(dialog: LearnDialog, learner: FakeLearner) -> None:
    assert "look" in learner.asked
    assert learner.is_watched


def test_it_tells_what_it_learns_from(dialog: LearnDialog) -> None:
    assert "Answers “same” 212" in dialog.facts.text
    assert "Groups joined by answers 64" in dialog.facts.text
    assert "Unsure, counting less 18" in dialog.facts.text


def test_it_measures_before_it_can_begin(dialog: LearnDialog, learner: FakeLearner) -> None:
    assert ("measure", Depth.HEAD) in learner.asked
    assert not dialog.act_button.isEnabled()

    learner.measured(Depth.HEAD, Pace(0.0, 0.08, 500))

    assert dialog.act_button.isEnabled()
    assert dialog.depths.times[Depth.HEAD].text() == "about 40 s"
    assert dialog.note.text().startswith("About 40 s on this computer")


def test_what_cannot_be_learned_is_told_where_the_time_would_be(
    dialog: LearnDialog, learner: FakeLearner
) -> None:
    learner.measured(Depth.HEAD, ReidError("Too few animals.", hint="Answer more."))

    assert dialog.note.text() == "Too few animals. Answer more."
    assert not dialog.act_button.isEnabled()


def test_another_depth_is_measured_when_it_is_chosen(
    dialog: LearnDialog, learner: FakeLearner
) -> None:
    learner.measured(Depth.HEAD, Pace(0.0, 0.08, 500))

    dialog.depths.buttons[Depth.HEAD].setFocus()
    _press(dialog, Qt.Key.Key_Down)

    assert dialog.depths.chosen is Depth.LAST_STAGE
    assert learner.asked[-1] == ("measure", Depth.LAST_STAGE)
    assert not dialog.act_button.isEnabled()


def test_what_is_built_in_has_one_depth(dialog: LearnDialog, learner: FakeLearner) -> None:
    learner.prospect = replace(PROSPECT, base=BUILT_IN)

    learner.changed.emit()

    assert dialog.depths.buttons[Depth.HEAD].isVisible()
    assert not dialog.depths.buttons[Depth.WHOLE].isVisible()


def test_enter_begins_to_learn(dialog: LearnDialog, learner: FakeLearner) -> None:
    learner.measured(Depth.HEAD, Pace(0.0, 0.08, 500))

    _press(dialog, Qt.Key.Key_Return)

    assert learner.asked[-1] == ("start", Depth.HEAD)


def test_too_few_answers_are_told_with_how_many_are_needed(
    dialog: LearnDialog, learner: FakeLearner
) -> None:
    learner.error = ReidError("Learning needs more.", hint="Answer more questions.")

    learner.become(Stage.REFUSED)

    assert (dialog.said.text(), dialog.meaning.text()) == (
        "Learning needs more.",
        "Answer more questions.",
    )
    assert _shown(dialog) == ["Close"]


def test_the_curve_and_the_time_left_follow_the_steps(
    dialog: LearnDialog, learner: FakeLearner
) -> None:
    learner.become(Stage.LEARNING)
    was_empty = dialog.curve.is_empty

    learner.steps = steps(240)
    learner.stepped.emit(learner.steps[-1])

    assert (was_empty, dialog.curve.is_empty) == (True, False)
    assert dialog.bar.value() == 240
    assert dialog.note.text() == "Step 240 of 500 · about 30 s left"


def test_after_the_last_step_it_is_told_that_the_models_are_compared(
    dialog: LearnDialog, learner: FakeLearner
) -> None:
    learner.steps = steps(500)

    learner.become(Stage.LEARNING)

    assert dialog.note.text().startswith("Comparing the old model and the new one")


def test_learning_that_waits_says_for_what(dialog: LearnDialog, learner: FakeLearner) -> None:
    learner.is_resting = True

    learner.become(Stage.LEARNING)

    assert dialog.note.text() == "It waits until all photographs are compared."


def test_it_is_paused_and_goes_on(dialog: LearnDialog, learner: FakeLearner) -> None:
    learner.steps = steps(240)
    learner.become(Stage.LEARNING)

    dialog.pause_button.click()
    learner.become(Stage.PAUSED)
    _press(dialog, Qt.Key.Key_Return)

    assert learner.asked[-2:] == ["pause", "go on"]
    assert dialog.note.text() == "Paused at step 240 of 500. Nothing of it is lost."


def test_what_does_not_stop_it_is_told_beside(dialog: LearnDialog, learner: FakeLearner) -> None:
    learner.become(Stage.LEARNING)

    learner.noted.emit("Memory is short: it goes on in smaller steps.")

    assert dialog.meaning.isVisible()
    assert dialog.meaning.text().startswith("Memory is short")


def test_escape_leaves_learning_alone(dialog: LearnDialog, learner: FakeLearner) -> None:
    learner.become(Stage.LEARNING)

    _press(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert not {"pause", "give up"} & set(learner.asked)
    assert not learner.is_watched


def test_what_was_interrupted_goes_on_or_is_given_up(
    dialog: LearnDialog, learner: FakeLearner
) -> None:
    learner.become(Stage.INTERRUPTED)
    assert _shown(dialog) == ["Give up", "Close", "Go on"]

    dialog.give_up_button.click()

    assert learner.asked[-1] == "give up"


def test_a_better_model_is_offered(dialog: LearnDialog, learner: FakeLearner) -> None:
    learner.version = HELPED

    learner.become(Stage.HELPED)

    assert dialog.said.text() == (
        "Learning helped: 0.93 before, 0.96 after, on 41 held-back answers."
    )
    assert [number.text() for number in dialog.numbers.numbers] == ["0.93", "0.96"]
    assert "on 17 animals" in dialog.explanation.text()
    assert _shown(dialog) == ["Keep the old one", "Use the new model"]


def test_a_better_model_is_used_by_one_key(dialog: LearnDialog, learner: FakeLearner) -> None:
    learner.version = HELPED
    learner.become(Stage.HELPED)

    _press(dialog, Qt.Key.Key_Return)

    assert ("use", "Sample, learned 1") in learner.asked
    assert not dialog.isVisible()


def test_what_did_not_help_is_said_plainly(dialog: LearnDialog, learner: FakeLearner) -> None:
    learner.version = NO_HELP

    learner.become(Stage.NO_HELP)

    assert dialog.said.text() == (
        "Learning did not help: 0.93 before, 0.92 after, on 41 held-back answers."
    )
    assert dialog.meaning.text().startswith("Nothing was changed.")
    assert _shown(dialog) == ["Close"]


def test_an_outcome_that_was_read_is_settled(dialog: LearnDialog, learner: FakeLearner) -> None:
    learner.version = NO_HELP
    learner.become(Stage.NO_HELP)

    dialog.close()

    assert learner.asked[-1] == "settle"


def test_trouble_is_told_and_can_be_tried_again(dialog: LearnDialog, learner: FakeLearner) -> None:
    learner.error = ReidError("The disk is full.", hint="Free some space.")

    learner.become(Stage.FAILED)
    _press(dialog, Qt.Key.Key_Return)

    assert dialog.said.text() == "The disk is full."
    assert learner.asked[-1] == "go on"


def test_a_fault_of_the_program_is_told_as_one(dialog: LearnDialog, learner: FakeLearner) -> None:
    learner.become(Stage.FAILED)

    assert dialog.said.text() == "Learning stopped by a fault of the program."
