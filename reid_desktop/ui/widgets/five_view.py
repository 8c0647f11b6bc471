"""A photograph beside those it may be the same animal as."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from reid_desktop.core.screens import N_CANDIDATES, Said
from reid_desktop.core.types import Pair, Verdict
from reid_desktop.project.views import SideRow
from reid_desktop.ui.actions import action_named, follow_keys
from reid_desktop.ui.operations import DecodedPhotograph
from reid_desktop.ui.screen_loader import LoadedScreen
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.answer_button import AnswerButton
from reid_desktop.ui.widgets.elided_label import ElidedLabel
from reid_desktop.ui.widgets.photograph_view import PhotographView, ShownPhotograph
from reid_desktop.ui.widgets.screen_view import ScreenView
from reid_desktop.ui.widgets.side_caption import SideCaption
from reid_desktop.ui.words import photographs

_BUTTON_PX = 38
_SUBJECT_STRETCH, _CANDIDATES_STRETCH = 2, 3
NONE = 0


class _Tile(QWidget):
    """A candidate: its photograph, who it is, and the button that chooses it."""

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        action = action_named(f"five.same_{place}")
        self.view = PhotographView()
        self.group = ElidedLabel(TypeScale.SMALL, muted=True, elide=Qt.TextElideMode.ElideRight)
        self.button = AnswerButton(action, "same", verdict=Verdict.SAME, height_px=_BUTTON_PX)
        self.button.setText(self.tr("Same"))
        follow_keys(self.button, action.action_id, self.tr("Shift: probably."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.view, 1)
        column.addWidget(self.group)
        column.addWidget(self.button)

    def show_side(self, side: SideRow) -> None:
        """Tell who it is."""
        group = side.label or side.file_name
        self.view.setAccessibleName(side.file_name)
        self.group.setText(
            self.tr("{group}, {photographs}").format(
                group=group, photographs=photographs(side.group_size)
            )
        )


class _Nobody(QWidget):
    """The last place: it is none of these."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        action = action_named("five.none")
        words = label(self.tr("Another animal than those shown here"), muted=True)
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = AnswerButton(
            action, "different", verdict=Verdict.DIFFERENT, height_px=_BUTTON_PX
        )
        follow_keys(self.button, action.action_id, self.tr("Shift: probably."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(words, 1)
        column.addWidget(self.button)


class FiveView(ScreenView):
    """The photograph asked about on the left, its likeliest identities on the right."""

    chosen = Signal(int)  # candidate, from 1; 0 none of them

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("A photograph and those it may be the same animal as"))
        self._pairs: tuple[Pair, ...] = ()
        self._n_shown = 0
        self._unseen: set[int] = set()
        self.subject = PhotographView()
        self.caption = SideCaption()
        self.tiles = tuple(_Tile(place, self) for place in range(1, N_CANDIDATES + 1))
        self.nobody = _Nobody(self)
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addWidget(self.subject, 1)
        left.addWidget(self.caption)
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.M)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        row.addLayout(left, _SUBJECT_STRETCH)
        row.addLayout(self._grid, _CANDIDATES_STRETCH)
        for place, view in enumerate(self._views):
            view.painted.connect(partial(self._on_painted, place))
            view.detail_wanted.connect(partial(self.detail_wanted.emit, place))
        for place, tile in enumerate(self.tiles, start=1):
            tile.button.clicked.connect(partial(self._choose, place))
        self.nobody.button.clicked.connect(partial(self._choose, NONE))
        self.show_nothing()

    @property
    def is_whole(self) -> bool:
        views = self._views[: self._n_shown + 1]
        return self._n_shown > 0 and all(view.shown is not None for view in views)

    @property
    def size_on_screen(self) -> tuple[int, int]:
        size = self.subject.size() * self.devicePixelRatioF()
        return max(size.width(), 1), max(size.height(), 1)

    def show_screen(self, loaded: LoadedScreen) -> None:
        self._pairs = loaded.question.pairs
        self._n_shown = len(loaded.question.questions)
        self._unseen = set(range(self._n_shown + 1))
        self._lay_out()
        self._tell(loaded)
        for view, side, picture in zip(self._views, loaded.sides, loaded.pictures, strict=False):
            if picture is None:
                view.show_words(self.tr("This photograph cannot be read now."))
            else:
                view.show_photograph(ShownPhotograph(picture.image, picture.full_size_px, side.box))
        self.set_available(answers=loaded.is_whole)

    def renew(self, loaded: LoadedScreen) -> None:
        self._tell(loaded)
        for place, picture in enumerate(loaded.pictures):
            if picture is not None:
                self.sharpen(place, picture)

    def show_nothing(self, words: str = "") -> None:
        self._pairs, self._n_shown, self._unseen = (), 0, set()
        self.subject.show_words(words)
        self.caption.show_side(None)
        self._lay_out()

    def sharpen(self, place: int, picture: DecodedPhotograph) -> None:
        view = self._views[place]
        if view.shown is not None:
            view.sharpen(ShownPhotograph(picture.image, picture.full_size_px, view.shown.box))

    def mark(self, said: Sequence[Said]) -> None:
        verdicts = {each.verdict for each in said}
        chosen = {each.other for each in said if each.verdict is Verdict.SAME}
        for place, tile in enumerate(self.tiles, start=1):
            tile.button.set_marked(marked=place in chosen)
        self.nobody.button.set_marked(marked=verdicts == {Verdict.DIFFERENT})

    def flash(self, place: int) -> None:
        """Show which choice was heard."""
        (self.tiles[place - 1] if place else self.nobody).button.flash()

    def set_available(self, *, answers: bool) -> None:
        """Let the person choose, or not."""
        for button in (*(tile.button for tile in self.tiles), self.nobody.button):
            button.setEnabled(answers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @property
    def _views(self) -> tuple[PhotographView, ...]:
        return self.subject, *(tile.view for tile in self.tiles)

    def _tell(self, loaded: LoadedScreen) -> None:
        self.caption.show_side(loaded.sides[0])
        self.subject.setAccessibleName(loaded.sides[0].file_name)
        for tile, side in zip(self.tiles, loaded.sides[1:], strict=False):
            tile.show_side(side)
        self.mark(())

    def _lay_out(self) -> None:
        """Put as many candidates as there are into two rows, and nobody after them."""
        cells = [*self.tiles[: self._n_shown], self.nobody]
        n_columns = max((len(cells) + 1) // 2, 1)
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.setVisible(tile in cells)
        self._grid.removeWidget(self.nobody)
        self.nobody.setVisible(self._n_shown > 0)
        for number, cell in enumerate(cells):
            self._grid.addWidget(cell, number // n_columns, number % n_columns)
        for column in range(3):
            self._grid.setColumnStretch(column, int(column < n_columns))
        for row in range(2):
            self._grid.setRowStretch(row, 1)

    def _choose(self, place: int, _checked: bool = False) -> None:
        self.chosen.emit(place)

    def _on_painted(self, place: int) -> None:
        if place in self._unseen:
            self._unseen.discard(place)
            if not self._unseen:
                self.painted.emit(self._pairs)
