from datetime import date

import pytest

from reid_desktop.project.exporting.options import (
    Option,
    OptionError,
    OptionKind,
    OptionValue,
    Settings,
)

OPTIONS = (
    Option(
        "side",
        "Side",
        OptionKind.CHOICE,
        "any",
        values=(OptionValue("any", "Any"), OptionValue("left", "Left")),
    ),
    Option("minutes", "Minutes between visits", OptionKind.NUMBER, "60"),
    Option("counts", "Numbers", OptionKind.FLAG, "no"),
    Option("from", "First day", OptionKind.DATE),
    Option("starts", "First days", OptionKind.DATES),
)


def settings(**texts: str) -> Settings:
    return Settings("mark", OPTIONS, {f"mark.{name}": text for name, text in texts.items()})


def test_what_nobody_set_is_as_it_was() -> None:
    found = settings()

    assert (found.text("side"), found.number("minutes"), found.flag("counts")) == ("any", 60, False)
    assert (found.day("from"), found.days("starts")) == (None, ())


def test_what_is_set_counts() -> None:
    found = settings(side=" left ", minutes="5", counts="yes", starts="2024-05-31, 2024-01-01")

    assert (found.text("side"), found.number("minutes"), found.flag("counts")) == ("left", 5, True)
    assert found.days("starts") == (date(2024, 5, 31), date(2024, 1, 1))


def test_another_format_has_its_own() -> None:
    found = Settings("camtrapr", OPTIONS, {"mark.minutes": "5"})

    assert found.number("minutes") == 60


@pytest.mark.parametrize("text", ["-1", "1.5", "", "many", "٣", "1e3", "99999999999"])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    with pytest.raises(OptionError, match="Minutes between visits"):
        settings(minutes=text).number("minutes")


def test_what_is_no_date_is_refused_with_an_example() -> None:
    with pytest.raises(OptionError, match="First days") as caught:
        settings(starts="2024-01-01 31.12.2024").days("starts")

    assert "2024-05-31" in caught.value.hint


def test_what_is_no_choice_is_refused_with_those_there_are() -> None:
    with pytest.raises(OptionError, match="top") as caught:
        settings(side="top").text("side")

    assert "any, left" in caught.value.hint
