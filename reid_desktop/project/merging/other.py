"""Another project, read to be merged with this one: from a copy that is thrown away."""

import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from reid_desktop.core.errors import ReidError
from reid_desktop.core.recognised import KnownAnimal, KnownPhotograph
from reid_desktop.core.records import Decision, Individual
from reid_desktop.core.types import AnnotationId, ImageId
from reid_desktop.project.lock_file import read_lock_file
from reid_desktop.project.project import PROJECT_FILE
from reid_desktop.store.database import ProjectFileError, ProjectInUseError, refuse_foreign_file
from reid_desktop.store.merge_rows import known_animals, known_photographs
from reid_desktop.store.other_file import copy_file, opened_copy
from reid_desktop.store.reviewers import SessionRow
from reid_desktop.store.store import Store

BRINGS_IN = "bring in the answers of "  # how the act begins by which answers are merged

_DEEPEST = 2  # the folder of the project, and its file
_SQLITE = b"SQLite format 3\x00"


class MergeError(ReidError):
    """Another project cannot be merged into this one."""


@dataclass(frozen=True, slots=True)
class OtherIndividual:
    """An animal that is named in the other project.

    Attributes
    ----------
    members : tuple of AnnotationId
        Of the other project.
    """

    known: Individual
    uuid: str
    members: tuple[AnnotationId, ...]


@dataclass(frozen=True, slots=True)
class OtherProject:
    """What is known of another project; ids are its own.

    Attributes
    ----------
    answers : tuple of Decision
        In force, oldest first.
    uuids : frozenset of str
        Of all its answers that were not undone.
    taken_back : frozenset of str
        Of those that were undone or withdrawn there.
    sessions : mapping of str to SessionRow
        When answers were given, by their uuid.
    """

    name: str
    uuid: str
    photographs: tuple[KnownPhotograph, ...]
    animals: Mapping[ImageId, list[KnownAnimal]]
    answers: tuple[Decision, ...]
    uuids: frozenset[str]
    taken_back: frozenset[str]
    sessions: Mapping[str, SessionRow]
    individuals: tuple[OtherIndividual, ...]


def read_other(place: Path, own_folder: Path) -> OtherProject:
    """Read another project; it is not changed. On any thread.

    Parameters
    ----------
    place : Path
        Its folder, its file, a backup, or a zip that it was packed into.
    own_folder : Path
        Of the project that it is to be merged into.

    Raises
    ------
    MergeError
        If it is none, this very project, open elsewhere, of a newer version, or damaged.
    """
    file = place / PROJECT_FILE if place.is_dir() else place
    own = own_folder / PROJECT_FILE
    try:
        if not place.exists():
            raise MergeError(
                f"There is no {place.name} here.",
                hint="Check the name, and that its disk is connected.",
            )
        if file.exists() and own.exists() and file.samefile(own):
            raise MergeError(
                "This is the project that is open.",
                hint="Choose the copy that a colleague worked on.",
            )
        with tempfile.TemporaryDirectory(prefix="merging-") as scratch:
            copy = Path(scratch, PROJECT_FILE)
            _copy(file, copy)
            with opened_copy(copy) as store:
                return _read(store, fallback=place.stem)
    except ProjectFileError as error:
        raise MergeError(f"The other project cannot be used. {error}", hint=error.hint) from error
    except OSError as error:
        raise MergeError(
            f"{place.name} cannot be read.",
            hint="Check that its disk is connected, and that there is space on yours.",
        ) from error


def _copy(file: Path, target: Path) -> None:
    if _is_zip(file):
        _unpack(file, target)
        refuse_foreign_file(target)
        return
    try:
        copy_file(file, target)
    except ProjectInUseError as error:
        owner = read_lock_file(file.parent)
        if owner is None:
            raise
        raise ProjectInUseError(owner.sentence(), hint=error.hint) from error


def _is_zip(file: Path) -> bool:
    if not file.is_file():
        return False
    with file.open("rb") as stream:
        if stream.read(len(_SQLITE)) == _SQLITE:
            return False
    return file.suffix.lower() == ".zip" or zipfile.is_zipfile(file)


def _unpack(file: Path, target: Path) -> None:
    """Take the project file, and nothing else, out of a zip."""
    damaged = MergeError(
        f"{file.name} is damaged, or was not packed by this program.",
        hint="Let the project be packed and sent again.",
    )
    try:
        with zipfile.ZipFile(file) as archive:
            found = [one for one in archive.infolist() if _is_project_file(one)]
            if len(found) != 1:
                raise MergeError(
                    f"There is no packed project in {file.name}.",
                    hint="Choose a zip that was made with “Pack for a colleague”.",
                )
            if found[0].file_size > shutil.disk_usage(target.parent).free:
                raise MergeError(
                    f"There is not enough room to unpack {file.name}.",
                    hint="Free some space on the disk of this computer.",
                )
            with archive.open(found[0]) as packed, target.open("wb") as out:
                shutil.copyfileobj(packed, out)
    # an encrypted file is a RuntimeError, and an unknown compression a NotImplementedError
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        raise damaged from error


def _is_project_file(entry: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(entry.filename)
    return path.name == PROJECT_FILE and len(path.parts) <= _DEEPEST and not entry.is_dir()


def _read(store: Store, *, fallback: str) -> OtherProject:
    sessions = {one.session_id: one for one in store.reviewers.sessions()}
    return OtherProject(
        name=" ".join(store.info.get("name", fallback).split()) or fallback,
        uuid=store.info.get("uuid"),
        photographs=tuple(known_photographs(store)),
        animals=known_animals(store),
        answers=_answers(store),
        uuids=frozenset(store.decisions.uuids()),
        taken_back=frozenset(store.decisions.taken_back(but_by=BRINGS_IN)),
        sessions={
            uuid: sessions[session_id] for uuid, session_id in store.decisions.sessions().items()
        },
        individuals=_individuals(store),
    )


def _answers(store: Store) -> tuple[Decision, ...]:
    answers = tuple(store.decisions.in_force())
    if any(one.decided_at.tzinfo is None for one in answers):
        raise ValueError("an answer has a time without a zone")
    return answers


def _individuals(store: Store) -> tuple[OtherIndividual, ...]:
    uuids = {one: uuid for uuid, one in store.individuals.uuids().items()}
    members: dict[int, list[AnnotationId]] = {}
    for annotation_id, individual_id in store.individuals.memberships().items():
        members.setdefault(individual_id, []).append(annotation_id)
    return tuple(
        OtherIndividual(one, uuids[one.individual_id], tuple(members.get(one.individual_id, ())))
        for one in store.individuals.all()
    )
