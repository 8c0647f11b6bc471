"""The folder of models: what is in it, and how files of weights get there."""

import contextlib
import hashlib
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from pickle import UnpicklingError  # noqa: TID251 - the name of a refusal; nothing is unpickled
from typing import Any

from safetensors import SafetensorError

from reid_desktop.core.errors import ReidError
from reid_desktop.core.types import BUILT_IN
from reid_desktop.vision import recognition
from reid_desktop.vision.model_card import ModelCard, card_of, read_card, read_values
from reid_desktop.vision.model_names import file_name, require_free
from reid_desktop.vision.weight_files import is_safetensors, problem_of

SAFETENSORS = ".safetensors"
CARD = ".toml"
_NESTED_UNDER = ("state_dict_ema", "model_ema", "state_dict", "model", "net", "weights")


class ModelError(ReidError):
    """A model is not there, or its file of weights cannot be used."""


class NotKeptError(ModelError):
    """The library cannot be written."""


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """A model of the library.

    Attributes
    ----------
    n_bytes : int, optional
        Size of the file of weights; None if it is not there.
    """

    card: ModelCard
    n_bytes: int | None


def list_models(folders: Sequence[Path]) -> list[ModelCard]:
    """Return the cards in `folders`, by name; of two with one name the first folder's counts.

    Cards that make no sense are left out: using them by name says what is wrong.
    """
    return [entry.card for entry in list_entries(folders)]


def list_entries(folders: Sequence[Path]) -> list[ModelEntry]:
    """Return the models in `folders` as `list_models` does, with the sizes of their files."""
    entries: dict[str, ModelEntry] = {}
    for path in _cards_in(folders):
        with contextlib.suppress(ReidError):
            card = read_card(path)
            weights = path.parent / card.file
            n_bytes = weights.stat().st_size if weights.is_file() else None
            entries.setdefault(card.name, ModelEntry(card, n_bytes))
    return sorted(entries.values(), key=lambda entry: entry.card.name.casefold())


def find_model(name: str, folders: Sequence[Path]) -> tuple[ModelCard, Path]:
    """Find the model that is called `name`, or whose weights or card lie at the path `name`.

    Returns
    -------
    tuple of ModelCard and Path
        The card, and its file of weights.

    Raises
    ------
    ModelError
        If there is none, or its weights are not here yet.
    ModelCardError
        If its card makes no sense.
    """
    path = Path(name).expanduser()
    if path.is_file():
        card_path = path if path.suffix == CARD else card_beside(path)
        if card_path is None:
            raise no_card(path)
        card = read_card(card_path)
        return card, card_path.parent / card.file if path == card_path else path
    paths = [path for path in _cards_in(folders) if name in {path.stem, _name_in(path)}]
    for card_path in paths:
        card = read_card(card_path)
        if (card_path.parent / card.file).is_file():
            return card, card_path.parent / card.file
    if paths:
        raise _not_here(read_card(paths[0]))
    offered = ", ".join([BUILT_IN, *(one.name for one in list_models(folders) if not one.is_local)])
    raise ModelError(
        f"There is no model “{name}”.",
        f"Known models: {offered}. A file of weights with a card beside it will do, too.",
    )


def find_card(name: str, folders: Sequence[Path]) -> ModelCard:
    """Find the card of a model by its name, whether or not its weights are here.

    Raises
    ------
    ModelError
        If there is none.
    """
    entries = [entry for entry in list_entries(folders) if entry.card.name == name]
    if not entries:
        known = ", ".join(card.name for card in list_models(folders))
        raise ModelError(f"There is no model “{name}”.", f"Known models: {known}.")
    return entries[0].card


