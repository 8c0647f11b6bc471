from reid_desktop.core.types import AnnotationId, AskedAs, OperationId, Pair
from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.store.undo import Touched

A, B, C = AnnotationId(1), AnnotationId(2), AnnotationId(3)


def test_the_pair_of_a_single_answer_is_told() -> None:
    pairs = frozenset({Pair(A, B)})
    touched = Touched(frozenset({"decision"}), frozenset({A, B}), pairs, asked_as=AskedAs.PAIR)

    assert changes_of(touched, "answer", OperationId(7)) == Changes(
        frozenset({"decision"}),
        frozenset({A, B}),
        Pair(A, B),
        "answer",
        OperationId(7),
        asked_as=AskedAs.PAIR,
        pairs=pairs,
    )


def test_of_several_answers_no_pair_is_told() -> None:
    pairs = frozenset({Pair(A, B), Pair(A, C)})

    assert changes_of(Touched(frozenset(), frozenset(), pairs), "", OperationId(1)).pair is None
