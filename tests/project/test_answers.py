import multiprocessing
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, AskedAs, Pair, Purpose, Sureness, Verdict
from reid_desktop.project.answers import (
    UndoState,
    UnknownPhotographError,
    answer,
    answer_screen,
    redo,
    undo,
    undo_state,
)
from reid_desktop.project.project import Project, open_project
from tests.project.project_builders import make_project, opened
from tests.store.store_builders import fill

PAIRS = [Pair(AnnotationId(a), AnnotationId(b)) for a in range(1, 5) for b in range(a + 1, 5)]


def give(project: Project, pair: Pair = PAIRS[0], verdict: Verdict = Verdict.SAME) -> None:
    answer(project, NewDecision(pair, verdict))


def given(project: Project) -> list[tuple[Pair, Verdict]]:
    return [(decision.pair, decision.verdict) for decision in project.store.decisions.in_force()]


@pytest.fixture
def asked(project: Project) -> Project:
    """A project with four photographs."""
    fill(project.store, 4)
    return project


def test_an_answer_is_saved_with_who_gave_it(asked: Project) -> None:
    decision = NewDecision(
        PAIRS[3], Verdict.DIFFERENT, sureness=Sureness.PROBABLY, purpose=Purpose.AUDIT, elapsed_ms=9
    )

    decision_id, changes = answer(asked, decision)

    [kept] = asked.store.decisions.in_force()
    assert (kept.decision_id, kept.given, kept.reviewer) == (decision_id, decision, "Ana")
    assert changes.tables == {"decision"}
    assert changes.pair == PAIRS[3]
    assert changes.annotations == {PAIRS[3].low, PAIRS[3].high}
    assert changes.description == "answer “probably different” about 2.jpg and 3.jpg"


def test_an_answer_about_an_unknown_photograph_is_refused(asked: Project) -> None:
    with pytest.raises(UnknownPhotographError, match="no photograph number 99"):
        give(asked, Pair(AnnotationId(1), AnnotationId(99)))

    assert undo_state(asked) == UndoState(None, None)


def test_an_answer_can_be_taken_back_and_given_again(asked: Project) -> None:
    give(asked)
    give(asked, PAIRS[1], Verdict.UNSURE)

    undone = undo(asked)
    between = given(asked)
    redone = redo(asked)

    assert between == [(PAIRS[0], Verdict.SAME)]
    assert given(asked) == [(PAIRS[0], Verdict.SAME), (PAIRS[1], Verdict.UNSURE)]
    assert undone == redone
    assert undone is not None
    assert undone.pair == PAIRS[1]
    assert undone.description == "answer “unsure” about 1.jpg and 3.jpg"


def test_taking_back_a_change_of_mind_brings_the_earlier_answer_back(asked: Project) -> None:
    give(asked, verdict=Verdict.SAME)
    give(asked, verdict=Verdict.DIFFERENT)

    undo(asked)

    assert given(asked) == [(PAIRS[0], Verdict.SAME)]


def test_there_may_be_nothing_to_take_back(asked: Project) -> None:
    assert undo(asked) is None
    assert redo(asked) is None
    assert undo_state(asked) == UndoState(None, None)


def test_what_undo_and_redo_would_do_is_told(asked: Project) -> None:
    give(asked)
    done = undo_state(asked)

    undo(asked)

    said = "answer “same” about 1.jpg and 2.jpg"
    assert done == UndoState(said, None)
    assert undo_state(asked) == UndoState(None, said)


def test_answers_are_taken_back_after_a_restart_and_the_earlier_session_is_told(
    tmp_path: Path,
) -> None:
    first = make_project(tmp_path / "p")
    fill(first.store, 4)
    give(first)
    give(first, PAIRS[1])
    undo(first)
    first.close()

    with opened(first.folder, reviewer="Bo") as project:
        state = undo_state(project)
        assert (state.undo_reviewer, state.undo_is_earlier) == ("Ana", True)
        redo(project)
        assert len(given(project)) == 2
        undo(project)
        undo(project)
        assert given(project) == []
    with opened(first.folder) as project:
        redo(project)
        assert given(project) == [(PAIRS[0], Verdict.SAME)]
        assert project.store.find_faults() == []


