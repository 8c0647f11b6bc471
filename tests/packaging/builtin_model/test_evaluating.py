from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
from builtin_model.evaluating import (
    KnownAnimals,
    draw_test_set,
    embed,
    leave_one_out_apart,
    read_set,
)

from reid_desktop.core.embedding import unit_rows
from reid_desktop.core.metrics import leave_one_out
from reid_desktop.vision.classical import ClassicalDescriptor

IDENTITIES = np.array([0, 0, 0, 1, 1, 2, 2, 2, 2], dtype=np.int64)


def known(occasions: list[int] | None = None) -> KnownAnimals:
    alone = list(range(len(IDENTITIES)))
    return KnownAnimals("Set", (), IDENTITIES, np.array(occasions or alone, dtype=np.int64))


def rows_of(seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return unit_rows(rng.standard_normal((len(IDENTITIES), 4)).astype(np.float32))


@pytest.mark.parametrize("seed", range(5))
def test_without_occasions_it_is_leave_one_out(seed: int) -> None:
    rows = rows_of(seed)

    found = leave_one_out_apart(rows, known())

    expected = asdict(leave_one_out(rows, IDENTITIES))
    assert {name: asdict(found)[name] for name in expected} == pytest.approx(expected)


def test_photographs_of_one_occasion_are_not_searched_for_each_other() -> None:
    rows = np.eye(9, dtype=np.float32)
    rows[1] = rows[0]

    found = leave_one_out_apart(rows, known([0, 0, 1, 2, 2, 3, 4, 5, 6]))

    assert found.rank_1 < 1
    assert found.n_queries == 7


def test_separation_is_one_where_every_pair_is_told_apart() -> None:
    rows = np.eye(3, dtype=np.float32)[IDENTITIES]

    found = leave_one_out_apart(rows, known())

    assert (found.separation, found.same, found.different) == (1, 1, 0)
    assert found.mean_average_precision == 1


def test_a_drawn_set_is_drawn_once_and_read_again(tmp_path: Path) -> None:
    drawn = draw_test_set(tmp_path / "Drawn", n_species=2, n_animals=2, n_views=2, size=32)
    written = {file: file.stat().st_mtime_ns for file in drawn.files}

    again = draw_test_set(tmp_path / "Drawn", n_species=2, n_animals=2, n_views=2, size=32)

    assert again.files == drawn.files
    assert {file: file.stat().st_mtime_ns for file in again.files} == written
    assert drawn.identities.tolist() == [0, 0, 1, 1, 2, 2, 3, 3]


def test_sets_are_embedded_by_the_programs_embedder(tmp_path: Path) -> None:
    drawn = draw_test_set(tmp_path, n_species=1, n_animals=2, n_views=2, size=32)

    assert embed(drawn, ClassicalDescriptor()).shape == (4, ClassicalDescriptor.dim)


def test_of_the_cows_every_other_animal_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "Holstein2025"
    folder.mkdir()
    lines = ["file,identity,sequence", "1.jpg,c,x", "2.jpg,a,y", "3.jpg,b,z", "4.jpg,a,y"]
    (folder / "labels.csv").write_text("\n".join(lines), encoding="utf-8")

    cows = read_set(folder)

    assert [file.name for file in cows.files] == ["1.jpg", "2.jpg", "4.jpg"]
    assert cows.occasions.tolist() == [0, 1, 1]
