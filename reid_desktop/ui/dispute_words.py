"""Contradictions in words."""

from string import ascii_uppercase

from PySide6.QtCore import QCoreApplication

from reid_desktop.core.types import Verdict
from reid_desktop.project.disagreements import Disagreement, Said, Source
from reid_desktop.ui.words import number, photographs, plural, short_date, verdict_in_words

_MOST_LETTERS = 3  # of a longer chain only the ends are written


def letter(place: int) -> str:
    """Give the letter that a photograph of a chain is called by.

    >>> letter(0), letter(27)
    ('A', 'B1')
    """
    again, at = divmod(place, len(ascii_uppercase))
    return ascii_uppercase[at] + (str(again) if again else "")


def formula(row: Disagreement) -> str:
    """Write a contradiction shortly: A = B = C, yet A ≠ C."""
    n = len(row.photographs)
    letters = [letter(place) for place in range(n)]
    if n > _MOST_LETTERS:
        letters = [letters[0], "…", letters[-1]]
    translate = QCoreApplication.translate
    return translate("Dispute", "{chain}, yet {first} ≠ {last}").format(
        chain=" = ".join(letters), first=letters[0], last=letters[-1]
    )


def who(said: Said) -> str:
    """Tell in a word or two where it comes from."""
    translate = QCoreApplication.translate
    match said.source:
        case Source.ANSWER:
            return said.reviewer or ""
        case Source.MEMBERSHIP:
            return translate("Dispute", "accepted")
        case Source.FACT:
            return translate("Dispute", "a fact")
        case Source.LOCK:
            return translate("Dispute", "confirmed")


def explained(said: Said, label: str) -> str:
    """Tell what was said of a pair, when, and what can be done about it.

    Parameters
    ----------
    label
        Of the group the photographs are in.
    """
    translate = QCoreApplication.translate
    match said.source:
        case Source.ANSWER:
            words = translate("Dispute", "{reviewer} answered “{answer}” on {day}.")
            on = "" if said.said_at is None else short_date(said.said_at.date())
            answer = verdict_in_words(said.verdict, said.sureness)
            return words.format(reviewer=said.reviewer, answer=answer, day=on)
        case Source.MEMBERSHIP:
            words = translate(
                "Dispute",
                "Both were accepted as {name}. If they are two animals, take one out under"
                " Individuals.",
            )
            return words.format(name=label)
        case Source.LOCK:
            return translate("Dispute", "It was confirmed, and binds whatever is answered.")
        case Source.FACT if said.verdict is Verdict.SAME:
            return translate("Dispute", "Both files have the same content, so it is one animal.")
        case Source.FACT:
            return translate("Dispute", "Both are in one photograph, so they are two animals.")


def disputes(n: int) -> str:
    """Count disputes."""
    return plural("Count", "{n} dispute", "{n} disputes", n).format(n=number(n))


def counted(row: Disagreement) -> str:
    """Tell how many photographs and who takes part."""
    people = ", ".join(sorted({said.reviewer for said in row.said if said.reviewer}))
    return "  ·  ".join(part for part in (photographs(len(row.photographs)), people) if part)
