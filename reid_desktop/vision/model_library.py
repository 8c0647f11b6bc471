"""The folder of models: what is in it, and how files of weights get there."""

import contextlib
import hashlib
import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from pickle import UnpicklingError  # noqa: TID251 - the name of a refusal; nothing is unpickled
from typing import Any

from safetensors import SafetensorError

from reid_desktop.core.errors import ReidError
from reid_desktop.vision.model_card import ModelCard, card_of, read_card, read_values

SAFETENSORS = ".safetensors"
_NESTED_UNDER = ("state_dict_ema", "model_ema", "state_dict", "model", "net", "weights")


class ModelError(ReidError):
    """A model is not there, or its file of weights cannot be used."""


def list_models(folders: Sequence[Path]) -> list[ModelCard]:
    """Return the cards in `folders`, by name; of two with one name the first folder's counts.

    Cards that make no sense are left out: using them by name says what is wrong.
    """
    cards: dict[str, ModelCard] = {}
    for path in _cards_in(folders):
        with contextlib.suppress(ReidError):
            card = read_card(path)
            cards.setdefault(card.name, card)
    return sorted(cards.values(), key=lambda card: card.name.casefold())


def find_model(name: str, folders: Sequence[Path]) -> tuple[ModelCard, Path]:
    """Find the model that is called `name`, or whose weights or card lie at the path `name`.

    Returns
    -------
    tuple of ModelCard and Path
        The card, and its file of weights.

    Raises
    ------
    ModelError
        If there is none.
    ModelCardError
        If its card makes no sense.
    """
    path = Path(name).expanduser()
    if path.is_file():
        card_path = path if path.suffix == ".toml" else card_beside(path)
        if card_path is None:
            raise no_card(path)
        card = read_card(card_path)
        return card, card_path.parent / card.file if path == card_path else path
    for card_path in _cards_in(folders):
        if name in {card_path.stem, _name_in(card_path)}:
            card = read_card(card_path)
            return card, card_path.parent / card.file
    offered = ", ".join(["classical", *(card.name for card in list_models(folders))])
    raise ModelError(
        f"There is no model “{name}”.",
        f"Known models: {offered}. A file of weights with a card beside it will do, too.",
    )


def add_model(file: Path, library: Path, *, name: str | None = None, **values: Any) -> ModelCard:
    """Bring a file of weights into the library, as safetensors and with a card.

    Parameters
    ----------
    file : Path
        Weights as safetensors, or a state dict of torch; it is only read.
    library : Path
        Folder of the library; made when missing.
    name : str, optional
        Of the model; else what the card beside `file` says, else the name of the file.
    **values
        Fields of `ModelCard`. What is not given, or None, is taken from the card beside
        `file`, then from what timm knows of the architecture.

    Returns
    -------
    ModelCard
        As it was written beside the weights in the library.

    Raises
    ------
    ModelError
        If the file cannot be read, or does not fit the architecture. Nothing is left behind.
    ModelCardError
        If a value makes no sense.
    """
    from reid_desktop.vision import architectures  # noqa: PLC0415 - loads torch, listing models does not

    if not file.is_file():
        raise ModelError(f"There is no file “{file}”.", "Check the name and the folder.")
    beside = card_beside(file)
    told = read_values(beside) if beside else {}
    given = told | {key: value for key, value in values.items() if value is not None}
    if not given.get("architecture"):
        raise no_card(file)
    name = name or given.pop("name", None) or file.stem
    given = architectures.usual_values(str(given["architecture"])) | given | {"name": name}
    source_sha256 = sha256_of(file)
    if given.get("sha256", source_sha256) != source_sha256:
        raise other_file(file)
    given |= {"file": f"{_file_name(str(name))}{SAFETENSORS}", "source_sha256": source_sha256}
    card = card_of(given | {"sha256": source_sha256}, name=str(name))
    model = architectures.build(card)
    state = architectures.fitting(model, load_weights(file), file_name=file.name)
    library.mkdir(parents=True, exist_ok=True)
    target = library / given["file"]
    part = target.with_suffix(".part")
    try:
        architectures.save(state, part)
        card = card_of(given | {"sha256": sha256_of(part)}, name=str(name))
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    target.with_suffix(".toml").write_text(card.to_toml(), encoding="utf-8")
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

    try:
        if file.suffix == SAFETENSORS:
            return safetensors.torch.load_file(file)
        found = torch.load(file, map_location="cpu", weights_only=True)  # noqa: TID251 - here only
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
    for path in (file.with_suffix(".toml"), file.with_name(f"{file.name}.toml")):
        if path.is_file():
            return path
    return None


def no_card(file: Path) -> ModelError:
    """Make the error that says how to tell what a file of weights is."""
    from reid_desktop.vision import architectures  # noqa: PLC0415 - loads torch, listing models does not

    guess = architectures.guess_architecture(file.name)
    usual = architectures.usual_values(guess) if guess else {}
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


def _cards_in(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(folder.glob("*.toml")) if folder.is_dir() else ()


def _name_in(card_path: Path) -> str | None:
    values: Mapping[str, Any] = {}
    with contextlib.suppress(ReidError):
        values = read_values(card_path)
    name = values.get("name")
    return name if isinstance(name, str) else None


def _file_name(name: str) -> str:
    return "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in name)
