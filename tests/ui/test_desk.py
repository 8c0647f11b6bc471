from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from reid_desktop.core.embedding import Embedder
from reid_desktop.core.local_features import LocalExtractor
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import NewDecision, Permissions
from reid_desktop.core.types import AnnotationId, Pair, Verdict
from reid_desktop.project.folders import add_folder
from reid_desktop.project.learning.trainer import Trainer
from reid_desktop.project.project import Project, create_project, open_project
from reid_desktop.project.views import status
from reid_desktop.ui.desk import Desk
from reid_desktop.ui.embed_bench import EmbedBench, MakeEmbedder
from reid_desktop.ui.learning import Stage
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.operations import Readiness
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from reid_desktop.ui.thumbnails import ThumbnailSource
from reid_desktop.vision.load_steps import Tell
from tests.project.photograph_files import put, with_place


def _no_model(_model: str, _tell: Tell) -> Embedder:
    raise AssertionError("there is nothing to embed")


def _no_thumbnail(source: ThumbnailSource, folder: Path) -> Path:
    raise AssertionError("there is nothing to show")


def _no_trainer() -> Trainer:
    raise AssertionError("nobody learns")


def _no_extractor() -> LocalExtractor:
    raise AssertionError("nobody matches")


def _open(
    qtbot: QtBot,
    runner: TaskRunner,
    folder: Path,
    make_embedder: MakeEmbedder = _no_model,
) -> Desk:
    def get(_progress: Progress) -> Project:
        return create_project(folder, reviewer="Ana")

    with qtbot.waitSignal(runner.start(Task(get), Lane.PROJECT).succeeded) as made:
        pass
    assert made.args is not None
    return Desk(
        runner,
        made.args[0],
        folder / "cache",
        EmbedBench(make_embedder, "none"),
        Messages(),
        make_thumbnail=_no_thumbnail,
        make_extractor=_no_extractor,
        find_matcher_key=lambda: "nobody matches",
        make_trainer=_no_trainer,
    )


def test_a_closed_desk_leaves_a_project_that_opens_again(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    desk = _open(qtbot, runner, tmp_path / "cats")

    with qtbot.waitSignal(desk.close().succeeded):
        pass

    again = open_project(tmp_path / "cats", reviewer="Ana")
    again.close()


def test_closing_in_the_middle_of_the_work_says_nothing(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    desk = _open(qtbot, runner, tmp_path / "cats")
    desk.pipeline.start(tell=False)

    with qtbot.assertNotEmitted(runner.failed), qtbot.waitSignal(desk.close().succeeded):
        desk.operations.load_photographs()


def test_what_was_done_just_before_closing_is_there_afterwards(
    qtbot: QtBot, tmp_path: Path
) -> None:
    runner = TaskRunner()
    desk = _open(qtbot, runner, tmp_path / "cats")
    desk.operations.set_excluded([], value=True)
    answered = desk.operations.answer(
        NewDecision(Pair.of(AnnotationId(1), AnnotationId(2)), Verdict.SAME)
    )
    outcome: list[str] = []
    answered.failed.connect(lambda error: outcome.append(str(error)))

    desk.close()
    runner.close()

    assert outcome == ["There is no photograph number 1 in this project."]
    again = open_project(tmp_path / "cats", reviewer="Ana")
    assert status(again).n_images == 0
    again.close()


def test_an_empty_project_is_empty_after_a_scan(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    desk = _open(qtbot, runner, tmp_path / "cats")

    with qtbot.waitSignal(desk.pipeline.running_changed, check_params_cb=lambda r: not r):
        desk.pipeline.start(tell=False)

    assert desk.pipeline.readiness is Readiness.EMPTY
    with qtbot.waitSignal(desk.close().succeeded):
        pass


def test_after_a_while_without_a_change_all_is_in_the_one_file(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    desk = _open(qtbot, runner, tmp_path / "cats")
    log = tmp_path / "cats" / "project.sqlite-wal"
    desk._rest.setInterval(10)

    with qtbot.waitSignal(desk.operations.events.changed):
        desk.operations.set_excluded([], value=True)
    assert log.stat().st_size > 0

    qtbot.waitUntil(lambda: log.stat().st_size == 0)
    with qtbot.waitSignal(desk.close().succeeded):
        pass


def _position(qtbot: QtBot, runner: TaskRunner, desk: Desk) -> float | None:
    task = Task(lambda _progress: list(desk.project.store.images.all()))
    with qtbot.waitSignal(runner.start(task, Lane.PROJECT).succeeded) as read:
        pass
    assert read.args is not None
    (image,) = read.args[0]
    latitude: float | None = image.capture.latitude
    return latitude


def _to_the_end(qtbot: QtBot, desk: Desk, begin: Callable[[], object]) -> None:
    with qtbot.waitSignal(desk.pipeline.running_changed, check_params_cb=lambda runs: not runs):
        begin()


def test_a_permission_is_followed_by_the_scan_it_needs_and_taken_back_at_once(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, fake_embedder: Embedder
) -> None:
    desk = _open(qtbot, runner, tmp_path / "cats", lambda *_: fake_embedder)
    put(tmp_path / "card", "a.jpg", with_place())
    adding = Task(lambda _progress: add_folder(desk.project, tmp_path / "card"))
    with qtbot.waitSignal(runner.start(adding, Lane.PROJECT).succeeded):
        pass
    _to_the_end(qtbot, desk, lambda: desk.pipeline.start(tell=False))
    before = _position(qtbot, runner, desk)

    _to_the_end(qtbot, desk, lambda: desk.permit(Permissions(places=True)))
    permitted = _position(qtbot, runner, desk)
    _to_the_end(qtbot, desk, lambda: desk.permit(Permissions()))

    assert (before, permitted) == (None, -1.5)
    assert _position(qtbot, runner, desk) is None
    with qtbot.waitSignal(desk.load_permissions().succeeded) as read:
        pass
    assert read.args == [Permissions()]
    with qtbot.waitSignal(desk.close().succeeded):
        pass


def test_work_that_pauses_begins_nothing_until_it_goes_on(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    desk = _open(qtbot, runner, tmp_path / "cats")
    desk.pipeline.start(tell=False)

    with qtbot.waitSignal(desk.working_changed, check_params_cb=lambda working: not working):
        desk.pause()
    desk._on_returned()
    while_paused = desk.pipeline.running
    with qtbot.waitSignal(desk.working_changed, check_params_cb=lambda working: not working):
        desk.go_on()

    assert not while_paused
    assert desk.pipeline.readiness is Readiness.EMPTY
    with qtbot.waitSignal(desk.close().succeeded):
        pass


def test_a_learned_version_that_is_wanted_is_the_next_model(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    desk = _open(qtbot, runner, tmp_path / "cats")

    desk.learning.use("Cats, learned 1")
    with qtbot.waitSignal(desk.load_model().succeeded) as read:
        pass
    with qtbot.waitSignal(desk.close().succeeded):
        pass

    assert read.args is not None
    assert read.args[0].planned == "Cats, learned 1"


def test_stopping_the_work_pauses_learning(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path
) -> None:
    desk = _open(qtbot, runner, tmp_path / "cats")
    desk.learning.stage = Stage.LEARNING

    desk.cancel()
    with qtbot.waitSignal(desk.close().succeeded):
        pass

    assert desk.learning.stage is Stage.PAUSED
