"""Gets models from the hub: the only module that uses the network, and only when asked to."""

import contextlib
import errno
import logging
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reid_desktop.core.progress import UNHEARD, Progress
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import ModelError, NotKeptError, add_model, sha256_of
from reid_desktop.vision.recognition import whole_card

log = logging.getLogger(__name__)

_FOLDER = "downloads"  # in the library
_TIMEOUT_S = 10.0  # for an answer, and for the next bytes; who leaves waits no longer either
_PAUSES_S = (1.0, 4.0, 10.0)  # before a broken download is gone on with
_MEGABYTE = 1_000_000  # progress counts these
_SPARE_BYTES = 50 * _MEGABYTE
_SHA256 = re.compile(r"[0-9a-f]{64}")
_BY_HAND = (
    "Or get the file on another computer, and bring it: reid-desktop models add, or Settings,"
    " Models, Add a model from a file."
)


class DownloadError(ModelError):
    """A model could not be got from the hub; what came of it is kept, and gone on with."""


@dataclass(frozen=True, slots=True)
class _Source:
    """What the hub says of a file."""

    location: str
    commit: str
    etag: str
    n_bytes: int


def get_model(card: ModelCard, library: Path, *, progress: Progress = UNHEARD) -> ModelCard:
    """Get the weights of a model from the hub into the library.

    A download that was broken off, or cancelled, is gone on with. What came is checked against
    the SHA-256 the hub and the card tell; the card in the library keeps it, and the commit.

    Parameters
    ----------
    card : ModelCard
        Of the model; tells where on the hub it lies.
    library : Path
        Folder of the library; made when missing.
    progress : Progress
        Counts megabytes.

    Returns
    -------
    ModelCard
        As it lies in the library.

    Raises
    ------
    ModelError
        If it cannot be got, or is not what the card says.
    Cancelled
    """
    if not card.hub_repo:
        raise ModelError(
            f"“{card.name}” is not offered on the model hub.",
            "Bring its file from where you had it first: reid-desktop models add.",
        )
    folder = library / _FOLDER
    with _online(), _explained(card):
        folder.mkdir(parents=True, exist_ok=True)
        source, part = _fetch(card, folder, progress)
    sha256 = sha256_of(part)
    try:
        _check(card, source, sha256)
        told = whole_card(card) | {"hub_revision": source.commit, "hub_sha256": sha256}
        added = add_model(part, library, **told)
    except NotKeptError:
        raise  # it came whole: the next time only the rest is left to do
    except ModelError:
        part.unlink()  # to go on with it would lead here again
        raise
    part.unlink()
    log.info("got the model %s, commit %s", card.name, source.commit)
    return added


@contextlib.contextmanager
def _online() -> Iterator[None]:
    """Let the hub use the network for as long as a person waits for it."""
    from huggingface_hub import close_session, constants  # noqa: PLC0415 - a second, only here

    constants.HF_HUB_OFFLINE = False
    try:
        yield
    finally:
        constants.HF_HUB_OFFLINE = True
        close_session()


def _fetch(card: ModelCard, folder: Path, progress: Progress) -> tuple[_Source, Path]:
    """Download the file, and go on after a break for as long as something comes."""
    import httpx2  # noqa: PLC0415 - comes with the hub

    source = _ask(card)  # without a network this says so at once
    pauses, n_before = iter(_PAUSES_S), 0
    while True:
        part = _part_of(card, source, folder)
        try:
            _receive(source, part, progress)
        except httpx2.TransportError as error:
            if _size(part) > n_before:
                n_before, pauses = _size(part), iter(_PAUSES_S)
            tell = partial(_advance, progress, _size(part), source)
            source = _ask_again(card, pauses, error, tell)
        else:
            return source, part


def _ask_again(
    card: ModelCard, pauses: Iterator[float], error: Exception, tell: Callable[[], None]
) -> _Source:
    """Wait, and ask anew where the file is: the address is good for an hour only."""
    import httpx2  # noqa: PLC0415 - comes with the hub

    for pause_s in pauses:
        log.info("the download broke off and goes on in %.0f s: %s", pause_s, error)
        _wait(pause_s, tell)
        try:
            return _ask(card)
        except httpx2.TransportError as another:
            error = another
    raise error


def _part_of(card: ModelCard, source: _Source, folder: Path) -> Path:
    """Name what came of a file, and throw away what came of an older one."""
    name = re.sub(r"[^\w-]", "_", card.name)
    part = folder / f"{name}.{source.etag[:16]}.part"
    for other in folder.glob(f"{name}.*.part"):
        if other != part:
            other.unlink()
    return part


def _ask(card: ModelCard) -> _Source:
    from huggingface_hub import get_hf_file_metadata, hf_hub_url  # noqa: PLC0415 - see above

    endpoint = os.environ.get("HF_ENDPOINT") or None
    url = hf_hub_url(
        card.hub_repo, card.hub_file, revision=card.hub_revision or None, endpoint=endpoint
    )
    told = get_hf_file_metadata(url, token=False, timeout=_TIMEOUT_S, endpoint=endpoint)
    if not (told.commit_hash and told.etag and told.size):
        raise _not_the_hub()
    return _Source(told.location, told.commit_hash, told.etag, told.size)


