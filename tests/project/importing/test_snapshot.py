from pathlib import Path

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, ImageId, Pair, Verdict
from reid_desktop.project.answers import answer
from reid_desktop.project.importing.snapshot import read_snapshot
from reid_desktop.project.project import Project
from tests.project.importing.importing_builders import photographs


def test_a_snapshot_tells_what_a_plan_needs(project: Project) -> None:
    photographs(project, "a.jpg", "b.jpg", "c.jpg")
    pair = Pair.of(AnnotationId(1), AnnotationId(2))
    answer(project, NewDecision(pair, Verdict.SAME))

    snapshot = read_snapshot(project)

    decided = [snapshot.is_decided(snapshot.animals_in[ImageId(number)][0]) for number in (1, 2, 3)]
    assert decided == [True, True, False]
    assert (list(snapshot.same), list(snapshot.different)) == ([pair], [])
    assert snapshot.stamp == project.store.stamp()
    assert snapshot.finder(Path("/x.csv")).find("b.jpg")[0] == snapshot.images[1]
