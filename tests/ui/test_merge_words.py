from dataclasses import replace

import numpy as np

from reid_desktop.core.agreement import Agreement
from reid_desktop.project.merging.names import Clash, NameClash, NamesReport
from reid_desktop.project.merging.report import NotUnderstood, Why
from reid_desktop.ui.merge_words import details, facts, headline
from tests.project.merging.merging_builders import REPORT


def test_what_comes_in_is_told_with_whose_it_is() -> None:
    assert headline(REPORT) == "8 answers come in: 8 of Ben"


def test_nothing_new_is_told() -> None:
    assert headline(replace(REPORT, n_new=0)).startswith("Nothing new")


def test_names_alone_are_told() -> None:
    names = NamesReport(n_new=1, n_accepted=3)

    report = replace(REPORT, n_new=0, by_reviewer=(), names=names)

    assert headline(report) == "No new answers, but names come in."
    assert "Names: 1 new, 3 photographs accepted, 0 described further." in facts(report)


def test_what_becomes_of_all_others_is_told() -> None:
    report = replace(
        REPORT, n_taken_back=3, n_gone_there=1, n_new_boxes=2, names=NamesReport(n_unnamed=4)
    )

    assert facts(report) == [
        "19 of 20 photographs of the other project are here, too.",
        "1 answer: here already.",
        "1 answer: older than what the same reviewer says here.",
        "3 answers: taken back here, and stay so.",
        "2 answers: say nothing here, see below.",
        "1 answer: taken back there since; they stay here.",
        "Boxes that come along, as answers need them: 2.",
        "Names: 0 new, 0 photographs accepted, 0 described further.",
        "Accepted groups without a name stay outside: 4.",
        "Reviewers differ about 1 pair: it becomes a dispute.",
    ]


def test_details_tell_who_agrees_who_differs_and_what_stays_outside() -> None:
    table = np.zeros((4, 4), dtype=np.int64)
    table[:2, :2] = [[88, 14], [10, 88]]
    report = replace(
        REPORT,
        agreements=(
            Agreement("Ana", "Ben", table),
            Agreement("Ana", "Cho", np.zeros((4, 4), dtype=np.int64)),
        ),
        names=NamesReport(
            clashes=(
                NameClash("Bo", "Cleo", Clash.OTHER_NAME, 1),
                NameClash("Bo", "Boris", Clash.RENAMED, 0),
                NameClash("Bo", "", Clash.APART, 2),
            )
        ),
        not_understood=tuple(NotUnderstood(f"{why}.jpg", why, 2) for why in Why),
    )

    assert details(report) == [
        "Ana and Ben: 200 pairs answered by both, 88 % alike, kappa 0.76 (95 %: 0.67 to 0.85)",
        "Ana and Cho: 0 pairs answered by both",
        "a.jpg and b.jpg: Ana says same, Ben says different",
        "Bo: Cleo here, and so it stays (1 photograph)",
        "Bo: is called Boris here, and stays so",
        "Bo: 2 photographs left out, as two are known to show different animals",
        "no_photograph.jpg: not in this project (2 answers)",
        "other_boxes.jpg: has other boxes here (2 answers)",
        "one_here.jpg: both photographs are one here (2 answers)",
    ]
