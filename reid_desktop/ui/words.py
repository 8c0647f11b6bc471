"""How numbers, places and people's folders are written in the window."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reid_desktop.core.types import BUILT_IN, AssignmentStatus, Sureness, Verdict

_NO_ORDER = {QLocale.Language.C, QLocale.Language.English}


def number(n: int) -> str:
    """Write a count as the person's country does."""
    return QLocale().toString(n)


def plural(context: str, one: str, many: str, n: int) -> str:
    """Choose the form of a text that goes with a count, in the language of the window.

    Parameters
    ----------
    context : str
        What it is about, for translators.
    one, many : str
        English for one and for any other number; `many` is what translators see, and their
        languages may have other forms, and more of them.
    n : int
        The count. Put it in the place of ``{n}`` by ``format``.
    """
    told = QCoreApplication.translate(context, many, "", n)
    return one if n == 1 and told == many else told


def short_date(date_: date) -> str:
    """Write a day in digits: by ISO 8601 in English, whose countries do not agree on an order."""
    locale = QLocale()
    if locale.language() in _NO_ORDER:
        return date_.isoformat()
    form = locale.dateFormat(QLocale.FormatType.ShortFormat)
    if "yyyy" not in form:
        form = form.replace("yy", "yyyy")
    written: str = locale.toString(QDate(date_.year, date_.month, date_.day), form)
    return written


def moment(at: datetime) -> str:
    """Write a day and the time of it, to the second."""
    return f"{short_date(at.date())}  {at:%H:%M:%S}"


def place(path: Path | str) -> str:
    """Write a path with the home folder as ``~``: it fits, and tells no names."""
    path = Path(path)
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except ValueError:
        return str(path)


def status_in_words(status: AssignmentStatus) -> str:
    """Tell how well an identity is established."""
    translate = QCoreApplication.translate
    return {
        AssignmentStatus.ACCEPTED: translate("Status", "accepted by a person"),
        AssignmentStatus.PROVEN: translate("Status", "proven by answers"),
        AssignmentStatus.PROPOSED: translate("Status", "proposed by the program"),
        AssignmentStatus.UNIDENTIFIED: translate("Status", "not grouped yet"),
        AssignmentStatus.NOT_IDENTIFIABLE: translate("Status", "not identifiable"),
    }[status]


def sentence_case(text: str) -> str:
    """Begin with a capital letter and leave the rest."""
    return text[:1].upper() + text[1:]


def photographs(n: int) -> str:
    """Count photographs."""
    return plural("Count", "{n} photograph", "{n} photographs", n).format(n=number(n))


def model_in_words(name: str) -> str:
    """Tell a model by the name people know it by."""
    if name == BUILT_IN:
        return QCoreApplication.translate("Model", "Classical")
    return Path(name).stem if "/" in name or "\\" in name else name


def models_in_words(names: Sequence[str]) -> str:
    """Tell models, one at least, as a sentence does."""
    *rest, last = map(model_in_words, names)
    if not rest:
        return last
    both = QCoreApplication.translate("Model", "{these} and {last}")
    return both.format(these=", ".join(rest), last=last)


def size_in_words(width_px: int, height_px: int) -> str:
    """Write the size of a picture."""
    size = QCoreApplication.translate("Size", "{width} × {height} pixels")
    return size.format(width=width_px, height=height_px)


def megabytes(n_bytes: int) -> str:
    """Write the size of a file."""
    return QLocale().formattedDataSize(n_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def answers(n: int) -> str:
    """Count answers."""
    return plural("Count", "{n} answer", "{n} answers", n).format(n=number(n))


def questions_left(n: int) -> str:
    """Tell how many questions may be left."""
    if not n:  # what was chosen before is still asked
        return QCoreApplication.translate("Count", "hardly any questions left")
    left = plural("Count", "about {n} question left", "about {n} questions left", n)
    return left.format(n=number(n))


def groups(n: int) -> str:
    """Count groups of photographs."""
    return plural("Count", "{n} group", "{n} groups", n).format(n=number(n))


def how_far(n_answers: int, n_left: int | None, per_hour: float | None = None) -> str:
    """Count the answers, and the questions left and the pace if they are known."""
    said = [answers(max(n_answers, 0))]
    if n_left is not None:
        said.append(questions_left(n_left))
    if per_hour is not None:
        an_hour = QCoreApplication.translate("Count", "{n} an hour")
        said.append(an_hour.format(n=number(round(per_hour))))
    return "  ·  ".join(said)


def named_individuals(n: int) -> str:
    """Count individuals that a person named or accepted."""
    said = plural("Count", "{n} accepted individual", "{n} accepted individuals", n)
    return said.format(n=number(n))


def files(n: int) -> str:
    """Count files."""
    return plural("Count", "{n} file", "{n} files", n).format(n=number(n))


def sex_in_words(sex: str) -> str:
    """Tell a sex."""
    translate = QCoreApplication.translate
    return {"female": translate("Sex", "female"), "male": translate("Sex", "male")}[sex]


def life_stage_in_words(life_stage: str) -> str:
    """Tell how old an animal is, roughly."""
    translate = QCoreApplication.translate
    return {
        "adult": translate("LifeStage", "adult"),
        "subadult": translate("LifeStage", "subadult"),
        "juvenile": translate("LifeStage", "juvenile"),
    }[life_stage]


def verdict_in_words(verdict: Verdict, sureness: Sureness = Sureness.SURE) -> str:
    """Tell an answer."""
    translate = QCoreApplication.translate
    probably = sureness is Sureness.PROBABLY
    return {
        Verdict.SAME: translate("Verdict", "probably the same" if probably else "same"),
        Verdict.DIFFERENT: translate("Verdict", "probably different" if probably else "different"),
        Verdict.UNSURE: translate("Verdict", "unsure"),
        Verdict.NOT_COMPARABLE: translate("Verdict", "not comparable"),
    }[verdict]