def test_no_answer_is_lost_when_the_program_is_killed_right_after_saving_it(
    tmp_path: Path,
) -> None:
    """Fifty times, each time after another number of answers."""
    folder = tmp_path / "p"
    project = make_project(folder)
    fill(project.store, 4)
    project.close()
    saved: set[int] = set()
    start = _starter()

    for n in range(50):
        saved |= _answer_and_kill(start, folder, n_answers=1 + n % 4)
        with opened(folder) as project:
            kept = {int(decision.decision_id) for decision, _ in project.store.decisions.all()}
        assert saved <= kept

    assert len(saved) >= 50 * 2.5 - 5


Starter = Callable[[Path, Connection], multiprocessing.process.BaseProcess]


def _starter() -> Starter:
    """Choose how to start a program: as the copy of a fresh one that has imported ours."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        forked = multiprocessing.get_context("forkserver")
        forked.set_forkserver_preload([__name__, "reid_desktop.project.answers"])
        return lambda *arguments: forked.Process(target=_answer_without_end, args=arguments)
    spawned = multiprocessing.get_context("spawn")
    return lambda *arguments: spawned.Process(target=_answer_without_end, args=arguments)


def _answer_and_kill(start: Starter, folder: Path, *, n_answers: int) -> set[int]:
    """Kill a program once it said that so many answers are saved; return what it saved."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = start(folder, theirs)
    process.start()
    theirs.close()
    saved = {ours.recv() for _ in range(n_answers)}
    process.kill()
    process.join()
    try:
        while True:
            saved.add(ours.recv())  # said before the end
    except EOFError:
        ours.close()
    return saved


def _answer_without_end(folder: Path, connection: Connection) -> None:
    project = open_project(folder, reviewer="Ana")
    while True:
        for pair in PAIRS:
            decision_id, _ = answer(project, NewDecision(pair, Verdict.SAME))
            connection.send(int(decision_id))


def star(
    verdict: Verdict = Verdict.DIFFERENT, asked_as: AskedAs = AskedAs.FIVE
) -> list[NewDecision]:
    return [NewDecision(pair, verdict, asked_as=asked_as) for pair in PAIRS[:3]]


def test_what_is_answered_to_a_screen_is_one_act(asked: Project) -> None:
    decision_ids, changes = answer_screen(asked, star())

    assert len(decision_ids) == 3
    assert (changes.asked_as, changes.pair) == (AskedAs.FIVE, None)
    assert changes.pairs == set(PAIRS[:3])
    assert changes.description == "answer “different” about 1.jpg and 3 others"


def test_a_screen_is_taken_back_and_given_again_as_a_whole(asked: Project) -> None:
    answer_screen(asked, star())

    undone = undo(asked)
    left = given(asked)
    redone = redo(asked)

    assert left == []
    assert len(given(asked)) == 3
    assert undone is not None
    assert redone is not None
    for changes in (undone, redone):
        assert changes.asked_as is AskedAs.FIVE
        assert changes.pairs == set(PAIRS[:3])


def test_of_a_screen_about_an_unknown_photograph_nothing_is_kept(asked: Project) -> None:
    unknown = NewDecision(Pair(AnnotationId(1), AnnotationId(99)), Verdict.SAME)

    with pytest.raises(UnknownPhotographError):
        answer_screen(asked, [*star(), unknown])

    assert given(asked) == []


def test_a_sheet_is_told_by_its_strangers(asked: Project) -> None:
    sheet = star(Verdict.SAME, AskedAs.STRANGER)
    marked = replace(sheet[0], verdict=Verdict.DIFFERENT, stranger=PAIRS[0].high)

    described = [
        answer_screen(asked, decisions)[1].description
        for decisions in (sheet, [marked, *sheet[1:]])
    ]

    assert described == [
        "say that 4 photographs belong together",
        "mark 1 of 4 photographs as strangers",
    ]
