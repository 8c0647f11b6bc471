"""How the window looks: colours light and dark, spacing, type sizes, icons."""

import re
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QIcon,
    QImage,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from reid_desktop.core.types import Verdict
from reid_desktop.runtime.paths import resource


class ThemeChoice(StrEnum):
    """What the person set."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def theme_choice(name: str) -> ThemeChoice:
    """Read what was kept; what makes no sense follows the system."""
    known = {choice.value: choice for choice in ThemeChoice}
    return known.get(name, ThemeChoice.SYSTEM)


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for. Text on its ground has a contrast of 4.5 or more."""

    window: str  # behind everything
    surface: str  # cards, lists, fields
    sunken: str  # behind photographs, and a missing picture
    border: str
    field: str  # around what is typed into or chosen from: seen in bright light, too
    text: str
    muted: str  # what is said beside
    faint: str  # what cannot be used now
    accent: str  # the one colour: what to press next, what is chosen
    accent_hover: str
    accent_soft: str  # ground of what is chosen
    on_accent: str
    warning: str
    warning_soft: str
    same: str
    different: str
    unsure: str
    not_comparable: str

    def verdict(self, verdict: Verdict) -> QColor:
        """Give the colour of an answer; told apart by the colour-blind too."""
        return QColor(getattr(self, verdict.value))


LIGHT = Theme(
    window="#f5f4f0",
    surface="#ffffff",
    sunken="#eae8e3",
    border="#d9d6cd",
    field="#8b908d",
    text="#22272a",
    muted="#5f676b",
    faint="#a5a9a8",
    accent="#1d6f62",
    accent_hover="#185d52",
    accent_soft="#dcebe7",
    on_accent="#ffffff",
    warning="#8a5300",
    warning_soft="#fbefd9",
    same="#1d6f62",
    different="#b0471d",
    unsure="#6b6350",
    not_comparable="#5f676b",
)

DARK = Theme(
    window="#1c1f21",
    surface="#25292b",
    sunken="#141617",
    border="#393f42",
    field="#70797d",
    text="#e7e6e2",
    muted="#a0a8ab",
    faint="#626a6d",
    accent="#62b9a6",
    accent_hover="#78c8b7",
    accent_soft="#25403b",
    on_accent="#0c1a17",
    warning="#e9b65c",
    warning_soft="#3a3020",
    same="#62b9a6",
    different="#ec8f63",
    unsure="#c3b68f",
    not_comparable="#a0a8ab",
)


