from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.quality import Fault
from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId, AssignmentStatus, ImageId, ImageStatus
from reid_desktop.project.identify import set_excluded
from reid_desktop.project.photograph_filter import ANY, Facet, PhotographFilter
from reid_desktop.project.photograph_index import (
    NEAR,
    NONE,
    PhotographIndex,
    State,
    index_of,
)
from reid_desktop.project.project import Project
from reid_desktop.project.quality import Measures
from reid_desktop.project.recognition import Recognition
from reid_desktop.project.views import PhotographRow, all_photograph_rows
from tests.store.store_builders import fill

DAY = datetime(2024, 5, 3, 6, 30)  # noqa: DTZ001 - cameras write no zone

_EMPTY = PhotographFilter()


def row(n: int) -> PhotographRow:
    return PhotographRow(
        annotation_id=AnnotationId(n),
        image_id=ImageId(n),
        folder="/photographs",
        relative_path=f"cam/IMG_{n}.JPG",
        file_name=f"IMG_{n}.JPG",
        captured_at=None,
        station=None,
        side=None,
        quality=None,
        cluster=None,
        individual=None,
        status=AssignmentStatus.UNIDENTIFIED,
        crop_key=str(n),
        path=f"/photographs/cam/IMG_{n}.JPG",
        box=None,
    )


rows = st.lists(
    st.builds(
        lambda **told: replace(row(0), **told),
        captured_at=st.none() | st.integers(0, 3).map(lambda n: DAY + timedelta(days=n)),
        station=st.sampled_from([None, "Mill", "mill", "Harbour"]),
        side=st.sampled_from([None, "left", "down"]),
        quality=st.sampled_from([None, "poor", "good"]),
        individual=st.sampled_from([None, "Old Tom"]),
        cluster=st.sampled_from([None, "ID-0001"]),
        status=st.sampled_from(AssignmentStatus),
        image_status=st.sampled_from([ImageStatus.OK, ImageStatus.MISSING, ImageStatus.UNREADABLE]),
        excluded=st.booleans(),
        box=st.sampled_from([None, Box(0, 0, 9, 9)]),
    ),
    max_size=12,
).map(
    lambda drawn: [
        replace(one, annotation_id=AnnotationId(3 * n), crop_key=str(n))
        for n, one in enumerate(drawn)
    ]
)
keys = st.integers(0, 11).map(str)
measured = st.builds(
    Measures,
    faults=st.dictionaries(keys, st.frozensets(st.sampled_from(Fault))),
    near=st.dictionaries(keys, st.integers(0, 3)),
    compared=st.none() | st.frozensets(keys),
)
VALUES = {
    Facet.STATION: ["Mill", "mill", "Harbour", "nowhere", NONE],
    Facet.SIDE: ["left", "down", NONE],
    Facet.QUALITY: ["poor", "good", NONE, Fault.BLURRED, Fault.SMALL],
    Facet.STATE: [*AssignmentStatus, *State],
    Facet.WHO: ["Old Tom", "ID-0001", NONE],
    Facet.NEAR: [NEAR],
}
days = st.none() | st.integers(0, 3).map(lambda n: (DAY + timedelta(days=n)).date())
chosen = st.fixed_dictionaries(
    {},
    optional={
        facet: st.frozensets(st.sampled_from(values), min_size=1)
        for facet, values in VALUES.items()
    },
)
filters = st.builds(
    PhotographFilter,
    words=st.lists(st.sampled_from(["tom", "mill", "img", "nothing"]), max_size=2).map(tuple),
    chosen=chosen,
    since=days,
    until=days,
)


def values_of(one: PhotographRow, measures: Measures) -> dict[Facet, set[str]]:
    """Tell all that a photograph has, one by one."""
    state: set[str] = {one.status, State.WHOLE if one.box is None else State.BOXED}
    if one.image_status is not ImageStatus.OK:
        state.add(State(one.image_status.value))
    if measures.compared is not None:
        state.add(State.COMPARED if one.crop_key in measures.compared else State.WAITING)
    return {
        Facet.STATION: {one.station or NONE},
        Facet.SIDE: {one.side or NONE},
        Facet.QUALITY: {one.quality or NONE, *measures.faults.get(one.crop_key, ())},
        Facet.STATE: {State.EXCLUDED} if one.excluded else state,
        Facet.WHO: {one.individual or one.cluster or NONE},
        Facet.NEAR: {NEAR} if one.crop_key in measures.near else set(),
    }


def matches(one: PhotographRow, wanted: PhotographFilter, measures: Measures) -> bool:
    has = values_of(one, measures)
    text = f"{one.relative_path} {one.station} {one.individual} {one.cluster}".casefold()
    day = None if one.captured_at is None else one.captured_at.date()
    return (
        all(has[facet] & values for facet, values in wanted.chosen.items())
        and (Facet.STATE in wanted.chosen or not one.excluded)
        and all(word in text for word in wanted.words)
        and (wanted.since is None or (day is not None and day >= wanted.since))
        and (wanted.until is None or (day is not None and day <= wanted.until))
    )


def indexed(listed: list[PhotographRow], measures: Measures) -> PhotographIndex:
    return index_of(listed).with_measures(measures)


@given(rows, measured, filters)
def test_what_is_shown_is_what_matches_one_by_one(
    listed: list[PhotographRow], measures: Measures, wanted: PhotographFilter
) -> None:
    expected = [one.annotation_id for one in listed if matches(one, wanted, measures)]

    shown = indexed(listed, measures).shown(wanted)

    assert sorted(listed[place].annotation_id for place in shown) == expected


