import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from builtin_model.animals import COAT_SIDE, Kind, draw_animal, draw_species

PACKAGING = Path(__file__).parents[3] / "packaging"


@pytest.mark.parametrize("kind", [*Kind])
def test_the_same_seed_draws_the_same_animal(kind: Kind) -> None:
    first, second = (draw_animal(draw_species(1, kind), 2, n_sheets=2, size=48) for _ in range(2))

    assert np.array_equal(first.coat, second.coat)
    assert np.array_equal(first.sheets[1].places, second.sheets[1].places)
    assert np.array_equal(first.sheets[1].surface, second.sheets[1].surface)


@pytest.mark.parametrize("kind", [*Kind])
def test_two_animals_of_a_species_differ(kind: Kind) -> None:
    first, second = (
        draw_animal(draw_species(3, kind), number, n_sheets=1, size=48) for number in (1, 2)
    )

    assert not np.array_equal(first.coat, second.coat)


def test_flanks_are_told_apart() -> None:
    animal = draw_animal(draw_species(1, Kind.FLANK), 1, n_sheets=8, size=48)

    assert animal.left
    assert animal.right
    assert len(animal.left) + len(animal.right) == 8


def test_a_face_has_one_side() -> None:
    species = draw_species(1, Kind.FACE)

    assert not species.flanks_differ
    assert not draw_animal(species, 1, n_sheets=3, size=48).right


def test_a_coat_is_laid_flat_for_each_flank() -> None:
    animal = draw_animal(draw_species(1, Kind.FLANK), 1, n_sheets=1, size=48)

    left, right = animal.plan_of_coat

    assert left.shape == right.shape == (COAT_SIDE, COAT_SIDE, 3)
    assert not np.array_equal(left, right)


def test_drawing_needs_no_torch() -> None:
    code = f"import sys; sys.path.insert(0, {str(PACKAGING)!r}); "
    code += "import builtin_model.views, builtin_model.stream; print('torch' in sys.modules)"

    answer = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )

    assert answer.stdout.strip() == "False"
