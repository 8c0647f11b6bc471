"""Finds and chooses groups: search, order, filter, the list or gallery, and where to drop."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.core.types import AnnotationId, AssignmentStatus
from reid_desktop.project.group_rows import GroupRow
from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.actions import action_named, text_of
from reid_desktop.ui.models.group_model import GroupModel, GroupRole, GroupSort
from reid_desktop.ui.style import Space
from reid_desktop.ui.thumbnails import ThumbnailLoader
from reid_desktop.ui.widgets.drop_zone import DropZone
from reid_desktop.ui.widgets.group_list import GroupList
from reid_desktop.ui.words import number, sentence_case, status_in_words

_STATUSES = (AssignmentStatus.ACCEPTED, AssignmentStatus.PROVEN, AssignmentStatus.PROPOSED)
_Flag = QItemSelectionModel.SelectionFlag


class GroupBrowser(QWidget):
    """What is chosen stays chosen when the rows, their order or the filter change.

    Attributes
    ----------
    hide_singles : QCheckBox
        For the page to put where there is room: beside the list it would cost a row of it.
    """

    chosen_changed = Signal()
    filtered = Signal()
    dropped = Signal(object, object)  # GroupRow, or None for a group of its own; AnnotationIds
    taken_out = Signal(object)  # AnnotationIds

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups = GroupModel(self)
        self.search_box = QLineEdit()
        self.sort_box = QComboBox()
        self.status_box = QComboBox()
        self.hide_singles = QCheckBox(self)
        self.list = GroupList()
        self.own_group = DropZone(text_of(action_named("individuals.split")))
        self.no_group = DropZone(self.tr("Take out"))
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.list.setModel(self.groups)
        self._set_up()
        self._lay_out()
        self._tell_singles()

    def set_thumbnails(self, thumbnails: ThumbnailLoader | None) -> None:
        """Take pictures from the open project, or from nowhere."""
        self.list.set_thumbnails(thumbnails)

    def set_rows(
        self,
        rows: Sequence[GroupRow],
        photographs: Mapping[AnnotationId, PhotographRow],
        *,
        disputed: Collection[AnnotationId] = (),
    ) -> None:
        """Show other rows; see `GroupModel.set_rows`."""
        chosen = self.chosen()
        self.groups.set_rows(rows, photographs, disputed=disputed)
        self._choose_again(chosen)
        self._tell_singles()

    def chosen(self) -> list[GroupRow]:
        """Give the groups that are chosen, from the top."""
        places = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self.groups.index(place).data(GroupRole.ROW) for place in places]

    def choose(self, places: Sequence[int]) -> None:
        """Choose rows by their places in the list."""
        selection = self.list.selectionModel()
        with QSignalBlocker(selection):
            selection.clear()
            for place in reversed(places):
                selection.setCurrentIndex(self.groups.index(place), _Flag.Select)
        self.list.viewport().update()
        if places:
            self.list.scrollTo(self.groups.index(places[0]))
        self.chosen_changed.emit()

    def choose_next(self, wanted: Callable[[GroupRow], bool]) -> None:
        """Choose the first group after those chosen that is `wanted`, else the first of all."""
        chosen = {index.row() for index in self.list.selectionModel().selectedIndexes()}
        last, n = max(chosen, default=-1), self.groups.rowCount()
        for place in (*range(last + 1, n), *range(last + 1)):
            if place not in chosen and wanted(self.groups.index(place).data(GroupRole.ROW)):
                self.choose([place])
                return

    def set_gallery(self, *, gallery: bool) -> None:
        """Show cards in all the room there is, or a list."""
        along, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(along if gallery else below)
        self.list.set_gallery(gallery=gallery)

    def begin_drag(self) -> None:
        """Show where photographs can be dropped, besides on a group."""
        self.own_group.begin()
        self.no_group.begin()

    def end_drag(self) -> None:
        """Nothing is dragged any more."""
        self.own_group.hide()
        self.no_group.hide()

    def go_to_search(self) -> None:
        """Let the person type what to search for."""
        self.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_box.selectAll()

    @Slot()
    def _on_filter_changed(self) -> None:
        chosen = self.chosen()
        self.groups.set_words(self.search_box.text())
        status = self.status_box.currentData()  # Qt gives text back, not what was put in
        self.groups.set_status(None if status is None else AssignmentStatus(status))
        self.groups.set_hide_singles(hide=self.hide_singles.isChecked())
        self.groups.set_sort(GroupSort(self.sort_box.currentData()))
        self._choose_again(chosen)
        self.filtered.emit()

    def _choose_again(self, rows: Sequence[GroupRow]) -> None:
        places = (self.groups.place_like(row) for row in rows)
        self.choose(sorted({place for place in places if place is not None}))

    def _tell_singles(self) -> None:
        n = number(self.groups.n_singles)
        self.hide_singles.setText(self.tr("Hide single photographs ({n})").format(n=n))

    def _set_up(self) -> None:
        self.search_box.setPlaceholderText(self.tr("Search by name, station, tag, notes"))
        self.search_box.setAccessibleName(self.tr("Search the groups"))
        self.search_box.setClearButtonEnabled(True)
        self.sort_box.setAccessibleName(self.tr("Order of the groups"))
        for sort, said in (
            (GroupSort.SIZE, self.tr("Largest first")),
            (GroupSort.NAME, self.tr("By name")),
            (GroupSort.STATUS, self.tr("By status")),
            (GroupSort.ATTENTION, self.tr("Needs attention")),
            (GroupSort.FIRST_SEEN, self.tr("First seen first")),
            (GroupSort.LAST_SEEN, self.tr("Last seen first")),
        ):
            self.sort_box.addItem(said, sort)
        self.status_box.setAccessibleName(self.tr("Show only groups that are"))
        self.status_box.addItem(self.tr("All groups"), None)
        for status in _STATUSES:
            self.status_box.addItem(sentence_case(status_in_words(status)), status)
        self.search_box.textChanged.connect(self._on_filter_changed)
        self.sort_box.currentIndexChanged.connect(self._on_filter_changed)
        self.status_box.currentIndexChanged.connect(self._on_filter_changed)
        self.hide_singles.toggled.connect(self._on_filter_changed)
        self.list.words_if_empty = self.tr("No group matches. Clear the search to see all.")
        self.list.selectionModel().selectionChanged.connect(self.chosen_changed)
        self.list.dropped.connect(self.dropped)
        self.own_group.dropped.connect(partial(self.dropped.emit, None))
        self.no_group.dropped.connect(self.taken_out)

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(Space.S)
        choices.addWidget(self.sort_box, 2)
        choices.addWidget(self.status_box, 3)  # which has more to say
        for box in (self.sort_box, self.status_box):
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._head.setSpacing(Space.S)
        self._head.addWidget(self.search_box, 3)
        self._head.addLayout(choices, 4)
        column.addLayout(self._head)
        column.addWidget(self.list, 1)
        zones = QHBoxLayout()
        zones.setSpacing(Space.S)
        zones.addWidget(self.own_group, 3)
        zones.addWidget(self.no_group, 2)
        column.addLayout(zones)
