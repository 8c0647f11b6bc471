from dataclasses import replace
from pathlib import Path

import pytest

from reid_desktop.vision.licences import (
    LicenceError,
    agreement_to,
    is_non_commercial,
    needs_agreement,
    require_agreement,
)
from reid_desktop.vision.model_card import ModelCard

CARD = ModelCard("Lions", "resnet18", "lions.safetensors", "00", licence="CC-BY-NC-4.0")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "Lions.toml").write_text(CARD.to_toml(), encoding="utf-8")
    (tmp_path / "Free.toml").write_text(
        replace(CARD, name="Free", licence="MIT").to_toml(), encoding="utf-8"
    )
    return tmp_path


@pytest.mark.parametrize(
    ("licence", "forbidden"),
    [
        ("CC-BY-NC-4.0", True),
        ("cc_by_nc_sa", True),
        ("Non-Commercial Research License", True),
        ("for academic use only", True),
        ("Apache-2.0", False),
        ("CC-BY-4.0", False),
        ("NCSA", False),
        ("", False),
    ],
)
def test_licences_that_forbid_to_earn_money_are_told(licence: str, forbidden: bool) -> None:
    assert is_non_commercial(licence) is forbidden


@pytest.mark.parametrize(
    ("licence", "needed"),
    [("CC-BY-NC-4.0", True), ("none stated", True), ("unknown", False), ("MIT", False)],
)
def test_what_restricts_the_use_has_to_be_agreed_to(licence: str, needed: bool) -> None:
    assert needs_agreement(replace(CARD, licence=licence)) is needed


def test_nothing_works_with_a_model_before_its_licence_was_agreed_to(folder: Path) -> None:
    with pytest.raises(LicenceError, match="“Lions” is not for commercial use"):
        require_agreement("Lions", [folder], [])


def test_a_licence_that_was_agreed_to_is_not_asked_about_again(folder: Path) -> None:
    require_agreement("Lions", [folder], [agreement_to(CARD)])


def test_another_licence_of_the_same_model_is_asked_about_again(folder: Path) -> None:
    other = agreement_to(replace(CARD, licence="non-commercial, and on Mondays only"))

    with pytest.raises(LicenceError):
        require_agreement("Lions", [folder], [other])


@pytest.mark.parametrize("name", ["Free", "classical", "nobody knows it"])
def test_what_has_no_such_licence_needs_no_agreement(name: str, folder: Path) -> None:
    require_agreement(name, [folder], [])


def test_a_model_named_by_its_card_is_asked_about_too(folder: Path) -> None:
    with pytest.raises(LicenceError):
        require_agreement(str(folder / "Lions.toml"), [folder], [])


def test_a_model_without_a_stated_licence_says_whom_to_ask(folder: Path) -> None:
    (folder / "Bare.toml").write_text(
        replace(CARD, name="Bare", licence="none stated").to_toml(), encoding="utf-8"
    )

    with pytest.raises(LicenceError, match="publishers of “Bare” state no licence"):
        require_agreement("Bare", [folder], [])
