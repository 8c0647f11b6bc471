"""The curves of the insight page: similarity of answers, progress, discoveries."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from reid_desktop.core.learning_curve import Milestone
from reid_desktop.project.exporting import Table
from reid_desktop.project.insight import Insight
from reid_desktop.ui.style import Theme
from reid_desktop.ui.widgets.choice_box import ChoiceBox
from reid_desktop.ui.widgets.plot_card import PlotCard
from reid_desktop.ui.words import answers, number, photographs, short_date

if TYPE_CHECKING:
    from reid_desktop.ui.widgets.chart import Chart

_BY_PHOTOGRAPHS, _BY_DAYS = "photographs", "days"


class CurveCard(PlotCard):
    """A card with one plot, made when there is something to draw."""

    def make_chart(self, bottom: str, left: str) -> "Chart":
        """Give the plot, with these axes."""
        from reid_desktop.ui.widgets.chart import Chart  # noqa: PLC0415 - loads pyqtgraph

        if self.chart is None:
            chart = Chart(bottom, left)
            self.set_chart(chart)
            return chart
        self.chart.set_axes(bottom, left)
        return self.chart


class SimilarityCard(CurveCard):
    """How alike the photographs of answered pairs were."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Similarity of what you answered"),
            self.tr(
                "The further the two hills lie apart, the better the model tells these animals"
                " from each other. They overlap more than animals do: what is clear is not asked."
            ),
            parent,
        )
        self._insight: Insight | None = None
        self.set_legend([("same", self.tr("Same")), ("different", self.tr("Different"))])
        self.show_insight(None)

    def show_insight(self, insight: Insight | None) -> None:
        """Show other numbers, or none."""
        self._insight = insight
        if insight is None or insight.n_answers == 0:
            self.say(self.tr("Answer some questions in Review: their similarity is shown here."))
            return
        found = insight.similarity
        said = [
            self.tr("{answers} by the present model.").format(answers=answers(insight.n_answers))
        ]
        if found.right_side is not None:
            share = number(round(100 * found.right_side))
            said.append(
                self.tr("{share} % lie on their side of the dashed line.").format(share=share)
            )
        self.note.setText(" ".join(said))
        chart = self.make_chart(
            self.tr("Cosine similarity (-1 to 1)"), self.tr("Share of these answers (%)")
        )
        chart.show_with(self._draw_hills)
        top = max(_shares(found.same).max(), _shares(found.different).max())
        chart.frame(float(found.edges[0]), float(found.edges[-1]), 0, float(top) * 1.1)
        self.reveal()

    def numbers(self) -> Table:
        assert self._insight is not None
        found = self._insight.similarity
        rows = zip(
            found.edges[:-1].tolist(),
            found.edges[1:].tolist(),
            found.same.tolist(),
            found.different.tolist(),
            strict=True,
        )
        return Table(
            "similarity", ("similarity_from", "similarity_to", "same", "different"), tuple(rows)
        )

    def _draw_hills(self, theme: Theme) -> None:
        from reid_desktop.ui.widgets.chart import hill, upright  # noqa: PLC0415 - loads pyqtgraph

        assert self._insight is not None
        assert self.chart is not None
        found = self._insight.similarity
        for counts, colour in ((found.different, theme.different), (found.same, theme.same)):
            if counts.sum():
                self.chart.add(hill(found.edges, _shares(counts), colour))
        if found.threshold is not None:
            said = QLocale().toString(found.threshold, "f", 2)
            self.chart.add(upright(found.threshold, said, theme.text))


