import json

from reid_desktop import __version__
from reid_desktop.project.exporting.manifest import manifest_bytes, manifest_facts
from reid_desktop.project.project import Project
from reid_desktop.store.database import schema_scripts
from tests.store.store_builders import NOON, fill, record_run


def test_the_manifest_tells_the_sum_of_every_file() -> None:
    written = json.loads(manifest_bytes({"seed": 3}, {"identities.csv": "ab12"}))

    assert written == {
        "seed": 3,
        "sha256": {"identities.csv": "ab12"},
    }


def test_the_manifest_tells_what_it_takes_to_repeat_a_study(project: Project) -> None:
    fill(project.store, 2)
    record_run(project.store, [0, 0])
    project.now = lambda: NOON

    facts = manifest_facts(project, places=True)

    assert facts == {
        "program": f"ReID Desktop {__version__}",
        "project": "project",
        "exported_at": "2026-01-01T12:00:00+00:00",
        "schema": len(schema_scripts()),
        "places": True,
        "engine": "test",
        "models": ["a", "b"],
        "parameters": {},
        "seed": 1,
        "solved_at": "2026-01-01T12:00:00+00:00",
        "n_decisions_solved_with": 0,
    }


def test_before_the_first_run_there_is_no_engine(project: Project) -> None:
    facts = manifest_facts(project, places=True)

    assert (facts["engine"], facts["models"], facts["seed"]) == (None, [], None)


def test_the_name_of_a_project_may_be_a_place(project: Project) -> None:
    assert manifest_facts(project, places=False)["project"] is None


def test_the_manifest_is_these_bytes() -> None:
    data = manifest_bytes({"seed": 1, "engine": "é"}, {"a.csv": "ab12"})

    assert data.decode() == (
        '{\n  "seed": 1,\n  "engine": "é",\n  "sha256": {\n    "a.csv": "ab12"\n  }\n}\n'
    )


def test_what_is_no_unicode_does_not_stop_the_manifest() -> None:
    assert json.loads(manifest_bytes({"engine": "caf\udce9"}, {}))["engine"] == "caf?"
