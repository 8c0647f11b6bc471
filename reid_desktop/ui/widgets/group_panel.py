"""The chosen groups: who, how sure, when and where, and all their photographs."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.core.types import AnnotationId
from reid_desktop.project.group_rows import GroupRow
from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.actions import action_named, follow_keys, text_of
from reid_desktop.ui.group_facts import facts_of
from reid_desktop.ui.models.photograph_model import PhotographModel
from reid_desktop.ui.style import Space, TypeScale, icon, label, theme_of
from reid_desktop.ui.thumbnails import ThumbnailLoader
from reid_desktop.ui.widgets.elided_label import ElidedLabel
from reid_desktop.ui.widgets.flow_layout import FlowLayout
from reid_desktop.ui.widgets.group_details import GroupDetails
from reid_desktop.ui.widgets.group_members import GroupMembers
from reid_desktop.ui.widgets.name_field import NameField
from reid_desktop.ui.widgets.status_pill import StatusPill
from reid_desktop.ui.words import groups, number, photographs, plural

_ICONS = {
    "individuals.accept": "check",
    "individuals.rename": "edit",
    "individuals.merge": "merge",
    "individuals.compare": "compare",
    "individuals.move": "move",
    "individuals.take_out": "take_out",
    "individuals.split": "split",
}
OF_GROUPS = (
    "individuals.accept",
    "individuals.rename",
    "individuals.merge",
    "individuals.compare",
)
_PARTING = ("individuals.take_out", "individuals.split")
OF_MARKED = ("individuals.move", *_PARTING)
_MOST_NAMED = 6  # groups that are chosen together
_DETAILS_PX = 208
_ROOM_FOR_DETAILS_PX = 860  # a narrower panel keeps its width for photographs


class GroupPanel(QFrame):
    """Shows what is chosen in the list; what is marked in its grid can be taken out."""

    requested = Signal(str)  # an action of the page, by its id
    name_given = Signal(str)
    naming_ended = Signal()  # by its keys: who had them before may have them again

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._rows: tuple[GroupRow, ...] = ()
        self.photographs = PhotographModel(self)
        self.name = ElidedLabel(TypeScale.TITLE, elide=Qt.TextElideMode.ElideRight)
        self.name_field = NameField()
        self.pill = StatusPill()
        self.facts = label(muted=True)
        self.marked_count = ElidedLabel(muted=True, elide=Qt.TextElideMode.ElideRight)
        self.grid = GroupMembers()
        self.details = GroupDetails()
        self.details_button = QToolButton()
        self._wants_details: bool | None = None  # None: where there is room
        self.buttons = {action_id: self._make_button(action_id) for action_id in _ICONS}
        self._nothing = label(self.tr("Choose a group to see all its photographs."), muted=True)
        self._naming = QStackedWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self._draw_icons()
        self.show_groups((), ())

    @property
    def rows(self) -> tuple[GroupRow, ...]:
        """The groups it shows."""
        return self._rows

    @property
    def is_naming(self) -> bool:
        """Whether a name is being typed."""
        return self._naming.currentIndex() == 1

    def set_thumbnails(self, thumbnails: ThumbnailLoader | None) -> None:
        """Take pictures from the open project, or from nowhere."""
        self.grid.set_thumbnails(thumbnails)

    def show_groups(self, rows: Sequence[GroupRow], members: Sequence[PhotographRow]) -> None:
        """Show these groups and their photographs; what was marked stays marked."""
        marked = set(self.marked())
        before = {annotation_id for row in self._rows for annotation_id in row.members}
        self._rows = tuple(rows)
        self.photographs.set_rows(members)
        if not any(before.intersection(row.members) for row in rows):
            self.grid.scrollToTop()
        for i, photograph in enumerate(members):
            if photograph.annotation_id in marked:
                index = self.photographs.index(i)
                self.grid.selectionModel().select(
                    index, self.grid.selectionModel().SelectionFlag.Select
                )
        self._stack.setCurrentIndex(1 if rows else 0)
        self._tell()
        self._tell_marked()

    def marked(self) -> tuple[AnnotationId, ...]:
        """Give the photographs that are marked in the grid, in its order."""
        return self.grid.marked()

    @property
    def shows_details(self) -> bool:
        """Whether there is a column of what is noted."""
        return not self.details.isHidden()

    def toggle_details(self) -> None:
        """Show what is noted, or give its room to the photographs."""
        self._wants_details = not self.shows_details
        self._offer_details()

    def can_part(self) -> bool:
        """Tell whether something is marked, and something stays in its group."""
        marked = set(self.marked())
        touched = [set(row.members) for row in self._rows if marked & set(row.members)]
        return bool(touched) and all(members - marked for members in touched)

    def go_to(self, place: int) -> None:
        """Let a photograph be the current one; what is marked stays marked."""
        index = self.photographs.index(place)
        selection = self.grid.selectionModel()
        selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)

    def begin_naming(self, name: str | None = None) -> None:
        """Let the person type the name of the one group it shows."""
        if len(self._rows) == 1:
            self._naming.setCurrentIndex(1)
            self.name_field.begin(self._rows[0].label if name is None else name)

    def end_naming(self) -> None:
        """Show the name again."""
        if self.is_naming:
            had_keys = self.name_field.line.hasFocus()
            self._naming.setCurrentIndex(0)
            if had_keys:
                self.naming_ended.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_details()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "buttons"):
            self._draw_icons()

    def _tell(self) -> None:
        rows = self._rows
        one = rows[0] if len(rows) == 1 else None
        self.pill.set_status(None if one is None else one.status)
        if one is not None:
            self.name.setText(one.label)
            self.facts.setText(facts_of(one))
        else:
            self.name.setText(groups(len(rows)))
            n = sum(row.n_photographs for row in rows)
            names = ", ".join(row.label for row in rows) if len(rows) <= _MOST_NAMED else ""
            self.facts.setText("  ·  ".join(filter(None, (photographs(n), names))))
        for action_id, enabled in (
            ("individuals.accept", any(row.n_accepted < row.n_photographs for row in rows)),
            ("individuals.rename", one is not None),
            ("individuals.merge", len(rows) >= 2),
            ("individuals.compare", len(rows) == 2),
        ):
            self.buttons[action_id].setEnabled(enabled)
        self.details.show_group(one)
        self._offer_details()

    def _offer_details(self) -> None:
        wide = self.width() >= _ROOM_FOR_DETAILS_PX
        wanted = wide if self._wants_details is None else self._wants_details
        self.details.setVisible(wanted and len(self._rows) == 1)
        self.details_button.setChecked(wanted)

    def _tell_marked(self) -> None:
        n = len(self.grid.selectionModel().selectedIndexes())
        can_part = self.can_part()
        for action_id in _PARTING:
            self.buttons[action_id].setEnabled(can_part)
        self.buttons["individuals.move"].setEnabled(n > 0)
        if n:
            said = plural("GroupPanel", "{n} marked", "{n} marked", n).format(n=number(n))
        else:
            said = self.tr("Mark those that do not belong.")
        self.marked_count.setText(said)

    def _on_name_given(self, name: str) -> None:
        self.end_naming()
        self.name_given.emit(name)

    def _make_button(self, action_id: str) -> QPushButton:
        row = action_named(action_id)
        button = QPushButton(text_of(row))
        follow_keys(button, action_id)
        button.setAccessibleName(text_of(row))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: self.requested.emit(action_id))
        return button

    def _draw_icons(self) -> None:
        theme = theme_of(self)
        for action_id, button in self.buttons.items():
            primary = button.property("kind") == "primary"
            colour = theme.on_accent if primary else theme.muted
            disabled = theme.muted if primary else None  # faint on grey would not be seen
            button.setIcon(icon(_ICONS[action_id], colour, disabled=disabled))
        self.details_button.setIcon(icon("info", theme.muted, theme.accent))

    def _lay_out(self) -> None:
        self.buttons["individuals.accept"].setProperty("kind", "primary")
        self.grid.setModel(self.photographs)
        self._set_up_details()
        self.grid.selectionModel().selectionChanged.connect(self._tell_marked)
        self.name_field.name_given.connect(self._on_name_given)
        self.name_field.given_up.connect(self.end_naming)
        shown = QWidget()
        head = QHBoxLayout(shown)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(Space.M)
        head.addWidget(self.name)
        head.addWidget(self.pill)
        head.addStretch(1)
        self._naming.addWidget(shown)
        self._naming.addWidget(self.name_field)
        self.facts.setWordWrap(True)
        of_groups = FlowLayout(spacing=Space.S)
        for action_id in OF_GROUPS:
            of_groups.addWidget(self.buttons[action_id])
        verbs = QHBoxLayout()
        verbs.addLayout(of_groups, 1)
        verbs.addWidget(self.details_button, alignment=Qt.AlignmentFlag.AlignTop)
        marked = FlowLayout(spacing=Space.S)
        for action_id in OF_MARKED:
            marked.addWidget(self.buttons[action_id])
        marked.addWidget(self.marked_count)  # last: its words change, and buttons stay in place
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._naming)
        column.addWidget(self.facts)
        column.addLayout(verbs)
        column.addLayout(marked)
        beside = QHBoxLayout()
        beside.setSpacing(Space.L)
        beside.addWidget(self.grid, 1)
        beside.addWidget(self.details)
        column.addLayout(beside, 1)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        whole.addWidget(self._stack)

    def _set_up_details(self) -> None:
        action = action_named("individuals.details")
        self.details.setFixedWidth(_DETAILS_PX)
        self.details.given_up.connect(self.grid.setFocus)
        self.details_button.setCheckable(True)
        follow_keys(self.details_button, "individuals.details")
        self.details_button.setAccessibleName(text_of(action))
        self.details_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.details_button.clicked.connect(
            lambda _checked=False: self.requested.emit("individuals.details")
        )
