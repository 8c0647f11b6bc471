"""Every page over a project of which each shows something."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reid_desktop.ui.pages.disputes_page import DisputesPage
from reid_desktop.ui.pages.export_page import ExportPage
from reid_desktop.ui.pages.individuals_page import IndividualsPage
from reid_desktop.ui.pages.insight_page import InsightPage
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.pages.photographs_page import PhotographsPage
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.pages.start_page import StartPage
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.disputes import dispute
from tests.ui.fake_context import FakeContext, problem_row, project_status
from tests.ui.individuals_context import IndividualsContext
from tests.ui.insight_things import insight, layout
from tests.ui.review_context import ReviewContext
from tests.ui.review_questions import questions

PAGES: dict[str, Callable[[], Page]] = {
    "view.start": StartPage,
    "view.photographs": PhotographsPage,
    "view.review": ReviewPage,
    "view.individuals": IndividualsPage,
    "view.disputes": DisputesPage,
    "view.export": ExportPage,
    "view.insight": InsightPage,
}
_MOST_STOPS = 250  # of the Tab key; more would be a circle


def full_context(runner: TaskRunner, folder: Path) -> FakeContext:
    """Make a project of which every page shows something."""
    context = ReviewContext(runner, folder, questions([(1, 2)]))
    full = IndividualsContext(runner, folder)
    context.groups, context.photographs = full.groups, full.photographs
    context.disagreements = [dispute(1, 2, 3, weak=1), dispute(4, 5)]
    context.problems = [problem_row("notes.docx", "not_a_photograph")]
    context.status = project_status(n_images=12_345, n_answers=1, n_left=140)
    context.charting.insight, context.charting.layout = insight(), layout()
    return context


def to_reach(window: QWidget) -> set[QWidget]:
    """Give what the Tab key should come to: what is seen, can be used, and takes it."""
    return {
        one
        for one in window.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusProxy() is None
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    }


def reached_by_tab(window: QWidget) -> list[QWidget]:
    """Press Tab until it comes around; give where it was, in order."""
    reached: list[QWidget] = []
    for _ in range(_MOST_STOPS):
        at = QApplication.focusWidget()
        QTest.keyClick(window if at is None else at, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in reached:
            break
        reached.append(now)
    return reached


def spoken_name(widget: QWidget) -> str:
    """Tell what a screen reader calls it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
