"""How far apart two photographs were taken, in words."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from reid_desktop.project.views import SideRow
from reid_desktop.ui.words import number

_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86_400
_YEAR_S = 365.25 * _DAY_S


def apart(left: SideRow, right: SideRow) -> str:
    """Tell time and place between two photographs, as far as both are known."""
    said = []
    if left.captured_at is not None and right.captured_at is not None:
        said.append(time_apart(left.captured_at, right.captured_at))
    if left.station and right.station:
        said.append(_station(same=left.station == right.station))
    return "  ·  ".join(said)


def time_apart(a: datetime, b: datetime) -> str:
    """Tell the time between two moments in the largest unit that counts two or more."""
    translate = QCoreApplication.translate
    seconds = abs((a - b).total_seconds())
    if seconds < 1:
        return translate("Apart", "same moment")
    for unit_s, words in (
        (_YEAR_S, translate("Apart", "{n} years apart")),
        (_DAY_S, translate("Apart", "{n} days apart")),
        (_HOUR_S, translate("Apart", "{n} hours apart")),
        (_MINUTE_S, translate("Apart", "{n} minutes apart")),
    ):
        if seconds >= 2 * unit_s:
            return words.format(n=number(int(seconds / unit_s)))
    if seconds < 2:
        return translate("Apart", "1 second apart")
    return translate("Apart", "{n} seconds apart").format(n=number(int(seconds)))


def _station(*, same: bool) -> str:
    translate = QCoreApplication.translate
    return translate("Apart", "same station") if same else translate("Apart", "another station")
