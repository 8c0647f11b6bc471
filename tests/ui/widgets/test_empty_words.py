import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.empty_words import paint_if_empty


class _List(QListView):
    words = ""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - the name is Qt's
        super().paintEvent(event)
        paint_if_empty(self, self.words)


@pytest.fixture
def listed(qtbot: QtBot) -> _List:
    view = _List()
    qtbot.addWidget(view)
    view.setModel(QStringListModel([], view))
    view.resize(300, 200)
    return view


def test_an_empty_list_says_why(listed: _List) -> None:
    silent = listed.grab().toImage()

    listed.words = "Nothing matches."

    assert listed.grab().toImage() != silent


def test_a_list_with_rows_says_nothing(listed: _List) -> None:
    listed.setModel(QStringListModel(["a"], listed))
    silent = listed.grab().toImage()

    listed.words = "Nothing matches."

    assert listed.grab().toImage() == silent