class Space:
    """Distances in logical pixels: everything is a multiple of four apart."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32


HEAD_PX = 34  # of the row with a page's title: it stays where it is from page to page


class TypeScale(StrEnum):
    """Sizes of type; the values are the names style sheets know them by."""

    TITLE = "title"  # of a page
    HEADING = "heading"  # of a part of a page
    BODY = "body"
    SMALL = "small"  # beside or below something


_SCALE = {
    TypeScale.TITLE: 1.7,
    TypeScale.HEADING: 1.2,
    TypeScale.BODY: 1.0,
    TypeScale.SMALL: 0.9,
}
_USUAL_PT = 10.0
_ICON_SIZES_PX = (16, 20, 24, 32, 48)
_DRAWN_ICONS = 1_000  # kept: the window asks six times for each while it is made


def theme_of(widget: QWidget) -> Theme:
    """Tell which theme `widget` shows, for those who paint themselves."""
    palette = widget.palette()
    if not palette.color(QPalette.ColorRole.Window).alpha():  # the style sheet lets all through
        palette = QApplication.palette()
    return theme_of_palette(palette)


def theme_of_palette(palette: QPalette) -> Theme:
    """Tell which theme a palette belongs to."""
    return LIGHT if palette.color(QPalette.ColorRole.Window).lightness() > 127 else DARK


def theme_for(choice: ThemeChoice) -> Theme:
    """Tell the theme the person, or the system, wishes."""
    match choice:
        case ThemeChoice.LIGHT:
            return LIGHT
        case ThemeChoice.DARK:
            return DARK
        case ThemeChoice.SYSTEM:
            scheme = QGuiApplication.styleHints().colorScheme()
            return DARK if scheme is Qt.ColorScheme.Dark else LIGHT


def base_pt(font: QFont) -> float:
    """Tell the size of plain text, in points: some systems give it in pixels only."""
    return font.pointSizeF() if font.pointSizeF() > 0 else _USUAL_PT


def apply_theme(application: QApplication, theme: Theme, text_pt: float | None = None) -> None:
    """Give every widget the colours of `theme`, and plain text of `text_pt` points."""
    application.setStyle("Fusion")  # the same on every system, and follows the palette
    application.setPalette(palette_of(theme))
    if text_pt is not None and text_pt != application.font().pointSizeF():
        font = application.font()
        font.setPointSizeF(text_pt)
        application.setFont(font)
    application.setStyleSheet(style_sheet_of(theme, application.font()))


def palette_of(theme: Theme) -> QPalette:
    """Turn a theme into the colours Qt asks for."""
    role = QPalette.ColorRole
    palette = QPalette()
    for where, colour in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.window),
        (role.Text, theme.text),
        (role.PlaceholderText, theme.muted),
        (role.Button, theme.surface),
        (role.ButtonText, theme.text),
        (role.ToolTipBase, theme.surface),
        (role.ToolTipText, theme.text),
        (role.Highlight, theme.accent),
        (role.Accent, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Link, theme.accent),
        (role.Light, theme.surface),
        (role.Midlight, theme.border),
        (role.Mid, theme.border),
        (role.Dark, theme.muted),
        (role.Shadow, theme.sunken),
        (role.BrightText, theme.on_accent),
    ):
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(theme.faint))
    return palette


def style_sheet_of(theme: Theme, font: QFont) -> str:
    """Fill the style sheet in ``resources/style`` with colours and sizes of type."""
    values = {field.name: str(getattr(theme, field.name)) for field in fields(theme)}
    values["icons"] = resource("icons").as_posix()
    values["ground"] = "light" if theme is LIGHT else "dark"
    values |= {f"{scale}_pt": f"{base_pt(font) * factor:.1f}pt" for scale, factor in _SCALE.items()}
    sheet = resource("style", "window.qss").read_text(encoding="utf-8")
    return re.sub(r"@(\w+)", lambda match: values[match[1]], sheet)


def icon(
    name: str,
    colour: QColor | str,
    selected: QColor | str | None = None,
    *,
    disabled: QColor | str | None = None,
) -> QIcon:
    """Draw a line icon of ``resources/icons`` in `colour`, another one when it is chosen.

    Parameters
    ----------
    disabled : QColor or str, optional
        When it cannot be used; else `colour`, fainter.
    """
    result = QIcon()
    faint = QColor(colour if disabled is None else disabled)
    if disabled is None:
        faint.setAlpha(100)
    for size_px in _ICON_SIZES_PX:
        result.addPixmap(icon_pixmap(name, colour, size_px))
        result.addPixmap(icon_pixmap(name, faint, size_px), QIcon.Mode.Disabled)
        if selected is not None:
            picture = icon_pixmap(name, selected, size_px)
            result.addPixmap(picture, QIcon.Mode.Normal, QIcon.State.On)
            result.addPixmap(picture, QIcon.Mode.Selected)
    return result


def application_icon() -> QIcon:
    """Return the icon of the program, for the window and what the system lists windows in."""
    result = QIcon()
    for path in sorted(resource("icons", "app").glob("*.png")):
        side_px = int(path.stem.rpartition("-")[2])
        result.addFile(str(path), QSize(side_px, side_px))  # read when it is first shown
    return result


def icon_pixmap(name: str, colour: QColor | str, size_px: int, *, ratio: float = 2.0) -> QPixmap:
    """Draw a line icon `size_px` wide, sharp on screens of `ratio` pixels a point."""
    return QPixmap.fromImage(_drawn(name, QColor(colour).rgba(), size_px, ratio))


@lru_cache(maxsize=_DRAWN_ICONS)
def _drawn(name: str, rgba: int, size_px: int, ratio: float) -> QImage:
    colour = QColor.fromRgba(rgba)
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour.name()).encode()))
    side = round(size_px * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setOpacity(colour.alphaF())
    renderer.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return image


def label(text: str = "", scale: TypeScale = TypeScale.BODY, *, muted: bool = False) -> QLabel:
    """Make a label of plain text, however it looks: a file may be called ``<b>``."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("scale", scale.value)
    made.setProperty("muted", muted)
    return made


def letters_px(widget: QWidget, n: int) -> int:
    """Tell how wide `n` letters are, for what holds words and must grow with them."""
    return n * widget.fontMetrics().horizontalAdvance("0")


def show_wrong(widget: QWidget, *, wrong: bool) -> None:
    """Let a field or a sentence look like an error, or not."""
    if bool(widget.property("wrong")) != wrong:
        widget.setProperty("wrong", wrong)
        widget.style().unpolish(widget)  # style sheets look at properties only then
        widget.style().polish(widget)
