"""The pages of the window, on its left, and at its foot what opens beside them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.ui.actions import action_named, follow_keys, text_of
from reid_desktop.ui.style import Space, TypeScale, icon, icon_pixmap, label, theme_of
from reid_desktop.ui.words import number

_WIDTH_PX, _WIDEST_PX = 176, 280
_ICON_PX, _MARK_PX = 20, 24
_AROUND_WORD_PX = 48  # edges of the rail and of a button, and what lies beside its icon
_AROUND_TITLE_PX = 48


class NavigationRail(QFrame):
    """A column of buttons, one a page; exactly one is chosen."""

    chosen = Signal(str)  # the action id of a page, "view.review", or of what lies at the foot

    def __init__(
        self, action_ids: Sequence[str], foot: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setAccessibleName(self.tr("Pages"))
        self._page_ids = tuple(action_ids)
        self._group = QButtonGroup(self)
        self._uncounted: set[str] = set()  # pages that told of nothing to do
        self._buttons = {one: self._make_button(one) for one in (*action_ids, *foot)}
        for action_id in action_ids:
            self._buttons[action_id].setCheckable(True)
            self._group.addButton(self._buttons[action_id])
        self._mark = label()
        self._title = label("ReID Desktop", TypeScale.HEADING)
        self._lay_out()
        self._draw_icons()
        self._give_room()

    @property
    def action_ids(self) -> list[str]:
        """The pages, also those that are not made yet."""
        return list(self._page_ids)

    def choose(self, action_id: str) -> None:
        """Show which page is the current one."""
        self._buttons[action_id].setChecked(True)
        self._show_counted()

    def set_available(self, action_id: str, *, available: bool) -> None:
        """Let the person go to the page, or not."""
        self._buttons[action_id].setEnabled(available)

    def set_count(self, action_id: str, n: int) -> None:
        """Tell how much there is to do on a page; without any only its key leads there."""
        button = self._buttons[action_id]
        text = text_of(action_named(action_id))
        said = f"{text} ({number(n)})" if n else text
        button.setText(f"\u2002{said}")
        button.setAccessibleName(said)
        self._uncounted.discard(action_id)
        if not n:
            self._uncounted.add(action_id)
        self._give_room()
        self._show_counted()

    def button(self, action_id: str) -> QToolButton:
        """Give the button of a page."""
        return self._buttons[action_id]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._give_room()  # only now does the title know its font

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_mark"):
            return
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._give_room()

    def _give_room(self) -> None:
        """Be as wide as the widest word in its boldest: else it would jump from page to page."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        words = QFontMetrics(font)
        counted = f" ({number(9)})"  # has room before there is something to count
        widest = max(
            words.horizontalAdvance(
                f"{one.text()}{counted}" if action_id in self._uncounted else one.text()
            )
            for action_id, one in self._buttons.items()
        )
        title = self._title.sizeHint().width()
        needed = max(_ICON_PX + _AROUND_WORD_PX + widest, _MARK_PX + _AROUND_TITLE_PX + title)
        self.setFixedWidth(min(max(needed, _WIDTH_PX), _WIDEST_PX))

    def _show_counted(self) -> None:
        """Hide what has nothing to do, unless the person is there."""
        for action_id in self._buttons:
            button = self._buttons[action_id]
            button.setVisible(action_id not in self._uncounted or button.isChecked())

    def _make_button(self, action_id: str) -> QToolButton:
        row = action_named(action_id)
        button = QToolButton()
        button.setProperty("kind", "nav")
        text = text_of(row).rstrip("…")
        button.setText(f"\u2002{text}")  # Qt leaves too little between icon and text
        follow_keys(button, action_id)
        button.setAccessibleName(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the page
        button.clicked.connect(lambda _checked=False: self.chosen.emit(action_id))
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(Space.S, Space.S, Space.S, Space.M)
        head.setSpacing(Space.S)
        head.addWidget(self._mark)
        head.addWidget(self._title)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        column.setSpacing(Space.XS)
        column.addLayout(head)
        for button in self._group.buttons():
            column.addWidget(button)
        column.addStretch(1)
        for button in self._buttons.values():
            if not button.isCheckable():
                column.addWidget(button)

    def _draw_icons(self) -> None:
        theme = theme_of(self)
        for action_id, button in self._buttons.items():
            button.setIcon(icon(action_named(action_id).icon, theme.muted, theme.accent))
        self._mark.setPixmap(icon_pixmap("individuals", theme.accent, _MARK_PX))
