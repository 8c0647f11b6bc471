"""Reads photographs or embeddings of known animals, for simulations."""

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from reid_desktop.cli.embedders import embedder_of
from reid_desktop.cli.terminal import TerminalProgress, counted
from reid_desktop.core.embedding import Embedder, unit_rows
from reid_desktop.core.errors import ReidError
from reid_desktop.core.opposites import SIDE_CODES, UNKNOWN
from reid_desktop.core.progress import Progress
from reid_desktop.core.simulate import Told
from reid_desktop.project.companion import companions
from reid_desktop.project.embed import embed_files
from reid_desktop.project.importing.columns import Field, guess_columns
from reid_desktop.project.importing.plan import ImportRefusedError
from reid_desktop.project.importing.tables import open_table

LABELS_FILE = "labels.csv"
_TABLES = (".csv", ".tsv", ".xlsx")
_OCCASION_COLUMNS = ("encounter", "sequence")
_PHOTOGRAPH_COLUMNS = ("photograph", "image_id")  # several animals in one have equal values
_SIDE_COLUMNS = ("side", "orientation")


class SourceError(ReidError):
    """There is nothing to simulate with."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Embeddings of known animals.

    Attributes
    ----------
    embeddings : ndarray of shape (n, dim), float32
        Rows of unit length.
    identities : ndarray of shape (n,), int64
    n_unreadable : int
        Photographs that were left out.
    files : tuple of Path
        The n photographs; empty where embeddings were given.
    model_key : str
        Of the model; empty where embeddings were given.
    occasions : ndarray of shape (n,), int64, optional
        Equal where the column ``encounter`` or ``sequence`` is; -1 where that is empty.
    photographs : ndarray of shape (n,), int64, optional
        Likewise by the column ``photograph`` or ``image_id``: rows of one are different animals.
    sides : ndarray of shape (n,), int64, optional
        As `are_opposite` takes it, by the column ``side`` or ``orientation``.
    """

    embeddings: NDArray[np.float32]
    identities: NDArray[np.int64]
    n_unreadable: int = 0
    files: tuple[Path, ...] = ()
    model_key: str = ""
    occasions: NDArray[np.int64] | None = None
    photographs: NDArray[np.int64] | None = None
    sides: NDArray[np.int64] | None = None

    @property
    def told(self) -> Told:
        """What the photographs tell of each other besides their pixels."""
        return Told(self.photographs, self.occasions, self.sides)


def read_with_model(source: Path, *, model: str | None, device: str | None) -> Labelled:
    """Read a source, photographs by a model; say how many could not be read.

    Parameters
    ----------
    model, device : str, optional
        Else those of the settings.

    Raises
    ------
    SourceError
        If it is no source, or makes no sense.
    """
    make_embedder = partial(embedder_of, model, device)
    data = read_source(source, make_embedder, progress=TerminalProgress("Embedding"))
    if data.n_unreadable:
        click.echo(f"Left out: {counted(data.n_unreadable, 'unreadable photograph')}.", err=True)
    return data


def beside(data: Labelled) -> tuple[NDArray[np.float32], ...]:
    """Embed photographs by what a project compares them by besides the model.

    Returns
    -------
    tuple of ndarray of shape (n, dim), float32
        None for embeddings that were given.

    Raises
    ------
    SourceError
        If a photograph was there a moment ago.
    """
    if not data.files:
        return ()
    said = "Comparing by texture, shape and colours, too"
    return tuple(_rows(data, other, said) for other in companions(data.model_key))


def by_further(
    data: Labelled, names: Sequence[str], *, device: str | None
) -> tuple[NDArray[np.float32], ...]:
    """Embed photographs by further models, one after the other.

    Parameters
    ----------
    names : sequence of str
        Of models; the one of `data`, and what it has beside it anyway, are passed over.
    device : str, optional
        Else that of the settings.

    Returns
    -------
    tuple of ndarray of shape (n, dim), float32

    Raises
    ------
    SourceError
        If there are embeddings instead of photographs, or a photograph was there a moment ago.
    """
    if names and not data.files:
        raise SourceError(
            "There are no photographs that another model could look at.",
            hint="Give a folder with labels.csv, or leave --also out.",
        )
    known = {data.model_key, *(other.model_key for other in companions(data.model_key))}
    matrices: dict[str, NDArray[np.float32]] = {}
    for name in names:
        embedder = embedder_of(name, device)
        if embedder.model_key not in known | set(matrices):
            matrices[embedder.model_key] = _rows(data, embedder, f"Embedding by {name}, too")
    return tuple(matrices.values())


def _rows(data: Labelled, embedder: Embedder, said: str) -> NDArray[np.float32]:
    rows, present = embed_files(data.files, embedder, progress=TerminalProgress(said))
    if not present.all():
        raise SourceError(
            f"{data.files[int(present.argmin())].name} cannot be read any more.",
            hint="Check that the folder is still connected, then try again.",
        )
    return rows


