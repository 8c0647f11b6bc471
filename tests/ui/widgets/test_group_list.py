from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId, AssignmentStatus
from reid_desktop.ui.models.group_model import GroupModel
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.thumbnails import ThumbnailLoader, ThumbnailSource
from reid_desktop.ui.widgets.group_list import GroupList
from tests.ui.drags import drag_over, drop
from tests.ui.fake_context import photograph_row
from tests.ui.group_rows import group_row


def make_red(source: ThumbnailSource, folder: Path) -> Path:
    image = QImage(320, 240, QImage.Format.Format_RGB888)
    image.fill(QColor("#c03020"))
    path = folder / f"{source.crop_key}.png"
    image.save(str(path))
    return path


def test_a_cover_appears_when_its_picture_is_ready(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    groups = GroupList()
    qtbot.addWidget(groups)
    model = GroupModel()
    model.set_rows([group_row(1, (1, 2))], {AnnotationId(1): photograph_row(1)})
    groups.setModel(model)
    thumbnails = ThumbnailLoader(runner, tmp_path, make_red)
    groups.set_thumbnails(thumbnails)
    groups.resize(330, 300)
    groups.show()

    with qtbot.waitSignal(thumbnails.ready):
        groups.grab()

    middle = groups.visualRect(model.index(0)).topLeft()
    image = groups.viewport().grab().toImage()
    assert image.pixelColor(middle.x() + 40, middle.y() + 40) == QColor("#c03020")
    groups.set_thumbnails(None)


def test_names_of_every_kind_are_painted(qtbot: QtBot) -> None:
    groups = GroupList()
    qtbot.addWidget(groups)
    model = GroupModel()
    names = ("O'Brien", "NA", "🐈", "ليلى", "<b>x</b>", "x" * 300, "a\nb")
    rows = [group_row(i, (i,), label=name) for i, name in enumerate(names, start=1)]
    rows.append(group_row(99, (99,), day=None, status=AssignmentStatus.ACCEPTED))
    model.set_rows(rows, {})
    groups.setModel(model)
    groups.resize(330, 900)
    groups.setCurrentIndex(model.index(0))

    assert not groups.grab().isNull()


def test_ten_thousand_groups_are_laid_out_as_fast_as_ten(qtbot: QtBot) -> None:
    groups = GroupList()
    qtbot.addWidget(groups)
    model = GroupModel()
    model.set_rows([group_row(i, (i,)) for i in range(1, 10_001)], {})
    groups.setModel(model)
    groups.resize(330, 600)

    groups.scrollToBottom()
    groups.grab()

    assert groups.uniformItemSizes()
    assert groups.indexAt(groups.viewport().rect().center()).row() > 9900


@pytest.fixture
def three(qtbot: QtBot) -> GroupList:
    groups = GroupList()
    qtbot.addWidget(groups)
    model = GroupModel(groups)
    model.set_rows([group_row(i, (10 * i,), label=name) for i, name in enumerate("ABC")], {})
    groups.setModel(model)
    groups.resize(700, 500)
    groups.show()
    return groups


def test_a_gallery_puts_cards_beside_each_other_and_a_list_below(three: GroupList) -> None:
    first, second = three.model().index(0, 0), three.model().index(1, 0)

    three.set_gallery(gallery=True)
    assert three.visualRect(first).top() == three.visualRect(second).top()
    assert not three.grab().isNull()
    three.set_gallery(gallery=False)

    assert three.visualRect(first).left() == three.visualRect(second).left()


def test_enter_opens_a_card_and_is_nothing_in_a_list(qtbot: QtBot, three: GroupList) -> None:
    three.setCurrentIndex(three.model().index(1, 0))
    with qtbot.assertNotEmitted(three.opened):
        QTest.keyClick(three, Qt.Key.Key_Return)
    three.set_gallery(gallery=True)

    with qtbot.waitSignal(three.opened):
        QTest.keyClick(three, Qt.Key.Key_Return)


def test_photographs_are_dropped_on_a_group(qtbot: QtBot, three: GroupList) -> None:
    onto = three.visualRect(three.model().index(1, 0)).center()
    assert drag_over(three.viewport(), onto, [AnnotationId(7)])

    with qtbot.waitSignal(three.dropped) as dropped:
        drop(three.viewport(), onto, [AnnotationId(7)])

    assert dropped.args is not None
    assert dropped.args[0].label == "B"
    assert dropped.args[1] == (AnnotationId(7),)


def test_beside_the_groups_nothing_can_be_dropped(qtbot: QtBot, three: GroupList) -> None:
    beside = three.viewport().rect().bottomLeft()
    assert not drag_over(three.viewport(), beside, [AnnotationId(7)])

    with qtbot.assertNotEmitted(three.dropped):
        drop(three.viewport(), beside, [AnnotationId(7)])
