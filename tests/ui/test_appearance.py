from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reid_desktop.ui import appearance as module
from reid_desktop.ui.appearance import Appearance
from reid_desktop.ui.style import DARK, LIGHT, Theme, ThemeChoice, base_pt


@pytest.fixture
def applied(monkeypatch: pytest.MonkeyPatch) -> list[Theme]:
    applied: list[Theme] = []
    monkeypatch.setattr(module, "apply_theme", lambda _, theme, _pt: applied.append(theme))
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


@pytest.fixture
def sizes(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    sizes: list[float] = []
    monkeypatch.setattr(module, "apply_theme", lambda _, _theme, text_pt: sizes.append(text_pt))
    return sizes


def test_text_is_larger_at_once_when_that_is_wished(qapp: QApplication, sizes: list[float]) -> None:
    appearance = Appearance(qapp, ThemeChoice.LIGHT, text_size=130)

    appearance.choose_text_size(90)
    appearance.choose_text_size(90)

    usual_pt = base_pt(qapp.font())
    assert sizes == pytest.approx([1.3 * usual_pt, 0.9 * usual_pt])
    qapp.styleHints().colorSchemeChanged.disconnect(appearance._follow)
    appearance.deleteLater()
