"""Says in the language of the window what was put together without Qt: errors, acts.

Core and project know no Qt. Their sentences are recognised by the list that
``packaging/translations.py`` collects from them, and said again with the same values.
"""

import json
import re
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from reid_desktop.runtime.paths import resource

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_CONTEXT = "Error"
_REMEMBERED = 1_000  # sentences: a list asks for the same few at every painting


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence with named placeholders, and what recognises it."""

    source: str
    recognise: re.Pattern[str]

    @property
    def n_letters(self) -> int:
        """How much of it is always the same."""
        return len(_PLACEHOLDER.sub("", self.source))


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
    for pattern in patterns():
        found = pattern.recognise.fullmatch(text)
        if found is not None:
            return pattern.source, found.groupdict()
    return None


@lru_cache(maxsize=1)
def patterns() -> tuple[Pattern, ...]:
    """Read the sentences there are; those that leave least open first."""
    found = json.loads(resource("translations", "sentences.json").read_text(encoding="utf-8"))
    return tuple(sorted(map(pattern_of, found), key=lambda one: -one.n_letters))


def pattern_of(source: str) -> Pattern:
    """Make what recognises a sentence."""
    pieces = _PLACEHOLDER.split(source)  # text, name, text, name, ..., text
    fixed = [re.escape(_unbraced(piece)) for piece in pieces[::2]]
    names = [f"(?P<{name}>.+?)" for name in pieces[1::2]]
    whole = "".join(part for pair in zip(fixed, [*names, ""], strict=True) for part in pair)
    return Pattern(source, re.compile(whole, re.DOTALL))


def _unbraced(text: str) -> str:
    return text.replace("{{", "{").replace("}}", "}")
