"""The key list: every key, by page, and other keys for whoever wants them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.ui.actions import ACTIONS, Action, Scope, scope_title, text_of
from reid_desktop.ui.key_bindings import key_bindings
from reid_desktop.ui.style import Space, TypeScale, label, theme_of
from reid_desktop.ui.widgets.key_button import KeyButton

_AROUND_PX = 170  # title, buttons and margins, and the frame that the system draws
_BESIDE_PX = 2 * Space.XL + 24  # margins, and what scrolls
_FRAME_PX = 60
_ON_PHOTOGRAPHS = (
    (QT_TRANSLATE_NOOP("Mouse", "Zoom in and out"), QT_TRANSLATE_NOOP("Mouse", "Wheel")),
    (QT_TRANSLATE_NOOP("Mouse", "Move"), QT_TRANSLATE_NOOP("Mouse", "Drag")),
    (QT_TRANSLATE_NOOP("Mouse", "Fit to the window"), QT_TRANSLATE_NOOP("Mouse", "Double click")),
    (QT_TRANSLATE_NOOP("Mouse", "Magnify a pair"), QT_TRANSLATE_NOOP("Mouse", "Right button")),
)
_FIXED = frozenset(  # the grids hear them
    {
        "photographs.enlarge",
        "individuals.enlarge",
        "individuals.mark",
        "insight.enlarge",
        "compare.column",
    }
)
_NOT_TO_TAKE = frozenset({"Tab", "Shift+Tab", "Backtab", "Shift+Backtab"})  # they move the focus
_COLUMNS: tuple[tuple[Scope, ...], ...] = (
    (Scope.REVIEW, Scope.ENLARGED),
    (Scope.WINDOW, Scope.PHOTOGRAPHS, Scope.INDIVIDUALS),
    (Scope.FIVE, Scope.STRANGER, Scope.COMPARE, Scope.DISPUTES, Scope.INSIGHT, Scope.MANUAL),
)
_FEWER_COLUMNS = (
    (_COLUMNS[0] + _COLUMNS[2], _COLUMNS[1]),
    (_COLUMNS[0] + _COLUMNS[2] + _COLUMNS[1],),
)


class KeysDialog(QDialog):
    """Reads the table of actions: what is not in it has no key."""

    def __init__(
        self, parent: QWidget | None = None, *, actions: Sequence[Action] = ACTIONS
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._actions = actions
        self._rows = {row.action_id: row for row in actions}
        bindings = key_bindings()
        assert bindings is not None, "a dialog has an application"
        self._bindings = bindings
        self.buttons: dict[str, KeyButton] = {}
        self._last: str | None = None  # the action that was chosen last
        self.said = label(muted=True)
        self.said.setWordWrap(True)
        self.usual = QPushButton(self.tr("Usual key"))
        self.all_usual = QPushButton(self.tr("All as usual"))
        self.leave = QPushButton(self.tr("Close"))
        inside = self._make_fitting_list()
        self._lay_out(inside)
        self._connect()
        self._fit(inside)
        self._tell(self.tr("Click on a key to choose another one."))
        self._show_keys()

    def _lay_out(self, inside: QWidget) -> None:
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.windowTitle())
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self.said, 1)
        for button in (self.usual, self.all_usual, self.leave):
            button.setAutoDefault(False)  # Return is a key like any other here
            foot.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        whole.setSpacing(Space.M)
        whole.addWidget(label(self.tr("Keys"), TypeScale.TITLE))
        whole.addWidget(area, 1)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.usual.clicked.connect(self._reset_last)
        self.all_usual.clicked.connect(self._reset_all)
        self.leave.clicked.connect(self.reject)
        self._bindings.changed.connect(self._show_keys)

    def _make_fitting_list(self) -> QWidget:
        """List the keys in three columns, or in fewer where long or large words need room."""
        inside = self._make_list(_COLUMNS)
        for columns in _FEWER_COLUMNS:
            if inside.sizeHint().width() + _BESIDE_PX <= self._room().width():
                break
            inside.deleteLater()
            inside = self._make_list(columns)
        return inside

    def _room(self) -> QSize:
        return self.screen().availableGeometry().size() - QSize(_FRAME_PX, _FRAME_PX)

    def _fit(self, inside: QWidget) -> None:
        wanted, room = inside.sizeHint(), self._room()
        width = min(wanted.width() + _BESIDE_PX, room.width())
        self.resize(width, min(wanted.height() + _AROUND_PX, room.height()))

    def _make_list(self, columns: Sequence[Sequence[Scope]]) -> QWidget:
        self.buttons = {}
        row = QHBoxLayout()
        row.setSpacing(Space.XL)
        for scopes in columns:
            column = QVBoxLayout()
            column.setSpacing(Space.L)
            parts = [self._make_scope(scope) for scope in scopes]
            if Scope.REVIEW in scopes:
                parts.append(self._make_mouse())
            _align(parts)
            for part in parts:
                column.addLayout(part)
            column.addStretch(1)
            row.addLayout(column)
        inside = QWidget()
        inside.setLayout(row)
        return inside

    def _make_scope(self, scope: Scope) -> QGridLayout:
        grid = _part(scope_title(scope))
        rows = [row for row in self._actions if row.scope is scope and row.keys]
        for number, row in enumerate(rows, start=1):
            grid.addWidget(label(text_of(row).rstrip("…")), number, 0)
            grid.addWidget(self._make_keys(row), number, 1, Qt.AlignmentFlag.AlignLeft)
        return grid

    def _make_keys(self, row: Action) -> QWidget:
        if row.action_id in _FIXED:
            return self._told("   ".join(map(_native, row.keys)))
        button = KeyButton(row.action_id)
        button.listening_changed.connect(partial(self._on_listening, row))
        button.pressed_key.connect(partial(self._on_pressed, row))
        self.buttons[row.action_id] = button
        return button

    def _make_mouse(self) -> QGridLayout:
        translate = QCoreApplication.translate
        grid = _part(self.tr("Mouse, on a photograph"))
        for number, (what, how) in enumerate(_ON_PHOTOGRAPHS, start=1):
            grid.addWidget(label(translate("Mouse", str(what))), number, 0)
            grid.addWidget(self._told(translate("Mouse", str(how))), number, 1)
        return grid

    def _told(self, text: str) -> QLabel:
        told = label(text)
        told.setStyleSheet(f"color: {theme_of(self).accent}; font-weight: 600; padding-left: 6px;")
        return told

    def _on_listening(self, row: Action, listens: bool) -> None:
        if listens:
            self._last = row.action_id
            self._tell(
                self.tr("{action}: press the new key. Escape leaves it as it is.").format(
                    action=text_of(row).rstrip("…")
                )
            )
        self._offer()

    def _on_pressed(self, row: Action, keys: str) -> None:
        """Take the new key, or say why not."""
        name = text_of(row).rstrip("…")
        if keys in _NOT_TO_TAKE:
            self._tell(self.tr("Tab moves from one thing to the next; choose another key."))
            return
        other = self._bindings.clash(row, keys, self._actions)
        if other is not None:
            self._tell(self._clash_in_words(keys, other))
            return
        self._bindings.choose(row, keys)
        self._tell(self.tr("{action} is {keys} now.").format(action=name, keys=_native(keys)))

    def _clash_in_words(self, keys: str, other: Action) -> str:
        said = self.tr("{keys} means “{action}” ({place}) already; choose another key.")
        return said.format(
            keys=_native(keys), action=text_of(other).rstrip("…"), place=scope_title(other.scope)
        )

    @Slot()
    def _reset_last(self) -> None:
        """Give the action that was chosen last its usual keys, unless another has them now."""
        if self._last is None:
            return
        row = self._rows[self._last]
        other = self._bindings.usual_clash(row, self._actions)
        if other is not None:
            shared = next(k for k in row.keys if QKeySequence(k) in map(QKeySequence, other.keys))
            self._tell(self._clash_in_words(shared, other))
            return
        self._bindings.reset([row.action_id])
        said = self.tr("{action} has its usual key again.")
        self._tell(said.format(action=text_of(row).rstrip("…")))

    @Slot()
    def _reset_all(self) -> None:
        self._bindings.reset(self._bindings.chosen)
        self._tell(self.tr("All keys are as usual."))

    @Slot()
    def _show_keys(self) -> None:
        chosen = self._bindings.chosen
        for action_id, button in self.buttons.items():
            button.tell()
            font = button.font()
            font.setUnderline(action_id in chosen)  # told from the usual ones
            button.setFont(font)
        self._offer()

    def _offer(self) -> None:
        chosen = self._bindings.chosen
        self.usual.setEnabled(self._last in chosen)
        self.all_usual.setEnabled(bool(chosen))

    def _tell(self, words: str) -> None:
        self.said.setText(words)


def _part(title: str) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.M)
    grid.setVerticalSpacing(2)
    grid.addWidget(label(title, TypeScale.HEADING), 0, 0, 1, 2)
    return grid


def _align(parts: Sequence[QGridLayout]) -> None:
    """Let the keys of all parts of a column begin at the same place."""
    items = [part.itemAtPosition(row, 0) for part in parts for row in range(1, part.rowCount())]
    names = [name for item in items if item is not None and (name := item.widget()) is not None]
    widths = [name.sizeHint().width() for name in names]
    for part in parts:
        part.setColumnMinimumWidth(0, max(widths, default=0))
        part.setColumnStretch(1, 1)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
