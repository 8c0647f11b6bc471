from pathlib import Path

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId, AssignmentStatus
from reid_desktop.ui.models.group_model import GroupModel
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.thumbnails import ThumbnailLoader, ThumbnailSource
from reid_desktop.ui.widgets.group_list import GroupList
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
