"""Answers of a colleague come in: once, as one act, and in the colleague's name."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.progress import UNHEARD
from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId, ImageId, Purpose, Sureness, Verdict
from reid_desktop.project import boxes
from reid_desktop.project.answers import redo, undo, undo_state
from reid_desktop.project.changes import Changes
from reid_desktop.project.disagreements import read_disagreements
from reid_desktop.project.identify import accept, take_out
from reid_desktop.project.merging.merge import look_into, merge
from reid_desktop.project.merging.report import Disagreed, NotUnderstood, Why
from reid_desktop.project.project import Project
from reid_desktop.project.withdraw import withdraw
from tests.project.merging.merging_builders import (
    DIFFERENT,
    SAME,
    UNSURE,
    copied,
    large,
    made,
    merged,
    pair,
    read,
    said,
    say,
)
from tests.project.photograph_files import Progress
from tests.store.store_builders import examined, fill, record_run

FILES = [examined(f"{n}.jpg") for n in range(1, 6)]
BACKWARDS = [examined("new.jpg"), *reversed(FILES)]  # what is 1 here is 6 there


@pytest.fixture(autouse=True)
def photographs(project: Project) -> None:
    fill(project.store, FILES)


def test_answers_come_in_with_all_that_is_known_of_them(project: Project, tmp_path: Path) -> None:
    say(project, 1, 2)
    other = made(tmp_path / "theirs", BACKWARDS)
    say(other, 6, 5, DIFFERENT, sureness=Sureness.PROBABLY)
    say(other, 4, 3, UNSURE, purpose=Purpose.AUDIT)

    report, changes = merged(project, other)

    theirs = list(other.store.decisions.in_force())
    _, *brought = project.store.decisions.in_force()
    other.close()
    assert (report.n_new, report.n_answers, report.by_reviewer) == (2, 2, (("Ben", 2),))
    assert (report.n_photographs, report.n_recognised) == (6, 5)
    assert [(one.pair, one.reviewer, one.verdict) for one in brought] == [
        (pair(1, 2), "Ben", DIFFERENT),
        (pair(3, 4), "Ben", UNSURE),
    ]
    assert [(one.uuid, one.decided_at, one.given.sureness) for one in brought] == [
        (one.uuid, one.decided_at, one.given.sureness) for one in theirs
    ]
    assert brought[1].given.purpose is Purpose.AUDIT
    assert changes.tables == {"decision"}
    assert changes.pairs == {pair(1, 2), pair(3, 4)}
    assert project.store.find_faults() == []


def test_the_sessions_of_answers_come_along(project: Project, tmp_path: Path) -> None:
    other = made(tmp_path / "theirs")
    say(other, 1, 2)
    [session] = other.store.reviewers.sessions()

    merged(project, other)

    other.close()
    [brought] = project.store.decisions.sessions().values()
    [kept] = [one for one in project.store.reviewers.sessions() if one.session_id == brought]
    assert (kept.reviewer, kept.started_at) == ("Ben", session.started_at)


def test_merging_twice_changes_nothing(project: Project, tmp_path: Path) -> None:
    other = made(tmp_path / "theirs")
    say(other, 1, 2)
    merged(project, other)
    before = said(project)

    report, changes = merged(project, other)

    other.close()
    assert (report.n_new, report.n_known, report.brings_nothing) == (0, 1, True)
    assert changes == Changes()
    assert said(project) == before


def test_one_undo_takes_the_whole_merge_back_and_redo_brings_it(
    project: Project, tmp_path: Path
) -> None:
    other = made(tmp_path / "theirs")
    say(other, 1, 2)
    say(other, 2, 3, DIFFERENT)
    merged(project, other)
    after = said(project)

    undone = undo(project)
    before = said(project)
    state = undo_state(project)
    redo(project)

    other.close()
    assert before == set()
    assert undone is not None
    assert undone.description == "bring in the answers of theirs"
    assert state.redo == "bring in the answers of theirs"
    assert said(project) == after
    assert project.store.find_faults() == []


def test_a_merge_that_was_undone_can_be_done_again(project: Project, tmp_path: Path) -> None:
    other = made(tmp_path / "theirs")
    say(other, 1, 2)
    merged(project, other)
    undo(project)

    report, _ = merged(project, other)

    other.close()
    assert (report.n_new, report.n_taken_back) == (1, 0)
    assert said(project) == {(pair(1, 2), "Ben", SAME)}


def test_looking_changes_nothing(project: Project, tmp_path: Path) -> None:
    other = made(tmp_path / "theirs")
    say(other, 1, 2)
    found = read(other, project)

    report = look_into(project, found, names=True, progress=UNHEARD)

    other.close()
    assert report.n_new == 1
    assert said(project) == set()
    assert report == merge(project, found, names=True, progress=UNHEARD)[0]


def test_what_was_undone_there_does_not_come_in(project: Project, tmp_path: Path) -> None:
    other = made(tmp_path / "theirs")
    say(other, 1, 2)
    undo(other)

    report, _ = merged(project, other)

    other.close()
    assert report.n_answers == 0


def test_what_was_taken_back_here_does_not_come_in_from_a_copy(
    project: Project, tmp_path: Path
) -> None:
    say(project, 1, 2)
    say(project, 2, 3)
    say(project, 3, 4)
    with copied(project, tmp_path / "copy") as other:
        undo(project)
        withdraw(project, pair(1, 2))

        report, _ = merged(project, other)

    assert (report.n_known, report.n_taken_back, report.n_new) == (1, 2, 0)
    assert said(project) == {(pair(2, 3), "Ana", SAME)}


def test_what_was_taken_back_there_after_a_merge_stays_and_is_told(
    project: Project, tmp_path: Path
) -> None:
    other = made(tmp_path / "theirs")
    say(other, 1, 2)
    merged(project, other)
    undo(other)

    report, _ = merged(project, other)

    other.close()
    assert report.n_gone_there == 1
    assert said(project) == {(pair(1, 2), "Ben", SAME)}


def test_two_who_differ_are_told_and_become_a_dispute(project: Project, tmp_path: Path) -> None:
    say(project, 1, 2)
    other = made(tmp_path / "theirs")
    say(other, 1, 2, DIFFERENT)

    report, _ = merged(project, other)

    other.close()
    [row] = read_disagreements(project)
    assert report.n_disagreed == 1
    assert report.disagreed == (Disagreed(("1.jpg", "2.jpg"), "Ana", "Ben"),)
    assert {(one.reviewer, one.verdict) for one in row.said} == {
        ("Ana", SAME),
        ("Ben", DIFFERENT),
    }


def test_agreement_of_every_two_reviewers_is_told(project: Project, tmp_path: Path) -> None:
    other = made(tmp_path / "theirs")
    for a, b, here, there in ((1, 2, SAME, SAME), (2, 3, SAME, UNSURE), (3, 4, SAME, DIFFERENT)):
        say(project, a, b, here)
        say(other, a, b, there)
    say(project, 1, 2, purpose=Purpose.REPEAT)

    report, _ = merged(project, other)

    other.close()
    [one] = report.agreements
    assert (one.first, one.second, one.n_pairs, one.n_decided) == ("Ana", "Ben", 3, 2)
    assert one.alike == 0.5
    assert one.alike_of_all == pytest.approx(1 / 3)


def test_a_reviewer_is_one_however_the_name_is_written(project: Project, tmp_path: Path) -> None:
    other = made(tmp_path / "theirs", by="ANA")
    say(other, 1, 2)

    report, _ = merged(project, other)

    other.close()
    assert report.by_reviewer == (("Ana", 1),)
    assert said(project) == {(pair(1, 2), "Ana", SAME)}


def test_the_newer_of_two_answers_of_one_reviewer_counts(project: Project, tmp_path: Path) -> None:
    say(project, 1, 2)
    other = made(tmp_path / "theirs", by="Ana", minutes=-60)
    say(other, 1, 2, DIFFERENT)

    report, _ = merged(project, other)

    other.close()
    assert (report.n_new, report.n_overtaken) == (0, 1)
    assert said(project) == {(pair(1, 2), "Ana", SAME)}


def test_answers_about_photographs_that_are_not_here_are_counted(
    project: Project, tmp_path: Path
) -> None:
    other = made(tmp_path / "theirs", [*FILES, examined("far/new.jpg")])
    say(other, 1, 6)
    say(other, 2, 6)
    say(other, 1, 2)

    report, _ = merged(project, other)

    other.close()
    assert (report.n_new, report.n_not_understood) == (1, 2)
    assert report.not_understood == (NotUnderstood("far/new.jpg", Why.NO_PHOTOGRAPH, 2),)


def test_two_photographs_that_are_one_here_say_nothing(project: Project, tmp_path: Path) -> None:
    other = made(tmp_path / "theirs", [examined("1.jpg"), examined("x.jpg", content="1.jpg")])
    say(other, 1, 2)

    report, _ = merged(project, other)

    other.close()
    assert report.not_understood == (NotUnderstood("1.jpg", Why.ONE_HERE, 1),)


def test_the_stranger_of_a_group_is_the_same_here(project: Project, tmp_path: Path) -> None:
    other = made(tmp_path / "theirs", BACKWARDS)
    record_run(other.store, [1, 1, 1, 0, 0, 0])
    [cluster] = {
        row["cluster_id"] for row in other.store.reading.members() if row["annotation_id"] == 6
    }
    accept(other, [cluster])
    take_out(other, [AnnotationId(6)])

    merged(project, other)

    other.close()
    [decision] = project.store.decisions.in_force()
    assert decision.given.stranger == 1
    assert decision.given.reason == "take out"


def test_a_cancelled_merge_leaves_nothing(project: Project, tmp_path: Path) -> None:
    other = made(tmp_path / "theirs")
    say(other, 1, 2)
    found = read(other, project)

    with pytest.raises(Cancelled):
        merge(project, found, names=False, progress=Progress(cancel_after=40))

    other.close()
    assert said(project) == set()
    assert project.store.undo_status().undo is None


@pytest.fixture
def boxed(tmp_path: Path) -> Project:
    """Theirs, with two boxes in the first photograph and an answer about the second box."""
    other = made(tmp_path / "theirs", [large(1), large(2)])
    boxes.draw_box(other, ImageId(1), Box(10, 10, 100, 100))
    boxes.draw_box(other, ImageId(1), Box(300, 300, 100, 100))
    say(other, 2, 3)
    return other


def test_boxes_that_answers_need_are_drawn_here(tmp_path: Path, boxed: Project) -> None:
    ours = made(tmp_path / "ours", [large(1), large(2)])
    boxes.draw_box(ours, ImageId(1), Box(10, 10, 100, 101))

    report, changes = merged(ours, boxed)

    drawn = ours.store.annotations.of_image(ImageId(1))
    faults = ours.store.find_faults()
    lock = [one.pair for one in ours.store.locks.in_force()]
    undo(ours)
    left = ours.store.annotations.of_image(ImageId(1))
    boxed.close()
    ours.close()
    assert (report.n_new, report.n_new_boxes, report.n_not_understood) == (1, 1, 0)
    assert [one.box for one in drawn] == [Box(10, 10, 100, 101), Box(300, 300, 100, 100)]
    assert changes.pairs == {pair(2, 3)}
    assert lock == [pair(1, 3)]
    assert faults == []
    assert len(left) == 1


def test_a_whole_photograph_becomes_the_first_of_several_boxes(
    tmp_path: Path, boxed: Project
) -> None:
    ours = made(tmp_path / "ours", [large(1), large(2)])

    report, changes = merged(ours, boxed)

    drawn = ours.store.annotations.of_image(ImageId(1))
    faults = ours.store.find_faults()
    undo(ours)
    left = ours.store.annotations.of_image(ImageId(1))
    boxed.close()
    ours.close()
    assert (report.n_new, report.n_new_boxes) == (1, 2)
    assert [(one.annotation_id, one.box) for one in drawn] == [
        (1, Box(10, 10, 100, 100)),
        (3, Box(300, 300, 100, 100)),
    ]
    assert changes.pairs == {pair(2, 3)}
    assert faults == []
    assert [(one.annotation_id, one.box) for one in left] == [(1, None)]


def test_a_whole_photograph_stays_whole_where_no_answer_needs_its_boxes(
    tmp_path: Path, boxed: Project
) -> None:
    ours = made(tmp_path / "ours", [large(1), large(2)])
    undo(boxed)

    merged(ours, boxed)

    drawn = ours.store.annotations.of_image(ImageId(1))
    boxed.close()
    ours.close()
    assert [one.box for one in drawn] == [None]


def test_boxes_that_clash_with_those_here_are_told(tmp_path: Path, boxed: Project) -> None:
    ours = made(tmp_path / "ours", [large(1), large(2)])
    boxes.draw_box(ours, ImageId(1), Box(290, 300, 100, 100))

    report, _ = merged(ours, boxed)

    boxed.close()
    ours.close()
    assert report.not_understood == (NotUnderstood("1.jpg", Why.OTHER_BOXES, 1),)


Drawn = list[tuple[str, tuple[int, int], Verdict, Purpose]]
answers = st.lists(
    st.tuples(
        st.sampled_from(["both", "ours", "theirs"]),
        st.sampled_from([(1, 2), (2, 3), (1, 3)]),
        st.sampled_from([SAME, DIFFERENT, UNSURE]),
        st.sampled_from([Purpose.QUERY, Purpose.REPEAT]),
    ),
    max_size=8,
)


def _answer(project: Project, drawn: Drawn, where: str) -> None:
    for one, (a, b), verdict, purpose in drawn:
        if one == where:
            say(project, a, b, verdict, purpose=purpose)


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(answers, st.sampled_from(["Ana", "ana", "Ben"]), st.sampled_from([-60, 60]))
def test_both_ways_of_merging_give_the_same_answers(
    tmp_path_factory: pytest.TempPathFactory,
    drawn: Drawn,
    by: str,
    minutes: int,
) -> None:
    folder = tmp_path_factory.mktemp("both")
    ours = made(folder / "ours", by="Ana", minutes=0)
    _answer(ours, drawn, "both")
    with copied(ours, folder / "theirs", by=by, minutes=minutes) as theirs:
        _answer(ours, drawn, "ours")
        _answer(theirs, drawn, "theirs")
        found = read(ours, theirs)

        merged(ours, theirs)
        merge(theirs, found, names=False, progress=UNHEARD)

        both = [{one.uuid for one in it.store.decisions.in_force()} for it in (ours, theirs)]
        faults = [it.store.find_faults() for it in (ours, theirs)]
        again, _ = merged(ours, theirs)
    ours.close()
    assert both[0] == both[1]
    assert faults == [[], []]
    assert again.n_new == 0
