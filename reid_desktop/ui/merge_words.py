"""What merging brings, in the words of the window."""

from PySide6.QtCore import QCoreApplication, QLocale

from reid_desktop.core.agreement import Agreement
from reid_desktop.project.merging.names import Clash, NameClash, NamesReport
from reid_desktop.project.merging.report import Disagreed, MergeReport, NotUnderstood, Why
from reid_desktop.ui.words import answers, number, photographs, plural


def headline(report: MergeReport) -> str:
    """Tell what comes in, in one line."""
    translate = QCoreApplication.translate
    if report.brings_nothing:
        return translate("Merge", "Nothing new: everything of it is here, or cannot be.")
    by = ", ".join(
        translate("Merge", "{n} of {name}").format(n=number(n), name=name)
        for name, n in report.by_reviewer
    )
    if not by:
        return translate("Merge", "No new answers, but names come in.")
    return translate("Merge", "{answers} come in: {by}").format(
        answers=answers(report.n_new), by=by
    )


def facts(report: MergeReport) -> list[str]:
    """Tell what was recognised, and what becomes of the rest; a sentence each."""
    translate = QCoreApplication.translate
    said = [
        translate("Merge", "{n} of {photographs} of the other project are here, too.").format(
            n=number(report.n_recognised), photographs=photographs(report.n_photographs)
        )
    ]
    counts = (
        (report.n_known, translate("Merge", "{answers}: here already.")),
        (
            report.n_overtaken,
            translate("Merge", "{answers}: older than what the same reviewer says here."),
        ),
        (report.n_taken_back, translate("Merge", "{answers}: taken back here, and stay so.")),
        (report.n_not_understood, translate("Merge", "{answers}: say nothing here, see below.")),
        (
            report.n_gone_there,
            translate("Merge", "{answers}: taken back there since; they stay here."),
        ),
    )
    said += [text.format(answers=answers(n)) for n, text in counts if n]
    if report.n_new_boxes:
        said.append(
            translate("Merge", "Boxes that come along, as answers need them: {n}.").format(
                n=number(report.n_new_boxes)
            )
        )
    if report.names is not None:
        said += _names(report.names)
    if report.n_disagreed:
        said.append(
            plural(
                "Merge",
                "Reviewers differ about {n} pair: it becomes a dispute.",
                "Reviewers differ about {n} pairs: they become disputes.",
                report.n_disagreed,
            ).format(n=number(report.n_disagreed))
        )
    return said


def details(report: MergeReport) -> list[str]:
    """Tell who agrees how far, who differs about what, and what stays outside; a line each."""
    clashes = () if report.names is None else report.names.clashes
    return [
        *map(_agreement, report.agreements),
        *map(_disagreed, report.disagreed),
        *map(_clash, clashes),
        *map(_lost, report.not_understood),
    ]


def _names(names: NamesReport) -> list[str]:
    translate = QCoreApplication.translate
    said = [
        translate(
            "Merge", "Names: {new} new, {photographs} accepted, {described} described further."
        ).format(
            new=number(names.n_new),
            photographs=photographs(names.n_accepted),
            described=number(names.n_described),
        )
    ]
    if names.n_unnamed:
        said.append(
            translate("Merge", "Accepted groups without a name stay outside: {n}.").format(
                n=number(names.n_unnamed)
            )
        )
    return said


def _agreement(one: Agreement) -> str:
    translate = QCoreApplication.translate
    said = translate("Merge", "{one} and {other}: {n} pairs answered by both").format(
        one=one.first, other=one.second, n=number(one.n_pairs)
    )
    if one.alike_of_all is not None:
        alike = translate("Merge", "{share} % alike")
        said += f", {alike.format(share=number(round(100 * one.alike_of_all)))}"
    if one.kappa_of_all is not None and one.kappa_of_all_range is not None:
        kappa = translate("Merge", "kappa {kappa} (95 %: {low} to {high})")
        low, high = one.kappa_of_all_range
        said += ", " + kappa.format(
            kappa=_decimal(one.kappa_of_all), low=_decimal(low), high=_decimal(high)
        )
    return said


def _disagreed(one: Disagreed) -> str:
    said = QCoreApplication.translate(
        "Merge", "{a} and {b}: {one} says same, {other} says different"
    )
    a, b = one.paths
    return said.format(a=a, b=b, one=one.says_same, other=one.says_different)


def _clash(one: NameClash) -> str:
    translate = QCoreApplication.translate
    said = {
        Clash.OTHER_NAME: translate(
            "Merge", "{there}: {here} here, and so it stays ({photographs})"
        ),
        Clash.RENAMED: translate("Merge", "{there}: is called {here} here, and stays so"),
        Clash.APART: translate(
            "Merge", "{there}: {photographs} left out, as two are known to show different animals"
        ),
    }[one.why]
    return said.format(there=one.there, here=one.here, photographs=photographs(one.n_photographs))


def _lost(one: NotUnderstood) -> str:
    translate = QCoreApplication.translate
    said = {
        Why.NO_PHOTOGRAPH: translate("Merge", "{path}: not in this project ({answers})"),
        Why.OTHER_BOXES: translate("Merge", "{path}: has other boxes here ({answers})"),
        Why.ONE_HERE: translate("Merge", "{path}: both photographs are one here ({answers})"),
    }[one.why]
    return said.format(path=one.path, answers=answers(one.n_answers))


def _decimal(value: float) -> str:
    return QLocale().toString(value, "f", 2)
