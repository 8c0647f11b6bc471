"""One photograph as large as the window, and those beside it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.actions import action_named, follow_keys, make_actions, text_of
from reid_desktop.ui.operations import DecodedPhotograph, PageContext
from reid_desktop.ui.photograph_loader import PhotographLoader
from reid_desktop.ui.style import Space, TypeScale, icon, label, theme_of
from reid_desktop.ui.widgets.elided_label import ElidedLabel
from reid_desktop.ui.widgets.photograph_view import PhotographView, ShownPhotograph
from reid_desktop.ui.words import number

_ZOOM_STEP = 1.25
_ICON_PX = 20


class PhotographDialog(QDialog):
    """Covers the window it belongs to: wheel and drag zoom and move, arrows go on, Esc closes.

    Parameters
    ----------
    rows : sequence of PhotographRow
        What the arrows go through.
    place : int
        Which of them comes first.
    """

    current_changed = Signal(object)  # PhotographRow: what is looked at

    def __init__(
        self,
        context: PageContext,
        rows: Sequence[PhotographRow],
        place: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Photograph"))
        self.setModal(True)
        self._rows = tuple(rows)
        self._place = place
        self._loader = PhotographLoader(context, self)
        self.view = PhotographView()
        self.name = label(scale=TypeScale.HEADING)
        self.facts = ElidedLabel(muted=True, elide=Qt.TextElideMode.ElideRight)
        self.count = label(muted=True)
        handlers: dict[str, Callable[[], object]] = {
            "enlarged.previous": lambda: self.go(-1),
            "enlarged.next": lambda: self.go(1),
            "enlarged.zoom_out": lambda: self.view.zoom(1 / _ZOOM_STEP),
            "enlarged.fit": self.view.fit,
            "enlarged.zoom_in": lambda: self.view.zoom(_ZOOM_STEP),
            "enlarged.full_size": self.view.full_size,
            "enlarged.close": self.reject,
        }
        make_actions(self, handlers)
        self.buttons = {
            action_id: self._make_button(action_id, handler)
            for action_id, handler in handlers.items()
            if action_named(action_id).icon
        }
        self._lay_out()
        self._draw()
        self._loader.loaded.connect(self._on_loaded)
        self._loader.failed.connect(self._on_failed)
        self._loader.detailed.connect(self._on_detailed)
        self.view.detail_wanted.connect(self._on_detail_wanted)

    @property
    def row(self) -> PhotographRow:
        """What is looked at."""
        return self._rows[self._place]

    def open_over(self, window: QWidget) -> None:
        """Cover `window`, and stay on it while it moves."""
        window.installEventFilter(self)
        self.setGeometry(window.geometry())
        self.show()
        self.activateWindow()
        self.view.setFocus()

    def go(self, step: int) -> None:
        """Look at another one; at the ends there is none."""
        place = self._place + step
        if 0 <= place < len(self._rows):
            self._place = place
            self._begin()
            self.current_changed.emit(self.row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = event.type() in (QEvent.Type.Move, QEvent.Type.Resize)
        if moved and isinstance(watched, QWidget):
            self.setGeometry(watched.geometry())
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._want()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._loader.forget()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self._loader.forget()
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "buttons"):
            self._draw()

    def _begin(self) -> None:
        """Show what is there of the photograph, and get it and its neighbours ready."""
        row = self.row
        self.name.setText(row.file_name)
        self.facts.setText("  ·  ".join(_facts(row)))
        self.count.setText(
            self.tr("{place} of {n}").format(
                place=number(self._place + 1), n=number(len(self._rows))
            )
        )
        self.view.setAccessibleName(row.file_name)
        self.buttons["enlarged.previous"].setEnabled(self._place > 0)
        self.buttons["enlarged.next"].setEnabled(self._place + 1 < len(self._rows))
        picture = self._loader.get(row)
        if picture is None:
            self.view.show_photograph(None)
        else:
            self._show(picture)
        self._want()

    def _want(self) -> None:
        around = (self._place, self._place + 1, self._place - 1)
        rows = [self._rows[place] for place in around if 0 <= place < len(self._rows)]
        size = self.view.size() * self.view.devicePixelRatioF()
        self._loader.want(rows, (max(size.width(), 1), max(size.height(), 1)))

    @Slot(object)
    def _on_loaded(self, row: PhotographRow) -> None:
        picture = self._loader.get(row)
        if row != self.row or picture is None:
            return
        if self.view.shown is None:
            self._show(picture)
        else:
            self.view.sharpen(ShownPhotograph(picture.image, picture.full_size_px, row.box))

    def _show(self, picture: DecodedPhotograph) -> None:
        shown = ShownPhotograph(picture.image, picture.full_size_px, self.row.box)
        self.view.show_photograph(shown)

    @Slot(object)
    def _on_failed(self, row: PhotographRow) -> None:
        if row == self.row:
            self.view.show_words(self.tr("This photograph cannot be read now."))

    @Slot(object, object)
    def _on_detailed(self, row: PhotographRow, picture: DecodedPhotograph) -> None:
        if row == self.row:
            self.view.sharpen(ShownPhotograph(picture.image, picture.full_size_px, row.box))

    @Slot(float)
    def _on_detail_wanted(self, scale: float) -> None:
        self._loader.want_detail(self.row, scale)

    def _make_button(self, action_id: str, handler: Callable[[], object]) -> QToolButton:
        action = action_named(action_id)
        button = QToolButton()
        follow_keys(button, action_id)
        button.setAccessibleName(text_of(action))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: handler())
        return button

    def _draw(self) -> None:
        theme = theme_of(self)
        for action_id, button in self.buttons.items():
            button.setIcon(icon(action_named(action_id).icon, theme.muted))

    def _lay_out(self) -> None:
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for button in self.buttons.values():
            button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(self.name)
        head.addWidget(self.facts, 1)
        head.addWidget(self.count)
        for action_id in self.buttons:
            head.addWidget(self.buttons[action_id])
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        column.setSpacing(Space.M)
        column.addLayout(head)
        column.addWidget(self.view, 1)


def _facts(row: PhotographRow) -> list[str]:
    time = "" if row.captured_at is None else row.captured_at.strftime("%Y-%m-%d  %H:%M:%S")
    facts = (row.individual or row.cluster or "", time, row.station or "")
    return [fact for fact in facts if fact]
