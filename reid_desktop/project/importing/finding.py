"""Finds the photographs that a table or a detector names, however their paths are written."""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from reid_desktop.core.types import FolderId, ImageId, ImageStatus
from reid_desktop.project.importing.plan import Code
from reid_desktop.store.import_rows import KnownImage
from reid_desktop.store.values import path_key

_DRIVE = re.compile(r"[a-z]:/")


class Finder:
    """Finds photographs of a project by path, name or content.

    Separators, letter case and the form of accents make no difference. A path may be absolute,
    begin anywhere above or below a folder of photographs, or lie beside the table. The name of
    the file alone is enough where only one photograph has it.

    Parameters
    ----------
    roots : mapping of FolderId to str
        The folders of photographs.
    beside : Path, optional
        The folder the table lies in.
    """

    def __init__(
        self, images: Iterable[KnownImage], roots: Mapping[FolderId, str], beside: Path | None
    ) -> None:
        self._root_of = {folder: _parts(root) for folder, root in roots.items()}
        self._beside = None if beside is None else _parts(os.path.abspath(beside))  # noqa: PTH100
        self._named: dict[str, list[KnownImage]] = {}
        self._with_bytes: dict[str, list[KnownImage]] = {}
        for image in images:
            parts = _parts(image.relative_path)
            self._named.setdefault(parts[-1], []).append(image)
            if image.sha256 is not None:
                self._with_bytes.setdefault(image.sha256, []).append(image)
        self._taken: set[ImageId] = set()

    def find(self, file: str, sha256: str = "") -> tuple[KnownImage | None, Code | None]:
        """Find a photograph.

        Returns
        -------
        KnownImage, optional
        Code, optional
            Why there is none; of one that was found by its name alone, that it was.
        """
        wanted = _normal(_parts(file)) if file.strip() else []
        if sha256 and (same := self._with_bytes.get(sha256.casefold())):
            return self._among_copies(same, wanted), None
        if wanted is None:
            wanted = self._resolved(file)
        if not wanted:
            return None, Code.LEADS_OUTSIDE if file.strip() else Code.NO_FILE
        found, code = self._by_path(file, wanted)
        if found is not None and sha256 and found.sha256 not in (None, sha256.casefold()):
            return None, Code.OTHER_BYTES
        return found, code

    def _among_copies(
        self, copies: Sequence[KnownImage], wanted: Sequence[str] | None
    ) -> KnownImage:
        """Choose the copy that is called so, if one is, that no other row was about."""
        name = wanted[-1] if wanted else ""
        best = min(
            copies,
            key=lambda one: (
                one.image_id in self._taken,
                -_n_shared(_parts(one.relative_path), wanted or ()),
                _parts(one.relative_path)[-1] != name,
                one.status is not ImageStatus.OK,
                one.image_id,
            ),
        )
        if len(copies) > 1:
            self._taken.add(best.image_id)
        return best

    def _by_path(self, file: str, wanted: Sequence[str]) -> tuple[KnownImage | None, Code | None]:
        named = self._named.get(wanted[-1], ())
        if not named:
            return None, Code.NO_PHOTOGRAPH
        exact, fits = [], []
        is_absolute = _is_absolute(file)
        for one in named:
            relative = _parts(one.relative_path)
            whole = [*self._root_of.get(one.folder_id, ()), *relative]
            if list(wanted) in (relative, whole) or self._joined(wanted) == whole:
                exact.append(one)
                continue
            # A path may begin above a folder of photographs, or, unless it is absolute, below.
            enough = len(relative) if is_absolute else min(len(wanted), len(relative))
            if _n_shared(whole, wanted) >= enough:
                fits.append(one)
        if exact or fits:
            spelled = [one for one in exact if one.relative_path == file.replace("\\", "/")]
            return _only(spelled or exact or fits)
        found, code = _only(named)
        return found, code or Code.IDENTITY_BY_NAME

    def _joined(self, wanted: Sequence[str]) -> list[str]:
        return [] if self._beside is None else [*self._beside, *wanted]

    def _resolved(self, file: str) -> list[str] | None:
        """Follow a path with ``..`` from the table, as text; None if it leaves all folders."""
        if self._beside is None or _is_absolute(file):
            return None
        whole = _normal([*self._beside, *_parts(file)])
        if whole is None:
            return None
        inside = any(whole[: len(root)] == root for root in self._root_of.values())
        return whole if inside else None


def _only(found: Sequence[KnownImage]) -> tuple[KnownImage | None, Code | None]:
    if len(found) == 1:
        return found[0], None
    there = [one for one in found if one.status is ImageStatus.OK]
    return (there[0], None) if len(there) == 1 else (None, Code.AMBIGUOUS_NAME)


def _parts(path: str) -> list[str]:
    return [part for part in path_key(path).replace("\\", "/").split("/") if part not in ("", ".")]


def _normal(parts: Sequence[str]) -> list[str] | None:
    """Resolve ``..``; None where it leads above the beginning."""
    normal: list[str] = []
    for part in parts:
        if part != "..":
            normal.append(part)
        elif normal:
            normal.pop()
        else:
            return None
    return normal


def _is_absolute(path: str) -> bool:
    plain = path.strip().replace("\\", "/").casefold()
    return plain.startswith("/") or _DRIVE.match(plain) is not None


def _n_shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Count the parts that are the same from the end."""
    n = 0
    for a, b in zip(reversed(one), reversed(other), strict=False):
        if a != b:
            break
        n += 1
    return n
