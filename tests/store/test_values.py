import os
import unicodedata
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.store.values import (
    camera_time_to_database,
    path_from_database,
    path_key,
    path_to_database,
    readable,
    time_from_database,
    time_to_database,
)

NAMES = ["O'Brien.jpg", "007", "NA", "🐈.jpg", "قطة.jpg", 'a"%;--.jpg', "caf\udce9.jpg"]
paths = st.binary(min_size=1).map(os.fsdecode)


@given(paths)
def test_a_path_comes_back_as_it_was(path: str) -> None:
    assert path_from_database(path_to_database(path)) == path


@pytest.mark.parametrize("name", NAMES)
def test_a_name_comes_back_as_it_was(name: str) -> None:
    assert path_from_database(path_to_database(name)) == name


def test_a_name_that_is_not_unicode_is_kept_as_its_bytes() -> None:
    assert path_to_database("caf\udce9.jpg") == b"caf\xe9.jpg"


@given(paths)
def test_the_key_of_a_path_is_text_and_stays_itself(path: str) -> None:
    key = path_key(path)

    assert key.encode().decode() == key
    assert path_key(key) == key


def test_the_key_is_the_same_however_a_system_spells_a_path() -> None:
    name = "Rivière/Émile.JPG"

    keys = {path_key(unicodedata.normalize(form, name)) for form in ("NFC", "NFD")}

    assert keys == {path_key("rivière/émile.jpg")}


@given(paths)
def test_what_is_shown_of_a_name_is_unicode(path: str) -> None:
    assert readable(path).encode()


@given(st.datetimes(timezones=st.just(UTC)))
def test_an_instant_comes_back_as_it_was(at: datetime) -> None:
    assert time_from_database(time_to_database(at)) == at


def test_an_instant_is_written_in_utc() -> None:
    at = datetime(2026, 1, 1, 1, tzinfo=timezone(timedelta(hours=3)))

    assert time_to_database(at) == "2025-12-31T22:00:00+00:00"


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        time_to_database(datetime(2026, 1, 1))  # noqa: DTZ001 - that is what is refused


def test_what_a_camera_wrote_keeps_its_fractions_and_gets_no_zone() -> None:
    at = datetime.fromisoformat("2026-01-01T10:00:00.250")

    assert camera_time_to_database(at) == "2026-01-01T10:00:00.250000"
    assert camera_time_to_database(None) is None
