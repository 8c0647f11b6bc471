"""What an act of a person changed: what the window needs to refresh."""

from dataclasses import dataclass

from reid_desktop.core.types import AnnotationId, AskedAs, OperationId, Pair
from reid_desktop.store.undo import Touched


@dataclass(frozen=True, slots=True)
class Changes:
    """What an operation, its undoing or a solve touched.

    Attributes
    ----------
    tables : frozenset of str
        Names of the tables with changed rows.
    columns : frozenset of str
        Which columns of annotations changed.
    pair : Pair, optional
        The pair that was answered, if it was one answer.
    asked_as : AskedAs, optional
        How the question looked that was answered; None if it was another act.
    pairs : frozenset of Pair
        Everything that something was answered about.
    description : str
        As it is shown after "Undo": "accept ID-0007", "answer “same” about a.jpg and b.jpg".
    operation_id : OperationId, optional
        None when no undo takes it back.
    """

    tables: frozenset[str] = frozenset()
    annotations: frozenset[AnnotationId] = frozenset()
    pair: Pair | None = None
    description: str = ""
    operation_id: OperationId | None = None
    columns: frozenset[str] = frozenset()
    asked_as: AskedAs | None = None
    pairs: frozenset[Pair] = frozenset()


def changes_of(touched: Touched, description: str, operation_id: OperationId) -> Changes:
    """Tell the window what the log of an operation says."""
    return Changes(
        tables=touched.tables,
        annotations=touched.annotations,
        pair=next(iter(touched.pairs)) if len(touched.pairs) == 1 else None,
        description=description,
        operation_id=operation_id,
        columns=touched.columns,
        asked_as=touched.asked_as,
        pairs=touched.pairs,
    )
