"""The verb learn."""

from pathlib import Path
from typing import Any

import click

from reid_desktop.cli.embedders import late_embedder_of
from reid_desktop.cli.opening import opened, project_argument
from reid_desktop.cli.terminal import TerminalProgress, counted, say, say_json
from reid_desktop.core.learning.versions import Comparison, ModelVersion
from reid_desktop.project import headless
from reid_desktop.project.learning.headless import LearnWish, version_called
from reid_desktop.project.learning.headless import learn as learn_now
from reid_desktop.project.learning.versions import versions_of
from reid_desktop.project.project import Project
from reid_desktop.runtime.paths import model_folder, model_folders, tuning_file
from reid_desktop.runtime.settings import kept_settings
from reid_desktop.vision.devices import DEVICE_NAMES
from reid_desktop.vision.licences import agreement_to, needs_agreement
from reid_desktop.vision.model_library import list_models
from reid_desktop.vision.training.progress import NoteKind, TrainingNote, TrainingStep
from reid_desktop.vision.training.recipe import Depth

_DEPTHS = {"head": Depth.HEAD, "last-stage": Depth.LAST_STAGE, "whole": Depth.WHOLE}


@click.command()
@project_argument
@click.option(
    "--depth",
    type=click.Choice(list(_DEPTHS)),
    default="head",
    show_default=True,
    help="How much of the model learns; all but the head want a graphics card.",
)
@click.option("--epochs", type=click.IntRange(1), help="Rounds; else as many as are usual.")
@click.option("--device", type=click.Choice(DEVICE_NAMES), help="Where to compute.")
@click.option("--accept", is_flag=True, help="Use the new model if it is better.")
@click.option("--versions", is_flag=True, help="Only list what was learned so far.")
@click.option(
    "--use",
    metavar="VERSION",
    help="Only compare PROJECT by a version from now on, by its name or number; by the name of"
    " the model before, go back to that.",
)
@click.option("--json", "as_json", is_flag=True, help="Write it for a program.")
def learn(
    project: Path,
    *,
    depth: str,
    epochs: int | None,
    device: str | None,
    accept: bool,
    versions: bool,
    use: str | None,
    as_json: bool,
) -> None:
    """Let a copy of the model learn from the answers of PROJECT, and see whether that helped.

    Some answers are held back, and both models are compared on them; the project goes on with
    the model it has unless --accept is given and the new one is better. Stopped with Ctrl+C, it
    goes on from there the next time. Answers are never changed.
    """
    if sum((versions, use is not None, accept)) > 1:
        raise click.UsageError("Give only one of --accept, --versions and --use.")
    with opened(project) as it:
        if versions:
            _list(it, as_json=as_json)
        elif use is not None:
            name = version_called(it, use)
            _use(it, name, device)
            _say(as_json, {"model": name}, [f"{it.name} is compared by “{name}” now."])
        else:
            version = _learn(it, LearnWish(_DEPTHS[depth], epochs), device)
            used = accept and bool(version.name)
            if used:
                _use(it, version.name, device)
            record = {**_record(version), "is_used": used}
            _say(as_json, record, _in_lines(version, used=used))


def _learn(project: Project, wish: LearnWish, device: str | None) -> ModelVersion:
    from reid_desktop.project.learning.teaching import LibraryTrainer  # noqa: PLC0415 - loads torch

    trainer = LibraryTrainer(
        model_folder(), model_folders(), device=device or kept_settings().device
    )
    version = learn_now(
        project,
        wish,
        trainer,
        progress=_Telling(),
        tell_going_on=lambda: click.echo("Going on with what was interrupted.", err=True),
    )
    for card in list_models(model_folders()):
        if card.name == version.name and needs_agreement(
            card
        ):  # whoever used its base keeps to the same terms
            kept_settings().agree(agreement_to(card))
    return version


def _use(project: Project, name: str, device: str | None) -> None:
    embedder = late_embedder_of(name, device, notes=tuning_file())
    progress = TerminalProgress("Comparing photographs", in_hundredths=True)
    headless.embed(project, embedder, model=name, progress=progress)
    headless.solve(project)


