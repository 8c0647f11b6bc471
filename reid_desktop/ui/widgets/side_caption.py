"""What is known of one photograph of a pair, under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from reid_desktop.project.views import SideRow
from reid_desktop.ui.style import Space, TypeScale, letters_px
from reid_desktop.ui.widgets.elided_label import ElidedLabel
from reid_desktop.ui.words import moment, photographs

_NAME_LETTERS = 14  # as cameras count


class SideCaption(QWidget):
    """File and group on the first line; time, side of the animal and station on the second.

    Parameters
    ----------
    mirrored : bool
        The file at the other end: of two captions the groups are neighbours.
    """

    def __init__(self, *, mirrored: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file_name = ElidedLabel()
        self.file_name.setStyleSheet("font-weight: 600;")
        self.group = ElidedLabel(TypeScale.SMALL, muted=True, elide=Qt.TextElideMode.ElideRight)
        self.facts = ElidedLabel(TypeScale.SMALL, muted=True, elide=Qt.TextElideMode.ElideRight)
        first = QHBoxLayout()
        first.setSpacing(Space.M)
        if mirrored:
            first.setDirection(QBoxLayout.Direction.RightToLeft)
            for line in (self.file_name, self.facts):
                line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self.file_name)
        first.addStretch(1)
        first.addWidget(self.group)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XS, 0, Space.XS, 0)
        column.setSpacing(2)
        column.addLayout(first)
        column.addWidget(self.facts)

    def show_side(self, side: SideRow | None) -> None:
        """Show another photograph's, or none."""
        self.file_name.setText("" if side is None else side.file_name)
        whole_px = self.file_name.sizeHint().width()  # kept longer than the words beside it
        self.file_name.setMinimumWidth(min(whole_px, letters_px(self, _NAME_LETTERS)))
        self.group.setText("" if side is None else self._group(side))
        self.facts.setText("" if side is None else self._facts(side))

    def _group(self, side: SideRow) -> str:
        if not side.label:
            return ""
        if side.group_size == 1:
            return self.tr("{group}, no other photograph yet").format(group=side.label)
        said = self.tr("{group}, {photographs}")
        if not side.is_named:
            said = self.tr("{group} (proposed), {photographs}")
        return said.format(group=side.label, photographs=photographs(side.group_size))

    def _facts(self, side: SideRow) -> str:
        sides = {
            "left": self.tr("left side"),
            "right": self.tr("right side"),
            "front": self.tr("front"),
            "back": self.tr("back"),
            "up": self.tr("from above"),
            "down": self.tr("from below"),
        }
        time = self.tr("time unknown")
        if side.captured_at is not None:
            time = moment(side.captured_at)
        facts = [time]
        if side.side:
            facts.append(sides.get(side.side, side.side))
        if side.station:
            facts.append(side.station)  # last: it is the longest, and what is cut off first
        return "  ·  ".join(facts)
