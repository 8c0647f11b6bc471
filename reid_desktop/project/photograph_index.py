"""The photographs of a project as arrays, so that 100 000 of them are filtered at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.quality import Fault
from reid_desktop.core.types import AnnotationId, AssignmentStatus, ImageStatus
from reid_desktop.core.whole_frames import Frames, Sign, signs_of_whole_frames
from reid_desktop.project.photograph_filter import ANY, Facet, PhotographFilter
from reid_desktop.project.quality import Measures
from reid_desktop.project.recognition import Recognition, recognition_of
from reid_desktop.project.views import PhotographRow

NONE = ""  # the value of what has none: no station, no side, in no group
NEAR = "near"  # the one value of `Facet.NEAR`
NO_DAY = -1
_PROPOSED = (AssignmentStatus.PROPOSED, AssignmentStatus.PROVEN)  # not said by a person

SIDES = ("left", "right", "front", "back", "up", "down", NONE)
QUALITIES = ("good", "fair", "poor", NONE)


class State(StrEnum):
    """What became of a photograph, besides who it shows."""

    COMPARED = "compared"
    WAITING = "waiting"  # not compared yet
    BOXED = "boxed"
    WHOLE = "whole"  # without a box: all of it is compared
    UNREADABLE = "unreadable"
    MISSING = "missing"
    EXCLUDED = "excluded"  # and nothing else: it is no part of the study


_VALUES: Mapping[Facet, tuple[str, ...]] = {
    Facet.SIDE: SIDES,
    Facet.QUALITY: (*QUALITIES, *Fault),
    Facet.STATE: (*AssignmentStatus, *Recognition, *State),
    Facet.NEAR: (NEAR,),
}


@dataclass(frozen=True, slots=True)
class _Named:
    """A facet whose values are names: each photograph has one of them."""

    values: tuple[str, ...]
    codes: NDArray[np.int32]  # (n,): places in `values`

    def having(self, chosen: Iterable[str]) -> NDArray[np.bool_]:
        wanted = np.isin(np.array(self.values), list(chosen))
        having: NDArray[np.bool_] = wanted[self.codes]
        return having

    def count(self, among: NDArray[np.bool_]) -> list[tuple[str, int]]:
        counted = np.bincount(self.codes[among], minlength=len(self.values)).tolist()
        return list(zip(self.values, counted, strict=True))


@dataclass(frozen=True, slots=True)
class _Marked:
    """A facet of a few values: each photograph may have several."""

    values: tuple[str, ...]
    bits: NDArray[np.uint32]  # (n,): bit k is `values[k]`

    def having(self, chosen: Iterable[str]) -> NDArray[np.bool_]:
        having: NDArray[np.bool_] = (self.bits & np.uint32(_bits(self.values, chosen))) != 0
        return having

    def count(self, among: NDArray[np.bool_]) -> list[tuple[str, int]]:
        bits = self.bits[among]
        return [
            (value, int(np.count_nonzero(bits & np.uint32(1 << place))))
            for place, value in enumerate(self.values)
        ]


@dataclass(frozen=True, slots=True)
class PhotographIndex:
    """Rows, and beside them one array a facet.

    Attributes
    ----------
    rows : tuple of PhotographRow
        By rising annotation id.
    annotation_ids : ndarray of shape (n,), int64
    days : ndarray of shape (n,), int32
        When each was taken, as `date.toordinal` counts; -1 where it is not known.
    near : ndarray of shape (n,), int64
        Photographs with the same number are nearly the same; -1 is like no other.
    examined : ndarray of shape (n,), bool
        Whose pixels were measured so far.
    signs : frozenset of Sign
        Why whole frames seem to be compared, if they do.
    """

    rows: tuple[PhotographRow, ...]
    annotation_ids: NDArray[np.int64]
    days: NDArray[np.int32]
    near: NDArray[np.int64]
    examined: NDArray[np.bool_]
    signs: frozenset[Sign]
    _searched: tuple[str, ...]
    _facets: Mapping[Facet, _Named | _Marked]

    @property
    def n_studied(self) -> int:
        """How many are part of the study."""
        return int(np.count_nonzero(~self._excluded()))

    @property
    def span(self) -> tuple[int, int] | None:
        """First and last day, as `date.toordinal` counts; None if no day is known."""
        known = self.days[self.days != NO_DAY]
        return (int(known.min()), int(known.max())) if len(known) else None

    def shown(self, chosen: PhotographFilter) -> NDArray[np.int64]:
        """Find the rows that a filter leaves, in order.

        Returns
        -------
        ndarray of shape (m,), int64
            Places in `rows`, ascending; near-duplicates beside each other where they are asked
            for. About 20 ms for 100 000 rows and a word, 2 ms without.
        """
        places = np.flatnonzero(self._matching(chosen))
        if Facet.NEAR in chosen.chosen:
            places = places[np.argsort(self.near[places], kind="stable")]
        return places

    def counts(self, facet: Facet, chosen: PhotographFilter) -> list[tuple[str, int]]:
        """Count for each value of a facet what choosing it alone would show.

        The other parts of the filter hold; values that nothing has are left out unless they
        are chosen.
        """
        among = self._matching(chosen.without(facet), with_excluded=facet is Facet.STATE)
        kept = chosen.chosen.get(facet, ANY)
        counted = self._facets[facet].count(among)
        return [(value, n) for value, n in counted if n or value in kept]

    def faults(self, place: int) -> list[str]:
        """Tell what is wrong with a photograph, as measured."""
        one = self._facets[Facet.QUALITY].count(np.arange(len(self.rows)) == place)
        return [value for value, n in one if n and value in set(Fault)]

    def n_near(self, place: int) -> int:
        """Count the other photographs that are nearly the same."""
        group = self.near[place]
        return 0 if group < 0 else int(np.count_nonzero(self.near == group)) - 1

    @property
    def knows_animals(self) -> bool:
        """Whether people named animals, so that others can be new."""
        return _knows_animals(self.rows)

    def place_of(self, annotation_id: AnnotationId) -> int | None:
        """Find the row of an annotation."""
        place = int(np.searchsorted(self.annotation_ids, annotation_id))
        there = place < len(self.annotation_ids) and self.annotation_ids[place] == annotation_id
        return place if there else None

    def with_measures(self, measures: Measures) -> PhotographIndex:
        """Know what was measured of the pixels."""
        keys = [row.crop_key for row in self.rows]
        faults, compared = measures.faults, measures.compared
        fault_bits = {found: _bits(_VALUES[Facet.QUALITY], found) for found in set(faults.values())}
        of_key = {key: fault_bits[found] for key, found in faults.items()}
        near = np.array([measures.near.get(key, -1) for key in keys], dtype=np.int64)
        knows = self.knows_animals
        state = [_state_bits(row, compared, knows=knows) for row in self.rows]
        quality = [_quality_bits(row) | of_key.get(row.crop_key, 0) for row in self.rows]
        facets = {
            **self._facets,
            Facet.QUALITY: _marked(Facet.QUALITY, quality),
            Facet.STATE: _marked(Facet.STATE, state),
            Facet.NEAR: _marked(Facet.NEAR, (near >= 0).astype(np.uint32)),
        }
        examined = np.array([key in faults for key in keys], dtype=np.bool_)
        signs = signs_of_whole_frames(self._frames(near))
        return replace(self, near=near, examined=examined, signs=signs, _facets=facets)

    def with_rows(
        self,
        annotation_ids: Iterable[AnnotationId],
        change: Callable[[PhotographRow], PhotographRow],
    ) -> PhotographIndex:
        """Change what a person said of some photographs: side, quality, excluded or not."""
        rows = list(self.rows)
        bits = {
            facet: part.bits.copy()
            for facet, part in self._facets.items()
            if isinstance(part, _Marked)
        }
        measured = np.uint32(_bits(_VALUES[Facet.QUALITY], Fault))
        compared = np.uint32(_bits(_VALUES[Facet.STATE], (State.COMPARED, State.WAITING)))
        ids = np.array(list(annotation_ids), dtype=np.int64)
        knows = self.knows_animals
        for place in np.flatnonzero(np.isin(self.annotation_ids, ids)).tolist():
            row = rows[place] = change(rows[place])
            bits[Facet.SIDE][place] = _side_bits(row)
            of_pixels = bits[Facet.QUALITY][place] & measured
            bits[Facet.QUALITY][place] = of_pixels | np.uint32(_quality_bits(row))
            kept = np.uint32(0) if row.excluded else bits[Facet.STATE][place] & compared
            bits[Facet.STATE][place] = kept | np.uint32(_state_bits(row, None, knows=knows))
        facets = {
            facet: _Marked(part.values, bits[facet]) if isinstance(part, _Marked) else part
            for facet, part in self._facets.items()
        }
        return replace(self, rows=tuple(rows), _facets=facets)

    def _matching(
        self, chosen: PhotographFilter, *, with_excluded: bool = False
    ) -> NDArray[np.bool_]:
        matching = np.ones(len(self.rows), dtype=np.bool_)
        if Facet.STATE not in chosen.chosen and not with_excluded:
            matching &= ~self._excluded()
        for facet, values in chosen.chosen.items():
            matching &= self._facets[facet].having(values)
        if chosen.since is not None:
            matching &= self.days >= chosen.since.toordinal()
        if chosen.until is not None:
            matching &= (self.days <= chosen.until.toordinal()) & (self.days != NO_DAY)
        for word in chosen.words:
            found = [place for place in np.flatnonzero(matching) if word in self._searched[place]]
            matching[:] = False
            matching[found] = True
        return matching

    def _frames(self, near: NDArray[np.int64]) -> Frames:
        rows = [row for row in self.rows if not row.excluded]
        use = np.array([not row.excluded for row in self.rows], dtype=np.bool_)
        groups = {row.cluster for row in rows if row.cluster and row.status in _PROPOSED}
        code = {group: place for place, group in enumerate(sorted(groups))}
        stations = {
            name: place for place, name in enumerate({row.station for row in rows} - {None})
        }
        return Frames(
            group=_codes(
                code.get(row.cluster or "", -1) if row.status in _PROPOSED else -1 for row in rows
            ),
            station=_codes(stations.get(row.station or "", -1) for row in rows),
            encounter=_codes(-1 if row.encounter_id is None else row.encounter_id for row in rows),
            near=near[use],
            boxed=np.array([row.box is not None for row in rows], dtype=np.bool_),
            size_px=np.array([row.size_px or (0, 0) for row in rows], dtype=np.int64).reshape(
                -1, 2
            ),
        )

    def _excluded(self) -> NDArray[np.bool_]:
        return self._facets[Facet.STATE].having((State.EXCLUDED,))


def index_of(rows: Sequence[PhotographRow]) -> PhotographIndex:
    """Index rows, by rising annotation id."""
    knows = _knows_animals(rows)
    days = [NO_DAY if row.captured_at is None else row.captured_at.toordinal() for row in rows]
    return PhotographIndex(
        rows=tuple(rows),
        days=np.array(days, dtype=np.int32),
        near=np.full(len(rows), -1, dtype=np.int64),
        examined=np.zeros(len(rows), dtype=np.bool_),
        signs=frozenset(),
        annotation_ids=np.array([row.annotation_id for row in rows], dtype=np.int64),
        _searched=tuple(_searched(row) for row in rows),
        _facets={
            Facet.STATION: _named([row.station or NONE for row in rows]),
            Facet.WHO: _named([row.individual or row.cluster or NONE for row in rows]),
            Facet.SIDE: _marked(Facet.SIDE, [_side_bits(row) for row in rows]),
            Facet.QUALITY: _marked(Facet.QUALITY, [_quality_bits(row) for row in rows]),
            Facet.STATE: _marked(
                Facet.STATE, [_state_bits(row, None, knows=knows) for row in rows]
            ),
            Facet.NEAR: _marked(Facet.NEAR, [0] * len(rows)),
        },
    )


def _codes(values: Iterable[int]) -> NDArray[np.int64]:
    return np.array(list(values), dtype=np.int64)


def _named(names: Sequence[str]) -> _Named:
    values = tuple(sorted(set(names), key=lambda name: (name == NONE, name.casefold(), name)))
    place_of = {value: place for place, value in enumerate(values)}
    codes = np.array([place_of[name] for name in names], dtype=np.int32)
    return _Named(values or (NONE,), codes)


def _marked(facet: Facet, bits: Sequence[int] | NDArray[np.uint32]) -> _Marked:
    return _Marked(_VALUES[facet], np.array(bits, dtype=np.uint32))


def _bits(values: Sequence[str], chosen: Iterable[str]) -> int:
    return sum(1 << values.index(value) for value in chosen)


_BIT = {
    facet: {value: 1 << place for place, value in enumerate(values)}
    for facet, values in _VALUES.items()
}


def _side_bits(row: PhotographRow) -> int:
    return _BIT[Facet.SIDE][row.side or NONE]


def _quality_bits(row: PhotographRow) -> int:
    return _BIT[Facet.QUALITY][row.quality or NONE]


def _knows_animals(rows: Iterable[PhotographRow]) -> bool:
    return any(row.status is AssignmentStatus.ACCEPTED for row in rows)


def _state_bits(row: PhotographRow, compared: Collection[str] | None, *, knows: bool) -> int:
    bit = _BIT[Facet.STATE]
    if row.excluded:
        return bit[State.EXCLUDED]
    recognised = recognition_of(row) if knows else None
    bits = bit[row.status] | bit[State.WHOLE if row.box is None else State.BOXED]
    if recognised is not None:
        bits |= bit[recognised]
    if row.image_status is ImageStatus.UNREADABLE:
        bits |= bit[State.UNREADABLE]
    elif row.image_status is ImageStatus.MISSING:
        bits |= bit[State.MISSING]
    if compared is not None:
        bits |= bit[State.COMPARED if row.crop_key in compared else State.WAITING]
    return bits


def _searched(row: PhotographRow) -> str:
    names = f"{row.station or NONE}\n{row.individual or NONE}\n{row.cluster or NONE}"
    return f"{row.relative_path}\n{names}".casefold()
