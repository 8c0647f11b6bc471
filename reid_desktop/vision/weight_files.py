"""Finds files of weights, and tells by its first bytes what was saved in place of one."""

import json
import zipfile
from pathlib import Path

from reid_desktop.vision.model_card import ModelCardError, read_values

SUFFIXES = (".safetensors", ".pt", ".pth", ".bin", ".ckpt")

_HEAD_BYTES = 1024
_LENGTH_BYTES = 8  # of the header of safetensors, at the very beginning
_LONGEST_HEADER = 100_000_000  # as safetensors itself allows
_METADATA = "__metadata__"
_ZIP, _PICKLE = b"PK\x03\x04", b"\x80"
_OTHERS = (
    ((b"\x89HDF", b"CDF"), "weights of Keras or TensorFlow"),
    ((b"GGUF",), "weights of a language model"),
    ((b"\xff\xd8\xff", b"\x89PNG", b"GIF8"), "a picture"),
    ((b"%PDF",), "a document"),
    ((b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"\xfd7zXZ", b"BZh"), "an archive: unpack it first"),
)
_EXPECTED = (
    "Expected are tensors by the names of their layers: safetensors, or a .pt, .pth or .bin that"
    " torch saved."
)
_AGAIN = "Copy or download it again; a whole file can be checked by its size."
_CUT_OFF = ("cut off: its end is missing", _AGAIN)


def models_in(folder: Path) -> list[Path]:
    """Find the models in a folder and the folders in it: cards with their weights, and weights.

    Of weights that lie there in two forms, safetensors are taken.
    """
    places = [folder, *(path for path in _in(folder) if path.is_dir())]
    return [model for place in places for model in _models_at(place)]


def _in(folder: Path) -> list[Path]:
    """List what is in a folder, but for what is hidden, and nothing if it may not be read."""
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return []


def _models_at(place: Path) -> list[Path]:
    files = [path for path in _in(place) if path.is_file()]
    cards = {path: place / _file_of(path) for path in files if path.suffix == ".toml"}
    cards = {card: weights for card, weights in cards.items() if weights.is_file()}
    weights = [path for path in files if path.suffix in SUFFIXES and path not in cards.values()]
    plain = [path for path in weights if path.suffix == SUFFIXES[0]]
    twins = {path.stem for path in plain} | ({"pytorch_model"} if _is_of_the_hub(plain) else set())
    others = [path for path in weights if path not in plain and path.stem not in twins]
    return [*cards, *plain, *others]


def _is_of_the_hub(files: list[Path]) -> bool:
    """Whether it is kept as on the hub, where pytorch_model.bin lies beside the same again."""
    return any(path.name == "model.safetensors" for path in files)


def _file_of(card: Path) -> str:
    try:
        return str(read_values(card).get("file", ""))
    except ModelCardError:
        return ""


def problem_of(file: Path) -> tuple[str, str] | None:
    """Tell why a file cannot be weights, as far as its beginning shows it.

    Returns
    -------
    tuple of str
        What it is, to go on with after “the file is …”, and what to do; None if it may well be
        weights.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    n_bytes = file.stat().st_size
    with file.open("rb") as stream:
        head = stream.read(_HEAD_BYTES)
    if not n_bytes:
        return "empty", _AGAIN
    if head.startswith(_ZIP):
        return _problem_of_zip(file)
    if head.startswith(_PICKLE):  # of an older torch
        return None
    if _begins_as_safetensors(head):
        return _CUT_OFF if n_bytes < _told_bytes(file) else None
    return _something_else(head, file.suffix)


def is_safetensors(file: Path) -> bool:
    """Whether a file holds safetensors, whatever its name is.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    with file.open("rb") as stream:
        return _begins_as_safetensors(stream.read(_HEAD_BYTES))


def _something_else(head: bytes, suffix: str) -> tuple[str, str]:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"version https://git-lfs"):
        return (
            "only a pointer of Git LFS, a few lines that stand for the weights",
            "Get the file itself: git lfs pull, or the download button of the web page.",
        )
    if start.startswith((b"<!doctype", b"<html", b"<head", b"<?xml")):
        return (
            "a web page, not weights",
            "Get it by the download link of the page; some need a log-in before.",
        )
    kinds = [kind for beginnings, kind in _OTHERS if head.startswith(beginnings)]
    if suffix.lower() == ".onnx":
        kinds = ["a network in the form of ONNX"]
    return kinds[0] if kinds else "no weights at all", _EXPECTED


def _problem_of_zip(file: Path) -> tuple[str, str] | None:
    """Look into what may be a file of torch: its list of contents comes last."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
    except zipfile.BadZipFile:
        return _CUT_OFF
    if any(name.endswith("data.pkl") for name in names):
        return None
    return "an archive: unpack it first", _EXPECTED


def _begins_as_safetensors(head: bytes) -> bool:
    length = int.from_bytes(head[:_LENGTH_BYTES], "little")
    return head[_LENGTH_BYTES : _LENGTH_BYTES + 1] == b"{" and length <= _LONGEST_HEADER


def _told_bytes(file: Path) -> int:
    """Read from the header of safetensors how long the file should be; 0 if it is damaged."""
    with file.open("rb") as stream:
        length = int.from_bytes(stream.read(_LENGTH_BYTES), "little")
        header = stream.read(length)
    if len(header) < length:
        return _LENGTH_BYTES + length
    try:
        entries: dict[str, dict[str, list[int]]] = json.loads(header)
        ends = [one["data_offsets"][1] for key, one in entries.items() if key != _METADATA]
        return _LENGTH_BYTES + length + max(ends, default=0)
    except (ValueError, TypeError, LookupError, AttributeError):
        return 0