class ProgressCard(CurveCard):
    """How the groups settled as answers came in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Progress"),
            self.tr(
                "When groups stay as many and few questions are left, more answers change little."
            ),
            parent,
        )
        self._curve: Sequence[Milestone] = ()
        self.set_legend(
            [
                ("text", self.tr("Groups")),
                ("accent", self.tr("Proven groups")),
                ("different", self.tr("Questions left, about")),
            ]
        )
        self.show_insight(None)

    def show_insight(self, insight: Insight | None) -> None:
        """Show other numbers, or none."""
        self._curve = () if insight is None else insight.curve
        if len(self._curve) < 2:
            self.say(
                self.tr("Answer some questions in Review: how the groups change is shown here.")
            )
            return
        chart = self.make_chart(self.tr("Answers given (number)"), self.tr("Number"))
        chart.show_with(self._draw_lines)
        counts = [value for row in self._rows() for value in row[1:] if value is not None]
        first, last = self._curve[0].n_decisions, self._curve[-1].n_decisions
        chart.frame(first, last, 0, max(counts, default=1) * 1.08)
        self.reveal()

    def numbers(self) -> Table:
        return Table("progress", ("answers", "groups", "proven", "questions_left"), self._rows())

    def _rows(self) -> tuple[tuple[int, int | None, int | None, int | None], ...]:
        return tuple(
            (one.n_decisions, one.n_groups, one.n_proven, one.n_left) for one in self._curve
        )

    def _draw_lines(self, theme: Theme) -> None:
        from reid_desktop.ui.widgets.chart import dots, line  # noqa: PLC0415 - loads pyqtgraph

        assert self.chart is not None
        table = np.array(self._rows(), dtype=np.float64)  # None becomes NaN
        for column, colour in ((3, theme.different), (2, theme.accent), (1, theme.text)):
            known = ~np.isnan(table[:, column])
            if known.any():
                self.chart.add(line(table[:, 0], table[:, column], colour))
            if known.sum() == 1:  # of which a line shows nothing
                self.chart.add(dots(table[known, 0], table[known, column], colour))


class DiscoveryCard(CurveCard):
    """How many individuals were met as the survey went on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Discoveries"),
            self.tr(
                "As long as the curve rises, there are animals that were not met yet; where it"
                " stays flat, nearly all were. Wrong groups make it rise further than it should."
            ),
            parent,
        )
        self._insight: Insight | None = None
        self.unit_box = ChoiceBox()
        self.unit_box.setAccessibleName(self.tr("Against what individuals are counted"))
        self.unit_box.set_choices(
            [
                (_BY_PHOTOGRAPHS, self.tr("By photographs")),
                (_BY_DAYS, self.tr("By days")),
            ],
            _BY_PHOTOGRAPHS,
        )
        self.unit_box.picked.connect(self._show)
        self.controls.addWidget(self.unit_box)
        self.show_insight(None)

    def show_insight(self, insight: Insight | None) -> None:
        """Show other numbers, or none."""
        self._insight = insight
        self._show()

    def numbers(self) -> Table:
        x, known = self._points()
        unit = "days" if self._by_days else "photographs"
        return Table(
            "discoveries",
            (unit, "individuals"),
            tuple(zip(x.tolist(), known.tolist(), strict=True)),
        )

    @property
    def _by_days(self) -> bool:
        return self.unit_box.chosen == _BY_DAYS

    def _show(self) -> None:
        insight = self._insight
        if insight is None or insight.first_day is None:
            self.say(nothing_to_count(insight))
            return
        bottom = self.tr("Photographs, in order of time (number)")
        if self._by_days:
            day = short_date(insight.first_day)
            bottom = self.tr("Days since {day} (number)").format(day=day)
        self.note.setText(timeless_in_words(insight.n_timeless))
        chart = self.make_chart(bottom, self.tr("Individuals met (number)"))
        chart.show_with(self._draw_curve)
        x, known = self._points()
        chart.frame(float(x[0]), float(x[-1]), 0, float(known[-1]) * 1.08)
        self.reveal()

    def _points(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        assert self._insight is not None
        if self._by_days:
            return self._insight.days, self._insight.known_by_day
        known = self._insight.discovery.n_known
        return np.arange(1, len(known) + 1), known

    def _draw_curve(self, theme: Theme) -> None:
        from reid_desktop.ui.widgets.chart import dots, line  # noqa: PLC0415 - loads pyqtgraph

        assert self.chart is not None
        x, known = self._points()
        self.chart.add(line(x, known, theme.accent, steps=True))
        if len(x) == 1:
            self.chart.add(dots(x, known, theme.accent))


def nothing_to_count(insight: Insight | None) -> str:
    """Tell why individuals cannot be followed through time."""
    translate = QCoreApplication.translate
    if insight is not None and insight.n_timeless:
        return translate(
            "Insight",
            "The photographs of known animals tell no time: what is counted over time needs one.",
        )
    return translate(
        "Insight", "There is something to count here when photographs have been grouped."
    )


def timeless_in_words(n: int) -> str:
    """Tell how many photographs are left out; nothing if none is."""
    if n == 0:
        return ""
    said = QCoreApplication.translate("Insight", "Left out, as they tell no time: {photographs}.")
    return said.format(photographs=photographs(n))


def _shares(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    shares: NDArray[np.float64] = counts / max(int(counts.sum()), 1) * 100.0
    return shares
