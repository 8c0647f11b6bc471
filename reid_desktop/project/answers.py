"""Answers to questions, and taking back whatever was done."""

from collections.abc import Sequence
from dataclasses import dataclass

from reid_desktop.core.errors import ReidError
from reid_desktop.core.facts import Fact
from reid_desktop.core.progress import UNHEARD, Progress
from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, AskedAs, DecisionId, Sureness
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
    [decision_id], changes = _save(project, (decision,))
    return decision_id, changes


def answer_screen(
    project: Project, decisions: Sequence[NewDecision]
) -> tuple[tuple[DecisionId, ...], Changes]:
    """Save what was answered to several photographs at once, as one act.

    Parameters
    ----------
    project : Project
    decisions : sequence of NewDecision
        One at least.

    Raises
    ------
    UnknownPhotographError
    ProjectFileError
        If it could not be saved; then nothing of it is.
    """
    return _save(project, decisions)


def _save(
    project: Project, decisions: Sequence[NewDecision]
) -> tuple[tuple[DecisionId, ...], Changes]:
    store = project.store
    for annotation_id in {end for d in decisions for end in (d.pair.low, d.pair.high)}:
        if store.annotations.get(annotation_id) is None:
            raise UnknownPhotographError(
                f"There is no photograph number {annotation_id} in this project.",
                hint="Look at the numbers of the question again.",
            )
    description = _description(project, decisions)
    with project.operation(description) as operation_id:
        now = project.now()
        decision_ids = tuple(
            store.decisions.add(decision, project.reviewer_id, project.session_id, now)
            for decision in decisions
        )
        changes = changes_of(store.touched(operation_id), description, operation_id)
    project.note_answer()
    return decision_ids, changes


def undo(project: Project, progress: Progress = UNHEARD) -> Changes | None:
    """Take back the newest act that is in effect; None if there is none.

    Whoever calls it lets the encounters follow where tables of `FOLLOWED` changed.

    Parameters
    ----------
    progress : Progress
        In hundredths; an act of a few rows tells none.
    """
    return _flip(project, project.store.undo_status().undo, progress)


def redo(project: Project, progress: Progress = UNHEARD) -> Changes | None:
    """Do the act again that was undone last, as `undo`; None if there is none."""
    return _flip(project, project.store.undo_status().redo, progress)


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


def _description(project: Project, decisions: Sequence[NewDecision]) -> str:
    first, *others = decisions
    if first.asked_as is AskedAs.STRANGER:
        n, n_strangers = len(decisions) + 1, sum(d.stranger is not None for d in decisions)
        if n_strangers:
            return f"mark {n_strangers} of {n} photographs as strangers"
        return f"say that {n} photographs belong together"
    if not others:
        return f"answer {_in_words(project, first)}"
    common = set.intersection(*({d.pair.low, d.pair.high} for d in decisions))
    subject = common.pop() if common else first.pair.low
    verdict = first.verdict.replace("_", " ")
    return f"answer “{verdict}” about {_file_name(project, subject)} and {len(decisions)} others"


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


def _flip(project: Project, row: OperationRow | None, progress: Progress) -> Changes | None:
    if row is None:
        return None
    store = project.store
    touched = store.flip(row.operation_id, project.now(), progress)
    if "project_info" in touched.tables:
        with store.transaction():
            for fact in Fact:
                store.locks.settle(fact)
    return changes_of(touched, row.kind, row.operation_id)
