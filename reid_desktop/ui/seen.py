"""When and where an animal was seen, in words."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from reid_desktop.project.group_rows import GroupRow

_MAX_STATIONS = 3  # named; of more, how many


def seen(first: datetime | None, last: datetime | None) -> str:
    """Tell the days between which it was seen; empty when none is known."""
    if first is None or last is None:
        return ""
    begin, end = first.date().isoformat(), last.date().isoformat()
    if begin == end:
        return begin
    if first.year == last.year:  # said once: where an animal is listed, there is little room
        end = end.partition("-")[2]
    translate = QCoreApplication.translate
    return translate("Seen", "{first} to {last}").format(first=begin, last=end)


def stations(row: GroupRow) -> str:
    """Tell where it was seen; empty when that is not known."""
    translate = QCoreApplication.translate
    if len(row.stations) <= _MAX_STATIONS:
        return ", ".join(row.stations)
    return translate("Seen", "{n} stations").format(n=len(row.stations))
