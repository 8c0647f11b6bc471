"""When and where an animal was seen, in words."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from reid_desktop.project.group_rows import GroupRow
from reid_desktop.ui.words import number, plural, short_date

_MAX_STATIONS = 3  # named; of more, how many


def seen(first: datetime | None, last: datetime | None) -> str:
    """Tell the days between which it was seen; empty when none is known."""
    if first is None or last is None:
        return ""
    begin, end = short_date(first.date()), short_date(last.date())
    if begin == end:
        return begin
    if first.year == last.year:  # said once: where an animal is listed, there is little room
        end = end.removeprefix(f"{last.year}-")
        begin = begin.removesuffix(f"/{first.year}")
    translate = QCoreApplication.translate
    return translate("Seen", "{first} to {last}").format(first=begin, last=end)


def stations(row: GroupRow) -> str:
    """Tell where it was seen; empty when that is not known."""
    n = len(row.stations)
    if n <= _MAX_STATIONS:
        return ", ".join(row.stations)
    return plural("Seen", "{n} station", "{n} stations", n).format(n=number(n))
