"""The verbs about a project as a whole: new, scan, embed, check."""

from pathlib import Path

import click

from reid_desktop.cli.also import choose_also, embed_also
from reid_desktop.cli.arguments import FOLDER
from reid_desktop.cli.embedders import late_embedder_of
from reid_desktop.cli.opening import opened, project_argument, reviewer_or_me, warn_of_place
from reid_desktop.cli.problems import in_words, unreadable_rows
from reid_desktop.cli.terminal import TerminalProgress, counted, say, say_each
from reid_desktop.core.encounters import ENCOUNTER_GAP_S
from reid_desktop.core.errors import ReidError
from reid_desktop.core.records import Folder, Permissions
from reid_desktop.project import headless, views
from reid_desktop.project import scan as scanning
from reid_desktop.project.beginning import Wishes, set_up
from reid_desktop.project.encounters import checked_gap
from reid_desktop.project.folders import add_folder
from reid_desktop.project.permissions import permissions_of, permit
from reid_desktop.project.project import create_project
from reid_desktop.project.reading import change_reading
from reid_desktop.project.stations import INNERMOST, checked_level
from reid_desktop.runtime.paths import tuning_file, user_cache_folder
from reid_desktop.runtime.settings import kept_settings
from reid_desktop.store.values import readable
from reid_desktop.vision.devices import DEVICE_NAMES

_LEVEL_HELP = (
    "Which level of folders tells the stations: 1 for the folders inside the folder of"
    " photographs, 2 for those inside them, 0 for the folder itself, innermost, or none."
)
_GAP_HELP = "Seconds without a photograph after which another encounter begins."


def _say_away(folder: Folder) -> None:
    click.echo(
        f"The folder {readable(folder.path)} was not there, or nothing was in it; its photographs"
        " stay as they were. Connect its disk or card and try again.",
        err=True,
    )


def _say_deleted(before: Permissions, now: Permissions) -> None:
    if before.places and not now.places:
        say("Deleted the positions that were read; the photographs and older backups keep theirs.")
    if before.file_times and not now.file_times:
        say("Deleted the times that were only those of files.")


class UnhealthyProjectError(ReidError):
    """The project file has faults."""


@click.command()
@project_argument
@click.option(
    "--images",
    "folders",
    type=FOLDER,
    multiple=True,
    required=True,
    help="A folder of photographs; give it several times for several folders.",
)
@click.option("--name", help="What to call the project; else the name of its folder.")
@click.option("--reviewer", help="Who answers in this project, unless a verb says otherwise.")
@click.option("--station-level", default=INNERMOST, show_default=True, help=_LEVEL_HELP)
@click.option(
    "--encounter-gap",
    "gap_s",
    type=float,
    default=ENCOUNTER_GAP_S,
    show_default=True,
    help=_GAP_HELP,
)
def new(
    project: Path,
    folders: tuple[Path, ...],
    name: str | None,
    reviewer: str | None,
    station_level: str,
    gap_s: float,
) -> None:
    """Make a project in the folder PROJECT. The photographs are only ever read."""
    wishes = Wishes(station_level=checked_level(station_level), gap_s=checked_gap(gap_s))
    for folder in folders:
        if not folder.is_dir():
            if folder.exists():
                raise ReidError(
                    f"{folder} is a file, not a folder of photographs.",
                    hint="Give the folder it lies in.",
                )
            raise ReidError(
                f"The folder {folder} is not there.",
                hint="Check the name, and that its disk or card is connected.",
            )
    made = create_project(
        project,
        name=name,
        reviewer=reviewer_or_me(reviewer),
        is_usual=reviewer is not None,
        cache_elsewhere=user_cache_folder(),
    )
    try:
        warn_of_place(made)
        set_up(made, wishes)
        kept_settings().remember(made.folder)  # the start page shows it
        added = {add_folder(made, folder).folder_id for folder in folders}
        say(f"Made the project {made.name} with {counted(len(added), 'folder')}.")
    finally:
        made.close()


