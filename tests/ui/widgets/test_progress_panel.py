import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.pace import Pace
from reid_desktop.core.self_agreement import SelfAgreement
from reid_desktop.project.reviewing import Bounded, Estimated
from reid_desktop.ui.widgets.progress_panel import HowItGoes, ProgressPanel


@pytest.fixture
def panel(qtbot: QtBot) -> ProgressPanel:
    panel = ProgressPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_what_is_known_is_told_with_its_bounds(panel: ProgressPanel) -> None:
    panel.show_how(
        HowItGoes(
            n_answers=212,
            n_left=140,
            pace=Pace(60, 1200.0, 640.0, 1.1),
            agreements={"Ana": SelfAgreement(20, 19, 10, 10), "Ben": SelfAgreement(3, 2, 3, 2)},
            estimated=Estimated(Bounded(41.2, 38.0, 46.4), Bounded(0.97, 0.93, 0.994)),
        )
    )

    assert panel.told == {
        "Answers": "212",
        "Questions that still pay": "about 140",
        "Pace": "640 an hour",
        "At a stretch": "60 answers in 20 minutes",
        "Individuals, estimated": "41 (between 38 and 46)",
        "Grouped rightly, estimated": "97 % of pairs (between 93 and 99 %)",
        "Ana agrees with earlier answers": "95 % of 20 pairs seen again (between 76 and 99 %)",
        "Ben agrees with earlier answers": "2 of 3 pairs seen again",
    }


def test_what_is_not_known_yet_says_what_it_takes(panel: ProgressPanel) -> None:
    panel.show_how(HowItGoes())

    assert panel.told["Questions that still pay"] == "not known yet"
    assert panel.told["Pace"] == "known after a few answers"
    assert panel.told["At a stretch"] == "begins with the next answer"
    assert panel.told["Individuals, estimated"] == "known once ten pairs drawn by lot are answered"


def test_an_estimate_on_its_way_is_told(panel: ProgressPanel) -> None:
    panel.show_how(HowItGoes(is_estimating=True))

    assert panel.told["Individuals, estimated"] == "being estimated…"


def test_reviewers_of_another_project_are_not_told_of(panel: ProgressPanel) -> None:
    panel.show_how(HowItGoes(agreements={"Ana": SelfAgreement(20, 19, 10, 10)}))

    panel.show_how(HowItGoes())

    assert len(panel.told) == 6
