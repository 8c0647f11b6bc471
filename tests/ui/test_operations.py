from pathlib import Path

from pytestqt.qtbot import QtBot

from reid_desktop.ui.operations import PageContext, ProjectEvents
from reid_desktop.ui.project_operations import ProjectOperations
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.fake_context import FakeContext


def _is_a_context(context: PageContext) -> bool:
    return bool(context.name)


def test_the_project_of_tests_is_a_context_as_far_as_mypy_knows(
    runner: TaskRunner, tmp_path: Path
) -> None:
    assert _is_a_context(FakeContext(runner, tmp_path))


def test_every_verb_of_a_page_is_carried_out_on_a_project() -> None:
    promised = {name for name in vars(PageContext) if not name.startswith("_")}
    attributes = {"name", "folder", "reviewer", "events", "thumbnails", "messages"}
    attributes |= {"charting", "exporting", "measures"}

    assert promised - attributes <= set(dir(ProjectOperations))


def test_events_reach_whoever_listens(qtbot: QtBot) -> None:
    events = ProjectEvents()

    with qtbot.waitSignals([events.solved, events.changed]):
        events.solved.emit()
        events.changed.emit("changes", None)
