"""The matrices of the insight page: who was photographed when, and how far reviewers agree."""

from PySide6.QtCore import QLocale, QPointF
from PySide6.QtWidgets import QWidget

from reid_desktop.core.agreement import VERDICTS, Agreement
from reid_desktop.core.capture_history import CaptureHistory, Occasion
from reid_desktop.project.exporting import Table
from reid_desktop.project.insight import Insight
from reid_desktop.ui.style import Theme
from reid_desktop.ui.widgets.choice_box import ChoiceBox
from reid_desktop.ui.widgets.insight_cards import CurveCard, nothing_to_count, timeless_in_words
from reid_desktop.ui.words import (
    number,
    photographs,
    plural,
    sentence_case,
    short_date,
    verdict_in_words,
)

MOST_INDIVIDUALS = 500  # more are no wider than a pixel
MOST_OCCASIONS = 400
_STRONG = 0.35  # of the highest count: from there on the ground is strong
_FEW_PAIRS = 30  # below, kappa may be anything


class CapturesCard(CurveCard):
    """Individuals by occasions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Capture history"),
            self.tr(
                "A row is an individual, a column a day, week or month; the stronger the colour,"
                " the more photographs. Rows with a single square were met once."
            ),
            parent,
        )
        self._insight: Insight | None = None
        self.occasion_box = ChoiceBox()
        self.occasion_box.setAccessibleName(self.tr("How long an occasion is"))
        self.occasion_box.set_choices(
            [
                (Occasion.DAY, self.tr("By days")),
                (Occasion.WEEK, self.tr("By weeks")),
                (Occasion.MONTH, self.tr("By months")),
            ],
            Occasion.DAY,
        )
        self.occasion_box.picked.connect(self._show)
        self.controls.addWidget(self.occasion_box)
        self.show_insight(None)

    def show_insight(self, insight: Insight | None) -> None:
        """Show other numbers, or none."""
        self._insight = insight
        self._show()

    def numbers(self) -> Table:
        n_rows, n_columns = self._shape
        matrix = self._history.dense(n_rows, n_columns).tolist()
        rows = [(name, *counts) for name, counts in zip(self._names(), matrix, strict=True)]
        days = [start.isoformat() for start in self._history.starts[:n_columns]]
        return Table("captures", ("individual", *days), tuple(rows))

    def told_at(self, x: float, y: float) -> str:
        """Tell what a place of the matrix is; empty beside it."""
        n_rows, n_columns = self._shape
        row, column = int(y // 1), int(x // 1)
        if not (0 <= row < n_rows and 0 <= column < n_columns):
            return ""
        n = int(self._history.dense(row + 1, column + 1)[row, column])
        day = short_date(self._history.starts[column])
        return self.tr("{name}, {day}: {photographs}").format(
            name=self._names()[row], day=day, photographs=photographs(n)
        )

    @property
    def _history(self) -> CaptureHistory:
        assert self._insight is not None
        return self._insight.histories[Occasion(self.occasion_box.chosen)]

    @property
    def _shape(self) -> tuple[int, int]:
        history = self._history
        return (
            min(len(history.identities), MOST_INDIVIDUALS),
            min(len(history.starts), MOST_OCCASIONS),
        )

    def _names(self) -> list[str]:
        assert self._insight is not None
        names = self._insight.captures.names
        return [names[one] for one in self._history.identities[: self._shape[0]].tolist()]

    def _show(self) -> None:
        insight = self._insight
        if insight is None or insight.first_day is None:
            self.say(nothing_to_count(insight))
            return
        is_new = self.chart is None
        chart = self.make_chart(
            self.tr("Occasions with photographs (first day of each)"),
            self.tr("Individuals, by when they were first met"),
        )
        if is_new:
            chart.plot.getViewBox().invertY(True)
            chart.hide_lines()
            chart.view.scene().sigMouseMoved.connect(self._on_moved)
        chart.show_with(self._draw_squares)
        n_rows, n_columns = self._shape
        chart.name_places("left", self._names())
        chart.name_places("bottom", [short_date(one) for one in self._history.starts[:n_columns]])
        chart.frame(0, n_columns, 0, n_rows)
        self._rest()
        self.reveal()

    def _rest(self) -> None:
        """Say what is always so, beneath the matrix."""
        assert self._insight is not None
        n_rows, n_columns = self._shape
        said = []
        if n_rows < len(self._history.identities):
            said.append(
                self.tr("Shown: the first {n} of {all} individuals.").format(
                    n=number(n_rows), all=number(len(self._history.identities))
                )
            )
        if n_columns < len(self._history.starts):
            said.append(
                self.tr("Shown: the first {n} of {all} occasions.").format(
                    n=number(n_columns), all=number(len(self._history.starts))
                )
            )
        said.append(timeless_in_words(self._insight.n_timeless))
        words = " ".join(one for one in said if one)
        self.note.setText(words or self.tr("Point at a square to see who it is."))

    def _on_moved(self, place: QPointF) -> None:
        if self.chart is None or self.is_empty:
            return
        at = self.chart.at(place)
        told = self.told_at(at.x(), at.y())
        if told:
            self.note.setText(told)
        else:
            self._rest()

    def _draw_squares(self, theme: Theme) -> None:
        from reid_desktop.ui.widgets.chart import shades  # noqa: PLC0415 - loads pyqtgraph

        assert self.chart is not None
        self.chart.add(shades(self._history.dense(*self._shape), theme))


class AgreementCard(CurveCard):
    """How alike answers about the same pair are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Agreement"),
            self.tr(
                "Pairs that were answered twice, by two people or by one: the more of them lie"
                " on the line from top left to bottom right, the better the answers agree."
            ),
            parent,
        )
        self._agreements: tuple[Agreement, ...] = ()
        self.who_box = ChoiceBox()
        self.who_box.setAccessibleName(self.tr("Whose answers are compared"))
        self.who_box.picked.connect(self._show)
        self.controls.addWidget(self.who_box)
        self.show_insight(None)

    def show_insight(self, insight: Insight | None) -> None:
        """Show other numbers, or none."""
        self._agreements = () if insight is None else insight.agreements
        places = [str(place) for place in range(len(self._agreements))]
        before = self.who_box.chosen
        said = [self._who(one) for one in self._agreements]
        chosen = before if before in places else "0"
        self.who_box.set_choices(list(zip(places, said, strict=True)), chosen)
        self.who_box.setVisible(bool(places))
        self._show()

    @property
    def chosen(self) -> Agreement:
        """What is shown."""
        return self._agreements[int(self.who_box.chosen)]

    def numbers(self) -> Table:
        rows = [
            (one.first, one.second, VERDICTS[i].value, VERDICTS[j].value, int(one.table[i, j]))
            for one in self._agreements
            for i in range(len(VERDICTS))
            for j in range(len(VERDICTS))
        ]
        columns = ("first_reviewer", "second_reviewer", "first_answer", "second_answer", "pairs")
        return Table("agreement", columns, tuple(rows))

    def in_words(self, one: Agreement) -> str:
        """Tell how far two agree."""
        if one.alike is None:
            said = self.tr("No pair was called same or different both times.")
            return f"{said} {self._of_all_in_words(one)}".rstrip()
        said = plural(
            "AgreementCard",
            "{n} pair called same or different both times, {share} % alike.",
            "{n} pairs called same or different both times, {share} % alike.",
            one.n_decided,
        ).format(n=number(one.n_decided), share=number(round(100 * one.alike)))
        if one.kappa is None or one.kappa_range is None:
            said += " " + self.tr("Cohen's kappa needs both answers among them.")
            return f"{said} {self._of_all_in_words(one)}".rstrip()
        low, high = one.kappa_range
        kappa = self.tr("Cohen's kappa {kappa} (95 %: {low} to {high}): 1 is perfect, 0 is chance.")
        said += " " + kappa.format(
            kappa=_decimal(one.kappa), low=_decimal(low), high=_decimal(high)
        )
        said = f"{said} {self._of_all_in_words(one)}".rstrip()
        if one.n_decided < _FEW_PAIRS:
            said += " " + self.tr("So few pairs tell little yet.")
        return said

    def _of_all_in_words(self, one: Agreement) -> str:
        """Tell the same of all four answers, where they are more than those two."""
        if one.n_pairs == one.n_decided or one.alike_of_all is None:
            return ""
        said = plural(
            "AgreementCard",
            "With unsure and not comparable: {n} pair, {share} % alike.",
            "With unsure and not comparable: {n} pairs, {share} % alike.",
            one.n_pairs,
        ).format(n=number(one.n_pairs), share=number(round(100 * one.alike_of_all)))
        if one.kappa_of_all is None or one.kappa_of_all_range is None:
            return said
        low, high = one.kappa_of_all_range
        kappa = self.tr("Kappa {kappa} (95 %: {low} to {high}).")
        return f"{said} " + kappa.format(
            kappa=_decimal(one.kappa_of_all), low=_decimal(low), high=_decimal(high)
        )

    def _who(self, one: Agreement) -> str:
        if one.first == one.second:
            return self.tr("{name}, asked twice").format(name=one.first)
        return self.tr("{one} and {other}").format(one=one.first, other=one.second)

    def _show(self) -> None:
        if not self._agreements:
            self.say(
                self.tr(
                    "No pair was answered twice yet. When two people answer the same pairs, or a"
                    " pair is asked again, how far they agree is shown here."
                )
            )
            return
        one = self.chosen
        if one.first == one.second:
            bottom, left = self.tr("Second answer"), self.tr("First answer")
        else:
            bottom = self.tr("Answer of {name}").format(name=one.second)
            left = self.tr("Answer of {name}").format(name=one.first)
        is_new = self.chart is None
        chart = self.make_chart(bottom, left)
        if is_new:
            chart.plot.getViewBox().invertY(True)
            chart.plot.getViewBox().setMouseEnabled(x=False, y=False)
            chart.hide_lines()
        names = [sentence_case(verdict_in_words(verdict)) for verdict in VERDICTS]
        chart.name_places("left", names)
        chart.name_places("bottom", names)
        chart.show_with(self._draw_table)
        chart.frame(0, len(VERDICTS), 0, len(VERDICTS))
        self.note.setText(self.in_words(one))
        self.reveal()

    def _draw_table(self, theme: Theme) -> None:
        from reid_desktop.ui.widgets.chart import shades, words  # noqa: PLC0415 - loads pyqtgraph

        assert self.chart is not None
        table = self.chosen.table
        self.chart.add(shades(table, theme))
        for i in range(len(VERDICTS)):
            for j in range(len(VERDICTS)):
                n = int(table[i, j])
                colour = theme.on_accent if n > _STRONG * table.max() else theme.text
                self.chart.add(words(j + 0.5, i + 0.5, number(n), colour))


def _decimal(value: float) -> str:
    return QLocale().toString(value, "f", 2)