def _list(project: Project, *, as_json: bool) -> None:
    versions = versions_of(project)
    in_use = headless.model_of(project)
    records = [
        {**_record(one), "is_used": bool(one.name) and one.name == in_use} for one in versions
    ]
    lines = [_line(one, in_use) for one in versions] or ["Nothing was learned yet."]
    _say(as_json, records, lines)


def _say(as_json: bool, record: object, lines: list[str]) -> None:
    if as_json:
        say_json(record)
        return
    for line in lines:
        say(line)


def _in_lines(version: ModelVersion, *, used: bool) -> list[str]:
    held = counted(version.what.comparison.n_answers, "held-back answer")
    numbers = f"{_numbers(version.what.comparison)}, on {held}."
    if not version.name:
        return [f"Learning did not help: {numbers} Nothing was changed."]
    if used:
        return [
            f"Learning helped: {numbers}",
            f"The project is compared by “{version.name}” now.",
        ]
    return [
        f"Learning helped: {numbers}",
        f"It is kept as “{version.name}”; “learn PROJECT --use {version.version_id}” uses it.",
    ]


def _line(version: ModelVersion, in_use: str) -> str:
    learned = version.what.learned
    state = "did not help" if not version.name else f"“{version.name}”"
    if version.name and version.name == in_use:
        state += ", in use"
    return (
        f"{version.version_id}: {state}; {_numbers(version.what.comparison)}; from"
        f" {counted(learned.n_same + learned.n_different, 'answer')},"
        f" {counted(learned.n_groups, 'group')}, {counted(learned.n_photographs, 'photograph')};"
        f" {version.what.learned_at:%Y-%m-%d}"
    )


def _numbers(comparison: Comparison) -> str:
    before, after = comparison.before.average_precision, comparison.after.average_precision
    return f"{before:.3f} before, {after:.3f} after"


def _record(version: ModelVersion) -> dict[str, Any]:
    what, learned, compared = version.what, version.what.learned, version.what.comparison
    return {
        "version": version.version_id,
        "model": version.name or None,
        "model_key": None if what.kept is None else what.kept.model_key,
        "helped": bool(version.name),
        "base_model": what.base.name,
        "base_model_key": what.base.model_key,
        "compared_with": what.before,
        "depth": what.depth,
        "seed": what.seed,
        "learned_from": {
            "same": learned.n_same,
            "different": learned.n_different,
            "unsure": learned.n_unsure,
            "facts": learned.n_facts,
            "groups": learned.n_groups,
            "photographs": learned.n_photographs,
        },
        "held_back": {"answers": compared.n_answers, "individuals": compared.n_individuals},
        "auc": {"before": compared.before.auc, "after": compared.after.auc},
        "average_precision": {
            "before": compared.before.average_precision,
            "after": compared.after.average_precision,
        },
        "gain": {
            "value": compared.gain.value,
            "low": compared.gain.low,
            "high": compared.gain.high,
        },
        "program": what.program,
        "device": what.device,
        "reviewer": version.reviewer,
        "learned_at": what.learned_at.isoformat(),
    }


class _Telling:
    """Tells on the terminal how far learning is."""

    def __init__(self) -> None:
        self._reading = TerminalProgress("Getting ready")
        self._learning = TerminalProgress("Learning")

    def advance(self, done: int, total: int) -> None:
        """Hear of photographs that are read before the first batch."""
        self._reading.advance(done, total)

    def trained(self, step: TrainingStep) -> None:
        """Hear of a batch."""
        self._learning.advance(step.step, step.n_steps)

    def noted(self, note: TrainingNote) -> None:
        """Say what did not stop it."""
        click.echo(_note(note), err=True)


def _note(note: TrainingNote) -> str:
    match note.kind:
        case NoteKind.SMALLER_BATCHES:
            return "Memory is short: it goes on in smaller steps."
        case NoteKind.LEFT_OUT:
            return f"{counted(note.number, 'photograph')} left out: they cannot be read."
        case NoteKind.NOT_KEPT:
            return "What was learned so far could not be written: is there room on the disk?"
