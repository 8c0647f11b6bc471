"""Tables and projects for the tests of imports."""

from collections.abc import Sequence
from pathlib import Path

from reid_desktop.core.progress import UNHEARD
from reid_desktop.project.changes import Changes
from reid_desktop.project.importing.applying import apply_plan
from reid_desktop.project.importing.catalogue import plan_catalogue
from reid_desktop.project.importing.columns import guess_columns
from reid_desktop.project.importing.entries import CatalogueWish
from reid_desktop.project.importing.plan import LineKind, Plan
from reid_desktop.project.importing.snapshot import read_snapshot
from reid_desktop.project.importing.tables import open_table
from reid_desktop.project.project import Project
from tests.store.store_builders import examined, fill


def photographs(project: Project, *paths: str, size: tuple[int, int] = (100, 80)) -> None:
    """Put photographs into the folder ``/photographs`` of a project."""
    fill(project.store, [examined(path) for path in paths])
    project.store.connection.execute("UPDATE image SET width_px = ?, height_px = ?", size)


def table(folder: Path, text: str, *, name: str = "known.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def planned(
    project: Project,
    path: Path,
    *,
    wishes: Sequence[str] = (),
    wish: CatalogueWish | None = None,
) -> Plan:
    """Try a table of known animals."""
    opened = open_table(path)
    mapped = guess_columns(opened, wishes)
    return plan_catalogue(opened, mapped, read_snapshot(project), wish=wish, progress=UNHEARD)


def imported(project: Project, path: Path, *, wishes: Sequence[str] = ()) -> Changes:
    """Import a table of known animals."""
    return apply_plan(project, planned(project, path, wishes=wishes), UNHEARD)


def codes(plan: Plan, kind: LineKind | None = None) -> list[tuple[int, str]]:
    """Return rows and what was said of them."""
    return [(one.number, one.code.value) for one in plan.lines if kind in (None, one.kind)]


def named(project: Project) -> dict[str, str]:
    """Return who each photograph is accepted to be, by its path."""
    rows = project.store.connection.execute(
        "SELECT relative_path, name FROM membership JOIN annotation USING (annotation_id)"
        " JOIN image USING (image_id) JOIN individual USING (individual_id)"
    )
    return {row[0]: row[1] for row in rows}
