"""What is known of a group, in words."""

from PySide6.QtCore import QCoreApplication

from reid_desktop.project.group_rows import GroupRow
from reid_desktop.ui.seen import seen, stations
from reid_desktop.ui.words import life_stage_in_words, number, photographs, plural, sex_in_words


def facts_of(row: GroupRow) -> str:
    """Tell what is known of a group in one line."""
    facts = (
        photographs(row.n_photographs),
        _perhaps(row.n_perhaps),
        encounters(row.n_encounters),
        seen(row.first_seen, row.last_seen),
        stations(row),
        *_noted(row),
    )
    return "  ·  ".join(fact for fact in facts if fact)


def attention_in_words(row: GroupRow, *, disputed: bool) -> str:
    """Tell why a group wants to be looked at; empty if it does not."""
    translate = QCoreApplication.translate
    if disputed:
        return translate("Attention", "disputed")
    if row.n_new:
        return plural("Attention", "{n} new", "{n} new", row.n_new).format(n=number(row.n_new))
    return ""


def encounters(n: int) -> str:
    """Count encounters; empty while no photograph is in one."""
    if n == 0:
        return ""
    return plural("Count", "{n} encounter", "{n} encounters", n).format(n=number(n))


def _perhaps(n: int) -> str:
    """Count the photographs that perhaps show it; empty where all that is proposed is sure."""
    return plural("Count", "{n} perhaps", "{n} perhaps", n).format(n=number(n)) if n else ""


def _noted(row: GroupRow) -> tuple[str, ...]:
    """Tell what was noted of it, shortly: it counts though the details are hidden."""
    known = row.known
    if known is None:
        return ()
    sex = "" if known.sex is None else sex_in_words(known.sex)
    stage = "" if known.life_stage is None else life_stage_in_words(known.life_stage)
    also = known.alternate_ids.replace("|", ", ")
    called = QCoreApplication.translate("Known", "also {names}").format(names=also) if also else ""
    return sex, stage, ", ".join(known.tags), called
