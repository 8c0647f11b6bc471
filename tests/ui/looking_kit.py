"""A pair with its tools, for the tests of what a person does to look at it."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.core.local_features import PairMatch
from reid_desktop.core.types import AnnotationId
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.actions import make_actions
from reid_desktop.ui.pair_loader import LoadedPair
from reid_desktop.ui.pair_tools import PairTools
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.pair_view import PairView
from tests.ui.fake_context import photograph_row
from tests.ui.loaded_pairs import loaded
from tests.ui.review_context import ReviewContext, side_row


class LookingDesk(QWidget):
    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.view = PairView()
        self.tools = PairTools(self.view, self, settings)
        self.refused: list[None] = []
        self.tools.back_refused.connect(lambda: self.refused.append(None))
        make_actions(self, self.tools.handlers)
        column = QVBoxLayout(self)
        column.addWidget(self.view)
        column.addWidget(self.tools.bar)


def make_context(runner: TaskRunner, folder: Path) -> ReviewContext:
    """Make a project in which twelve points of any pair agree."""
    context = ReviewContext(runner, folder, [])
    points = np.array([(0, 0, 5, 5), (40, 30, 45, 35)] * 6, dtype=np.float32)
    context.found = PairMatch(12, points, False)
    return context


def show_desk(qtbot: QtBot, context: ReviewContext, settings: Settings) -> LookingDesk:
    """Show a pair whose left photograph has three others in its group."""
    desk = LookingDesk(settings)
    qtbot.addWidget(desk)
    desk.resize(900, 640)
    with qtbot.waitActive(desk):
        desk.show()
    desk.view.setFocus()
    desk.tools.set_context(context)
    desk.view.show_pair(with_others(1, 2))
    return desk


def with_others(a: int, b: int, n: int = 3) -> LoadedPair:
    pair = loaded(a, b)
    others = tuple(photograph_row(100 + i) for i in range(n))
    left = replace(side_row(AnnotationId(a)), others=others, group_size=n + 1)
    return replace(pair, sides=(left, pair.sides[1]))


def press(desk: LookingDesk, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(desk.view, key, modifier or Qt.KeyboardModifier.NoModifier)
