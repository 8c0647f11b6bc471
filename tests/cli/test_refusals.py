"""What was typed wrongly is a sentence and a hint."""

from pathlib import Path

import pytest

from tests.cli.cli_runner import refused, run


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["fly"], "There is no verb “fly”. “reid-desktop --help” lists them."),
        (["scna"], "There is no verb “scna”. Did you mean scan?"),
        (["--bad"], "There is no option --bad."),
        (["status", "p", "--jsn"], "There is no option --jsn. Did you mean --json?"),
        (["new", "p"], "--images is missing."),
        (["answer", "p", "1"], "B is missing."),
        (["answer", "p", "1", "2", "maybe"], "VERDICT: 'maybe' is not one of 'same', "),
        (["answer", "p", "x", "2", "same"], "A: 'x' is not the number of a photograph."),
        (["questions", "p", "-n", "0"], "-n: 0 is not between 1 and 10000."),
        (["questions", "p", "-n", "x"], "-n: 'x' is not a whole number."),
        (["questions", "p", "-n", "9" * 30], "is not between 1 and 10000."),
        (["simulate", "s", "--seed", "-1"], "--seed: -1 is too small, it must be 0 or more."),
        (["simulate", "s", "--unsure", "x"], "--unsure: 'x' is not a number."),
        (["status", "p", "more"], "unexpected extra argument (more). “reid-desktop status --help”"),
        (["models", "fly"], "“reid-desktop models --help”"),
    ],
)
def test_it_is_one_sentence_and_a_hint(typed: list[str], said: str) -> None:
    told = refused(*typed)

    assert said in told
    assert len(told.splitlines()) == 1
    assert "Usage" not in told
    assert "Error:" not in told


def test_verbs_of_a_verb_are_listed_when_none_is_given() -> None:
    assert "Usage: " in run("models").output


def test_help_is_no_error(tmp_path: Path) -> None:
    assert run("status", "--help").exit_code == 0
