from datetime import date, datetime

import numpy as np
import pytest

from reid_desktop.core.capture_history import Occasion
from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import (
    AnnotationId,
    AssignmentStatus,
    ClusterId,
    Pair,
    Purpose,
    Verdict,
)
from reid_desktop.project.answers import answer
from reid_desktop.project.identify import GroupRef, accept, merge
from reid_desktop.project.insight import (
    Captures,
    InsightData,
    make_insight,
    make_map,
    read_captures,
    read_group,
    read_insight,
)
from reid_desktop.project.project import Project
from tests.store.store_builders import examined, fill, record_run


def day(number: int) -> datetime:
    return datetime(2024, 5, number, 6)  # noqa: DTZ001 - cameras write no zone


@pytest.fixture(autouse=True)
def photographs(project: Project) -> None:
    fill(
        project.store,
        [
            examined("a.jpg", captured_at=day(3)),
            examined("b.jpg", captured_at=day(1)),
            examined("c.jpg", captured_at=day(1)),
            examined("d.jpg"),
        ],
    )
    record_run(
        project.store,
        [0, 1, 0, 1],
        n_left=7,
        parameters='{"n_groups": 2, "n_proven": 0, "theta": 0.5}',
    )


def said(
    project: Project, a: int, b: int, verdict: Verdict, *, similarity: float, model: str = "m"
) -> None:
    pair = Pair.of(AnnotationId(a), AnnotationId(b))
    answer(project, NewDecision(pair, verdict, similarity=similarity, model_key=model))


def test_captures_tell_groups_by_place_of_their_name(project: Project) -> None:
    captures = read_captures(project)

    assert captures.names == ("ID-0001", "ID-0002")
    assert captures.group.tolist() == [0, 1, 0, 1]
    assert np.isnan(captures.captured_s).tolist() == [False, False, False, True]
    assert captures.status == (AssignmentStatus.PROPOSED,) * 4


def test_discoveries_and_captures_follow_the_days(project: Project) -> None:
    found = make_insight(read_insight(project))

    assert found.first_day == date(2024, 5, 1)
    assert found.days.tolist() == [0, 2]
    assert found.known_by_day.tolist() == [2, 2]
    assert found.discovery.n_known.tolist() == [1, 2, 2]
    assert found.n_timeless == 1
    assert found.histories[Occasion.DAY].starts == (date(2024, 5, 1), date(2024, 5, 3))
    assert found.histories[Occasion.MONTH].starts == (date(2024, 5, 1),)


def test_only_accepted_individuals_count_if_a_person_says_so(project: Project) -> None:
    accept(project, [ClusterId(1)])

    found = make_insight(read_insight(project), accepted_only=True)

    assert found.discovery.n_known.tolist() == [1, 1]
    assert found.n_timeless == 0


def test_answers_are_compared_by_the_newest_model(project: Project) -> None:
    said(project, 1, 2, Verdict.SAME, similarity=0.1, model="old")
    said(project, 1, 3, Verdict.SAME, similarity=0.8)
    said(project, 1, 4, Verdict.DIFFERENT, similarity=0.3)
    said(project, 2, 3, Verdict.UNSURE, similarity=0.5)

    found = make_insight(read_insight(project))

    assert found.n_answers == 2
    assert found.similarity.threshold == pytest.approx(0.55)
    assert found.similarity.right_side == 1.0


def test_what_a_merge_says_of_pairs_is_no_answer(project: Project) -> None:
    one, other = GroupRef(cluster_id=ClusterId(1)), GroupRef(cluster_id=ClusterId(2))
    merge(project, [one, other], into=one)

    assert read_insight(project).answers == ()


def test_the_curve_tells_what_each_run_found(project: Project) -> None:
    said(project, 1, 3, Verdict.SAME, similarity=0.8)
    record_run(project.store, [0, 1, 0, 1], n_left=None)

    first, second = make_insight(read_insight(project)).curve

    assert (first.n_decisions, first.n_left, first.n_groups, first.n_proven) == (0, 7, 2, 0)
    assert (second.n_decisions, second.n_left, second.n_groups) == (1, None, None)


def test_agreement_counts_pairs_that_were_asked_again(project: Project) -> None:
    said(project, 1, 3, Verdict.SAME, similarity=0.8)
    pair = Pair.of(AnnotationId(1), AnnotationId(3))
    answer(project, NewDecision(pair, Verdict.DIFFERENT, purpose=Purpose.REPEAT))

    (found,) = make_insight(read_insight(project)).agreements

    assert (found.n_decided, found.alike) == (1, 0.0)


def test_the_map_leaves_out_what_was_not_compared(project: Project) -> None:
    captures = read_captures(project)
    embeddings = np.eye(4, dtype=np.float32)
    present = np.array([True, False, True, True])

    laid_out = make_map(captures, {"m": (embeddings, present), "other": (embeddings, present)})

    assert laid_out.annotation_ids.tolist() == [1, 3, 4]
    assert laid_out.points.shape == (3, 2)
    assert laid_out.n_all == 3


def test_a_group_is_read_with_the_photograph_that_was_asked_for_first(project: Project) -> None:
    rows = read_group(project, AnnotationId(3))

    assert [row.file_name for row in rows] == ["c.jpg", "a.jpg"]


def test_an_empty_project_has_an_insight_too() -> None:
    nothing = np.empty(0, dtype=np.int64)
    captures = Captures(nothing, (), np.empty(0), nothing, (), ())

    found = make_insight(InsightData(captures, np.empty(0), np.empty(0, np.bool_), (), ()))

    assert found.first_day is None
    assert found.curve == ()
