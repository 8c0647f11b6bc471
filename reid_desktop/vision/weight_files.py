"""Tells by its first bytes what was saved in place of weights."""

import json
import zipfile
from pathlib import Path

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
