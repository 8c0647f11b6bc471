from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from reid_desktop.core.agreement import Agreement
from reid_desktop.core.capture_history import Occasion, capture_history
from reid_desktop.ui.widgets.matrix_cards import AgreementCard, CapturesCard
from tests.ui.insight_things import insight, nothing


@pytest.fixture
def captures(qtbot: QtBot) -> CapturesCard:
    card = CapturesCard()
    qtbot.addWidget(card)
    card.resize(600, 400)
    card.show()
    card.show_insight(insight())
    return card


@pytest.fixture
def agreement(qtbot: QtBot) -> AgreementCard:
    card = AgreementCard()
    qtbot.addWidget(card)
    card.show_insight(insight())
    return card


def test_the_numbers_are_individuals_by_days(captures: CapturesCard) -> None:
    table = captures.numbers()

    assert table.columns[0] == "individual"
    assert table.columns[1:3] == ("2024-01-01", "2024-01-02")
    assert table.rows[0] == ("Ana", 1, 1, 0, 0)
    assert table.rows[2] == ("ID-0003", 0, 0, 0, 1)


def test_other_occasions_are_another_matrix(captures: CapturesCard) -> None:
    captures.occasion_box.setCurrentIndex(2)
    captures.occasion_box.activated.emit(2)

    assert captures.numbers().columns == ("individual", "2024-01-01", "2024-02-01")
    assert captures.numbers().rows[1] == ("<b>Bo</b>", 1, 1)


def test_pointing_at_a_square_tells_who_and_when(captures: CapturesCard) -> None:
    chart = captures.chart
    assert chart is not None
    square = chart.plot.getViewBox().mapViewToScene(QPointF(0.5, 0.5))

    chart.view.scene().sigMouseMoved.emit(square)
    told = captures.note.text()
    chart.view.scene().sigMouseMoved.emit(QPointF(-50, -50))

    assert told.startswith("Ana, ")
    assert told.endswith("1 photograph")
    assert captures.note.text() == "Left out, as they tell no time: 1 photograph."


def test_too_many_rows_are_cut_and_it_is_said(captures: CapturesCard) -> None:
    many = np.arange(600)
    found = insight()
    named = replace(found.captures, names=tuple(f"ID-{n:04d}" for n in many))
    histories = {one: capture_history(many, many, one) for one in Occasion}

    captures.show_insight(replace(found, captures=named, histories=histories, n_timeless=0))

    assert captures.note.text() == (
        "Shown: the first 500 of 600 individuals. Shown: the first 400 of 600 occasions."
    )
    assert len(captures.numbers().rows) == 500


def test_without_captures_it_says_so(captures: CapturesCard) -> None:
    captures.show_insight(nothing())

    assert captures.is_empty


def test_agreement_tells_kappa_of_who_is_chosen(agreement: AgreementCard) -> None:
    assert agreement.chosen.first == "Ana"
    assert agreement.chosen.second == "Ben"
    assert agreement.note.text() == (
        "2 pairs called same or different both times, 100 % alike. Cohen's kappa 1.00"
        " (95 %: 1.00 to 1.00): 1 is perfect, 0 is chance. So few pairs tell little yet."
    )


def test_who_is_compared_can_be_chosen(agreement: AgreementCard) -> None:
    agreement.who_box.setCurrentIndex(1)
    agreement.who_box.activated.emit(1)

    assert agreement.who_box.currentText() == "Ana, asked twice"
    assert agreement.note.text() == (
        "No pair was called same or different both times."
        " With unsure and not comparable: 1 pair, 0 % alike. Kappa 0.00 (95 %: 0.00 to 0.00)."
    )


def test_who_is_chosen_stays_chosen(agreement: AgreementCard) -> None:
    agreement.who_box.setCurrentIndex(1)

    agreement.show_insight(insight())

    assert agreement.chosen.first == agreement.chosen.second == "Ana"


def test_kappa_needs_both_answers(agreement: AgreementCard) -> None:
    table = np.zeros((4, 4), dtype=np.int64)
    table[0, 0] = 40

    said = agreement.in_words(Agreement("Ana", "Ben", table))

    assert said.endswith("100 % alike. Cohen's kappa needs both answers among them.")


def test_the_numbers_of_agreement_are_one_row_a_cell(agreement: AgreementCard) -> None:
    rows = agreement.numbers().rows

    assert len(rows) == 32
    assert ("Ana", "Ben", "same", "same", 1) in rows


def test_without_a_pair_that_was_answered_twice_it_says_so(agreement: AgreementCard) -> None:
    agreement.show_insight(nothing())

    assert agreement.is_empty
    assert agreement.who_box.isHidden()
