"""Brings the answers of another copy of a project in: looked at first, then as one act."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reid_desktop.core.agreement import agreements
from reid_desktop.core.boxes import crop_key_of
from reid_desktop.core.merging import Opposed, in_force_after, opposed, sort_answers
from reid_desktop.core.progress import Progress, Stretch
from reid_desktop.core.records import Decision
from reid_desktop.core.types import AnnotationId, DecisionId, Pair, ReviewerId, SessionId
from reid_desktop.project.boxes import renew_facts
from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.project.merging.names import NamesPlan, bring_names, plan_names
from reid_desktop.project.merging.other import BRINGS_IN, OtherProject
from reid_desktop.project.merging.recognising import Drawn, Recognised, recognise
from reid_desktop.project.merging.report import Disagreed, MergeReport, NotUnderstood, Why
from reid_desktop.project.project import Project
from reid_desktop.project.reviewing import given_answers

_PLANNED = 40  # hundredths of the time until the first answer is written
_STEP = 500  # answers between two looks whether to stop
_MOST_TOLD = 1000  # rows of a list: nobody reads more
_UNWRITTEN = DecisionId(0)


@dataclass(frozen=True, slots=True)
class _Plan:
    report: MergeReport
    new: tuple[Decision, ...]
    drawn: Mapping[AnnotationId, Drawn]
    narrowed: Mapping[AnnotationId, Drawn]
    names: NamesPlan


def look_into(
    project: Project, other: OtherProject, *, names: bool, progress: Progress
) -> MergeReport:
    """Tell what merging would bring; nothing is changed. On the project's thread.

    Parameters
    ----------
    names : bool
        Whether names of individuals are to come along.
    progress : Progress
        In hundredths.
    """
    return _plan(project, other, names=names, progress=Stretch(progress, 0, 100)).report


def merge(
    project: Project, other: OtherProject, *, names: bool, progress: Progress
) -> tuple[MergeReport, Changes]:
    """Bring everything new in as one act; doing it again changes nothing. On the project's thread.

    Answers keep who gave them, when and how. What was answered differently by two people stays
    side by side, for the disputes.

    Parameters
    ----------
    names, progress
        See `look_into`. When it cancels, nothing was changed.

    Raises
    ------
    ProjectFileError
        If it could not be saved; nothing of it is.
    """
    plan = _plan(project, other, names=names, progress=Stretch(progress, 0, _PLANNED))
    if plan.report.brings_nothing:
        progress.advance(100, 100)
        return plan.report, Changes()
    name = other.name
    with project.operation(f"bring in the answers of {name}") as operation_id:
        numbers = _draw(project, plan.drawn, plan.narrowed)
        _write(project, other, plan.new, numbers, Stretch(progress, _PLANNED, 100))
        bring_names(project, plan.names, numbers)
        description = f"{BRINGS_IN}{name}"
        changes = changes_of(project.store.touched(operation_id), description, operation_id)
    project.note_answer()
    progress.advance(100, 100)
    return plan.report, changes


def _plan(project: Project, other: OtherProject, *, names: bool, progress: Progress) -> _Plan:
    store = project.store
    progress.advance(0, 4)
    ours = tuple(store.decisions.in_force())
    recognised = recognise(project, other)
    progress.advance(1, 4)
    understood, lost = _understood(other.answers, recognised, _spelling(project))
    progress.advance(2, 4)
    found = sort_answers(
        understood,
        ours,
        their_uuids=other.uuids,
        our_uuids=store.decisions.uuids(),
        taken_back=store.decisions.taken_back(but_by=BRINGS_IN),
    )
    progress.advance(3, 4)
    after = in_force_after(ours, found.new)
    needed = {end for one in found.new for end in (one.pair.low, one.pair.high)}
    drawn = {one: box for one, box in recognised.drawn.items() if one in needed}
    drawn_in = {box.image_id for box in drawn.values()}
    narrowed = {
        one: box
        for one, box in recognised.narrowed.items()
        if one in needed or box.image_id in drawn_in
    }
    here = {
        there: number
        for there, number in recognised.here.items()
        if number in drawn or number not in recognised.drawn
    }
    named = plan_names(project, other.individuals, here, after) if names else NamesPlan()
    differing = opposed(after, found.new)
    report = MergeReport(
        name=other.name,
        n_answers=len(other.answers),
        n_new=len(found.new),
        n_known=found.n_known,
        n_overtaken=found.n_overtaken,
        n_taken_back=found.n_taken_back,
        n_not_understood=sum(lost.values()),
        not_understood=_told(lost),
        n_gone_there=sum(one.uuid in other.taken_back for one in ours),
        by_reviewer=tuple(Counter(one.reviewer for one in found.new).most_common()),
        n_photographs=len(other.photographs),
        n_recognised=recognised.n_recognised,
        n_new_boxes=len(drawn) + len(narrowed),
        n_disagreed=len({one.pair for one in differing}),
        disagreed=_with_paths(differing[:_MOST_TOLD], recognised),
        agreements=tuple(
            one for one in agreements(given_answers(after)) if one.first != one.second
        ),
        names=named.report if names else None,
    )
    progress.advance(4, 4)
    return _Plan(report, found.new, drawn, narrowed, named)


def _spelling(project: Project) -> dict[str, str]:
    return {name.casefold(): name for name in project.store.reviewers.names().values()}


def _understood(
    answers: Iterable[Decision], recognised: Recognised, spelling: dict[str, str]
) -> tuple[list[Decision], Counter[tuple[str, Why]]]:
    """Say answers in the numbers and names of here, and count those that cannot be."""
    understood: list[Decision] = []
    lost: Counter[tuple[str, Why]] = Counter()
    for one in answers:
        low, high = (recognised.here.get(end) for end in (one.pair.low, one.pair.high))
        if low is None or high is None:
            end = one.pair.low if low is None else one.pair.high
            lost[recognised.paths.get(end, ""), recognised.unknown[end]] += 1
        elif low == high:
            lost[recognised.paths[one.pair.low], Why.ONE_HERE] += 1
        else:
            stranger = one.given.stranger
            given = replace(
                one.given,
                pair=Pair.of(low, high),
                stranger=None if stranger is None else recognised.here[stranger],
            )
            reviewer = spelling.setdefault(one.reviewer.casefold(), one.reviewer)
            understood.append(replace(one, given=given, reviewer=reviewer))
    return understood, lost


def _told(lost: Counter[tuple[str, Why]]) -> tuple[NotUnderstood, ...]:
    return tuple(NotUnderstood(path, why, n) for (path, why), n in lost.most_common(_MOST_TOLD))


def _with_paths(differing: Sequence[Opposed], recognised: Recognised) -> tuple[Disagreed, ...]:
    paths = {number: recognised.paths[there] for there, number in recognised.here.items()}
    return tuple(
        Disagreed((paths[one.pair.low], paths[one.pair.high]), one.says_same, one.says_different)
        for one in differing
    )


def _draw(
    project: Project,
    drawn: Mapping[AnnotationId, Drawn],
    narrowed: Mapping[AnnotationId, Drawn],
) -> dict[AnnotationId, AnnotationId]:
    """Draw the boxes; return which number each new one got."""
    annotations = project.store.annotations
    for whole, one in narrowed.items():
        annotations.set_box(whole, one.box, crop_key_of(one.sha256, one.box))
    numbers = {
        stand_in: annotations.add_box(one.image_id, one.box, crop_key_of(one.sha256, one.box))
        for stand_in, one in drawn.items()
    }
    boxes = (*narrowed.values(), *drawn.values())
    for image_id in dict.fromkeys(one.image_id for one in boxes):
        renew_facts(project, annotations.of_image(image_id))
    return numbers


def _write(
    project: Project,
    other: OtherProject,
    new: Sequence[Decision],
    numbers: Mapping[AnnotationId, AnnotationId],
    progress: Progress,
) -> None:
    store = project.store
    reviewers: dict[str, ReviewerId] = {
        name.casefold(): one for one, name in store.reviewers.names().items()
    }
    sessions: dict[SessionId, SessionId] = {}
    for n_done, one in enumerate(new):
        if n_done % _STEP == 0:
            progress.advance(n_done, len(new))
        reviewer_id = reviewers.get(one.reviewer.casefold())
        if reviewer_id is None:
            reviewer_id = store.reviewers.id_of(one.reviewer)
            reviewers[one.reviewer.casefold()] = reviewer_id
        session = other.sessions.get(one.uuid)
        session_id = None
        if session is not None:
            session_id = sessions.get(session.session_id)
            if session_id is None:
                session_id = store.reviewers.bring_session(session, reviewer_id)
                sessions[session.session_id] = session_id
        store.decisions.bring(_renumbered(one, numbers), reviewer_id, session_id)


def _renumbered(decision: Decision, numbers: Mapping[AnnotationId, AnnotationId]) -> Decision:
    if decision.pair.low >= 0:  # stand-ins are below zero, and the lower of a pair
        return decision
    low, high = (numbers.get(end, end) for end in (decision.pair.low, decision.pair.high))
    stranger = decision.given.stranger
    given = replace(
        decision.given,
        pair=Pair.of(low, high),
        stranger=None if stranger is None else numbers.get(stranger, stranger),
    )
    return replace(decision, given=given, decision_id=_UNWRITTEN)