@click.command()
@project_argument
@click.option(
    "--places/--no-places",
    default=None,
    help="Whether positions in photographs may be read; the project remembers. Usually not, as they"
    " lead poachers to rare animals; --no-places deletes those that were read.",
)
@click.option(
    "--file-times/--no-file-times",
    default=None,
    help="Whether the time of a file counts where it tells no other; the project remembers. Usually"
    " not, as copying changes it; --no-file-times deletes those that were read.",
)
@click.option("--station-level", help=f"{_LEVEL_HELP} The project remembers.")
@click.option("--encounter-gap", "gap_s", type=float, help=f"{_GAP_HELP} The project remembers.")
def scan(
    project: Path,
    places: bool | None,
    file_times: bool | None,
    station_level: str | None,
    gap_s: float | None,
) -> None:
    """Look for new photographs in the folders of PROJECT."""
    with opened(project) as it:
        n_changed, _ = change_reading(it, level=station_level, gap_s=gap_s)
        if station_level is not None:
            say(f"{counted(n_changed, 'photograph')} with another station than before.")
        permitted = permissions_of(it)
        wanted = Permissions(
            places=permitted.places if places is None else places,
            file_times=permitted.file_times if file_times is None else file_times,
        )
        permit(it, wanted)
        _say_deleted(permitted, wanted)
        before = {folder.folder_id: folder.last_seen_at for folder in it.store.folders.all()}
        report = scanning.scan(it, TerminalProgress("Scanning"))
        folders = it.store.folders.all()
        away = [one for one in folders if one.last_seen_at == before[one.folder_id]]
        unreadable = unreadable_rows(it)
        say(
            f"{counted(report.n_new, 'new photograph')}, {report.n_moved} moved or renamed,"
            f" {report.n_unchanged} unchanged, {report.n_missing} missing,"
            f" {len(unreadable)} unreadable."
        )
    say_each([f"Unreadable: {in_words(one)}" for one in unreadable])
    say_each([f"Skipped {path}: {why.replace('_', ' ')}" for path, why in report.skipped])
    for folder in away:
        _say_away(folder)


@click.command()
@project_argument
@click.option("--model", help="Name of a model, or a file of weights with a card beside it.")
@click.option(
    "--also",
    multiple=True,
    metavar="NAME",
    help="A further model beside it, from now on; repeatable.",
)
@click.option(
    "--not-also",
    multiple=True,
    metavar="NAME",
    help="A further model that is to count no more; what it embedded is kept.",
)
@click.option("--device", type=click.Choice(DEVICE_NAMES), help="Where to compute.")
def embed(
    project: Path,
    *,
    model: str | None,
    also: tuple[str, ...],
    not_also: tuple[str, ...],
    device: str | None,
) -> None:
    """Describe the photographs of PROJECT by numbers that can be compared."""
    settings = kept_settings()
    with opened(project) as it:
        name = _lasting(model or headless.next_model(it, settings.model))
        choose_also(it, map(_lasting, also), map(_lasting, not_also), beside=name)
        embedder = late_embedder_of(name, device, notes=tuning_file())
        progress = TerminalProgress("Embedding", in_hundredths=True)
        report = headless.embed(it, embedder, model=name, progress=progress)
        where = f"; computed on {report.device}" if report.device else ""
        say(
            f"{report.n_embedded} embedded, {report.n_cached} before,"
            f" {len(report.unreadable)} unreadable{where}."
        )
        embed_also(it, device)


def _lasting(name: str) -> str:
    """Name a file of weights so that it is found from other folders, too."""
    return str(Path(name).absolute()) if Path(name).is_file() else name


@click.command()
@project_argument
def check(project: Path) -> None:
    """Check that the file of PROJECT is whole."""
    with opened(project) as it:
        faults = views.check(it)
    if faults:
        raise UnhealthyProjectError(
            " ".join(faults), hint="Go back to a copy in the folder backups of the project."
        )
    say("The project is healthy.")
