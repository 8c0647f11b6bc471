from pathlib import Path

import pytest

from reid_desktop.core.progress import UNHEARD
from reid_desktop.core.records import Box
from reid_desktop.project.importing import examples
from reid_desktop.project.importing.columns import guess_columns
from reid_desktop.project.importing.detections import DetectionSource, open_box_table
from reid_desktop.project.importing.examples import BoxExample, find_examples
from reid_desktop.project.importing.snapshot import read_snapshot
from reid_desktop.project.importing.tables import open_table
from reid_desktop.project.project import Project
from tests.project.importing.importing_builders import photographs, table

HEAD = "file,x,y,w,h,conf,label\n"


def _source(folder: Path, rows: str) -> DetectionSource:
    opened = open_table(table(folder, HEAD + rows))
    return open_box_table(opened, guess_columns(opened, boxes=True))


def test_crowded_photographs_come_first_and_then_those_in_doubt(
    project: Project, tmp_path: Path
) -> None:
    photographs(project, "sure.jpg", "doubt.jpg", "two.jpg", "nobody.jpg", "person.jpg")
    source = _source(
        tmp_path,
        "sure.jpg,0.1,0.1,0.5,0.5,0.99,animal\ndoubt.jpg,0.1,0.1,0.5,0.5,0.22,animal\n"
        "two.jpg,0,0,0.5,0.5,0.9,animal\ntwo.jpg,0.5,0.5,0.5,0.5,0.1,animal\n"
        "nobody.jpg,,,,,,\nperson.jpg,0.1,0.1,0.5,0.5,0.9,person\n"
        "elsewhere.jpg,0.1,0.1,0.5,0.5,0.9,animal\n",
    )

    found = find_examples(source, read_snapshot(project), UNHEARD)

    assert [Path(one.path).name for one in found] == ["two.jpg", "doubt.jpg", "sure.jpg"]
    assert found[0] == BoxExample(
        "/photographs/two.jpg", (100, 80), ((Box(0, 0, 50, 40), 0.9), (Box(50, 40, 50, 40), 0.1))
    )


def test_only_the_beginning_of_a_source_is_looked_through(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examples, "_LOOKED_THROUGH", 1)
    photographs(project, "a.jpg", "b.jpg")
    rows = "a.jpg,0.1,0.1,0.5,0.5,0.9,animal\nb.jpg,0.1,0.1,0.5,0.5,0.9,animal\n"

    found = find_examples(_source(tmp_path, rows), read_snapshot(project), UNHEARD)

    assert [Path(one.path).name for one in found] == ["a.jpg"]