def read_source(
    source: Path, make_embedder: Callable[[], Embedder], *, progress: Progress
) -> Labelled:
    """Read photographs or embeddings of known animals.

    That is a folder with ``labels.csv``; a table beside photographs, as wildlife-datasets writes
    it, too; or a ``.npz`` with embeddings and identities.

    Parameters
    ----------
    make_embedder : callable
        Called for photographs only.

    Raises
    ------
    SourceError
        If it is neither, or makes no sense.
    """
    if source.is_dir():
        found = _read_folder(source / LABELS_FILE, make_embedder, progress)
    elif source.suffix.casefold() in _TABLES:
        found = _read_folder(source, make_embedder, progress)
    elif source.is_file():
        found = _read_arrays(source)
    else:
        raise SourceError(
            f"There is no {source}.", hint="Give a folder with labels.csv, or a .npz file."
        )
    if len(found.identities) < 2:
        raise SourceError(
            f"{source.name} has fewer than two photographs that can be read.",
            hint="Two are needed to ask a question.",
        )
    return found


def _read_folder(
    table: Path, make_embedder: Callable[[], Embedder], progress: Progress
) -> Labelled:
    labelled, folder = _read_labels(table), table.parent
    files = [folder / row["file"] for row in labelled]
    embedder = make_embedder()
    embeddings, present = embed_files(files, embedder, progress=progress)
    kept = [row for row, there in zip(labelled, present.tolist(), strict=True) if there]
    return Labelled(
        embeddings[present],
        _codes(np.array([row["identity"] for row in kept])),
        n_unreadable=int((~present).sum()),
        files=tuple(folder / row["file"] for row in kept),
        model_key=embedder.model_key,
        occasions=_coded(kept, _OCCASION_COLUMNS),
        photographs=_coded(kept, _PHOTOGRAPH_COLUMNS),
        sides=_sides(kept),
    )


def _coded(rows: list[dict[str, str]], columns: Sequence[str]) -> NDArray[np.int64] | None:
    column = next((name for name in columns if rows and name in rows[0]), None)
    if column is None:
        return None
    names = np.array([row[column] or "" for row in rows])
    return np.where(names == "", -1, _codes(names))


def _sides(rows: list[dict[str, str]]) -> NDArray[np.int64] | None:
    column = next((name for name in _SIDE_COLUMNS if rows and name in rows[0]), None)
    if column is None:
        return None
    told = [(row[column] or "").strip().casefold() for row in rows]
    return np.array([SIDE_CODES.get(side, UNKNOWN) for side in told], dtype=np.int64)


def _read_labels(path: Path) -> list[dict[str, str]]:
    """Read which animal each photograph shows, as an import does; other columns as they are."""
    hint = "It is a table with the columns file (or path) and identity."
    if not path.exists():
        raise SourceError(f"There is no {path.name} in {path.parent}.", hint=hint)
    try:
        table = open_table(path)
        mapped = guess_columns(table)
        rows = [row.cells for row in table.rows() if not row.problem]
    except ImportRefusedError as error:
        raise SourceError(f"{path} cannot be read.", hint=hint) from error
    labelled = []
    if Field.FILE in mapped and Field.IDENTITY in mapped:
        file, who = (table.columns.index(mapped[one]) for one in (Field.FILE, Field.IDENTITY))
        labelled = [
            {**dict(zip(table.columns, row, strict=True)), "file": row[file], "identity": row[who]}
            for row in rows
            if row[file] and row[who]
        ]
    if not labelled:
        raise SourceError(f"{path} tells of no photograph who it shows.", hint=hint)
    return labelled


def _read_arrays(path: Path) -> Labelled:
    hint = "It should hold embeddings (n, d) float32 and identities (n,)."
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
            embeddings, identities = arrays["embeddings"], arrays["identities"]
    except (OSError, ValueError, KeyError, EOFError, TypeError, zipfile.BadZipFile) as error:
        raise SourceError(f"{path.name} cannot be used.", hint=hint) from error
    if embeddings.ndim != 2 or identities.shape != (len(embeddings),):
        raise SourceError(
            f"{path.name} has embeddings {embeddings.shape} and identities {identities.shape}.",
            hint=hint,
        )
    if embeddings.dtype.kind not in "fiu" or not np.isfinite(embeddings).all():
        raise SourceError(f"{path.name} has embeddings that are no numbers.", hint=hint)
    return Labelled(unit_rows(embeddings.astype(np.float32)), _codes(identities))


def _codes(identities: NDArray[np.generic]) -> NDArray[np.int64]:
    codes: NDArray[np.int64] = np.unique(identities, return_inverse=True)[1].astype(np.int64)
    return codes
