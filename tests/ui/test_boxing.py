from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId, OperationId
from reid_desktop.project.boxes import BoxRow
from reid_desktop.project.changes import Changes
from reid_desktop.ui.boxing import Boxing
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.photograph_view import PhotographView, ShownPhotograph
from tests.ui.fake_context import FakeContext, photograph_row

_ROWS = [photograph_row(1), photograph_row(2)]
_BOX, _OTHER = Box(10, 10, 300, 200), Box(400, 10, 300, 200)


class _Kit:
    def __init__(self, context: FakeContext) -> None:
        self.context = context
        context.changes = Changes(
            operation_id=OperationId(1), annotations=frozenset({AnnotationId(1), AnnotationId(9)})
        )
        self.view = PhotographView()
        self.view.resize(600, 500)
        image = QImage(100, 80, QImage.Format.Format_RGB32)
        image.fill(QColor("grey"))
        self.view.show_photograph(ShownPhotograph(image, (1000, 800)))
        self.boxing = Boxing(context, self.view, self.view)

    def verbs(self) -> list[str]:
        return [call[0] for call in self.context.asked]


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> _Kit:
    kit = _Kit(FakeContext(runner, tmp_path))
    qtbot.addWidget(kit.view)
    kit.view.show()
    kit.boxing.look_at(_ROWS[0])
    return kit


def test_boxes_are_read_once_they_are_drawn(qtbot: QtBot, kit: _Kit) -> None:
    kit.context.boxes = [BoxRow(AnnotationId(1), _BOX)]

    kit.boxing.start(quick=False)
    with qtbot.waitSignal(kit.boxing.boxes_known):
        kit.boxing.look_at(_ROWS[0])

    assert kit.boxing.active
    assert kit.boxing.editor.chosen == 1


def test_a_drag_adds_an_animal_which_is_then_chosen(qtbot: QtBot, kit: _Kit) -> None:
    kit.boxing.start(quick=False)
    kit.context.boxes = [BoxRow(AnnotationId(1), _BOX)]
    with qtbot.waitSignal(kit.boxing.boxes_known):
        kit.boxing.look_at(_ROWS[0])
    kit.context.boxes = [BoxRow(AnnotationId(1), _BOX), BoxRow(AnnotationId(9), _OTHER)]

    with qtbot.waitSignal(kit.boxing.boxes_known):
        kit.boxing.editor.drawn.emit(_OTHER)

    assert kit.context.asked == [("draw_box", 1, _OTHER)]
    assert kit.boxing.editor.chosen == 9


def test_a_box_is_changed_and_removed(qtbot: QtBot, kit: _Kit) -> None:
    kit.boxing.start(quick=False)

    kit.boxing.editor.changed.emit(AnnotationId(1), _OTHER)
    with qtbot.waitSignal(kit.boxing.boxes_known):
        kit.boxing.editor.removed.emit(AnnotationId(1))

    assert kit.context.asked == [("move_box", 1, _OTHER), ("remove_box", 1)]


def test_a_quick_crop_gives_the_box_to_the_photograph_that_is_shown(
    qtbot: QtBot, kit: _Kit
) -> None:
    kit.boxing.start(quick=True)

    with qtbot.waitSignal(kit.boxing.cropped):
        kit.boxing.editor.drawn.emit(_BOX)

    assert kit.boxing.is_quick
    assert kit.context.asked == [("move_box", 1, _BOX)]


def test_only_what_was_drawn_here_is_taken_back(qtbot: QtBot, kit: _Kit) -> None:
    kit.boxing.start(quick=True)
    kit.boxing.undo()
    with qtbot.waitSignal(kit.boxing.cropped):
        kit.boxing.editor.drawn.emit(_BOX)
    kit.boxing.look_at(_ROWS[1])

    with qtbot.waitSignal(kit.boxing.turned) as turned:
        kit.boxing.undo()
    kit.boxing.undo()
    kit.boxing.redo()
    kit.boxing.redo()

    assert turned.args == [_ROWS[0]]
    assert kit.verbs() == ["move_box", "undo", "redo"]


def test_a_box_that_was_refused_is_shown_as_it_was(qtbot: QtBot, kit: _Kit) -> None:
    kit.boxing.start(quick=True)
    kit.context.failure = OSError("the disk is full")

    with qtbot.assertNotEmitted(kit.boxing.cropped), qtbot.waitSignal(kit.boxing.boxes_known):
        kit.boxing.editor.drawn.emit(_BOX)
    kit.boxing.undo()

    assert kit.verbs() == ["move_box"]


def test_boxes_of_a_photograph_that_was_left_are_not_shown(qtbot: QtBot, kit: _Kit) -> None:
    kit.boxing.start(quick=False)
    kit.context.boxes = [BoxRow(AnnotationId(1), _BOX)]

    with qtbot.waitSignals([kit.boxing.boxes_known], check_params_cbs=[lambda _rows: True]):
        kit.boxing.look_at(_ROWS[0])
        kit.context.boxes = []
        kit.boxing.look_at(_ROWS[1])

    assert kit.boxing.editor.rows == []


def test_before_a_photograph_is_shown_a_drag_does_nothing(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    context = FakeContext(runner, tmp_path)
    view = PhotographView()
    qtbot.addWidget(view)
    boxing = Boxing(context, view, view)

    boxing.editor.drawn.emit(_BOX)

    assert context.asked == []


def test_stopping_leaves_the_photograph_alone(kit: _Kit) -> None:
    kit.boxing.start(quick=False)

    kit.boxing.stop()

    assert not kit.boxing.active


def test_what_is_read_late_is_shown_nowhere(qtbot: QtBot, kit: _Kit) -> None:
    kit.boxing.start(quick=False)
    kit.context.boxes = [BoxRow(AnnotationId(1), _BOX)]

    kit.boxing.look_at(_ROWS[0])
    kit.boxing.close()

    with qtbot.waitSignal(kit.context.load_groups().succeeded):
        pass
    assert kit.boxing.editor.rows == []
