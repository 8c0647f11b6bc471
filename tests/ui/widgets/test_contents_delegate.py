from PySide6.QtCore import QModelIndex, QSize
from PySide6.QtWidgets import QListView, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reid_desktop.runtime.manual import Chapter, Found
from reid_desktop.ui.models.contents_model import ContentsModel
from reid_desktop.ui.widgets.contents_delegate import ContentsDelegate


def sizes(view: QListView, rows: range) -> list[QSize]:
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    delegate, model = view.itemDelegate(), view.model()
    return [delegate.sizeHint(option, model.index(row, 0, QModelIndex())) for row in rows]


def test_chapters_have_more_room_than_their_parts_and_findings_two_lines(qtbot: QtBot) -> None:
    view, model = QListView(), ContentsModel()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(ContentsDelegate(view))

    model.show_chapters([Chapter("one", "# First\n\n## Part\n")], "one")
    chapter, part = sizes(view, range(2))
    model.show_found([Found("one", "First", "First", "words")])
    (found,) = sizes(view, range(1))

    assert part.height() < chapter.height() < found.height()


def test_a_row_is_painted_in_every_state(qtbot: QtBot) -> None:
    view, model = QListView(), ContentsModel()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(ContentsDelegate(view))
    model.show_found([Found("one", "First", "First", "words"), Found("two", "B", "B", "words")])
    view.setCurrentIndex(model.index(0))
    view.show()

    picture = view.grab().toImage()

    assert picture.pixelColor(20, 10) != picture.pixelColor(20, picture.height() - 5)
