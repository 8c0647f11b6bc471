from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reid_desktop.core.progress import Progress
from reid_desktop.ui.settings_control import Download
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from reid_desktop.ui.widgets.model_offer import ModelOffer
from reid_desktop.vision.model_library import ModelEntry
from tests.ui.settings_kit import LIONS, LOST, OFFERED

FREE = replace(OFFERED, card=replace(OFFERED.card, licence="MIT"))


@pytest.fixture
def offer(qtbot: QtBot) -> ModelOffer:
    offer = ModelOffer()
    qtbot.addWidget(offer)
    return offer


@pytest.mark.parametrize("entry", [None, LOST, replace(LIONS, card=replace(LIONS.card))])
def test_nothing_is_offered_where_nothing_is_missing_or_nothing_can_be_done(
    entry: ModelEntry | None, offer: ModelOffer
) -> None:
    offer.show_entry(entry, is_agreed=True, download=None)

    assert offer.isHidden()


def test_a_free_model_is_got_by_one_click(qtbot: QtBot, offer: ModelOffer) -> None:
    offer.show_entry(FREE, is_agreed=True, download=None)

    with (
        qtbot.assertNotEmitted(offer.agreed),
        qtbot.waitSignal(offer.wanted) as wanted,
    ):
        qtbot.mouseClick(offer.button, Qt.MouseButton.LeftButton)

    assert wanted.args == [FREE.card]
    assert offer.button.text() == "Get from the internet (94 MB)"
    assert offer.agreement.isHidden()


def test_terms_are_agreed_to_before_a_model_is_got(qtbot: QtBot, offer: ModelOffer) -> None:
    offer.show_entry(OFFERED, is_agreed=False, download=None)
    before = offer.button.isEnabled()

    offer.agreement.setChecked(True)
    with qtbot.waitSignals([offer.agreed, offer.wanted], order="strict"):
        qtbot.mouseClick(offer.button, Qt.MouseButton.LeftButton)

    assert not before
    assert "non-commercial work only" in offer.agreement.text()


def test_an_agreement_to_one_model_is_none_to_another(offer: ModelOffer) -> None:
    offer.show_entry(OFFERED, is_agreed=False, download=None)
    offer.agreement.setChecked(True)

    offer.show_entry(LIONS, is_agreed=False, download=None)

    assert not offer.agreement.isChecked()


def test_a_model_that_is_here_may_still_want_an_agreement(qtbot: QtBot, offer: ModelOffer) -> None:
    offer.show_entry(LIONS, is_agreed=False, download=None)
    offer.agreement.setChecked(True)

    with qtbot.assertNotEmitted(offer.wanted), qtbot.waitSignal(offer.agreed):
        qtbot.mouseClick(offer.button, Qt.MouseButton.LeftButton)

    assert offer.button.text() == "Agree"
    assert offer.note.isHidden()


def test_a_model_without_a_stated_licence_is_asked_about_differently(offer: ModelOffer) -> None:
    bare = replace(OFFERED, card=replace(OFFERED.card, licence="none stated", size_mb=0))

    offer.show_entry(bare, is_agreed=False, download=None)

    assert "I ask its publishers" in offer.agreement.text()
    assert offer.button.text() == "Get from the internet"


@pytest.fixture
def start(qtbot: QtBot, runner: TaskRunner) -> Callable[[str, list[tuple[int, int]]], Download]:
    """Begin a download that tells these steps and then waits to be cancelled."""

    def started(name: str, steps: list[tuple[int, int]]) -> Download:
        def work(progress: Progress) -> None:
            for step in steps:
                progress.advance(*step)
            while True:
                progress.advance(*steps[-1])

        return Download(name, runner.start(Task(work), Lane.DOWNLOADS))

    return started


Start = Callable[[str, list[tuple[int, int]]], Download]


def test_a_download_is_followed_and_can_be_stopped(
    qtbot: QtBot, offer: ModelOffer, start: Start
) -> None:
    download = start("Famous", [(34, 94)])
    offer.show_entry(FREE, is_agreed=True, download=download)
    offer.show()

    qtbot.waitUntil(lambda: offer.note.text().startswith("34 of 94 MB"))
    value = offer.bar.value()
    with qtbot.waitSignal(download.task.cancelled):
        qtbot.mouseClick(offer.stop_button, Qt.MouseButton.LeftButton)

    assert value == 34
    assert offer.button.isHidden()
    assert "what came is kept" in offer.note.text()


def test_what_follows_the_last_byte_is_told(qtbot: QtBot, offer: ModelOffer, start: Start) -> None:
    download = start("Famous", [(94, 94)])
    offer.show_entry(FREE, is_agreed=True, download=download)

    qtbot.waitUntil(lambda: "whether it fits" in offer.note.text())

    download.task.cancel()


def test_one_model_is_got_at_a_time(qtbot: QtBot, offer: ModelOffer, start: Start) -> None:
    download = start("Another", [(1, 94)])

    offer.show_entry(FREE, is_agreed=True, download=download)

    assert not offer.button.isEnabled()
    assert "“Another” is being got first" in offer.note.text()
    download.task.cancel()
