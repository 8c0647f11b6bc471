"""Says in the language of the window what was put together without Qt: errors, acts.

Core and project know no Qt. Their sentences are recognised by the list that
``packaging/translations.py`` collects from them, and said again with the same values.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication

from reid_desktop.runtime.paths import resource

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_CONTEXT = "Error"
_REMEMBERED = 1_000  # sentences: a list asks for the same few at every painting


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence, and between which pieces of text its values stand."""

    source: str
    pieces: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def n_letters(self) -> int:
        """How much of it is always the same."""
        return sum(map(len, self.pieces))

    def values_in(self, text: str) -> dict[str, str] | None:
        """Recognise `text` as this sentence, with the values of its placeholders."""
        if not all(piece in text for piece in self.pieces):
            return None  # nearly all end here: the expression need not be made
        found = _expression(self).fullmatch(text)
        return None if found is None else found.groupdict()


def in_language(text: str) -> str:
    """Say a sentence, and what it quotes, in the language of the window.

    One that is not known, or not translated, stays as it is.
    """
    found = _recognised(text)
    if found is None:
        return text
    source, values = found
    template = QCoreApplication.translate(_CONTEXT, source)
    if template == source:
        return text
    return template.format(**{name: in_language(value) for name, value in values.items()})


@lru_cache(maxsize=_REMEMBERED)
def _recognised(text: str) -> tuple[str, dict[str, str]] | None:
    if text in _fixed():
        return _fixed()[text], {}
    for pattern in patterns():
        values = pattern.values_in(text)
        if values is not None:
            return pattern.source, values
    return None


@cache
def patterns() -> tuple[Pattern, ...]:
    """Read the sentences there are; those that leave least open first."""
    found = json.loads(resource("translations", "sentences.json").read_text(encoding="utf-8"))
    return tuple(sorted(map(pattern_of, found), key=lambda one: -one.n_letters))


@cache
def _fixed() -> Mapping[str, str]:
    return {pattern.pieces[0]: pattern.source for pattern in patterns() if not pattern.names}


def pattern_of(source: str) -> Pattern:
    """Make what recognises a sentence."""
    pieces = _PLACEHOLDER.split(source)  # text, name, text, name, ..., text
    return Pattern(source, tuple(map(_unbraced, pieces[::2])), tuple(pieces[1::2]))


@cache
def _expression(pattern: Pattern) -> re.Pattern[str]:
    names = [f"(?P<{name}>.+?)" for name in pattern.names]
    fixed = map(re.escape, pattern.pieces)
    whole = "".join(part for pair in zip(fixed, [*names, ""], strict=True) for part in pair)
    return re.compile(whole, re.DOTALL)


def _unbraced(text: str) -> str:
    return text.replace("{{", "{").replace("}}", "}")
