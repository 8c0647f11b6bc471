import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.file_names import Distinct, plain_name, safe_file_name, safe_name

ANY_TEXT = st.text(st.characters(), max_size=300)
UNFIT = set('<>:"/\\|?*') | {chr(code) for code in range(32)}


@given(ANY_TEXT)
def test_a_safe_name_is_fit_for_every_system(name: str) -> None:
    found = safe_name(name)

    assert found
    assert not set(found) & UNFIT
    assert len(found.encode("utf-8")) <= 240
    assert not found.endswith((".", " "))
    assert not found.startswith((".", " "))
    assert safe_name(found) == found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("NUL", "NUL_"),
        ("com1.tiger", "com1_.tiger"),
        ("Ana.", "Ana"),
        ("..", "unnamed"),
        ("🐆 قطة", "🐆 قطة"),
        ("O'Brien", "O'Brien"),
        ("\u202egnp.exe", "_gnp.exe"),
        ("cafe\u0301", "caf\u00e9"),
        ("a/b", "a_b"),
    ],
)
def test_odd_names_become_safe(name: str, expected: str) -> None:
    assert safe_name(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("IMG_1.JPG", "IMG_1.JPG"),
        ("aux.jpg", "aux_.jpg"),
        (".jpg", "jpg"),
        ("no ending", "no ending"),
        ("v1. of the herd", "v1. of the herd"),
    ],
)
def test_the_ending_of_a_file_stays(name: str, expected: str) -> None:
    assert safe_file_name(name) == expected


def test_a_long_name_is_cut_between_letters() -> None:
    found = safe_file_name(200 * "🐆" + ".jpg")

    assert found == 57 * "🐆" + ".jpg"


@given(ANY_TEXT)
def test_a_plain_name_is_english_letters_and_digits(name: str) -> None:
    found = plain_name(name)

    assert found.isascii()
    assert all(letter.isalnum() or letter == " " for letter in found)


@given(st.lists(st.sampled_from(["Ana", "ANA", "ana 2", "cafe\u0301", "CAFÉ", "ß", "SS"])))
def test_everything_has_a_name_of_its_own(names: list[str]) -> None:
    distinct = Distinct()

    found = [distinct.of(key, name, ".jpg") for key, name in enumerate(names)]

    assert len({one.casefold() for one in found}) == len(names)
    assert all(one.endswith(".jpg") for one in found)
    assert [distinct.of(key, "other") for key in range(len(names))] == found


def test_a_hundred_thousand_of_one_name_are_numbered_at_once() -> None:
    distinct = Distinct()

    found = [distinct.of(key, "photograph", ".jpg") for key in range(100_000)]

    assert found[-1] == "photograph 100000.jpg"
