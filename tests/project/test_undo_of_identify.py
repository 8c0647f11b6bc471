"""Everything a person can do, undone and redone in any order, with solves in between."""

import shutil
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from reid_desktop.core.errors import ReidError
from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, IndividualId, Pair, Verdict
from reid_desktop.project import answers, identify
from reid_desktop.project.changes import Changes
from reid_desktop.project.details import Details, note
from reid_desktop.project.group_rows import group_rows
from reid_desktop.project.move import move
from reid_desktop.project.project import Project, open_project
from reid_desktop.project.views import check, status
from reid_desktop.project.withdraw import withdraw
from reid_desktop.store.undo import RECORDED_TABLES
from tests.project.project_builders import make_project, ticking
from tests.store.store_builders import annotation_ids, examined, fill, record_run

N = 7
_NOBODY = IndividualId(-1)
numbers = st.integers(1, N).map(AnnotationId)
marked = st.lists(numbers, min_size=1, max_size=4)
tags = st.lists(st.sampled_from(["mill", "Mill", "pond"]), max_size=2).map(tuple)
names = st.sampled_from(["Ana", "Bo", "ID-0002", "ana "])


def contents(project: Project) -> dict[str, list[tuple[Any, ...]]]:
    connection = project.store.connection
    return {
        table: [tuple(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1")]  # noqa: S608 - tables of our own
        for table in RECORDED_TABLES
    }


class IdentifyMachine(RuleBasedStateMachine):
    """The model: what people decided after each act that is in effect, and those undone."""

    @initialize(partition=st.lists(st.integers(0, 3), min_size=N, max_size=N))
    def begin(self, partition: list[int]) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.project = make_project(self.folder / "p")
        self.steady = True  # no solve since the first state: assignments come back exactly
        files = [examined(str(n)) for n in range(1, N)]
        fill(self.project.store, [*files, examined("copy", content="1")])
        record_run(self.project.store, partition, proven=[True, False, True, False])
        self.states = [self._state()]
        self.place = 0

    @rule(a=numbers, b=numbers, verdict=st.sampled_from(Verdict))
    def answer(self, a: AnnotationId, b: AnnotationId, verdict: Verdict) -> None:
        if a != b:
            decision = NewDecision(Pair.of(a, b), verdict)
            self._do(lambda: answers.answer(self.project, decision)[1])

    @rule(data=st.data())
    def accept(self, data: st.DataObject) -> None:
        clusters = [row.cluster_id for row in group_rows(self.project) if row.cluster_id]
        if clusters:
            chosen = data.draw(st.lists(st.sampled_from(clusters), max_size=3))
            self._do(lambda: identify.accept(self.project, chosen))

    @rule()
    def accept_proven(self) -> None:
        self._do(lambda: identify.accept_proven(self.project))

    @rule(data=st.data(), name=names)
    def name(self, data: st.DataObject, name: str) -> None:
        rows = group_rows(self.project)
        if rows:
            row = data.draw(st.sampled_from(rows))
            individual_id, cluster_id = row.individual_id, row.cluster_id
            if individual_id is not None:
                self._do(lambda: identify.rename(self.project, individual_id, name))
            elif cluster_id is not None:
                self._do(lambda: identify.name_cluster(self.project, cluster_id, name))

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        refs = [row.ref for row in group_rows(self.project)]
        if refs:
            into = data.draw(st.sampled_from(refs))
            others = data.draw(st.lists(st.sampled_from(refs), max_size=3))
            self._do(lambda: identify.merge(self.project, others, into=into))

    @rule(chosen=marked)
    def take_out(self, chosen: list[AnnotationId]) -> None:
        self._do(lambda: identify.take_out(self.project, chosen))

    @rule(chosen=marked)
    def split(self, chosen: list[AnnotationId]) -> None:
        self._do(lambda: identify.split(self.project, chosen))

    @rule(data=st.data(), chosen=marked)
    def move(self, data: st.DataObject, chosen: list[AnnotationId]) -> None:
        refs = [row.ref for row in group_rows(self.project)]
        if refs:
            into = data.draw(st.sampled_from(refs))
            self._do(lambda: move(self.project, chosen, into))

    @rule(data=st.data(), sex=st.sampled_from([None, "", "male"]), tags=tags)
    def note(self, data: st.DataObject, sex: str | None, tags: tuple[str, ...]) -> None:
        known = [one.individual_id for one in self.project.store.individuals.all()]
        if known:
            individual_id = data.draw(st.sampled_from(known))
            self._do(lambda: note(self.project, individual_id, Details(sex=sex, tags=tags)))

    @rule(a=numbers, b=numbers)
    def take_answer_back(self, a: AnnotationId, b: AnnotationId) -> None:
        if a != b:
            self._do(lambda: withdraw(self.project, Pair.of(a, b)))

    @rule(chosen=marked, value=st.booleans())
    def not_identifiable(self, chosen: list[AnnotationId], *, value: bool) -> None:
        self._do(lambda: identify.set_not_identifiable(self.project, chosen, value=value))

    @rule(chosen=marked, value=st.booleans())
    def exclude(self, chosen: list[AnnotationId], *, value: bool) -> None:
        self._do(lambda: identify.set_excluded(self.project, chosen, value=value))

    @rule()
    def undo(self) -> None:
        changes = answers.undo(self.project)
        assert (changes is None) == (self.place == 0)
        self.place -= changes is not None

    @rule()
    def redo(self) -> None:
        changes = answers.redo(self.project)
        assert (changes is None) == (self.place == len(self.states) - 1)
        self.place += changes is not None

    @rule(partition=st.lists(st.integers(0, 3), min_size=N, max_size=N))
    def solve(self, partition: list[int]) -> None:
        """Solve like an engine: memberships bind, and whoever else joins in is proposed."""
        ids = annotation_ids(self.project.store)
        memberships = self.project.store.individuals.memberships()
        label_of: dict[int, int] = {}
        for annotation_id, label in zip(ids, partition, strict=False):
            individual_id = memberships.get(annotation_id)
            if individual_id is not None and individual_id not in label_of:
                is_free = label not in label_of.values()
                label_of[individual_id] = label if is_free else N + len(label_of)
        labels = [
            label_of.get(memberships.get(annotation_id, _NOBODY), label)
            for annotation_id, label in zip(ids, partition, strict=False)
        ]
        record_run(self.project.store, labels, ids=ids)
        self.steady = False

    @rule()
    def close_and_open(self) -> None:
        self.project.close()
        self.project = open_project(self.folder / "p", reviewer="Ana", now=ticking())

    @invariant()
    def what_people_decided_is_as_it_was_then(self) -> None:
        if not hasattr(self, "project"):
            return
        found, expected = self._state(), self.states[self.place]
        if not self.steady:
            found, expected = dict(found), dict(expected)
            del found["assignment"], expected["assignment"]
        assert found == expected
        assert check(self.project) == []

    @invariant()
    def the_counts_add_up(self) -> None:
        if hasattr(self, "project"):
            rows, counts = group_rows(self.project), status(self.project)
            grouped = sum(row.n_photographs for row in rows)
            left_out = counts.n_unidentified + counts.n_not_identifiable
            assert grouped + left_out == counts.n_annotations
            assert counts.n_accepted == sum(row.n_accepted for row in rows)
            assert len({row.label.casefold() for row in rows}) == len(rows)

    def teardown(self) -> None:
        if hasattr(self, "project"):
            with closing(self.project):
                pass
            shutil.rmtree(self.folder)

    def _do(self, act: Callable[[], Changes]) -> None:
        before = self._state()
        try:
            changes = act()
        except ReidError:
            assert self._state() == before
            return
        if changes.operation_id is None:
            assert self._state() == before
            return
        assert changes.description == answers.undo_state(self.project).undo
        self.place += 1
        self.states[self.place :] = [self._state()]

    def _state(self) -> dict[str, list[tuple[Any, ...]]]:
        return contents(self.project)


TestIdentify = IdentifyMachine.TestCase
TestIdentify.settings = settings(max_examples=40, stateful_step_count=12, deadline=None)
