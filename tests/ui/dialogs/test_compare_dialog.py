from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, OperationId, Pair, Purpose, Verdict
from reid_desktop.project.changes import Changes
from reid_desktop.project.group_rows import GroupRow
from reid_desktop.ui.dialogs.compare_dialog import CompareDialog
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from tests.ui.fake_context import FakeContext, photograph_row
from tests.ui.group_rows import group_row
from tests.ui.review_context import side_row
from tests.ui.review_questions import pair_of

_ANA = group_row(1, (5, 2), label="Ana")
_BO = group_row(2, (3, 4), label="Bo")
_KNOWN = {AnnotationId(n): photograph_row(n) for n in range(1, 6)}


class _Context(FakeContext):
    def pair_sides(self, pair: Pair) -> Task:
        return self._give(lambda: (side_row(pair.low), side_row(pair.high)))

    def answer(self, decision: NewDecision, *, initiator: object | None = None) -> Task:
        self.asked.append(("answer", decision, initiator))

        def work() -> tuple[int, Changes]:
            if self.failure is not None:
                raise self.failure
            return 1, Changes(operation_id=OperationId(1))

        return self._runner.start(Task(lambda _progress: work()), Lane.PROJECT)


@pytest.fixture
def context(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> Iterator[_Context]:
    yield _Context(runner, tmp_path)
    qtbot.waitUntil(lambda: not runner.findChildren(Task))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(20, 20, 900, 600)
    window.show()
    return window


def opened(
    qtbot: QtBot, context: _Context, window: QWidget, one: GroupRow = _ANA, other: GroupRow = _BO
) -> CompareDialog:
    dialog = CompareDialog(context, (one, other), _KNOWN, window)
    qtbot.addWidget(dialog, before_close_func=CompareDialog.reject)
    with qtbot.waitActive(dialog):
        dialog.open_over(window)
    qtbot.waitUntil(lambda: dialog.pair_view.pair is not None)
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot, context: _Context, window: QWidget) -> CompareDialog:
    return opened(qtbot, context, window)


def names(dialog: CompareDialog) -> list[str]:
    return [view.accessibleName() for view in dialog.pair_view.views]


def _scales(dialog: CompareDialog) -> list[float]:
    places = [view.placement for view in dialog.pair_view.views]
    return [place.scale for place in places if place is not None]


def answered(context: _Context) -> list[tuple[Pair, Verdict, Purpose]]:
    given = [asked[1] for asked in context.asked if asked[0] == "answer"]
    return [(one.pair, one.verdict, one.purpose) for one in given]


def test_the_best_of_each_are_shown_each_on_its_side(dialog: CompareDialog) -> None:
    assert dialog.pair == pair_of(3, 5)
    assert names(dialog) == ["IMG_0005.JPG", "IMG_0003.JPG"]
    assert [head.name.text() for head in dialog.heads] == ["Ana", "Bo"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            replace(_ANA, best_left=AnnotationId(2)),
            replace(_BO, best_left=AnnotationId(4), best_right=AnnotationId(3)),
        ),
        (replace(_ANA, best_right=AnnotationId(2)), replace(_BO, best_right=AnnotationId(4))),
    ],
)
def test_it_begins_with_photographs_of_one_side(
    qtbot: QtBot, context: _Context, window: QWidget, one: GroupRow, other: GroupRow
) -> None:
    dialog = opened(qtbot, context, window, one, other)

    assert dialog.pair == pair_of(2, 4)


def test_arrows_go_through_a_column_and_to_the_other(qtbot: QtBot, dialog: CompareDialog) -> None:
    left, right = dialog.columns
    assert left.hasFocus()

    QTest.keyClick(left, Qt.Key.Key_Down)
    QTest.keyClick(left, Qt.Key.Key_Right)
    assert right.hasFocus()
    QTest.keyClick(right, Qt.Key.Key_Down)
    QTest.keyClick(right, Qt.Key.Key_Left)

    assert left.hasFocus()
    qtbot.waitUntil(lambda: names(dialog) == ["IMG_0002.JPG", "IMG_0004.JPG"])


@pytest.mark.parametrize(
    ("key", "verdict"),
    [
        (Qt.Key.Key_S, Verdict.SAME),
        (Qt.Key.Key_D, Verdict.DIFFERENT),
        (Qt.Key.Key_U, Verdict.UNSURE),
    ],
)
def test_the_two_that_show_can_be_answered(
    qtbot: QtBot, context: _Context, dialog: CompareDialog, key: Qt.Key, verdict: Verdict
) -> None:
    QTest.keyClick(dialog.columns[0], key)

    qtbot.waitUntil(lambda: dialog.note.text().startswith("Saved of these two"))
    assert answered(context) == [(pair_of(3, 5), verdict, Purpose.PERSON)]


def test_an_answer_that_is_not_saved_is_told(
    qtbot: QtBot, context: _Context, dialog: CompareDialog
) -> None:
    context.failure = OSError("full")

    QTest.keyClick(dialog.columns[0], Qt.Key.Key_S)

    qtbot.waitUntil(lambda: dialog.note.text() == "Not saved. Answer it again.")


def test_keys_zoom_both(qtbot: QtBot, dialog: CompareDialog) -> None:
    before = _scales(dialog)

    QTest.keyClick(dialog.columns[0], Qt.Key.Key_Plus)

    assert _scales(dialog) == [1.25 * scale for scale in before]


def test_l_lets_each_be_zoomed_for_itself(dialog: CompareDialog) -> None:
    QTest.keyClick(dialog.columns[0], Qt.Key.Key_L)

    assert not dialog.pair_view.linked


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_C])
def test_escape_and_c_close_it(dialog: CompareDialog, key: Qt.Key) -> None:
    QTest.keyClick(dialog.columns[0], key)

    assert not dialog.isVisible()


def test_m_merges_them(qtbot: QtBot, dialog: CompareDialog) -> None:
    with qtbot.waitSignal(dialog.merge_wanted):
        QTest.keyClick(dialog.columns[1], Qt.Key.Key_M)

    assert not dialog.isVisible()


def test_it_stays_on_its_window(dialog: CompareDialog, window: QWidget) -> None:
    window.resize(800, 500)

    assert dialog.size() == window.size()
