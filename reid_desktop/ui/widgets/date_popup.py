"""Folds out of a button: from which day to which."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QFormLayout, QFrame, QPushButton, QVBoxLayout, QWidget

from reid_desktop.ui.style import Space, label
from reid_desktop.ui.widgets.facet_popup import place_below


class DatePopup(QFrame):
    """Every change counts at once; a day that is turned round is read the other way."""

    chosen = Signal(object, object)  # date or None, date or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "popup")
        self._span: tuple[QDate, QDate] | None = None
        self._nothing = label(self.tr("No photograph tells its day."), muted=True)
        self.since = self._make_edit(self.tr("First day"))
        self.until = self._make_edit(self.tr("Last day"))
        self.all_button = QPushButton(self.tr("All days"))
        self.all_button.setProperty("kind", "quiet")
        self.all_button.clicked.connect(self._on_all)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(Space.M)
        self._form.setVerticalSpacing(Space.S)
        self._form.addRow(label(self.tr("From")), self.since)
        self._form.addRow(label(self.tr("To")), self.until)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.S)
        column.setSpacing(Space.S)
        column.addWidget(self._nothing)
        column.addLayout(self._form)
        column.addWidget(self.all_button)

    def open_below(
        self,
        button: QWidget,
        span: tuple[int, int] | None,
        since: date | None,
        until: date | None,
    ) -> None:
        """Show what is chosen, under `button`.

        Parameters
        ----------
        span : tuple of int, optional
            First and last day that a photograph was taken, as `date.toordinal` counts.
        """
        days = None if span is None else tuple(map(date.fromordinal, span))
        self._span = None if days is None else (_qt(days[0]), _qt(days[1]))
        self._nothing.setVisible(days is None)
        for row in range(self._form.rowCount()):
            self._form.setRowVisible(row, days is not None)
        self.all_button.setVisible(days is not None)
        if days is not None:
            self._show_days(_qt(since or days[0]), _qt(until or days[1]))
        self.adjustSize()
        place_below(self, button)
        self.show()
        self.since.setFocus()

    def _show_days(self, since: QDate, until: QDate) -> None:
        for edit, day in ((self.since, since), (self.until, until)):
            before = edit.blockSignals(True)
            edit.setDate(day)
            edit.blockSignals(before)
        self.all_button.setEnabled((since, until) != self._span)

    def _on_changed(self) -> None:
        assert self._span is not None
        first, last = sorted((_plain(self.since.date()), _plain(self.until.date())))
        low, high = map(_plain, self._span)
        self.all_button.setEnabled((first, last) != (low, high))
        self.chosen.emit(None if first <= low else first, None if last >= high else last)

    def _on_all(self) -> None:
        self.chosen.emit(None, None)
        self.hide()

    def _make_edit(self, name: str) -> QDateEdit:
        edit = QDateEdit()
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("yyyy-MM-dd")
        edit.setAccessibleName(name)
        edit.dateChanged.connect(self._on_changed)
        return edit


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _plain(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
