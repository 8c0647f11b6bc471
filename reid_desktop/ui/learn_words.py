"""What learning came to, in the words of the window."""

from PySide6.QtCore import QCoreApplication, QLocale

from reid_desktop.core.learning.versions import Comparison, ModelVersion
from reid_desktop.project.learning.lesson import Counts
from reid_desktop.ui.time_left import Unit, in_one_unit
from reid_desktop.ui.words import answers, groups, number, photographs, plural
from reid_desktop.vision.training.progress import NoteKind, TrainingNote
from reid_desktop.vision.training.recipe import Depth


def depth_title(depth: Depth) -> str:
    """Name how much of a model learns."""
    translate = QCoreApplication.translate
    match depth:
        case Depth.HEAD:
            return translate("Learning", "A light layer on top (recommended)")
        case Depth.LAST_STAGE:
            return translate("Learning", "The last stage of the model")
        case Depth.WHOLE:
            return translate("Learning", "The whole model")


def depth_sentence(depth: Depth) -> str:
    """Tell what that means for a person."""
    translate = QCoreApplication.translate
    match depth:
        case Depth.HEAD:
            return translate(
                "Learning",
                "Weighs anew what the model sees. Quick on any computer.",
            )
        case Depth.LAST_STAGE:
            return translate(
                "Learning",
                "Reads the photographs again. For hundreds of answers, and with patience.",
            )
        case Depth.WHOLE:
            return translate(
                "Learning", "Wants a graphics card, and is worth it with thousands of photographs."
            )


def learned_from(counts: Counts) -> list[tuple[str, str]]:
    """Tell how much there is to learn from: what is counted, and how many there are."""
    translate = QCoreApplication.translate
    said = [
        (translate("Learning", "Answers “same”"), counts.n_same),
        (translate("Learning", "Answers “different”"), counts.n_different),
        (translate("Learning", "Groups joined by answers"), counts.n_groups),
        (translate("Learning", "Photographs"), counts.n_photographs),
        (translate("Learning", "Unsure, counting less"), counts.n_unsure),
        (translate("Learning", "Seen side by side"), counts.n_facts),
    ]
    return [(what, number(n)) for what, n in said[:4]] + [
        (what, number(n)) for what, n in said[4:] if n
    ]


def about_seconds(seconds: float) -> str:
    """Tell a duration as people say it."""
    translate = QCoreApplication.translate
    unit, n = in_one_unit(seconds)
    match unit:
        case Unit.NOT_WORTH_COUNTING:
            return translate("Learning", "a few seconds")
        case Unit.SECONDS:
            return translate("Learning", "about {n} s").format(n=n)
        case Unit.MINUTES:
            return translate("Learning", "about {n} min").format(n=n)
        case Unit.HOURS:
            return translate("Learning", "about {n} h").format(n=n)


def outcome(version: ModelVersion) -> tuple[str, str]:
    """Tell what came of it, and what that means."""
    translate = QCoreApplication.translate
    before, after = measures(version.what.comparison)
    held = plural(
        "Learning",
        "{n} held-back answer",
        "{n} held-back answers",
        version.what.comparison.n_answers,
    ).format(n=number(version.what.comparison.n_answers))
    if version.name:
        said = translate("Learning", "Learning helped: {before} before, {after} after, on {held}.")
        hint = translate("Learning", "The new model is kept; nothing changes until you use it.")
    else:
        said = translate(
            "Learning", "Learning did not help: {before} before, {after} after, on {held}."
        )
        hint = translate("Learning", "Nothing was changed. More answers may help; try again then.")
    return said.format(before=before, after=after, held=held), hint


def measures(comparison: Comparison) -> tuple[str, str]:
    """Write how well the old and the new model find an animal again, 0…1."""
    before, after = comparison.before.average_precision, comparison.after.average_precision
    digits = 2 if round(before, 2) != round(after, 2) else 3
    return QLocale().toString(before, "f", digits), QLocale().toString(after, "f", digits)


def explained(comparison: Comparison) -> str:
    """Tell what the numbers mean, and how sure they are."""
    return QCoreApplication.translate(
        "Learning",
        "How far above all others the photographs of the same animal come when one is looked up;"
        " 1 is always first. This was measured on {n} animals that nothing was learned from; the"
        " true gain most likely lies between {low} and {high}.",
    ).format(
        n=number(comparison.n_individuals),
        low=_signed(comparison.gain.low),
        high=_signed(comparison.gain.high),
    )


def version_facts(version: ModelVersion) -> str:
    """Tell what a version learned from, in one line."""
    translate = QCoreApplication.translate
    learned = version.what.learned
    return translate("Learning", "{answers}, {groups}, {photographs}").format(
        answers=answers(learned.n_same + learned.n_different),
        groups=groups(learned.n_groups),
        photographs=photographs(learned.n_photographs),
    )


def interrupted() -> tuple[str, str]:
    """Tell that a run was left behind."""
    translate = QCoreApplication.translate
    return (
        translate("Learning", "Learning from your answers was interrupted."),
        translate("Learning", "It can go on where it stopped; until then nothing is changed."),
    )


def note_in_words(note: TrainingNote) -> str:
    """Tell what did not stop it."""
    translate = QCoreApplication.translate
    match note.kind:
        case NoteKind.SMALLER_BATCHES:
            return translate("Learning", "Memory is short: it goes on in smaller steps.")
        case NoteKind.LEFT_OUT:
            return translate("Learning", "Left out, as they cannot be read: {photographs}.").format(
                photographs=photographs(note.number)
            )
        case NoteKind.NOT_KEPT:
            return translate(
                "Learning",
                "What was learned so far could not be written: is there room on the disk?"
                " It goes on, but would begin anew after a crash.",
            )


def _signed(value: float) -> str:
    written = QLocale().toString(abs(value), "f", 3)
    return f"+{written}" if value >= 0 else f"−{written}"