def add_model(
    file: Path,
    library: Path,
    *,
    name: str | None = None,
    known: Sequence[ModelCard] = (),
    **values: Any,
) -> ModelCard:
    """Bring a file of weights into the library, as safetensors and with a card.

    Parameters
    ----------
    file : Path
        Weights as safetensors, or a state dict of torch, or a card with its weights beside it;
        it is only read.
    library : Path
        Folder of the library; made when missing.
    name : str, optional
        Of the model; else what the card beside `file` says, else the name of the file.
    known : sequence of ModelCard
        Where nothing says what the file is, it may be one of these.
    **values
        Fields of `ModelCard`. What is not given, or None, is taken from the card beside
        `file`, then from `known`, then from what timm knows of the architecture.

    Returns
    -------
    ModelCard
        As it was written beside the weights in the library.

    Raises
    ------
    ModelError
        If the file cannot be read, or does not fit the architecture, or another model has the
        name. Nothing is left behind.
    ModelCardError
        If a value makes no sense.
    """
    file, card_path = weights_and_card(file)
    from reid_desktop.vision import architectures  # noqa: PLC0415 - loads torch: not for a typing error

    told = read_values(card_path) if card_path else {}
    given = told | {key: value for key, value in values.items() if value is not None}
    source_sha256 = sha256_of(file)
    if not given.get("architecture"):
        given = recognition.facts_of(file, source_sha256, known, load=load_weights) | given
    if not given.get("architecture"):
        raise no_card(file)
    name = name or given.pop("name", None) or recognition.plain_name(file)
    given = architectures.usual_values(str(given["architecture"])) | given | {"name": name}
    if given.get("sha256", source_sha256) != source_sha256:
        raise other_file(file)
    given |= {"file": f"{file_name(str(name))}{SAFETENSORS}", "source_sha256": source_sha256}
    card = card_of(given | {"sha256": source_sha256}, name=str(name))
    require_free(card, (library / given["file"]).with_suffix(CARD))
    state = architectures.checked(card, load_weights(file), file_name=file.name)
    return keep_model(card, library, lambda part: architectures.save(state, part))


def keep_model(card: ModelCard, library: Path, save: Callable[[Path], None]) -> ModelCard:
    """Write a file of weights into the library, and its card beside it.

    Parameters
    ----------
    card : ModelCard
        With the name of the file; its sum is taken from what was written.
    library : Path
        Made when missing.
    save : callable
        Writes the weights to a file.

    Returns
    -------
    ModelCard
        As it was written.

    Raises
    ------
    ModelNameError
        If another model has the name, or it is none.
    NotKeptError
        If there is no room, or nothing may be written. Nothing is left behind.
    """
    target = library / card.file
    part = target.with_suffix(".part")
    try:
        library.mkdir(parents=True, exist_ok=True)
        save(part)
        card = replace(card, sha256=sha256_of(part))
        require_free(card, target.with_suffix(CARD))
        part.replace(target)
        target.with_suffix(CARD).write_text(card.to_toml(), encoding="utf-8")
    except (OSError, SafetensorError) as error:
        raise NotKeptError(
            f"“{card.name}” could not be kept in {library}: {error}.",
            "Is there room on its disk, and may you write there?",
        ) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return card


def load_weights(file: Path) -> dict[str, Any]:
    """Load the tensors in a file, by name. Nothing in the file is executed.

    Raises
    ------
    ModelError
        If it holds anything else, or is damaged.
    """
    import safetensors.torch  # noqa: PLC0415 - loads torch, listing models does not
    import torch  # noqa: PLC0415 - the same

    _refuse_what_is_no_weights(file)
    try:
        if is_safetensors(file):
            return safetensors.torch.load_file(file)
        with file.open("rb") as stream:  # a path would be judged by its suffix
            found = torch.load(stream, map_location="cpu", weights_only=True)  # noqa: TID251 - here only
    except UnpicklingError as error:
        raise ModelError(
            f"“{file.name}” is not a plain file of weights, so it is not opened:"
            " files like it can run programs.",
            "Ask for the weights as safetensors, or as a state dict.",
        ) from error
    except (OSError, RuntimeError, ValueError, LookupError, EOFError, SafetensorError) as error:
        raise ModelError(
            f"“{file.name}” is damaged or not a file of weights.", "Copy or download it again."
        ) from error
    return _tensors(found, file)


def _refuse_what_is_no_weights(file: Path) -> None:
    try:
        problem = problem_of(file)
    except OSError as error:
        raise ModelError(
            f"“{file.name}” cannot be read.", "Is its disk or stick still connected?"
        ) from error
    if problem is not None:
        kind, hint = problem
        raise ModelError(f"“{file.name}” cannot be used: it is {kind}.", hint)


