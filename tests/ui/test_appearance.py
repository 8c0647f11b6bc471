from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reid_desktop.ui import appearance as module
from reid_desktop.ui.appearance import Appearance
from reid_desktop.ui.style import DARK, LIGHT, Theme, ThemeChoice


@pytest.fixture
def applied(monkeypatch: pytest.MonkeyPatch) -> list[Theme]:
    applied: list[Theme] = []
    monkeypatch.setattr(module, "apply_theme", lambda _, theme: applied.append(theme))
    return applied


@pytest.fixture
def appearance(qapp: QApplication, applied: list[Theme]) -> Iterator[Appearance]:
    appearance = Appearance(qapp, ThemeChoice.LIGHT)
    yield appearance
    qapp.styleHints().colorSchemeChanged.disconnect(appearance._follow)
    appearance.choose(ThemeChoice.SYSTEM)
    appearance.deleteLater()


def test_a_choice_shows_at_once(appearance: Appearance, applied: list[Theme]) -> None:
    appearance.choose(ThemeChoice.DARK)

    assert applied == [LIGHT, DARK]
    assert appearance.choice is ThemeChoice.DARK


def _system_turns(monkeypatch: pytest.MonkeyPatch, application: QApplication, to: Theme) -> None:
    def theme_for(choice: ThemeChoice) -> Theme:
        return {ThemeChoice.LIGHT: LIGHT, ThemeChoice.DARK: DARK}.get(choice, to)

    monkeypatch.setattr(module, "theme_for", theme_for)
    application.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)


def test_the_system_is_followed_while_that_is_wished(
    appearance: Appearance,
    applied: list[Theme],
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    appearance.choose(ThemeChoice.SYSTEM)
    _system_turns(monkeypatch, qapp, LIGHT)
    applied.clear()

    _system_turns(monkeypatch, qapp, DARK)
    _system_turns(monkeypatch, qapp, LIGHT)

    assert applied == [DARK, LIGHT]


def test_the_system_is_not_followed_by_who_chose(
    appearance: Appearance,
    applied: list[Theme],
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _system_turns(monkeypatch, qapp, DARK)

    assert applied == [LIGHT]
