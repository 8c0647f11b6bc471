from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.model_details import ModelDetails
from reid_desktop.vision.model_library import ModelEntry
from tests.ui.settings_kit import LIONS, LOST, OFFERED, POINTS


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
    assert said[0] == "Classical"
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


def test_what_finds_points_is_told_as_that(details: ModelDetails) -> None:
    details.show_entry(POINTS)

    assert "Finding points" in details.fact("use")
    assert details.fact("input") == ""
    assert details.fact("licence") == "BSD-3-Clause"
    assert details.fact("citation") == "Zhao et al., 2023"


@pytest.mark.parametrize("entry", [None, LOST, OFFERED])
def test_what_is_not_here_cannot_be_removed(
    details: ModelDetails, entry: ModelEntry | None
) -> None:
    details.show_entry(LIONS)
    details.show_entry(entry)

    assert not details.remove_button.isVisible()


def test_removing_says_first_what_it_means_and_can_be_refused(
    qtbot: QtBot, details: ModelDetails
) -> None:
    details.show_entry(LIONS)

    with qtbot.assertNotEmitted(details.removal_wanted):
        QTest.keyClick(details.remove_button, Qt.Key.Key_Space)
        said = details.doubt.warning.text()
        QTest.keyClick(details.doubt.no_button, Qt.Key.Key_Space)

    assert "keep every answer" in said
    assert not details.doubt.isVisible()


def test_who_agrees_has_it_removed(qtbot: QtBot, details: ModelDetails) -> None:
    details.show_entry(POINTS)
    QTest.keyClick(details.remove_button, Qt.Key.Key_Space)

    with qtbot.waitSignal(details.removal_wanted) as wanted:
        QTest.keyClick(details.doubt.yes_button, Qt.Key.Key_Space)

    assert wanted.args == [POINTS.card]


def test_a_question_about_one_model_is_not_asked_of_another(details: ModelDetails) -> None:
    details.show_entry(LIONS)
    QTest.keyClick(details.remove_button, Qt.Key.Key_Space)

    details.show_entry(POINTS)

    assert not details.doubt.isVisible()
