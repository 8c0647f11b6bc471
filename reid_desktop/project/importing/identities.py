"""Decides which animals of photographs get the names a catalogue gives them."""

from collections.abc import Callable, Collection, Iterable, Sequence

from reid_desktop.core.types import IndividualId
from reid_desktop.project.importing.entries import Entry
from reid_desktop.project.importing.plan import (
    Code,
    Edits,
    LineKind,
    LineTaker,
    NamedAnimal,
    Target,
)
from reid_desktop.project.importing.snapshot import Snapshot
from reid_desktop.project.naming import is_label
from reid_desktop.store.import_rows import KnownAnnotation

Aimed = Sequence[tuple[Entry, Target]]

_CONFLICTS = frozenset(
    {Code.OTHER_INDIVIDUAL, Code.ROWS_DISAGREE, Code.ANSWERS_DISAGREE, Code.DECIDED}
)
_KNOWN = frozenset({Code.KNOWN_SO, Code.SAME_ROW})


class Identities:
    """What people decided is never overwritten, and no two rows may disagree.

    Attributes
    ----------
    animals : dict of str to NamedAnimal
        By casefolded name: those the catalogue names and that are or become part of the
        project.
    """

    def __init__(self, snapshot: Snapshot, lines: LineTaker, edits: Edits) -> None:
        self._snapshot = snapshot
        self._lines = lines
        self._edits = edits
        self._outcome: dict[int, Code] = {}  # by place in what was aimed
        self._instead: dict[str, str] = {}  # names that are labels of groups here
        self._spelled: dict[str, str] = {}
        self._decided: dict[Target, KnownAnnotation] = {
            animal.annotation_id: animal
            for animals in snapshot.animals_in.values()
            for animal in animals
        }
        self.animals: dict[str, NamedAnimal] = {}

    def take(self, aimed: Aimed, apart: Iterable[tuple[Target, Target]]) -> None:
        """Decide for every entry what becomes of its name."""
        self._choose_names({entry.name for entry, _ in aimed if entry.name})
        wanted = self._wanted(aimed)
        self._refuse_contradictions(wanted, apart)
        self._settle(aimed, wanted)

    def tell(self, aimed: Aimed, told: Collection[int]) -> None:
        """Note what becomes of each row.

        Parameters
        ----------
        told : collection of int
            Rows that tell something new besides a name.
        """
        boxed = {box.annotation_id or -place for place, box in enumerate(self._edits.boxes, 1)}
        is_first: set[Target] = set()
        for place, (entry, target) in enumerate(aimed):
            code = self._outcome.get(place)
            is_new_box = entry.box is not None and target in boxed and target not in is_first
            is_first.add(target)
            if code is None or (code in _KNOWN and (is_new_box or entry.number in told)):
                code = _besides(entry, is_new_box=is_new_box, is_told=entry.number in told)
            self._lines.add(
                entry.number, _kind_of(code), code, entry.file, self._detail(entry, target, code)
            )

    def _detail(self, entry: Entry, target: Target, code: Code) -> str:
        if code is Code.OTHER_INDIVIDUAL:
            known = self._decided[target].individual_id
            assert known is not None, "it is known as another"
            return self._snapshot.individuals[known].name
        return self._name(entry) if entry.name else ""

    def _choose_names(self, names: Collection[str]) -> None:
        existing = {one.name.casefold(): one.name for one in self._snapshot.individuals.values()}
        taken = {name.casefold() for name in names}
        for name in sorted(names):
            key = name.casefold()
            self._spelled.setdefault(key, existing.get(key, name))
            if key in existing or not is_label(name) or name.upper() not in self._snapshot.labels:
                continue
            number = 2
            while f"{key}-{number}" in taken:
                number += 1
            self._instead[key] = f"{name}-{number}"

    def _name(self, entry: Entry) -> str:
        key = entry.name.casefold()
        return self._instead.get(key, self._spelled.get(key, entry.name))

    def _wanted(self, aimed: Aimed) -> dict[Target, str]:
        """Tell for each animal the one name, casefolded; rows that disagree drop out."""
        places: dict[Target, list[int]] = {}
        for place, (entry, target) in enumerate(aimed):
            if entry.name:
                places.setdefault(target, []).append(place)
        wanted: dict[Target, str] = {}
        for target, of_target in places.items():
            names = {self._name(aimed[place][0]).casefold() for place in of_target}
            if len(names) > 1:
                self._outcome.update(dict.fromkeys(of_target, Code.ROWS_DISAGREE))
                continue
            [name] = names
            code = self._against_project(target, name)
            if code is None:
                wanted[target] = name
            first, *rest = of_target
            if code is not None:
                self._outcome[first] = code
            self._outcome.update(dict.fromkeys(rest, code or Code.SAME_ROW))
        return wanted

    def _against_project(self, target: Target, name: str) -> Code | None:
        """Compare a name with what people decided; None where nobody did."""
        animal = self._decided.get(target)
        if animal is None:
            return None
        if animal.not_identifiable:
            return Code.DECIDED
        if animal.individual_id is None:
            return None
        known = self._snapshot.individuals[animal.individual_id].name.casefold()
        return Code.KNOWN_SO if known == name else Code.OTHER_INDIVIDUAL

    def _refuse_contradictions(
        self, wanted: dict[Target, str], apart: Iterable[tuple[Target, Target]]
    ) -> None:
        """Drop names that sure answers, locks or two boxes in a photograph speak against."""
        parts = _Parts((pair.low, pair.high) for pair in self._snapshot.same)
        fixed = self._fixed()
        of_part: dict[Target, set[str]] = {}
        for target, name in fixed.items():
            of_part.setdefault(parts.of(target), set()).add(name)
        known_parts = {part: set(names) for part, names in of_part.items()}
        for target, name in wanted.items():
            of_part.setdefault(parts.of(target), set()).add(name)

        def drop(in_part: Callable[[Target], bool]) -> None:
            for target in [target for target in wanted if in_part(target)]:
                del wanted[target]

        drop(
            lambda target: (
                len(of_part[parts.of(target)]) > 1
                and known_parts.get(parts.of(target)) != {wanted[target]}
            )
        )
        left = {parts.of(target): name for target, name in (fixed | wanted).items()}
        against: set[Target] = set()
        pairs = [(pair.low, pair.high) for pair in self._snapshot.different]
        for one, other in (*pairs, *apart):
            a, b = parts.of(one), parts.of(other)
            if a != b and a in left and left[a] == left.get(b):
                against |= {a, b}
        drop(lambda target: parts.of(target) in against)

    def _fixed(self) -> dict[Target, str]:
        return {
            one.annotation_id: self._snapshot.individuals[one.individual_id].name.casefold()
            for one in self._decided.values()
            if one.individual_id is not None
        }

    def _settle(self, aimed: Aimed, wanted: dict[Target, str]) -> None:
        ids = {one.name.casefold(): key for key, one in self._snapshot.individuals.items()}
        for place, (entry, target) in enumerate(aimed):
            if not entry.name:
                continue
            name = self._name(entry)
            if self._outcome.get(place) is Code.KNOWN_SO or target in wanted:
                self._know(name, ids.get(name.casefold()))
            if target not in wanted:
                self._outcome.setdefault(place, Code.ANSWERS_DISAGREE)
                if self._outcome[place] is Code.SAME_ROW:
                    self._outcome[place] = Code.ANSWERS_DISAGREE
            elif place not in self._outcome:
                self._edits.members.append((target, name.casefold()))
                self._outcome[place] = self._said(entry, name)
        self._edits.animals = self.animals

    def _know(self, name: str, individual_id: IndividualId | None) -> None:
        self.animals.setdefault(name.casefold(), NamedAnimal(name, individual_id))

    def _said(self, entry: Entry, name: str) -> Code:
        if entry.name.casefold() in self._instead:
            return Code.IDENTITY_RENAMED
        if entry.is_found_by_name:
            return Code.IDENTITY_BY_NAME
        return Code.IDENTITY if entry.name == name else Code.IDENTITY_RESPELLED


class _Parts:
    """What pairs join, one part each."""

    def __init__(self, pairs: Iterable[tuple[Target, Target]]) -> None:
        self._above: dict[Target, Target] = {}
        for one, other in pairs:
            self._above[self.of(one)] = self.of(other)

    def of(self, target: Target) -> Target:
        """Return what stands for the part something is in."""
        top = target
        while (above := self._above.get(top, top)) != top:
            top = above
        while (above := self._above.get(target, target)) != top:
            self._above[target], target = top, above
        return top


def _besides(entry: Entry, *, is_new_box: bool, is_told: bool) -> Code:
    if entry.is_not_identifiable and is_told:
        return Code.NOT_IDENTIFIABLE
    if is_new_box:
        return Code.BOX
    return Code.DETAILS if is_told else Code.NO_IDENTITY


def _kind_of(code: Code) -> LineKind:
    if code in _CONFLICTS:
        return LineKind.CONFLICT
    if code in _KNOWN:
        return LineKind.KNOWN
    return LineKind.SET_ASIDE if code is Code.NO_IDENTITY else LineKind.ADDED
