"""The key list: every key, by page."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.ui.actions import ACTIONS, Action, Scope, scope_title, text_of
from reid_desktop.ui.style import Space, TypeScale, label, theme_of

_AROUND_PX = 150  # title, button and margins, and the frame that the system draws
_ON_PHOTOGRAPHS = (
    (QT_TRANSLATE_NOOP("Mouse", "Zoom in and out"), QT_TRANSLATE_NOOP("Mouse", "Wheel")),
    (QT_TRANSLATE_NOOP("Mouse", "Move"), QT_TRANSLATE_NOOP("Mouse", "Drag")),
    (QT_TRANSLATE_NOOP("Mouse", "Fit to the window"), QT_TRANSLATE_NOOP("Mouse", "Double click")),
)
_FRAME_PX = 60
_COLUMNS: tuple[tuple[Scope, ...], ...] = (
    (Scope.REVIEW,),
    (Scope.FIVE, Scope.STRANGER),
    (Scope.INDIVIDUALS, Scope.PHOTOGRAPHS, Scope.ENLARGED),
    (Scope.WINDOW,),
)


class KeysDialog(QDialog):
    """Reads the table of actions: what is not in it has no key."""

    def __init__(
        self, parent: QWidget | None = None, *, actions: Sequence[Action] = ACTIONS
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._actions = actions
        row = QHBoxLayout()
        row.setSpacing(Space.XXL)
        for scopes in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(Space.L)
            for scope in scopes:
                column.addLayout(self._make_scope(scope))
            if Scope.REVIEW in scopes:
                column.addLayout(self._make_mouse())
            column.addStretch(1)
            row.addLayout(column)
        inside = QWidget()
        inside.setLayout(row)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        whole.setSpacing(Space.M)
        whole.addWidget(label(self.tr("Keys"), TypeScale.TITLE))
        whole.addWidget(area, 1)
        whole.addWidget(buttons)
        wanted, room = inside.sizeHint(), self.screen().availableGeometry().height()
        height = min(wanted.height() + _AROUND_PX, room - _FRAME_PX)
        self.resize(wanted.width() + 2 * Space.XL + 24, height)

    def _make_scope(self, scope: Scope) -> QGridLayout:
        rows = [row for row in self._actions if row.scope is scope and row.keys]
        said = [
            (text_of(row).rstrip("…"), "   ".join(_native(keys) for keys in row.keys))
            for row in rows
        ]
        return self._make_part(scope_title(scope), said)

    def _make_mouse(self) -> QGridLayout:
        translate = QCoreApplication.translate
        said = [
            (translate("Mouse", str(what)), translate("Mouse", str(how)))
            for what, how in _ON_PHOTOGRAPHS
        ]
        return self._make_part(self.tr("Mouse, on a photograph"), said)

    def _make_part(self, title: str, rows: Sequence[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.XS)
        grid.addWidget(label(title, TypeScale.HEADING), 0, 0, 1, 2)
        for i, (what, how) in enumerate(rows, start=1):
            keys = label(how)
            keys.setStyleSheet(f"color: {theme_of(self).accent}; font-weight: 600;")
            grid.addWidget(label(what), i, 0)
            grid.addWidget(keys, i, 1)
        return grid


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
