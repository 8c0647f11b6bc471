from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.folder_list import FolderList

_COPY = Qt.DropAction.CopyAction
_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def folders(qtbot: QtBot) -> FolderList:
    folders = FolderList()
    qtbot.addWidget(folders)
    folders.show()
    return folders


def test_folders_keep_their_order_and_come_once(qtbot: QtBot, folders: FolderList) -> None:
    with qtbot.waitSignal(folders.changed):
        folders.add([Path("/b"), Path("/a"), Path("/b")])
    with qtbot.assertNotEmitted(folders.changed):
        folders.add([Path("/a")])

    assert folders.folders() == [Path("/b"), Path("/a")]


def test_the_chosen_folder_is_taken_off(qtbot: QtBot, folders: FolderList) -> None:
    folders.add([Path("/a"), Path("/b")])
    folders.view.setCurrentIndex(folders.view.model().index(0, 0))

    qtbot.mouseClick(folders.remove_button, _LEFT)

    assert folders.folders() == [Path("/b")]


def test_dropping_a_photograph_adds_its_folder(folders: FolderList, tmp_path: Path) -> None:
    (tmp_path / "cat.jpg").touch()
    (tmp_path / "inner").mkdir()
    mime = QMimeData()
    mime.setUrls(
        [
            QUrl.fromLocalFile(str(tmp_path / "cat.jpg")),
            QUrl.fromLocalFile(str(tmp_path / "inner")),
            QUrl("https://example.org/cat.jpg"),
        ]
    )
    enter = QDragEnterEvent(QPoint(5, 5), _COPY, mime, _LEFT, _NONE)
    drop = QDropEvent(QPointF(5, 5), _COPY, mime, _LEFT, _NONE)

    QApplication.sendEvent(folders, enter)
    QApplication.sendEvent(folders, drop)

    assert enter.isAccepted()
    assert folders.folders() == [tmp_path, tmp_path / "inner"]
