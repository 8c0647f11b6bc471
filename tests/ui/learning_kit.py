"""Learning in a project with answers, without torch, for the tests of the window."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from pytestqt.qtbot import QtBot

from reid_desktop.core.progress import Progress
from reid_desktop.project.headless import CACHE_FILE
from reid_desktop.project.learning.run import FOLDER
from reid_desktop.project.project import Project, create_project
from reid_desktop.store.cache import EmbeddingCache
from reid_desktop.ui.learning import Learning, Stage
from reid_desktop.ui.messages import Message, Messages
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency
from reid_desktop.vision.training.recipe import Depth
from tests.project.learning.learning_kit import FakeTrainer, fill_project, keep_embeddings

_T = TypeVar("_T")


class LearningKit:
    """A project on its thread, and what learns from it."""

    def __init__(
        self, qtbot: QtBot, runner: TaskRunner, folder: Path, *, n_answered: int = 40
    ) -> None:
        self._qtbot = qtbot
        self.runner = runner
        self.trainer = FakeTrainer()
        self.said: list[Message] = []
        self.messages = Messages()
        self.messages.said.connect(self.said.append)

        def make() -> Project:
            project = create_project(folder, reviewer="Ana")
            fill_project(project, n_answered=n_answered)
            keep_embeddings(project)
            return project

        self.project = self.on_project(make)
        self.folder = self.project.cache_folder / FOLDER
        self.learning = self.make_learning()

    def make_learning(self) -> Learning:
        """Make what learns, as another opening of the program does."""
        return Learning(
            self.runner, self.project, self, self.folder, self.messages, lambda: self.trainer
        )

    def with_cache(
        self, work: Callable[[EmbeddingCache, Progress], Any], *, urgency: Urgency = Urgency.NORMAL
    ) -> Task:
        def run(progress: Progress) -> object:
            cache = EmbeddingCache.open(self.project.cache_folder / CACHE_FILE)
            try:
                return work(cache, progress)
            finally:
                cache.close()

        return self.runner.start(Task(run), Lane.EMBED, urgency=urgency)

    def on_project(self, work: Callable[[], _T]) -> _T:
        """Do something on the thread of the project, and give its result."""
        task = Task(lambda _progress: work(), cancellable=False)
        with self._qtbot.waitSignal(task.succeeded) as done:
            self.runner.start(task, Lane.PROJECT)
        assert done.args is not None
        result: _T = done.args[0]
        return result

    def become(self, stage: Stage) -> None:
        """Wait until learning has come so far."""
        self._qtbot.waitUntil(lambda: self.learning.stage is stage)

    def look(self) -> None:
        """See what there is, and wait for it."""
        self.learning.look()
        self._qtbot.waitUntil(lambda: self.learning.stage is not Stage.LOOKING)

    def learn(self, depth: Depth = Depth.HEAD) -> None:
        """Look and begin."""
        self.look()
        self.learning.start(depth)

    def close(self) -> None:
        """Close the project after all that runs."""
        self.learning.close()
        self.on_project(self.project.close)
