"""One photograph as large as the window, and those beside it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reid_desktop.project.boxes import BoxRow
from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.actions import action_named, follow_keys, make_actions, text_of
from reid_desktop.ui.boxing import Boxing
from reid_desktop.ui.operations import DecodedPhotograph, PageContext
from reid_desktop.ui.photograph_loader import PhotographLoader
from reid_desktop.ui.style import Space, TypeScale, icon, label, theme_of
from reid_desktop.ui.widgets.elided_label import ElidedLabel
from reid_desktop.ui.widgets.photograph_view import PhotographView, ShownPhotograph
from reid_desktop.ui.words import moment, number

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
    quick_crop : bool
        Whether it begins with drawing a box in each.
    initiator : QObject, optional
        Who hears by `boxes_changed` that boxes were drawn.
    """

    current_changed = Signal(object)  # PhotographRow: what is looked at
    boxes_changed = Signal()  # once, when it closes

    def __init__(
        self,
        context: PageContext,
        rows: Sequence[PhotographRow],
        place: int,
        parent: QWidget | None = None,
        *,
        quick_crop: bool = False,
        initiator: QObject | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Photograph"))
        self.setModal(True)
        self._rows = list(rows)
        self._place = place
        self._boxes_changed = False
        self._loader = PhotographLoader(context, self)
        self.view = PhotographView()
        self.boxing = Boxing(context, self.view, self if initiator is None else initiator)
        self.name = label(scale=TypeScale.HEADING)
        self.facts = ElidedLabel(muted=True, elide=Qt.TextElideMode.ElideRight)
        self.count = label(muted=True)
        self.hint = label(muted=True)
        handlers: dict[str, Callable[[], object]] = {
            "enlarged.previous": lambda: self.go(-1),
            "enlarged.next": lambda: self.go(1),
            "enlarged.zoom_out": lambda: self.view.zoom(1 / _ZOOM_STEP),
            "enlarged.fit": self.view.fit,
            "enlarged.zoom_in": lambda: self.view.zoom(_ZOOM_STEP),
            "enlarged.full_size": self.view.full_size,
            "enlarged.boxes": self._turn_boxing,
            "enlarged.close": self._leave,
        }
        make_actions(
            self,
            {**handlers, "edit.undo": self.boxing.undo, "edit.redo": self.boxing.redo},
        )
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
        self.boxing.boxes_known.connect(self._on_boxes)
        self.boxing.cropped.connect(self._on_cropped)
        self.boxing.turned.connect(self._on_turned)
        if quick_crop:
            self.boxing.start(quick=True)
        self._tell_hint()

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
        (self.boxing.editor if self.boxing.active else self.view).setFocus()

    def go(self, step: int) -> None:
        """Look at another one; at the ends there is none."""
        place = self._place + step
        if step and 0 <= place < len(self._rows):
            self._place = place
            self._begin()
            self.current_changed.emit(self.row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = event.type() in (QEvent.Type.Move, QEvent.Type.Resize)
        if moved and isinstance(watched, QWidget):
            self.setGeometry(watched.geometry())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.boxing.is_quick and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go(1)
        else:
            super().keyPressEvent(event)

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
        self.boxing.close()
        self._loader.forget()
        if self._boxes_changed:
            self._boxes_changed = False
            self.boxes_changed.emit()
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
        self.boxing.look_at(row)
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
            self.view.sharpen(self._shown(picture))

    def _show(self, picture: DecodedPhotograph) -> None:
        self.view.show_photograph(self._shown(picture))

    def _shown(self, picture: DecodedPhotograph) -> ShownPhotograph:
        """Leave the box to the editor while boxes are drawn, which needs the whole photograph."""
        box = None if self.boxing.active else self.row.box
        return ShownPhotograph(picture.image, picture.full_size_px, box)

    def _turn_boxing(self) -> None:
        if self.boxing.active:
            self.boxing.stop()
            self.view.setFocus()
        else:
            self.boxing.start(quick=False)
        self._tell_hint()
        self._begin()

    def _leave(self) -> None:
        if self.boxing.active and not self.boxing.is_quick:
            self._turn_boxing()
        else:
            self.reject()

    @Slot(object)
    def _on_boxes(self, rows: list[BoxRow]) -> None:
        """Learn the boxes of the photograph that is looked at."""
        boxes = {row.annotation_id: row.box for row in rows}
        for place, row in enumerate(self._rows):
            if row.annotation_id in boxes and row.box != boxes[row.annotation_id]:
                self._rows[place] = replace(row, box=boxes[row.annotation_id])
                self._boxes_changed = True
        known = {row.annotation_id for row in self._rows}
        self._boxes_changed = self._boxes_changed or not boxes.keys() <= known

    @Slot()
    def _on_cropped(self) -> None:
        self._boxes_changed = True
        if self._place + 1 < len(self._rows):
            self.go(1)
        else:
            self.hint.setText(self.tr("That was the last photograph. Esc closes."))

    @Slot(object)
    def _on_turned(self, row: PhotographRow) -> None:
        """Go to the photograph whose box was taken back."""
        ids = [one.annotation_id for one in self._rows]
        self.go(ids.index(row.annotation_id) - self._place)

    def _tell_hint(self) -> None:
        self.hint.setVisible(self.boxing.active)
        if self.boxing.is_quick:
            said = self.tr(
                "Drag a box around the animal: it is saved, and the next photograph follows."
                " Enter or the right arrow skips one, Ctrl+Z takes a box back, Esc closes."
            )
        else:
            said = self.tr(
                "Drag to draw a box around each animal. Drag a box or its handles to change it,"
                " arrows nudge it, Tab goes to the next one, Delete removes it, Esc ends."
            )
        self.hint.setText(said)

    @Slot(object)
    def _on_failed(self, row: PhotographRow) -> None:
        if row == self.row:
            self.view.show_words(self.tr("This photograph cannot be read now."))

    @Slot(object, object)
    def _on_detailed(self, row: PhotographRow, picture: DecodedPhotograph) -> None:
        if row == self.row:
            self.view.sharpen(self._shown(picture))

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
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as its arrows and their keys
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
        self.hint.setWordWrap(True)
        column.addLayout(head)
        column.addWidget(self.hint)
        column.addWidget(self.view, 1)


def _facts(row: PhotographRow) -> list[str]:
    time = "" if row.captured_at is None else moment(row.captured_at)
    facts = (row.individual or row.cluster or "", time, row.station or "")
    return [fact for fact in facts if fact]
