from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from reid_desktop.store.clocks import CameraRow
from reid_desktop.ui.models.camera_model import CameraModel

SIX = datetime.fromisoformat("2024-05-03T06:00:00")


def test_a_camera_is_shown_with_what_its_clock_told(qtmodeltester: ModelTester) -> None:
    model = CameraModel()
    model.show_rows(
        [CameraRow("Canon 7", 2, SIX, SIX, -3720.0), CameraRow("Lost", 0, None, None, 0.0)]
    )

    qtmodeltester.check(model)
    said = model.index(0).data()
    assert said.startswith("Canon 7  ·  set by \N{MINUS SIGN}1 h 02 min  ·  2 photographs, ")
    assert model.index(1).data() == "Lost  ·  0 photographs"
    assert model.index(1).data(Qt.ItemDataRole.ToolTipRole) == "Lost"
    assert model.data(QModelIndex()) is None
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None
