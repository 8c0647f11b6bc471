from dataclasses import replace

import pytest

from reid_desktop.core.types import Verdict
from reid_desktop.project.disagreements import Source
from reid_desktop.ui.dispute_words import counted, explained, formula, who
from tests.ui.disputes import dispute, said


@pytest.mark.parametrize(
    ("chain", "words"),
    [
        ((1, 2), "A = B, yet A ≠ B"),
        ((1, 2, 3), "A = B = C, yet A ≠ C"),
        ((1, 2, 3, 4), "A = … = D, yet A ≠ D"),
        ((1, 2, 3, 4, 5, 6), "A = … = F, yet A ≠ F"),
    ],
)
def test_a_contradiction_is_written_as_a_formula(chain: tuple[int, ...], words: str) -> None:
    assert formula(dispute(*chain)) == words


def test_photographs_and_people_are_counted() -> None:
    assert counted(dispute(1, 2, 3)) == "3 photographs  ·  Ana, Bo"


def test_an_answer_is_told_with_who_and_when() -> None:
    assert who(said(1, 2)) == "Ana"
    assert explained(said(1, 2), "Tom") == "Ana answered “same” on 2026-05-03."
    assert explained(replace(said(1, 2), said_at=None), "Tom").endswith("on .")


@pytest.mark.parametrize(
    ("source", "verdict", "words"),
    [
        (Source.MEMBERSHIP, Verdict.SAME, "Both were accepted as Tom."),
        (Source.FACT, Verdict.SAME, "Both files have the same content"),
        (Source.FACT, Verdict.DIFFERENT, "Both are in one photograph"),
        (Source.LOCK, Verdict.SAME, "It was confirmed"),
    ],
)
def test_what_is_no_answer_is_told_as_what_it_is(
    source: Source, verdict: Verdict, words: str
) -> None:
    one = said(1, 2, verdict, source=source)

    assert explained(one, "Tom").startswith(words)
    assert who(one) in {"accepted", "a fact", "confirmed"}
