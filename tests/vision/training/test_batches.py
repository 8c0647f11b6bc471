import numpy as np

from reid_desktop.vision.training.batches import epoch_batches
from reid_desktop.vision.training.recipe import TrainingRecipe
from tests.vision.training.training_builders import targets

RECIPE = TrainingRecipe(n_classes=3, n_each=4)


def test_a_batch_holds_a_few_photographs_of_each_class() -> None:
    labels = np.repeat(np.arange(6), 5)

    batches = epoch_batches(targets(labels), RECIPE, epoch=0)

    assert [len(batch) for batch in batches] == [12, 12, 12]
    classes = labels[np.concatenate(batches)].reshape(-1, 4)
    assert (classes == classes[:, :1]).all()
    assert sorted(classes[:6, 0].tolist()) == list(range(6))
    assert len({tuple(row) for row in np.concatenate(batches).reshape(-1, 4)}) > 6


def test_photographs_of_a_class_are_different_as_long_as_it_has_so_many() -> None:
    batches = epoch_batches(targets([0] * 9), RECIPE, epoch=0)

    assert len(set(batches[0][:4].tolist())) == 4


def test_a_small_class_is_repeated_and_what_is_alone_is_not() -> None:
    batches = epoch_batches(targets([0, 0, 1]), TrainingRecipe(n_classes=5, n_each=1), epoch=0)
    few = epoch_batches(targets([0, 0, 1]), TrainingRecipe(n_classes=5, n_each=4), epoch=0)

    assert np.bincount(batches[0]).sum() == 5
    rounds = few[0][:5].tolist()
    assert sorted(set(rounds)) == [0, 1, 2]
    assert rounds.count(2) == 1


def test_what_does_not_count_is_never_drawn() -> None:
    batches = epoch_batches(targets([0, 0, 1, 2], [1, 0, 1, 0]), RECIPE, epoch=3)

    assert set(np.concatenate(batches).tolist()) == {0, 2}


def test_an_epoch_draws_the_same_again_and_another_one_something_else() -> None:
    aims = targets(np.repeat(np.arange(8), 3))

    first, again, other = (np.concatenate(epoch_batches(aims, RECIPE, one)) for one in (0, 0, 1))

    assert first.tolist() == again.tolist() != other.tolist()


def test_nothing_that_counts_makes_no_batch() -> None:
    assert epoch_batches(targets([0, 1], [0, 0]), RECIPE, epoch=0) == []
