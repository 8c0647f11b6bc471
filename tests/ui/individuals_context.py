"""A project with groups, for the tests of the individuals page."""

from pathlib import Path
from typing import Any

from reid_desktop.core.errors import ReidError
from reid_desktop.core.types import AssignmentStatus, OperationId, Pair
from reid_desktop.project.changes import Changes
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from tests.ui.fake_context import FakeContext, photograph_row
from tests.ui.group_rows import group_row
from tests.ui.review_context import side_row

ACCEPTED, PROVEN = AssignmentStatus.ACCEPTED, AssignmentStatus.PROVEN


class IndividualsContext(FakeContext):
    """Remembers what was asked, says that it was done, or refuses."""

    def __init__(self, runner: TaskRunner, folder: Path) -> None:
        super().__init__(runner, folder)
        self.groups = [
            group_row(1, (1, 2, 3, 4), label="O'Brien", status=ACCEPTED, stations=("Mill",)),
            group_row(2, (5, 6, 7), status=PROVEN, day=2),
            group_row(3, (8, 9), label="007", status=ACCEPTED, day=3),
            group_row(4, (10,), day=4),
            group_row(5, (11,), day=5),
        ]
        self.photographs = [photograph_row(n) for n in range(1, 12)]
        self.refusal: ReidError | None = None
        self.said: list[str] = []
        self.messages.said.connect(lambda message: self.said.append(message.text))
        runner.failed.connect(self.messages.fail)

    @property
    def acts(self) -> list[tuple[Any, ...]]:
        """What a person did."""
        return self.asked

    def pair_sides(self, pair: Pair) -> Task:
        return self._give(lambda: (side_row(pair.low), side_row(pair.high)))

    def _act(self, *asked: Any) -> Task:
        self.asked.append(asked)
        refusal = self.refusal

        def work() -> Changes:
            if refusal is not None:
                raise refusal
            return Changes(
                frozenset({"membership"}), frozenset(), None, str(asked[0]), OperationId(1)
            )

        return self._runner.start(Task(lambda _progress: work()), Lane.PROJECT)
