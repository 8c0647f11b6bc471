from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.model_details import ModelDetails
from tests.ui.settings_kit import LIONS, LOST, OFFERED


@pytest.fixture
def details(qtbot: QtBot) -> ModelDetails:
    details = ModelDetails()
    qtbot.addWidget(details)
    details.show()
    return details


def test_it_tells_what_a_model_is(details: ModelDetails) -> None:
    details.show_entry(LIONS)

    said = [label.text() for label in details.findChildren(QLabel) if label.isVisible()]
    assert {"Lions", "Faces of lions, three reserves."} <= set(said)
    assert details.fact("architecture") == "resnet50"
    assert details.fact("input") == "224 × 224 pixels"
    assert details.fact("size").startswith("94.0")
    assert details.fact("licence") == "CC-BY-NC-4.0"
    assert details.fact("source") == "https://example.org/lions"


def test_a_model_that_may_earn_no_money_says_so(details: ModelDetails) -> None:
    details.show_entry(LIONS)

    assert details.warning.isVisible()
    assert "Not for commercial use" in details.warning.text()


def test_a_model_without_its_weights_says_so(details: ModelDetails) -> None:
    details.show_entry(LOST)

    assert "not there" in details.warning.text()
    assert details.fact("size") == ""
    assert details.fact("source") == ""


def test_a_free_model_warns_of_nothing(details: ModelDetails) -> None:
    free = replace(LIONS, card=replace(LIONS.card, licence="Apache-2.0"))

    details.show_entry(LIONS)
    details.show_entry(free)

    assert not details.warning.isVisible()


def test_the_built_in_model_has_no_file_to_tell_of(details: ModelDetails) -> None:
    details.show_entry(LIONS)
    details.show_entry(None)

    said = [label.text() for label in details.findChildren(QLabel) if label.isVisible()]
    assert said[0] == "Built-in"
    assert "needs no file" in " ".join(said)
    assert details.fact("licence") == ""


def test_what_it_learned_from_and_whom_to_cite_are_told(details: ModelDetails) -> None:
    details.show_entry(OFFERED)

    assert details.fact("trained_on") == "Photographs of many animals."
    assert details.fact("citation") == "Them, 2024"


def test_a_model_that_can_be_got_is_offered_and_not_lamented(details: ModelDetails) -> None:
    details.show_entry(OFFERED, is_agreed=False)

    assert details.offer.isVisible()
    assert "Not for commercial use" in details.warning.text()


def test_a_model_without_a_stated_licence_says_so(details: ModelDetails) -> None:
    bare = replace(OFFERED, card=replace(OFFERED.card, licence="none stated"))

    details.show_entry(bare)

    assert "state no licence" in details.warning.text()
