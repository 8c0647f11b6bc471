"""The answers that contradict each other: which photographs, who said what."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.project.disagreements import Disagreement, Said
from reid_desktop.ui.style import Space, TypeScale, label, theme_of
from reid_desktop.ui.words import number, verdict_in_words

_SIZE_PX = (720, 480)
_MOST = 50  # contradictions: nobody reads more in one go


class DisagreementsDialog(QDialog):
    """For each contradiction the "different", and the chain of "same" that speaks against it."""

    def __init__(self, rows: Sequence[Disagreement], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Answers that contradict each other"))
        explained = label(
            self.tr(
                "Not all of these answers can be right. The doubtful ones are shown again in the"
                " review; answer as you see it then."
            ),
            muted=True,
        )
        explained.setWordWrap(True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(Space.L)
        for row in rows[:_MOST]:
            column.addWidget(self._make_card(row))
        if len(rows) > _MOST:
            more = self.tr("and {n} more").format(n=number(len(rows) - _MOST))
            column.addWidget(label(more, muted=True))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        whole.setSpacing(Space.M)
        whole.addWidget(label(self.windowTitle(), TypeScale.TITLE))
        whole.addWidget(explained)
        whole.addWidget(area, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole.addWidget(buttons)
        self.resize(*_SIZE_PX)

    def _make_card(self, row: Disagreement) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        grid.setHorizontalSpacing(Space.L)
        grid.setColumnStretch(0, 1)
        for place, said in enumerate((row.different, *row.chain)):
            self._add_said(grid, place, said)
        return card

    def _add_said(self, grid: QGridLayout, place: int, said: Said) -> None:
        names = label(self.tr("{one} and {other}").format(one=said.names[0], other=said.names[1]))
        names.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        verdict = label(verdict_in_words(said.verdict, said.sureness))
        colour = theme_of(self).verdict(said.verdict).name()
        verdict.setStyleSheet(f"color: {colour}; font-weight: 600;")
        who = said.reviewer if said.reviewer is not None else self.tr("a fact: the same file")
        grid.addWidget(names, place, 0)
        grid.addWidget(verdict, place, 1)
        grid.addWidget(label(who, TypeScale.SMALL, muted=True), place, 2)
