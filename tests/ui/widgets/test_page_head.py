from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reid_desktop.ui.style import HEAD_PX
from reid_desktop.ui.widgets.page_head import PageHead


def test_the_title_stays_where_it_is_with_tools_and_without(qtbot: QtBot) -> None:
    count, tool = QLabel("12 photographs"), QLabel("Mark")
    head = PageHead("Photographs", count)
    qtbot.addWidget(head)
    head.add(tool)
    head.add_space(8)
    head.resize(800, HEAD_PX)
    head.show()
    [title] = [one for one in head.findChildren(QLabel) if one.text() == "Photographs"]
    before = title.geometry()

    head.show_tools(there=False)

    assert title.isVisible()
    assert title.geometry().topLeft() == before.topLeft()
    assert not count.isVisible()
    assert not tool.isVisible()


def test_what_is_added_lies_on_the_right(qtbot: QtBot) -> None:
    count, tool = QLabel("12"), QLabel("Mark")
    head = PageHead("Photographs", count)
    qtbot.addWidget(head)

    head.add(tool)
    head.resize(800, HEAD_PX)
    head.show()

    assert tool.mapTo(head, tool.rect().topRight()).x() > 780
    assert count.mapTo(head, count.rect().topRight()).x() < 400
