"""Writes down what the tables came from, so that a study can be repeated and checked."""

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from reid_desktop import __version__
from reid_desktop.project.project import Project
from reid_desktop.store.export_rows import schema_version

MANIFEST = "manifest.json"


def manifest_facts(project: Project, *, places: bool) -> dict[str, object]:
    """Tell which program, engine and models the identities of `project` come from.

    Parameters
    ----------
    project : Project
    places : bool
        Whether the tables tell places; the name of a project may tell one too.
    """
    run = project.store.runs.latest()
    return {
        "program": f"ReID Desktop {__version__}",
        "project": project.name if places else None,
        "exported_at": project.now().isoformat(),
        "schema": schema_version(project.store),
        "places": places,
        "engine": None if run is None else run.engine,
        "models": [] if run is None else list(run.model_keys),
        "parameters": {} if run is None else json.loads(run.parameters),
        "seed": None if run is None else run.seed,
        "solved_at": None if run is None else run.computed_at.isoformat(),
        "n_decisions_solved_with": None if run is None else run.n_decisions,
    }


def manifest_bytes(
    facts: Mapping[str, object], sums: Mapping[str, str], earlier: Mapping[str, str] | None = None
) -> bytes:
    """Return the manifest: the facts, and the SHA-256 of every file by its path.

    JSON in UTF-8 without a byte order mark, which RFC 8259 forbids.

    Parameters
    ----------
    earlier
        Files that lie in the folder since exports before, and are no part of this one.
    """
    said = {**facts, "sha256": sums, **({"earlier": earlier} if earlier else {})}
    text = json.dumps(said, indent=2, ensure_ascii=False)
    return f"{text}\n".encode(errors="replace")


def listed_files(manifest: Path) -> dict[str, str]:
    """Return the SHA-256 of each file that a manifest lists, by its path; none without one.

    A manifest may come from a stranger: what leads out of its folder is left out.
    """
    try:
        said = json.loads(manifest.read_bytes())
        listed = {**said.get("earlier", {}), **said["sha256"]}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return {
        path: str(digest)
        for path, digest in listed.items()
        if _stays_inside(path) and path != MANIFEST
    }


def _stays_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return bool(parts) and not {"..", "/"} & set(parts) and not set(path) & {"\\", ":", "\0"}
