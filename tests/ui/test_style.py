import re

import pytest
from PySide6.QtGui import QColor, QFont, QIcon
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import Verdict
from reid_desktop.runtime.paths import resource
from reid_desktop.ui.actions import ACTIONS
from reid_desktop.ui.style import (
    DARK,
    LIGHT,
    Theme,
    ThemeChoice,
    application_icon,
    icon,
    icon_pixmap,
    label,
    palette_of,
    style_sheet_of,
    theme_for,
    theme_of,
    theme_of_palette,
)
from tests.ui.room import as_in_the_program

_THEMES = [LIGHT, DARK]


def _luminance(colour: str) -> float:
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(a: str, b: str) -> float:
    high, low = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", _THEMES)
def test_text_can_be_read_on_its_ground(theme: Theme) -> None:
    pairs = {
        (ink, ground): _contrast(getattr(theme, ink), getattr(theme, ground))
        for ink, ground in [
            ("text", "window"),
            ("text", "surface"),
            ("text", "accent_soft"),
            ("text", "warning_soft"),
            ("muted", "window"),
            ("muted", "surface"),
            ("muted", "accent_soft"),
            ("accent", "surface"),
            ("accent", "accent_soft"),
            ("on_accent", "accent"),
            ("on_accent", "accent_hover"),
            ("warning", "warning_soft"),
            ("same", "surface"),
            ("different", "surface"),
            ("unsure", "surface"),
            ("not_comparable", "surface"),
        ]
    }

    assert {pair: ratio for pair, ratio in pairs.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("theme", _THEMES)
def test_what_is_typed_into_has_an_edge_that_is_seen(theme: Theme) -> None:
    assert _contrast(theme.field, theme.surface) >= 3
    assert _contrast(theme.field, theme.window) >= 2.9


@pytest.mark.parametrize("theme", _THEMES)
def test_a_palette_tells_its_theme(qapp: QApplication, theme: Theme) -> None:
    assert theme_of_palette(palette_of(theme)) is theme


def test_a_button_without_a_ground_has_the_theme_of_the_program(
    qapp: QApplication, qtbot: QtBot
) -> None:
    with as_in_the_program(qapp):
        button = QPushButton("Later")
        qtbot.addWidget(button)
        button.setEnabled(False)
        button.ensurePolished()

        theme = theme_of(button)

    assert theme is LIGHT


@pytest.mark.parametrize("theme", _THEMES)
def test_the_style_sheet_is_filled_in(qapp: QApplication, theme: Theme) -> None:
    sheet = style_sheet_of(theme, QFont())

    assert theme.accent in sheet
    assert re.findall(r"@\w+", sheet) == []


@pytest.mark.parametrize("theme", _THEMES)
def test_every_verdict_has_a_colour(theme: Theme) -> None:
    assert len({theme.verdict(verdict).name() for verdict in Verdict}) == len(Verdict)


def test_a_person_may_wish_a_theme() -> None:
    assert theme_for(ThemeChoice.LIGHT) is LIGHT
    assert theme_for(ThemeChoice.DARK) is DARK


def test_the_system_may_wish_one(qapp: QApplication) -> None:
    assert theme_for(ThemeChoice.SYSTEM) in _THEMES


def test_every_action_with_an_icon_finds_it() -> None:
    files = [resource("icons", f"{row.icon}.svg") for row in ACTIONS if row.icon]

    assert [file.name for file in files if not file.is_file()] == []


def test_the_icon_of_the_program_is_drawn_for_each_size_it_is_shown_in(
    qapp: QApplication,
) -> None:
    sides = {size.width() for size in application_icon().availableSizes()}

    assert {16, 24, 32, 48, 64, 128, 256} <= sides


def test_icons_take_the_colour_they_are_given(qapp: QApplication) -> None:
    image = icon_pixmap("stop", "#ff0000", 24, ratio=1.0).toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(24)
        for y in range(24)
        if image.pixelColor(x, y).alpha() > 200
    }

    assert colours == {"#ff0000"}
    assert not icon("stop", "#ff0000", "#00ff00").isNull()


def test_a_label_shows_markup_as_text(qtbot: QtBot) -> None:
    made = label("<b>cat</b>")
    qtbot.addWidget(made)
    plain = label("cat")
    qtbot.addWidget(plain)

    assert made.sizeHint().width() > plain.sizeHint().width()


def test_buttons_of_dialogs_have_no_pictures_of_the_system(qapp: QApplication) -> None:
    assert "dialogbuttonbox-buttons-have-icons: 0" in style_sheet_of(LIGHT, qapp.font())


def test_what_cannot_be_used_may_have_a_colour_of_its_own(qapp: QApplication) -> None:
    made = icon("check", LIGHT.on_accent, disabled=LIGHT.muted)

    picture = made.pixmap(16, QIcon.Mode.Disabled).toImage()
    assert picture == icon("check", LIGHT.muted).pixmap(16).toImage()
