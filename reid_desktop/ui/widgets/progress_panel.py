"""How the review goes, in numbers that mean something; opened by whoever wants to know."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from reid_desktop.core.pace import Pace
from reid_desktop.core.self_agreement import SelfAgreement
from reid_desktop.project.reviewing import Estimated
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.words import answers, number

_COLUMNS = 2
_FEW_AGAIN = 5  # repeats; a share of fewer says nothing


@dataclass(frozen=True, slots=True)
class HowItGoes:
    """What is known; None or empty where nothing is.

    Attributes
    ----------
    estimated : Estimated, optional
        From the pairs drawn by lot, as of the last time it was computed.
    is_estimating : bool
        Whether it is being computed.
    """

    n_answers: int = 0
    n_left: int | None = None
    pace: Pace = field(default_factory=Pace)
    agreements: Mapping[str, SelfAgreement] | None = None
    estimated: Estimated | None = None
    is_estimating: bool = False


class ProgressPanel(QFrame):
    """A card under the head of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("How the review goes"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.XS)
        self._cells: list[tuple[QLabel, QLabel]] = []
        self.hide()

    @property
    def told(self) -> dict[str, str]:
        """What it says, by heading."""
        return {name.text(): value.text() for name, value in self._cells if not name.isHidden()}

    def show_how(self, how: HowItGoes) -> None:
        """Tell how it goes now."""
        rows = self._rows(how)
        while len(self._cells) < len(rows):
            self._add_cell()
        for (name, value), (heading, said) in zip(self._cells, rows, strict=False):
            name.setText(heading)
            value.setText(said)
        for place, cell in enumerate(self._cells):
            for widget in cell:
                widget.setVisible(place < len(rows))

    def _add_cell(self) -> None:
        row, column = divmod(len(self._cells), _COLUMNS)
        cell = label(scale=TypeScale.SMALL, muted=True), label()
        for number_, widget in enumerate(cell):
            widget.setWordWrap(True)
            self._grid.addWidget(widget, row, 2 * column + number_)
            self._grid.setColumnStretch(2 * column + number_, 1 + number_)
        self._cells.append(cell)

    def _rows(self, how: HowItGoes) -> list[tuple[str, str]]:
        left = self.tr("not known yet")
        if how.n_left is not None:
            left = self.tr("about {n}").format(n=number(how.n_left))
        individuals, right = self._estimates(how)
        return [
            (self.tr("Answers"), number(how.n_answers)),
            (self.tr("Questions that still pay"), left),
            (self.tr("Pace"), self._pace(how.pace)),
            (self.tr("Individuals, estimated"), individuals),
            (self.tr("At a stretch"), self._stretch(how.pace)),
            (self.tr("Grouped rightly, estimated"), right),
            *self._agreements(how.agreements or {}),
        ]

    def _pace(self, pace: Pace) -> str:
        if pace.per_hour is None:
            return self.tr("known after a few answers")
        return self.tr("{n} an hour").format(n=number(round(pace.per_hour)))

    def _stretch(self, pace: Pace) -> str:
        if not pace.n_answers:
            return self.tr("begins with the next answer")
        given, minutes = answers(pace.n_answers), round(pace.stretch_s / 60)
        if minutes < 2:
            return self.tr("{answers} so far").format(answers=given)
        return self.tr("{answers} in {n} minutes").format(answers=given, n=number(minutes))

    def _estimates(self, how: HowItGoes) -> tuple[str, str]:
        found = how.estimated
        if how.is_estimating and found is None:
            return (self.tr("being estimated…"),) * 2
        if found is None:
            return (self.tr("known once ten pairs drawn by lot are answered"),) * 2
        individuals = self.tr("{n} (between {low} and {high})").format(
            n=number(round(found.n_individuals.value)),
            low=number(round(found.n_individuals.low)),
            high=number(round(found.n_individuals.high)),
        )
        right = self.tr("{n} % of pairs (between {low} and {high} %)").format(
            n=_percent(found.share_right.value),
            low=_percent(found.share_right.low),
            high=_percent(found.share_right.high),
        )
        return individuals, right

    def _agreements(self, found: Mapping[str, SelfAgreement]) -> list[tuple[str, str]]:
        """Tell of everybody who saw enough pairs again how far they agree with themselves."""
        rows = []
        for reviewer, one in found.items():
            low, high = one.bounds
            said = self.tr("{n} % of {again} pairs seen again (between {low} and {high} %)")
            if one.n_again < _FEW_AGAIN:
                said = self.tr("{agreed} of {again} pairs seen again")
            rows.append(
                (
                    self.tr("{reviewer} agrees with earlier answers").format(reviewer=reviewer),
                    said.format(
                        n=_percent(one.share),
                        agreed=number(one.n_agreed),
                        again=number(one.n_again),
                        low=_percent(low),
                        high=_percent(high),
                    ),
                )
            )
        return rows


def _percent(share: float) -> str:
    return number(round(100 * share))