@given(rows, measured, filters, st.sampled_from(Facet))
def test_a_count_tells_what_choosing_the_value_would_show(
    listed: list[PhotographRow], measures: Measures, wanted: PhotographFilter, facet: Facet
) -> None:
    index = indexed(listed, measures)

    counts = index.counts(facet, wanted)

    assert [n for _, n in counts] == [
        len(index.shown(wanted.choosing(facet, frozenset({value})))) for value, _ in counts
    ]
    assert {value for value, n in counts if n} >= {
        value
        for one in listed
        if matches(one, wanted.without(facet), measures)
        for value in values_of(one, measures)[facet]
    }


@given(rows, measured, st.sets(st.integers(0, 11)), st.sampled_from(["left", "down", None]))
def test_a_change_is_as_if_all_were_read_again(
    listed: list[PhotographRow], measures: Measures, places: set[int], side: str | None
) -> None:
    def change(one: PhotographRow) -> PhotographRow:
        return replace(one, side=side, quality="fair", excluded=side is None or one.excluded)

    ids = [AnnotationId(3 * place) for place in places]
    expected = [change(one) if one.annotation_id in ids else one for one in listed]

    changed = indexed(listed, measures).with_rows(ids, change)

    fresh = indexed(expected, measures)
    assert changed.rows == fresh.rows
    assert all(changed.counts(facet, _EMPTY) == fresh.counts(facet, _EMPTY) for facet in Facet)


def test_near_duplicates_are_shown_beside_each_other() -> None:
    listed = [row(n) for n in range(1, 6)]
    measures = Measures(near={"1": 7, "2": 3, "4": 7, "5": 3})

    index = indexed(listed, measures)

    near = _EMPTY.choosing(Facet.NEAR, frozenset({NEAR}))
    assert index.shown(near).tolist() == [1, 4, 0, 3]
    assert index.shown(_EMPTY).tolist() == [0, 1, 2, 3, 4]


def test_names_are_listed_without_case_and_none_comes_last() -> None:
    stations = ["mill", None, "Harbour", "Mill"]
    index = index_of([replace(row(n), station=name) for n, name in enumerate(stations)])

    assert index.counts(Facet.STATION, _EMPTY) == [
        ("Harbour", 1),
        ("Mill", 1),
        ("mill", 1),
        (NONE, 1),
    ]


def test_a_value_that_is_chosen_is_listed_even_if_nothing_has_it() -> None:
    index = index_of([replace(row(1), station="Mill", side="left")])
    wanted = _EMPTY.choosing(Facet.STATION, frozenset({"Mill"}))
    wanted = wanted.choosing(Facet.SIDE, frozenset({"down"}))

    assert index.counts(Facet.SIDE, wanted) == [("left", 1), ("down", 0)]
    assert index.counts(Facet.STATION, wanted) == [("Mill", 0)]


@pytest.mark.parametrize("make", [list, lambda: [row(1)]])
def test_without_days_there_is_no_span(make: Callable[[], list[PhotographRow]]) -> None:
    assert index_of(make()).span is None


def test_the_span_is_from_the_first_to_the_last_day() -> None:
    taken = [DAY, DAY + timedelta(days=2), None]
    index = index_of([replace(row(n), captured_at=time) for n, time in enumerate(taken)])

    assert index.span == (date(2024, 5, 3).toordinal(), date(2024, 5, 5).toordinal())


def test_photographs_are_found_by_their_annotation() -> None:
    index = index_of([row(2), row(5)])

    assert [index.place_of(AnnotationId(n)) for n in (1, 2, 5, 6)] == [None, 0, 1, None]


def test_what_was_measured_of_one_is_told() -> None:
    measures = Measures(
        faults={"1": frozenset({Fault.SMALL, Fault.BLURRED}), "2": frozenset()},
        near={"1": 4, "3": 4},
    )
    index = indexed([replace(row(n), quality="poor") for n in range(1, 4)], measures)

    assert [index.faults(place) for place in range(3)] == [[Fault.BLURRED, Fault.SMALL], [], []]
    assert index.examined.tolist() == [True, True, False]
    assert [index.n_near(place) for place in range(3)] == [1, 0, 1]


def test_an_index_of_a_project_has_what_is_excluded_too(project: Project) -> None:
    ids = fill(project.store, 3)
    set_excluded(project, ids[:1], value=True)

    index = indexed(all_photograph_rows(project), Measures(compared=ANY))

    assert (len(index.rows), index.n_studied, index.examined.tolist()) == (3, 2, [False] * 3)
    assert dict(index.counts(Facet.STATE, _EMPTY)) == {
        AssignmentStatus.UNIDENTIFIED: 2,
        State.WAITING: 2,
        State.WHOLE: 2,
        State.EXCLUDED: 1,
    }


def test_what_is_known_is_told_once_a_person_named_an_animal() -> None:
    proposed = replace(row(2), status=AssignmentStatus.PROPOSED, cluster="ID-0001")
    listed = [
        row(1),
        replace(proposed, individual="Ana", probability=0.99),
        replace(proposed, annotation_id=AnnotationId(3), individual="Ana", probability=0.6),
        replace(proposed, annotation_id=AnnotationId(4)),
    ]
    named = [replace(row(1), individual="Ana", status=AssignmentStatus.ACCEPTED), *listed[1:]]

    index = index_of(named)

    shown = [
        index.shown(_EMPTY.choosing(Facet.STATE, frozenset({one}))).tolist() for one in Recognition
    ]
    assert shown == [[1], [2], [3]]
    assert (index.knows_animals, index_of(listed).knows_animals) == (True, False)
    assert not set(Recognition) & {
        value for value, _ in index_of(listed).counts(Facet.STATE, _EMPTY)
    }