def _tensors(found: object, file: Path) -> dict[str, Any]:
    """Take the tensors out of what training programs put around them."""
    import torch  # noqa: PLC0415 - loads torch, listing models does not

    for key in _NESTED_UNDER:
        if isinstance(found, Mapping) and isinstance(found.get(key), Mapping):
            found = found[key]
    entries = found.items() if isinstance(found, Mapping) else ()
    tensors = {str(key): value for key, value in entries if isinstance(value, torch.Tensor)}
    if not tensors:
        raise ModelError(
            f"There are no weights in “{file.name}”.",
            "It should hold a state dict: tensors by the names of their layers.",
        )
    return tensors


def sha256_of(file: Path) -> str:
    """Return the SHA-256 of a file, in hex.

    Raises
    ------
    ModelError
        If it cannot be read.
    """
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(
            f"The weights “{file.name}” cannot be read.", "Add the model again."
        ) from error


def card_beside(file: Path) -> Path | None:
    """Return the card that lies beside a file of weights, if there is one."""
    for path in (file.with_suffix(CARD), file.with_name(f"{file.name}{CARD}")):
        if path.is_file():
            return path
    return None


def no_card(file: Path) -> ModelError:
    """Make the error that says how to tell what a file of weights is."""
    guess, usual = guessed(file)
    options = [
        f"--architecture {guess or 'NAME'}",
        f"--input-size {usual.get('input_size', (224,))[0]}",
        *(f"--mean {value}" for value in usual.get("mean", (0.5,))),
        *(f"--std {value}" for value in usual.get("std", (0.5,))),
    ]
    return ModelError(
        f"Nothing says how the weights in “{file.name}” are to be used.",
        "Say it once, with the values they were trained with: "
        f"reid-desktop models add {shlex.quote(str(file))} {' '.join(options)}"
        f" (or put a card “{file.stem}.toml” beside the file).",
    )


def other_file(file: Path) -> ModelError:
    """Make the error that says that a card is about other bytes."""
    return ModelError(
        f"The weights in “{file.name}” are not those its card was written for"
        " (their SHA-256 differs).",
        "Copy the file again; if you changed it on purpose, mend sha256 in the card.",
    )


def weights_and_card(file: Path) -> tuple[Path, Path | None]:
    """Return the file of weights that `file` is or tells of, and its card if there is one.

    Raises
    ------
    ModelError
        If there is no such file, or a card whose weights are not beside it.
    """
    if not file.is_file():
        raise ModelError(f"There is no file “{file}”.", "Check the name and the folder.")
    if file.suffix != CARD:
        return file, card_beside(file)
    name = read_values(file).get("file")
    weights = file.parent / str(name)
    if not name or not weights.is_file():
        raise ModelError(
            f"The weights that the card “{file.name}” is about are not beside it.",
            "Put their file into the same folder, under the name the card tells.",
        )
    return weights, file


def guessed(file: Path) -> tuple[str, dict[str, Any]]:
    """Guess the architecture from the name of a file, and what is usual for it."""
    from reid_desktop.vision import architectures  # noqa: PLC0415 - loads torch, listing models does not

    guess = architectures.guess_architecture(file.name)
    return guess or "", architectures.usual_values(guess) if guess else {}


def _not_here(card: ModelCard) -> ModelError:
    bring = "reid-desktop models add, with the file of weights,"
    hint = f"Bring it with {bring} from another computer or a stick."
    if card.hub_repo:
        hint = (
            f"Get it with reid-desktop models get {shlex.quote(card.name)}, or under Settings,"
            f" Models; without internet, bring it with {bring} from a stick."
        )
    return ModelError(f"The weights of “{card.name}” are not on this computer yet.", hint)


def _cards_in(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(folder.glob(f"*{CARD}")) if folder.is_dir() else ()


def _name_in(card_path: Path) -> str | None:
    values: Mapping[str, Any] = {}
    with contextlib.suppress(ReidError):
        values = read_values(card_path)
    name = values.get("name")
    return name if isinstance(name, str) else None
