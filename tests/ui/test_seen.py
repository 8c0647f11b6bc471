from datetime import datetime

from PySide6.QtCore import QLocale

from reid_desktop.ui.seen import seen, stations
from tests.ui.group_rows import group_row


def test_days_are_told_once_if_they_are_one() -> None:
    first = datetime(2024, 5, 3, 6)  # noqa: DTZ001 - cameras write no zone

    assert seen(first, first.replace(hour=9)) == "2024-05-03"
    assert seen(first, first.replace(year=2025)) == "2024-05-03 to 2025-05-03"
    assert seen(None, None) == ""


def test_a_year_is_told_once_if_it_is_one() -> None:
    first = datetime(2024, 5, 3, 6)  # noqa: DTZ001 - cameras write no zone

    assert seen(first, first.replace(day=4)) == "2024-05-03 to 05-04"


def test_few_stations_are_named_and_many_counted() -> None:
    assert stations(group_row(1, (1,), stations=("Mill", "Quay"))) == "Mill, Quay"
    assert stations(group_row(1, (1,), stations=tuple("abcd"))) == "4 stations"


def test_a_year_is_told_once_where_days_end_with_it() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("es_ES"))
    first = datetime(2024, 5, 3, 6)  # noqa: DTZ001 - cameras write no zone

    told = seen(first, first.replace(month=7)), seen(first, first.replace(year=2025))

    QLocale.setDefault(before)
    assert told == ("3/5 to 3/7/2024", "3/5/2024 to 3/5/2025")
