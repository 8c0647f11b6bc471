"""Small buttons that change how the photographs are looked at."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget, QWidgetAction

from reid_desktop.ui.actions import action_named, follow_keys, keys_of, text_of
from reid_desktop.ui.key_bindings import Following
from reid_desktop.ui.style import Space, icon, theme_of
from reid_desktop.ui.widgets.light_panel import LightPanel

_LINK = "review.link"
_LIGHT, _MORE = "light", "more"  # buttons that open something
_IN_ORDER = (
    (_LINK, "review.zoom_out", "review.fit", "review.zoom_in"),
    ("review.lines", "review.blink", "review.loupe"),
)
_CHECKABLE = (_LINK, "review.lines", "review.blink", "review.loupe")
_RARE = (
    ("review.full_size", "review.whole"),
    ("review.turn_left", "review.turn_right", "review.as_taken"),
    ("review.strips", "review.look_left", "review.look_right"),
)
_OPENED = frozenset(action_id for group in _RARE for action_id in group)
_CHECKABLE_RARE = ("review.whole", "review.strips")


class ViewTools(QWidget):
    """For the mouse; the keys do the same.

    Parameters
    ----------
    handlers : mapping of action id to callable
        Those of the actions it shows; where some of those in the menu are
        missing there is no menu.
    """

    def __init__(
        self, handlers: Mapping[str, Callable[[], object]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._on: dict[str, bool] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.buttons: dict[str, QToolButton] = {}
        self.light = LightPanel(self)
        self.light.hide()  # it is in the menu, if there is one
        self.menu = QMenu(self)
        self._handlers = handlers
        self._rare: dict[str, QAction] = {}
        self._fill()
        self.show_on(_LINK, on=True)

    def show_linked(self, *, linked: bool) -> None:
        """Show whether both photographs are zoomed together."""
        self.show_on(_LINK, on=linked)

    def show_on(self, action_id: str, *, on: bool) -> None:
        """Show whether a tool is in use."""
        self._on[action_id] = on
        if action_id in self._rare:
            self._rare[action_id].setChecked(on)
        else:
            self.buttons[action_id].setChecked(on)
        self._draw()

    def show_lit(self, *, lit: bool) -> None:
        """Show whether photographs are shown in another light than they were taken in."""
        self.buttons[_LIGHT].setChecked(lit)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_rare"):
            self._draw()

    def _fill(self) -> None:
        for group in _IN_ORDER:
            there = [action_id for action_id in group if action_id in self._handlers]
            for action_id in there:
                self._add(action_id, self._handlers[action_id])
            if there:
                self._row.addWidget(_gap())
        if self._handlers.keys() >= _OPENED:
            self._add_opening(_LIGHT, self.tr("Light and contrast"), self._light_menu())
            self._add_opening(_MORE, self.tr("More ways to look"), self.menu)
            self._fill_menu()

    def _add(self, action_id: str, handler: Callable[[], object]) -> None:
        button = self._make(action_id, text_of(action_named(action_id)))
        follow_keys(button, action_id)
        button.setCheckable(action_id in _CHECKABLE)
        button.clicked.connect(partial(self._on_clicked, action_id, handler))

    def _add_opening(self, name: str, text: str, menu: QMenu) -> None:
        button = self._make(name, text)
        button.setToolTip(text)
        button.setCheckable(name == _LIGHT)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        button.setMenu(menu)

    def _make(self, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(button)
        self.buttons[name] = button
        return button

    def _light_menu(self) -> QMenu:
        menu = QMenu(self)
        action = QWidgetAction(menu)
        action.setDefaultWidget(self.light)
        menu.addAction(action)
        return menu

    def _fill_menu(self) -> None:
        """Have actions of its own: a key that two actions have would reach neither."""
        for group in _RARE:
            self.menu.addSeparator()
            for action_id in group:
                action = self.menu.addAction("")
                Following(partial(_name, action, action_id), action)
                action.setCheckable(action_id in _CHECKABLE_RARE)
                action.triggered.connect(partial(self._on_clicked, action_id, None))
                self._rare[action_id] = action

    def _on_clicked(
        self, action_id: str, handler: Callable[[], object] | None, _checked: bool = False
    ) -> None:
        (handler or self._handlers[action_id])()
        self.show_on(action_id, on=self._on.get(action_id, False))  # as it is, not as it clicked

    def _draw(self) -> None:
        theme = theme_of(self)
        for name, button in self.buttons.items():
            picture = name if name in (_LIGHT, _MORE) else action_named(name).icon
            if name == _LINK and not self._on.get(_LINK, True):
                picture = "unlink"
            button.setIcon(icon(picture, theme.muted, theme.accent))


def _name(action: QAction, action_id: str) -> None:
    row = action_named(action_id)
    action.setText(f"{text_of(row)}\t{keys_of(row)}")


def _gap() -> QFrame:
    gap = QFrame()
    gap.setFixedWidth(Space.S)
    return gap
