import pytest

from reid_desktop.core.learning.versions import Comparison, Gain, Measure
from reid_desktop.project.learning.lesson import Counts
from reid_desktop.ui.learn_words import (
    about_seconds,
    depth_sentence,
    depth_title,
    explained,
    interrupted,
    learned_from,
    measures,
    note_in_words,
    outcome,
    version_facts,
)
from reid_desktop.vision.training.progress import NoteKind, TrainingNote
from reid_desktop.vision.training.recipe import Depth
from tests.ui.dialogs.fake_learner import HELPED, NO_HELP


def _comparison(before: float, after: float) -> Comparison:
    gain = after - before
    return Comparison(
        Measure(0.5, before), Measure(0.5, after), Gain(gain, gain - 0.02, gain + 0.02), 41, 17
    )


def test_every_depth_has_a_name_and_a_sentence() -> None:
    assert len({depth_title(depth) for depth in Depth}) == 3
    assert len({depth_sentence(depth) for depth in Depth}) == 3


def test_what_there_is_nothing_of_is_not_counted() -> None:
    assert learned_from(Counts(21, 40, 0, 0, 9, 1_204)) == [
        ("Answers “same”", "21"),
        ("Answers “different”", "40"),
        ("Groups joined by answers", "9"),
        ("Photographs", "1204"),
    ]


def test_doubts_and_facts_are_counted_too() -> None:
    assert learned_from(Counts(21, 40, 3, 2, 9, 120))[4:] == [
        ("Unsure, counting less", "3"),
        ("Seen side by side", "2"),
    ]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3, "a few seconds"),
        (42, "about 40 s"),
        (61, "about 1 min"),
        (5 * 60, "about 5 min"),
        (3600 * 5.6, "about 5.5 h"),
    ],
)
def test_a_duration_is_told_as_people_say_it(seconds: float, words: str) -> None:
    assert about_seconds(seconds) == words


def test_an_outcome_is_told_with_its_numbers() -> None:
    assert outcome(HELPED) == (
        "Learning helped: 0.93 before, 0.96 after, on 41 held-back answers.",
        "The new model is kept; nothing changes until you use it.",
    )
    assert outcome(NO_HELP) == (
        "Learning did not help: 0.93 before, 0.92 after, on 41 held-back answers.",
        "Nothing was changed. More answers may help; try again then.",
    )


def test_numbers_that_would_look_alike_get_another_digit() -> None:
    assert measures(_comparison(0.9312, 0.9344)) == ("0.931", "0.934")
    assert measures(_comparison(0.93, 0.96)) == ("0.93", "0.96")


def test_the_numbers_are_explained_with_how_sure_they_are() -> None:
    said = explained(_comparison(0.93, 0.94))

    assert "on 17 animals" in said
    assert said.endswith("most likely lies between −0.010 and +0.030.")


def test_what_a_version_learned_from_fits_a_line() -> None:
    assert version_facts(HELPED) == "415 answers, 48 groups, 903 photographs"


def test_an_interruption_is_told_with_what_it_means() -> None:
    assert interrupted() == (
        "Learning from your answers was interrupted.",
        "It can go on where it stopped; until then nothing is changed.",
    )


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (NoteKind.SMALLER_BATCHES, "Memory is short: it goes on in smaller steps."),
        (NoteKind.LEFT_OUT, "Left out, as they cannot be read: 3 photographs."),
    ],
)
def test_what_does_not_stop_it_is_told(kind: NoteKind, said: str) -> None:
    assert note_in_words(TrainingNote(kind, 3)) == said


def test_a_checkpoint_that_could_not_be_written_is_told() -> None:
    assert "room on the disk" in note_in_words(TrainingNote(NoteKind.NOT_KEPT))
