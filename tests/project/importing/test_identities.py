from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.project.importing.identities import _Parts
from reid_desktop.project.importing.plan import LineKind
from reid_desktop.project.project import Project
from tests.project.importing.importing_builders import (
    codes,
    imported,
    named,
    photographs,
    planned,
    table,
)
from tests.store.store_builders import record_run

PAIRS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=12)


def test_names_that_differ_in_case_are_one_animal(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg", "b.jpg")
    path = table(tmp_path, "file,identity\na.jpg,Ana\nb.jpg,ana\n")

    plan = planned(project, path)
    imported(project, path)

    assert codes(plan) == [(2, "identity"), (3, "identity_respelled")]
    assert named(project) == {"a.jpg": "Ana", "b.jpg": "Ana"}


def test_the_label_of_a_group_here_is_not_taken_from_it(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg", "b.jpg")
    record_run(project.store, [0, 0])
    path = table(tmp_path, "file,identity\na.jpg,ID-0001\nb.jpg,ID-0009\n")

    plan = planned(project, path)
    imported(project, path)
    again = planned(project, path)

    assert codes(plan) == [(2, "identity_renamed"), (3, "identity")]
    assert named(project) == {"a.jpg": "ID-0001-2", "b.jpg": "ID-0009"}
    assert again.count(LineKind.KNOWN) == 2


def test_photographs_join_an_animal_that_is_known(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg", "b.jpg")
    imported(project, table(tmp_path, "file,identity\na.jpg,Ana\n"))

    imported(project, table(tmp_path, "file,identity\nb.jpg,Ana\n"))

    assert named(project) == {"a.jpg": "Ana", "b.jpg": "Ana"}
    assert len(project.store.individuals.all()) == 1


@given(PAIRS)
def test_parts_are_what_pairs_join(pairs: list[tuple[int, int]]) -> None:
    parts = _Parts(pairs)

    joined = {(one, other) for one in range(8) for other in range(8) if one == other}
    for _ in range(8):
        joined |= {(a, b) for a, b in pairs} | {(b, a) for a, b in pairs}
        joined |= {(a, d) for a, b in joined for c, d in joined if b == c}

    assert {(a, b) for a in range(8) for b in range(8) if parts.of(a) == parts.of(b)} == joined
