from dataclasses import replace

import numpy as np
import pytest

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, Pair, Sureness, Verdict
from reid_desktop.project.identify import set_excluded
from reid_desktop.project.learning.lesson import (
    Known,
    Lesson,
    TooFewAnswersError,
    make_lesson,
    read_known,
    too_few,
)
from reid_desktop.project.project import Project
from tests.project.learning.learning_kit import N_ANIMALS, N_EACH, fill_project
from tests.store.store_builders import decide, fill


@pytest.fixture
def known(project: Project) -> Known:
    fill_project(project)
    return read_known(project)


@pytest.fixture
def lesson(known: Known) -> Lesson:
    return make_lesson(known, np.ones(len(known.labels), np.bool_), seed=1)


def test_answers_are_counted_by_kind(known: Known) -> None:
    counts = known.counts()

    assert (counts.n_same, counts.n_different, counts.n_unsure) == (80, 40, 0)
    assert (counts.n_groups, counts.n_photographs) == (40, 160)
    assert too_few(counts) is None


def test_too_few_answers_are_told_with_how_many_are_needed(project: Project) -> None:
    fill_project(project, n_answered=4)

    refusal = too_few(read_known(project).counts())

    assert str(refusal) == (
        "Learning needs at least 20 answers “same” and 20 “different”; so far there are 8 and 4."
    )


def test_no_animal_is_learned_from_and_asked_about(known: Known, lesson: Lesson) -> None:
    taught = set((lesson.rows // N_EACH).tolist())
    asked = set((lesson.exam.rows // N_EACH).tolist())

    assert taught
    assert asked
    assert not taught & asked
    assert lesson.learned.n_same + lesson.exam.n_same == 80


def test_what_is_learned_is_told_by_kind(lesson: Lesson) -> None:
    learned = lesson.learned

    assert learned.n_photographs == len(lesson.rows)
    assert learned.n_groups == len(lesson.rows) // N_EACH
    assert learned.n_different == len(lesson.cannot)
    assert learned.last_decision_id == 120


def test_rows_of_groups_that_answers_joined_are_proven(lesson: Lesson) -> None:
    assert np.array_equal(lesson.proven, lesson.rows % N_EACH < 3)


def test_the_same_answers_give_the_same_lesson(known: Known) -> None:
    present = np.ones(len(known.labels), np.bool_)

    rows = [make_lesson(known, present, seed=seed).rows for seed in (1, 1, 2)]

    assert np.array_equal(rows[0], rows[1])
    assert not np.array_equal(rows[0], rows[2])


def test_photographs_without_an_embedding_take_no_part(known: Known) -> None:
    present = np.ones(len(known.labels), np.bool_)
    present[::N_EACH] = False

    lesson = make_lesson(replace(known, different=known.different + 1), present, seed=1)

    assert present[lesson.rows].all()
    assert present[lesson.exam.rows].all()


def test_answers_about_two_animals_cannot_be_held_back(known: Known) -> None:
    few = replace(
        known,
        same=np.array([(a, a + 1) for a in range(30)] + [(a, a + 1) for a in range(31, 40)]),
        different=np.array([(a, b) for a in range(8) for b in range(31, 40)]),
        labels=np.full(len(known.labels), -1),
    )

    with pytest.raises(TooFewAnswersError, match="about too few animals"):
        make_lesson(few, np.ones(len(known.labels), np.bool_), seed=1)


def test_where_the_engine_takes_all_for_one_answers_alone_tell_what_belongs_together(
    known: Known,
) -> None:
    merged = replace(known, labels=np.zeros(len(known.labels), np.int64))

    lesson = make_lesson(merged, np.ones(len(known.labels), np.bool_), seed=1)

    answered = lesson.exam.rows // N_EACH
    assert len(np.unique(answered)) >= 5
    assert not set(answered.tolist()) & set((lesson.rows[lesson.proven] // N_EACH).tolist())


def test_pairs_nobody_is_sure_about_are_no_answers(project: Project) -> None:
    fill(project.store, 8)
    decide(project.store, 1, 2, Verdict.UNSURE)
    decide(project.store, 3, 4, Verdict.SAME)
    decide(project.store, 3, 4, Verdict.DIFFERENT, by="Bo")
    decide(project.store, 5, 6, Verdict.NOT_COMPARABLE)
    _decide_probably(project, 5, 7, Verdict.DIFFERENT)
    _decide_probably(project, 7, 8, Verdict.SAME)

    known = read_known(project)

    assert len(known.same) == len(known.different) == 0
    assert known.unsure.tolist() == [[0, 1], [2, 3], [4, 6]]
    assert known.likely.tolist() == [[6, 7]]


def test_answers_about_photographs_out_of_the_study_are_left_out(project: Project) -> None:
    fill(project.store, 3)
    decide(project.store, 1, 2)
    decide(project.store, 2, 3)

    set_excluded(project, [AnnotationId(3)], value=True)

    assert read_known(project).same.tolist() == [[0, 1]]


def test_accepted_animals_count_as_answers_once(known: Known) -> None:
    named = replace(known, named=np.arange(N_ANIMALS * N_EACH) // N_EACH)

    counts = named.counts()

    assert counts.n_same == N_ANIMALS * (N_EACH - 1)
    assert counts.n_different == 40 + 3 * N_ANIMALS


def test_a_catalogue_alone_can_be_learned_from(known: Known) -> None:
    none = np.zeros((0, 2), np.int64)
    named = replace(known, named=np.arange(N_ANIMALS * N_EACH) // N_EACH, same=none, different=none)

    lesson = make_lesson(named, np.ones(len(known.labels), np.bool_), seed=1)

    assert lesson.exam.n_same >= 5
    assert lesson.exam.n_different >= 5
    assert lesson.proven.all()


def _decide_probably(project: Project, a: int, b: int, verdict: Verdict) -> None:
    pair = Pair.of(AnnotationId(a), AnnotationId(b))
    decision = NewDecision(pair, verdict, Sureness.PROBABLY)
    with project.store.transaction():
        project.store.decisions.add(
            decision, project.reviewer_id, project.session_id, project.now()
        )
