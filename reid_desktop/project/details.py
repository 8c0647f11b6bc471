"""What a person notes of an individual besides its name. Each note is one operation."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from reid_desktop.core.records import Individual
from reid_desktop.core.types import IndividualId
from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.project.identify_errors import IdentifyError
from reid_desktop.project.project import Project
from reid_desktop.store.values import readable

SEXES = ("female", "male")
LIFE_STAGES = ("adult", "subadult", "juvenile")
_LONGEST_TAG = 64


@dataclass(frozen=True, slots=True)
class Details:
    """What is to be noted; None leaves a thing as it is, what is empty takes it back.

    Attributes
    ----------
    sex : str, optional
        One of `SEXES`, or empty.
    life_stage : str, optional
        One of `LIFE_STAGES`, or empty.
    notes : str, optional
        Any number of lines.
    tags : tuple of str, optional
        Short words, in no order.
    """

    sex: str | None = None
    life_stage: str | None = None
    notes: str | None = None
    tags: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        if self.sex not in (None, "", *SEXES) or self.life_stage not in (None, "", *LIFE_STAGES):
            raise ValueError(f"no such sex or life stage: {self.sex}, {self.life_stage}")


def note(project: Project, individual_id: IndividualId, details: Details) -> Changes:
    """Note something of an individual.

    Raises
    ------
    IdentifyError
        If the individual is not there any more.
    """
    store = project.store
    known = store.individuals.get(individual_id)
    if known is None:
        raise IdentifyError(
            "This individual is not there any more.",
            hint="Look at the list again: it has changed.",
        )
    sex = known.sex if details.sex is None else details.sex or None
    life_stage = known.life_stage if details.life_stage is None else details.life_stage or None
    notes = known.notes if details.notes is None else _kept(details.notes)
    tags = known.tags if details.tags is None else as_tags(details.tags)
    what = _what_changes(known, sex, life_stage, notes, tags)
    if not what:
        return Changes()
    description = f"note {' and '.join(what)} of {known.name}"
    with project.operation(description) as operation_id:
        store.individuals.describe(individual_id, sex=sex, life_stage=life_stage, notes=notes)
        store.individuals.set_tags(individual_id, tags)
        return changes_of(store.touched(operation_id), description, operation_id)


def as_tags(words: Iterable[str]) -> tuple[str, ...]:
    """Return tags as they are kept: tidy, each once whatever its case, in order.

    Examples
    --------
    >>> as_tags([" torn  ear ", "Collared", "collared", ""])
    ('Collared', 'torn ear')
    """
    kept: dict[str, str] = {}
    for word in words:
        tidy = " ".join(_kept(word).replace("|", " ").split())[:_LONGEST_TAG].strip()
        if tidy:
            kept.setdefault(tidy.casefold(), tidy)
    return tuple(kept[key] for key in sorted(kept))


def _kept(text: str) -> str:
    return unicodedata.normalize("NFC", readable(text)).strip()


def _what_changes(
    known: Individual, sex: str | None, life_stage: str | None, notes: str, tags: tuple[str, ...]
) -> list[str]:
    changed = {
        "the sex": sex != known.sex,
        "the life stage": life_stage != known.life_stage,
        "the notes": notes != known.notes,
        "the tags": {tag.casefold() for tag in tags} != {tag.casefold() for tag in known.tags},
    }
    return [what for what, differs in changed.items() if differs]
