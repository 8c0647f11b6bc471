import pytest
from installers import playing


def test_waiting_returns_what_came() -> None:
    answers = iter(["", "", "window 7"])

    assert playing._wait_until(lambda: next(answers)) == "window 7"


def test_waiting_ends_when_nothing_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(playing, "_PATIENCE_S", 0.01)

    with pytest.raises(AssertionError, match="nothing happened"):
        playing._wait_until(lambda: "")
