"""What a person can set for one format: described once, for the window and the command line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reid_desktop.core.errors import ReidError


class OptionKind(StrEnum):
    """How an option is set."""

    CHOICE = "choice"  # one of `Option.values`
    FLAG = "flag"  # "yes" or "no"
    NUMBER = "number"  # a whole number, from 0
    DATE = "date"  # 2024-05-31, or nothing
    DATES = "dates"  # several, with spaces or commas between them, or none
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class OptionValue:
    """One value of a choice, and what a person reads."""

    value: str
    title: str


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be set.

    Attributes
    ----------
    name : str
        On the command line after the name of the format: ``mark.occasion=month``.
    title, about : str
        What a person reads beside it, and more of it.
    default : str
        All values are text, as they are typed and remembered.
    values : tuple of OptionValue
        Of a choice.
    """

    name: str
    title: str
    kind: OptionKind = OptionKind.TEXT
    default: str = ""
    about: str = ""
    values: tuple[OptionValue, ...] = ()


class OptionError(ReidError):
    """An option cannot be what it was set to."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of one format as they are set, or as they are if nobody set them."""

    format: str
    options: tuple[Option, ...]
    texts: Mapping[str, str]

    def text(self, name: str) -> str:
        """Return an option as it is typed; of a choice one of its values.

        Raises
        ------
        OptionError
        """
        option = self._option(name)
        text, title = self.texts.get(f"{self.format}.{name}", option.default).strip(), option.title
        values = [one.value for one in option.values]
        if option.kind is OptionKind.CHOICE and text not in values:
            raise OptionError(
                f"{title} cannot be “{text}”.", hint=f"Choose one of: {', '.join(values)}."
            )
        return text

    def flag(self, name: str) -> bool:
        """Return whether an option is set."""
        return self.text(name).casefold() in {"yes", "true", "on", "1"}

    def number(self, name: str) -> int:
        """Return a whole number.

        Raises
        ------
        OptionError
        """
        text = self.text(name)
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            title = self._option(name).title
            raise OptionError(f"{title} cannot be “{text}”.", hint="Enter a whole number.")
        return int(text)

    def day(self, name: str) -> date | None:
        """Return a date, or None where none was entered.

        Raises
        ------
        OptionError
        """
        days = self.days(name)
        return days[0] if days else None

    def days(self, name: str) -> tuple[date, ...]:
        """Return all dates that were entered, as they were.

        Raises
        ------
        OptionError
        """
        text = self.text(name)
        parts = text.replace(",", " ").replace(";", " ").split()
        try:
            return tuple(date.fromisoformat(part) for part in parts)
        except ValueError as error:
            title = self._option(name).title
            raise OptionError(
                f"“{text}” is no date for: {title}.",
                hint="Write year, month and day, as in 2024-05-31.",
            ) from error

    def _option(self, name: str) -> Option:
        return next(one for one in self.options if one.name == name)


def unknown_options(texts: Mapping[str, str], known: Mapping[str, Sequence[Option]]) -> list[str]:
    """Return what was set for no format, or is no option of it.

    >>> unknown_options({"mark.side": "left", "mark.sied": "left"}, {"mark": [Option("side", "")]})
    ['mark.sied']
    """
    names = {f"{name}.{one.name}" for name, options in known.items() for one in options}
    return sorted(texts.keys() - names)
