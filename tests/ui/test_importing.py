from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from reid_desktop.project.changes import Changes
from reid_desktop.project.exporting.contents import Table
from reid_desktop.project.importing.plan import LineKind, Plan
from reid_desktop.project.importing.wishes import ImportKind, ImportWish, Looked
from reid_desktop.ui.importing import Importing
from reid_desktop.ui.tasks import Task
from tests.ui.importing_kit import boxes, known


def _result(qtbot: QtBot, task: Task) -> Any:
    with qtbot.waitSignal(task.succeeded) as done:
        pass
    assert done.args is not None
    return done.args[0]


def _plan(qtbot: QtBot, importing: Importing, path: Path) -> Plan:
    looked: Looked = _result(qtbot, importing.look(path))
    wish = ImportWish(ImportKind.TABLE, looked, looked.columns)
    plan: Plan = _result(qtbot, importing.try_out(wish))
    return plan


def test_an_import_is_tried_and_carried_out(
    qtbot: QtBot,
    importing: Importing,
    tmp_path: Path,
    said: list[str],
) -> None:
    plan = _plan(qtbot, importing, known(tmp_path))

    with (
        qtbot.waitSignal(importing.imported) as imported,
        qtbot.waitSignal(importing.running_changed, check_params_cb=lambda running: not running),
    ):
        importing.start(plan)
        importing.start(plan)

    assert imported.args is not None
    changes: Changes = imported.args[0]
    assert "membership" in changes.tables
    assert said == [
        "Something is being imported already.",
        "Imported known.csv: 1 added, 0 left as they were.",
    ]


def test_an_import_that_is_stopped_changes_nothing(
    qtbot: QtBot,
    importing: Importing,
    tmp_path: Path,
    said: list[str],
) -> None:
    plan = _plan(qtbot, importing, known(tmp_path))

    with qtbot.waitSignal(importing.running_changed, check_params_cb=lambda running: not running):
        importing.start(plan)
        importing.cancel()

    again = _plan(qtbot, importing, known(tmp_path))
    assert (again.count(LineKind.ADDED), said) == (1, [])


def test_levels_and_confidences_are_read(
    qtbot: QtBot,
    importing: Importing,
    tmp_path: Path,
) -> None:
    levels = _result(qtbot, importing.load_levels())
    looked: Looked = _result(qtbot, importing.look(boxes(tmp_path)))

    found = _result(qtbot, importing.load_confidences(looked.as_detections({})))

    assert levels[0].levels[0].names == ("Ana", "Bo")
    assert (found.n_boxes(0.2), found.n_without(0.2)) == (1, 1)


def test_a_list_is_saved(qtbot: QtBot, importing: Importing, tmp_path: Path) -> None:
    table = Table("import", ("row", "what"), ((2, "=x"),))

    path = _result(qtbot, importing.save_list(table, tmp_path / "list.csv"))

    assert path.read_text(encoding="utf-8-sig") == "row,what\n2,'=x\n"
