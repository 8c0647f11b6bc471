from pathlib import Path

from pytestqt.qtbot import QtBot

from reid_desktop.ui.models.dispute_model import DisputeModel
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.dispute_list import DisputeList
from tests.ui.disputes import dispute, photograph
from tests.ui.fake_context import FakeContext


def test_rows_are_painted_with_both_ends(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> None:
    thumbnails = FakeContext(runner, tmp_path).thumbnails
    disputes = DisputeList()
    qtbot.addWidget(disputes)
    model = DisputeModel(disputes)
    model.set_rows([dispute(1, 2, 3)])
    disputes.setModel(model)
    disputes.setCurrentIndex(model.index(0))
    disputes.set_thumbnails(thumbnails)

    disputes.grab()

    qtbot.waitUntil(lambda: thumbnails.is_impossible(photograph(1)))
    qtbot.waitUntil(lambda: thumbnails.is_impossible(photograph(3)))
    assert not thumbnails.is_impossible(photograph(2))
    disputes.set_thumbnails(None)
