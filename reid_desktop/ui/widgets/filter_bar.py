"""Which photographs are shown: words, lists to tick, and what is ticked, to be taken away again."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from reid_desktop.project.photograph_filter import ANY, Facet, PhotographFilter
from reid_desktop.project.photograph_index import NEAR, PhotographIndex, index_of
from reid_desktop.ui.facet_words import facet_in_words, value_in_words
from reid_desktop.ui.style import Space, icon, theme_of
from reid_desktop.ui.widgets.date_popup import DatePopup
from reid_desktop.ui.widgets.facet_popup import FacetPopup
from reid_desktop.ui.widgets.flow_layout import FlowLayout

_LISTED = (Facet.STATION, Facet.SIDE, Facet.QUALITY, Facet.STATE, Facet.WHO)
_ICON_PX = 14
_MOST_TOLD = 2  # values in a chip; the others are counted
_LONGEST = 40  # letters of a chip


class FilterBar(QWidget):
    """Tells at once whenever the person asks for other photographs."""

    changed = Signal(object)  # PhotographFilter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index = index_of(())
        self._filter = PhotographFilter()
        self.words = QLineEdit()
        self.popups = {facet: FacetPopup(facet, self) for facet in _LISTED}
        self.dates = DatePopup(self)
        self.buttons = {facet: self._make_button(facet_in_words(facet)) for facet in _LISTED}
        self.date_button = self._make_button(self.tr("Date"))
        self.near_button = self._make_button(facet_in_words(Facet.NEAR))
        self.clear_button = QPushButton(self.tr("Clear all"))
        self._chips = QWidget()
        self._chip_row = FlowLayout(self._chips, spacing=Space.XS)
        self._lay_out()
        self._connect()
        self._draw()
        self._show_chips()

    @property
    def filter(self) -> PhotographFilter:
        """What is asked for."""
        return self._filter

    @property
    def chips(self) -> list[QPushButton]:
        """What is ticked, each with a button that takes it away."""
        found = self._chips.findChildren(QPushButton)
        return [chip for chip in found if chip is not self.clear_button]

    def set_index(self, index: PhotographIndex) -> None:
        """Count among other photographs."""
        self._index = index
        self.near_button.setEnabled(bool((index.near >= 0).any()) or self.near_button.isChecked())

    def ask(self, wanted: PhotographFilter) -> None:
        """Ask for other photographs, and show what is asked."""
        if wanted == self._filter:
            return
        self._filter = wanted
        with QSignalBlocker(self.words), QSignalBlocker(self.near_button):
            if self.words.text().casefold().split() != list(wanted.words):
                self.words.setText(" ".join(wanted.words))
            self.near_button.setChecked(Facet.NEAR in wanted.chosen)
        self._show_chips()
        self.changed.emit(wanted)

    def clear(self) -> None:
        """Ask for everything."""
        self.ask(PhotographFilter())

    def go_to_words(self) -> None:
        """Put the keys into the search box."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_chips"):
            self._draw()
            self._show_chips()

    @Slot()
    def _on_words(self) -> None:
        self.ask(self._filter.saying(self.words.text()))

    def _open(self, facet: Facet) -> None:
        counts = self._index.counts(facet, self._filter)
        ticked = self._filter.chosen.get(facet, ANY)
        self.popups[facet].open_below(self.buttons[facet], counts, ticked)

    def _on_ticked(self, facet: Facet, values: frozenset[str]) -> None:
        self.ask(self._filter.choosing(facet, values))

    def _open_dates(self) -> None:
        span = self._index.span
        self.dates.open_below(self.date_button, span, self._filter.since, self._filter.until)

    @Slot(object, object)
    def _on_dates(self, since: date | None, until: date | None) -> None:
        self.ask(self._filter.between(since, until))

    def _on_near(self) -> None:
        values = frozenset({NEAR}) if self.near_button.isChecked() else ANY
        self.ask(self._filter.choosing(Facet.NEAR, values))

    def _show_chips(self) -> None:
        while (item := self._chip_row.takeAt(0)) is not None:
            chip = item.widget()
            if chip is not None and chip is not self.clear_button:
                chip.hide()
                chip.setParent(None)
                chip.deleteLater()
        for said, without in self._active():
            self._chip_row.addWidget(self._make_chip(said, without))
        self._chip_row.addWidget(self.clear_button)
        self._chips.setVisible(not self._filter.is_empty)
        for facet, button in self.buttons.items():
            _show_active(button, active=facet in self._filter.chosen)
        _show_active(self.date_button, active=self._filter.has_dates)

    def _active(self) -> list[tuple[str, PhotographFilter]]:
        """Tell each part of the filter, and the filter without it."""
        asked = self._filter
        active = [
            (self._facet_said(facet, values), asked.without(facet))
            for facet, values in asked.chosen.items()
        ]
        if asked.has_dates:
            active.append((self._days_said(asked), asked.between(None, None)))
        if asked.words:
            said = self.tr("Words: {words}").format(words=" ".join(asked.words))
            active.append((said, asked.saying("")))
        return active

    def _facet_said(self, facet: Facet, values: frozenset[str]) -> str:
        if facet is Facet.NEAR:
            return facet_in_words(facet)
        told = sorted(value_in_words(facet, value) for value in values)
        names = ", ".join(told[:_MOST_TOLD])
        if len(told) > _MOST_TOLD:
            said = self.tr("{facet}: {values} and {n} more")
        else:
            said = self.tr("{facet}: {values}")
        return said.format(facet=facet_in_words(facet), values=names, n=len(told) - _MOST_TOLD)

    def _days_said(self, asked: PhotographFilter) -> str:
        if asked.until is None:
            return self.tr("From {day} on").format(day=asked.since)
        if asked.since is None:
            return self.tr("Until {day}").format(day=asked.until)
        if asked.since == asked.until:
            return str(asked.since)
        return self.tr("{first} to {last}").format(first=asked.since, last=asked.until)

    def _make_chip(self, said: str, without: PhotographFilter) -> QPushButton:
        short = said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"
        chip = QPushButton(short.replace("&", "&&"))
        chip.setProperty("kind", "chip")
        chip.setIcon(icon("close", theme_of(self).accent))
        chip.setLayoutDirection(_turned(self.layoutDirection()))  # the cross comes last
        chip.setToolTip(self.tr("Take away: {filter}").format(filter=said))
        chip.setAccessibleName(self.tr("Take away the filter {filter}").format(filter=said))
        chip.clicked.connect(lambda: self.ask(without))
        return chip

    def _make_button(self, said: str) -> QToolButton:
        button = QToolButton()
        button.setText(said)
        button.setProperty("kind", "filter")
        button.setAccessibleName(self.tr("Filter by: {what}").format(what=said))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _draw(self) -> None:
        arrow = icon("arrow_down", theme_of(self).muted)
        for button in (*self.buttons.values(), self.date_button):
            button.setIcon(arrow)
            button.setLayoutDirection(_turned(self.layoutDirection()))  # the arrow comes last
        self.near_button.setIcon(icon("photographs", theme_of(self).muted))

    def _lay_out(self) -> None:
        self.words.setPlaceholderText(self.tr("Search files, stations and animals"))
        self.words.setAccessibleName(self.tr("Search the photographs"))
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(160)
        self.near_button.setCheckable(True)
        self.near_button.setEnabled(False)
        self.near_button.setToolTip(
            self.tr("Photographs that are nearly the same as another one, beside each other")
        )
        self.clear_button.setProperty("kind", "quiet")
        buttons = FlowLayout(spacing=Space.XS)
        station, *others = self.buttons.values()
        for button in (station, self.date_button, *others, self.near_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.words)
        column.addLayout(buttons)
        column.addWidget(self._chips)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._on_words)
        self.near_button.clicked.connect(self._on_near)
        self.clear_button.clicked.connect(self.clear)
        for facet, button in self.buttons.items():
            opening: Callable[[], None] = partial(self._open, facet)
            button.clicked.connect(opening)
            self.popups[facet].ticked.connect(partial(self._on_ticked, facet))
        self.date_button.clicked.connect(self._open_dates)
        self.dates.chosen.connect(self._on_dates)


def _show_active(button: QToolButton, *, active: bool) -> None:
    if bool(button.property("active")) != active:
        button.setProperty("active", active)
        button.style().unpolish(button)  # style sheets look at properties only then
        button.style().polish(button)


def _turned(direction: Qt.LayoutDirection) -> Qt.LayoutDirection:
    right = Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight if direction is right else right
