from PySide6.QtCore import QMimeData

from reid_desktop.core.types import AnnotationId
from reid_desktop.ui.dragged import as_dragged, dragged_photographs

_MARKED = (AnnotationId(3), AnnotationId(14))


def test_what_is_dragged_arrives() -> None:
    assert dragged_photographs(as_dragged(_MARKED)) == _MARKED


def test_a_drag_of_something_else_carries_no_photographs() -> None:
    text = QMimeData()
    text.setText("3,14")

    assert dragged_photographs(text) == ()


def test_a_drag_that_was_made_up_carries_no_photographs() -> None:
    data = QMimeData()
    data.setData("application/x-reid-desktop-annotations", b"3,\xff,1")

    assert dragged_photographs(data) == ()
