"""Writes down what the tables came from, so that a study can be repeated and checked."""

import hashlib
import json
from collections.abc import Mapping

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


def manifest_bytes(facts: Mapping[str, object], contents: Mapping[str, bytes]) -> bytes:
    """Return the manifest: the facts, and the SHA-256 of every file by its name.

    JSON in UTF-8 without a byte order mark, which RFC 8259 forbids.
    """
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    text = json.dumps({**facts, "sha256": sums}, indent=2, ensure_ascii=False)
    return f"{text}\n".encode(errors="replace")
