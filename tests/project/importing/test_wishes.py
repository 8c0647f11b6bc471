from pathlib import Path

import pytest

from reid_desktop.core.progress import UNHEARD
from reid_desktop.project.importing.plan import ImportRefusedError, LineKind
from reid_desktop.project.importing.snapshot import read_snapshot
from reid_desktop.project.importing.wishes import ImportKind, ImportWish, look_at, plan_of
from reid_desktop.project.project import Project
from tests.project.importing.importing_builders import photographs, table

BOXES = "file,identity,x,y,w,h\nAna/a.jpg,Ana,0,0,40,40\n"


@pytest.mark.parametrize("kind", list(ImportKind))
def test_every_kind_of_import_is_tried(project: Project, tmp_path: Path, kind: ImportKind) -> None:
    photographs(project, "Ana/a.jpg")
    looked = look_at(table(tmp_path, BOXES))

    wish = ImportWish(kind, looked, looked.columns, level="1")
    plan = plan_of(wish, read_snapshot(project), UNHEARD)

    assert plan.count(LineKind.ADDED) == 1
    assert len(looked.head) == 1


def test_boxes_of_a_detector_name_no_animals(project: Project, tmp_path: Path) -> None:
    photographs(project, "a.jpg")
    looked = look_at(table(tmp_path, '{"images": []}', name="md.json"))

    with pytest.raises(ImportRefusedError, match="names no animals"):
        plan_of(ImportWish(ImportKind.TABLE, looked), read_snapshot(project), UNHEARD)
    with pytest.raises(ImportRefusedError, match="No file was chosen"):
        plan_of(ImportWish(ImportKind.BOXES), read_snapshot(project), UNHEARD)