def _receive(source: _Source, part: Path, progress: Progress) -> None:
    """Append what is missing of a file."""
    import httpx2  # noqa: PLC0415 - comes with the hub
    from huggingface_hub import get_session  # noqa: PLC0415 - see above

    n_bytes = _size(part)
    if n_bytes > source.n_bytes:
        part.unlink()
        n_bytes = 0
    _advance(progress, n_bytes, source)
    _require_space(part.parent, 2 * source.n_bytes - n_bytes)
    if n_bytes == source.n_bytes:
        return
    headers = {"Accept-Encoding": "identity"}
    if n_bytes:
        headers["Range"] = f"bytes={n_bytes}-"
    with get_session().stream(
        "GET", source.location, headers=headers, timeout=_TIMEOUT_S
    ) as response:
        response.raise_for_status()
        goes_on = response.status_code == 206
        expected = source.n_bytes - (n_bytes if goes_on else 0)
        if int(response.headers.get("Content-Length", expected)) != expected:
            raise _not_the_hub()  # before it takes the place of what came
        with part.open("ab" if goes_on else "wb") as stream:
            for chunk in response.iter_bytes():  # as they come: what is gathered would be lost
                stream.write(chunk)
                _advance(progress, stream.tell(), source)
    if _size(part) < source.n_bytes:
        raise httpx2.ReadError("the answer ended early")


def _check(card: ModelCard, source: _Source, sha256: str) -> None:
    told = [card.hub_sha256, source.etag if _SHA256.fullmatch(source.etag) else ""]
    if any(one and one != sha256 for one in told):
        raise ModelError(
            f"What came is not “{card.name}” as its card tells it (the SHA-256 differs), so it is"
            " not used.",
            f"Try once more; if that does not help, the file on the hub was changed. {_BY_HAND}",
        )


def _require_space(folder: Path, n_bytes: int) -> None:
    """Refuse to begin what could not be finished: the download, and its copy in the library."""
    free = shutil.disk_usage(folder).free
    if free < n_bytes + _SPARE_BYTES:
        needed, there = (round(n / _MEGABYTE) for n in (n_bytes + _SPARE_BYTES, free))
        raise DownloadError(
            f"There is not enough room: {needed} MB are needed, and {there} MB are free.",
            "Make room on the disk the program keeps its models on, and try again.",
        )


def _advance(progress: Progress, n_bytes: int, source: _Source) -> None:
    total = max(1, round(source.n_bytes / _MEGABYTE))
    progress.advance(min(total, round(n_bytes / _MEGABYTE)), total)


def _wait(pause_s: float, tell: Callable[[], None]) -> None:
    end = time.monotonic() + pause_s
    while time.monotonic() < end:
        tell()  # so that it can be cancelled meanwhile
        time.sleep(0.1)


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0


@contextlib.contextmanager
def _explained(card: ModelCard) -> Iterator[None]:
    """Turn what goes wrong on the way into a sentence."""
    import httpx2  # noqa: PLC0415 - comes with the hub
    from huggingface_hub import errors  # noqa: PLC0415 - see above

    try:
        yield
    except errors.GatedRepoError as error:
        raise DownloadError(
            f"The owners of “{card.name}” give it only to those who ask them.",
            f"Ask on {card.source}. {_BY_HAND}",
        ) from error
    except (
        errors.RepositoryNotFoundError,
        errors.RevisionNotFoundError,
        errors.EntryNotFoundError,
    ) as error:
        raise DownloadError(
            f"“{card.name}” is no longer where its card says: {card.hub_repo}, {card.hub_file}.",
            f"Look for it on {card.source}. {_BY_HAND}",
        ) from error
    except httpx2.HTTPStatusError as error:
        raise _refused(error.response.status_code) from error
    except errors.HfHubHTTPError as error:
        raise _refused(error.response.status_code) from error
    except httpx2.TransportError as error:
        raise _no_network(error) from error
    except OSError as error:
        raise _not_written(error) from error


def _not_the_hub() -> DownloadError:
    return DownloadError(
        "Something between here and the model hub answered in its place: a log-in page of this"
        " network, perhaps.",
        f"Open any web page in a browser, log in, and try again. {_BY_HAND}",
    )


def _refused(status: int) -> DownloadError:
    if status == 429:
        message = "The model hub is asked too often from this network."
    else:
        message = f"The model hub does not give the file now (it answered {status})."
    return DownloadError(message, f"Try again later; what came is kept. {_BY_HAND}")


def _no_network(error: Exception) -> DownloadError:
    if "certificate" in str(error).casefold():
        return DownloadError(
            "The connection to the model hub is not safe: its certificate is not the hub's.",
            "Is the clock of this computer right? A log-in page of the network, or a proxy that"
            f" reads along, does this too. {_BY_HAND}",
        )
    return DownloadError(
        "The model hub cannot be reached: there is no internet, or it broke off.",
        f"Try again when there is; what came is kept and gone on with. {_BY_HAND}",
    )


def _not_written(error: OSError) -> DownloadError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DownloadError(
            "The disk is full.", "Make room and try again; what came is kept and gone on with."
        )
    return DownloadError(
        f"The download could not be written: {error.strerror or error}.",
        "Is the disk still there, and may you write to it?",
    )
