from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from reid_desktop.project.importing.plan import Code, Line, LineKind
from reid_desktop.ui.models.import_line_model import ImportLineModel, LineColumn

LINES = (
    Line(2, LineKind.ADDED, Code.IDENTITY, "a.jpg", "Ana"),
    Line(3, LineKind.CONFLICT, Code.OTHER_INDIVIDUAL, "b.jpg", "Bo"),
)


def test_lines_of_a_kind_are_shown(qtmodeltester: ModelTester) -> None:
    model = ImportLineModel()
    model.set_lines(LINES)
    qtmodeltester.check(model)

    model.show_kind(LineKind.CONFLICT)

    told = [model.index(0, column).data() for column in LineColumn]
    assert told == ["3", "b.jpg", "Is known as another animal, and stays so", "Bo"]
    assert model.rowCount() == 1
    assert model.as_table().rows[0][2] == "Conflicts"


def test_columns_are_named() -> None:
    model = ImportLineModel()

    names = [model.headerData(one, Qt.Orientation.Horizontal) for one in LineColumn]

    assert names == ["Row", "File", "What becomes of it", "Name or value"]
