"""Answers to questions, and taking back whatever was done."""

from dataclasses import dataclass

from reid_desktop.core.errors import ReidError
from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, DecisionId, Sureness
from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.project.project import Project
from reid_desktop.store.undo import OperationRow
from reid_desktop.store.values import path_from_database, readable


class UnknownPhotographError(ReidError):
    """There is no annotation with this id."""


@dataclass(frozen=True, slots=True)
class UndoState:
    """What undo and redo would do.

    Attributes
    ----------
    undo, redo : str, optional
        What it reverts or does again; None when there is nothing.
    undo_reviewer : str, optional
        Whose work undo would revert, if it is not this reviewer's.
    undo_is_earlier : bool
        Whether undo would revert what was done before the project was last opened.
    """

    undo: str | None
    redo: str | None
    undo_reviewer: str | None = None
    undo_is_earlier: bool = False


def answer(project: Project, decision: NewDecision) -> tuple[DecisionId, Changes]:
    """Save an answer. When this returns, it is on the disk.

    Raises
    ------
    UnknownPhotographError
    ProjectFileError
        If it could not be saved.
    """
    store = project.store
    for annotation_id in (decision.pair.low, decision.pair.high):
        if store.annotations.get(annotation_id) is None:
            raise UnknownPhotographError(
                f"There is no photograph number {annotation_id} in this project.",
                hint="Look at the numbers of the question again.",
            )
    description = f"answer {_in_words(project, decision)}"
    with project.operation(description) as operation_id:
        decision_id = store.decisions.add(
            decision, project.reviewer_id, project.session_id, project.now()
        )
        changes = changes_of(store.touched(operation_id), description, operation_id)
    project.note_answer()
    return decision_id, changes


def undo(project: Project) -> Changes | None:
    """Take back the newest act that is in effect; None if there is none."""
    return _flip(project, project.store.undo_status().undo)


def redo(project: Project) -> Changes | None:
    """Do the act again that was undone last; None if there is none."""
    return _flip(project, project.store.undo_status().redo)


def undo_state(project: Project) -> UndoState:
    """Tell what undo and redo would do."""
    status = project.store.undo_status()
    if status.undo is None:
        return UndoState(None, status.redo.kind if status.redo else None)
    return UndoState(
        undo=status.undo.kind,
        redo=status.redo.kind if status.redo else None,
        undo_reviewer=(None if status.undo.reviewer == project.reviewer else status.undo.reviewer),
        undo_is_earlier=status.undo.session_id != project.session_id,
    )


def _in_words(project: Project, decision: NewDecision) -> str:
    verdict = decision.verdict.replace("_", " ")
    if decision.sureness is Sureness.PROBABLY:
        verdict = f"probably {verdict}"
    names = [_file_name(project, one) for one in (decision.pair.low, decision.pair.high)]
    return f"“{verdict}” about {names[0]} and {names[1]}"


def _file_name(project: Project, annotation_id: AnnotationId) -> str:
    row = project.store.reading.photograph(annotation_id)
    assert row is not None, "it was looked for before"
    return readable(path_from_database(row["relative_path"])).rpartition("/")[2]


def _flip(project: Project, row: OperationRow | None) -> Changes | None:
    if row is None:
        return None
    touched = project.store.flip(row.operation_id, project.now())
    return changes_of(touched, row.kind, row.operation_id)
