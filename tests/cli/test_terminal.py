"""What the verbs write."""

import sys

import pytest

from reid_desktop.cli.terminal import TerminalProgress, counted, in_percent, say, say_each


def test_progress_is_silent_when_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    TerminalProgress("Scanning").advance(1, 2)

    assert capsys.readouterr().err == ""


def test_progress_stays_on_one_line_until_it_is_done(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    progress = TerminalProgress("Scanning")

    for done in (1, 2, 3):
        progress.advance(done, 3)

    assert capsys.readouterr().err == "\rScanning: 1 of 3\rScanning: 3 of 3\n"


def test_progress_in_hundredths_counts_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    TerminalProgress("Embedding", in_hundredths=True).advance(40, 100)

    assert capsys.readouterr().err == "\rEmbedding: 40 %"


def test_a_file_name_that_is_no_unicode_can_be_written(capsys: pytest.CaptureFixture[str]) -> None:
    say("caf\udce9.jpg")

    assert capsys.readouterr().out == "caf�.jpg\n"


def test_one_is_singular() -> None:
    assert [counted(n, "answer") for n in (0, 1, 2)] == ["0 answers", "1 answer", "2 answers"]


@pytest.mark.parametrize(
    ("probability", "said"),
    [
        (1.0, "over 99 %"),
        (0.996, "over 99 %"),
        (0.99, "99 %"),
        (0.5, "50 %"),
        (0.01, "1 %"),
        (0.004, "under 1 %"),
        (0.0, "under 1 %"),
    ],
)
def test_no_probability_is_said_to_be_certain(probability: float, said: str) -> None:
    assert in_percent(probability) == said


def test_a_long_list_is_cut_short(capsys: pytest.CaptureFixture[str]) -> None:
    say_each([f"line {n}" for n in range(23)])

    said = capsys.readouterr().out.splitlines()
    assert len(said) == 21
    assert said[-2:] == ["line 19", "and 3 more"]
