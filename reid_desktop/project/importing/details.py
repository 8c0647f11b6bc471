"""Decides what else of a catalogue becomes part of a project: sides, times, sexes and more."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time

from reid_desktop.core.types import ImageId
from reid_desktop.project.importing.columns import Field
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
from reid_desktop.store.import_rows import KnownAnnotation

_GUESSED_TIMES = (None, "file_time", "file_name")  # a table knows better
_MIDNIGHT = time()


class Details:
    """What is noted already stays; of two rows the first counts.

    Attributes
    ----------
    told : set of int
        Rows that tell something new.
    """

    def __init__(self, snapshot: Snapshot, lines: LineTaker, edits: Edits) -> None:
        self._snapshot = snapshot
        self._lines = lines
        self._edits = edits
        self._known: dict[Target, KnownAnnotation] = {
            animal.annotation_id: animal
            for animals in snapshot.animals_in.values()
            for animal in animals
        }
        self._given: dict[tuple[Field, Target], str] = {}
        self.told: set[int] = set()

    def take(self, aimed: Sequence[tuple[Entry, Target]], animals: dict[str, NamedAnimal]) -> None:
        """Decide what of each entry counts.

        Parameters
        ----------
        animals : dict of str to NamedAnimal
            By casefolded name; gets what is told of them.
        """
        for entry, target in aimed:
            animal = self._known.get(target)
            self._take_word(
                entry, target, Field.SIDE, animal.side if animal else None, Code.OTHER_SIDE
            )
            self._take_word(
                entry, target, Field.QUALITY, animal.quality if animal else None, Code.OTHER_QUALITY
            )
            self._take_species(entry, target, animal)
            self._take_time(entry)
            self._take_station(entry)
            if entry.is_not_identifiable and animal is not None:
                self._take_not_identifiable(entry, animal)
        self._take_of_animals(aimed, animals)

    def _take_word(
        self, entry: Entry, target: Target, field: Field, known: str | None, code: Code
    ) -> None:
        told = entry.words.get(field)
        if not told:
            return
        known = known or self._given.get((field, target))
        if known is None:
            self._given[field, target] = told
            edits = self._edits.sides if field is Field.SIDE else self._edits.qualities
            edits.append((target, told))
            self.told.add(entry.number)
        elif known != told:
            self._lines.add(entry.number, LineKind.CONFLICT, code, entry.file, known)

    def _take_species(self, entry: Entry, target: Target, animal: KnownAnnotation | None) -> None:
        if not entry.species:
            return
        known = (animal and animal.species) or self._given.get((Field.SPECIES, target))
        if known is None:
            self._given[Field.SPECIES, target] = entry.species
            self._edits.species.append((target, entry.species))
            self.told.add(entry.number)
        elif known != entry.species:
            self._lines.add(entry.number, LineKind.CONFLICT, Code.OTHER_SPECIES, entry.file, known)

    def _take_time(self, entry: Entry) -> None:
        if entry.at is None:
            return
        image = entry.image
        told = self._edits.times.get(image.image_id)
        known = told or image.captured_at
        tells_day_only = entry.at.time() == _MIDNIGHT
        if known is not None and (
            known == entry.at or (tells_day_only and known.date() == entry.at.date())
        ):
            return
        if told is None and image.captured_from in _GUESSED_TIMES:
            self._edits.times[image.image_id] = entry.at
            self.told.add(entry.number)
        elif known is not None and known.date() != entry.at.date():
            self._lines.add(
                entry.number,
                LineKind.CONFLICT,
                Code.OTHER_TIME,
                entry.file,
                known.isoformat(sep=" ", timespec="seconds"),
            )

    def _take_station(self, entry: Entry) -> None:
        image_id: ImageId = entry.image.image_id
        is_new = entry.station not in ("", entry.image.station)
        if is_new and image_id not in self._edits.stations:
            self._edits.stations[image_id] = entry.station
            self.told.add(entry.number)

    def _take_not_identifiable(self, entry: Entry, animal: KnownAnnotation) -> None:
        if animal.not_identifiable or animal.annotation_id in self._edits.not_identifiable:
            return
        if self._snapshot.is_decided(animal):
            self._lines.add(entry.number, LineKind.CONFLICT, Code.DECIDED, entry.file)
            return
        self._edits.not_identifiable.append(animal.annotation_id)
        self.told.add(entry.number)

    def _take_of_animals(
        self, aimed: Sequence[tuple[Entry, Target]], animals: dict[str, NamedAnimal]
    ) -> None:
        notes: dict[str, dict[str, int]] = {}  # of each animal: a note, and its row
        for entry, _ in aimed:
            key = entry.name.casefold()
            if key not in animals:
                continue
            self._take_fact(entry, animals, Field.SEX, Code.OTHER_SEX)
            self._take_fact(entry, animals, Field.LIFE_STAGE, Code.OTHER_LIFE_STAGE)
            if entry.notes:
                notes.setdefault(key, {}).setdefault(entry.notes, entry.number)
        for key, of_animal in notes.items():
            self._take_notes(key, of_animal, animals)

    def _take_fact(
        self, entry: Entry, animals: dict[str, NamedAnimal], field: Field, code: Code
    ) -> None:
        told = entry.words.get(field)
        if not told:
            return
        animal = animals[entry.name.casefold()]
        known = self._fact_of(animal, field)
        if known is None:
            animals[entry.name.casefold()] = (
                replace(animal, sex=told)
                if field is Field.SEX
                else replace(animal, life_stage=told)
            )
            self.told.add(entry.number)
        elif known != told:
            self._lines.add(entry.number, LineKind.CONFLICT, code, entry.file, known)

    def _fact_of(self, animal: NamedAnimal, field: Field) -> str | None:
        known = animal.sex if field is Field.SEX else animal.life_stage
        if known is not None or animal.individual_id is None:
            return known
        existing = self._snapshot.individuals[animal.individual_id]
        return existing.sex if field is Field.SEX else existing.life_stage

    def _take_notes(
        self, key: str, of_animal: Mapping[str, int], animals: dict[str, NamedAnimal]
    ) -> None:
        animal = animals[key]
        if animal.individual_id is not None:
            before = self._snapshot.individuals[animal.individual_id].notes
            for note, number in of_animal.items():
                if before and note not in before:
                    self._lines.add(number, LineKind.CONFLICT, Code.OTHER_NOTES, detail=animal.name)
            if before:
                return
        animals[key] = replace(animal, notes="\n".join(of_animal))
        self.told |= set(of_animal.values())
