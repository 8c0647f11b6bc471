"""Learned models that follow from the embeddings of another one."""

from collections.abc import Sequence
from pathlib import Path

from reid_desktop.core.embedding import Derived
from reid_desktop.core.types import BUILT_IN
from reid_desktop.vision.learned import find_head


def derived_of(name: str, folders: Sequence[Path]) -> Derived | None:
    """Tell how the model called `name` follows from another one; None if it does not.

    Raises
    ------
    ReidError
        If there is no such model, or its file cannot be used.
    """
    found = None if name == BUILT_IN else find_head(name, folders)
    return None if found is None else Derived(found.card.base, found.head)
