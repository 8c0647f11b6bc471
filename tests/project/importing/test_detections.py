import json
from pathlib import Path
from typing import Any

import pytest

from reid_desktop.project.importing.boxing import Unit
from reid_desktop.project.importing.columns import guess_columns
from reid_desktop.project.importing.detections import (
    Detected,
    Detection,
    is_json,
    open_box_table,
    open_detections,
)
from reid_desktop.project.importing.plan import Code, ImportRefusedError
from reid_desktop.project.importing.tables import open_table
from tests.project.importing.importing_builders import table

CATEGORIES = {"1": "animal", "2": "person", "3": "vehicle"}
ANIMAL = {"category": "1", "conf": 0.926, "bbox": [0.0, 0.2762, 0.1539, 0.2825]}


def _written(folder: Path, images: list[Any], **parts: object) -> Path:
    path = folder / "md.json"
    content = {"images": images, "detection_categories": CATEGORIES, **parts}
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_photographs_are_read_one_by_one(tmp_path: Path) -> None:
    path = _written(
        tmp_path, [{"file": "a.jpg", "detections": [ANIMAL]}, {"file": "b.jpg", "detections": []}]
    )

    found = list(open_detections(path).detected())

    box = Detection((0.0, 0.2762, 0.1539, 0.2825), 0.926, "1")
    assert found == [Detected(1, "a.jpg", (box,)), Detected(2, "b.jpg", ())]


@pytest.mark.parametrize(
    "image",
    [
        {"file": "a.jpg", "failure": "Failure image access", "detections": None},
        {"file": "a.jpg", "failure": "Failure image access"},
        {"file": "a.jpg", "detections": None, "max_detection_conf": None},
    ],
)
def test_a_failure_is_no_photograph_without_animals(tmp_path: Path, image: object) -> None:
    [found] = open_detections(_written(tmp_path, [image])).detected()

    assert found.detections is None
    assert found.problem is None


@pytest.mark.parametrize(
    ("image", "code"),
    [
        ({"detections": []}, Code.NO_FILE),
        ("a.jpg", Code.NO_FILE),
        ({"file": "a.mp4", "frame_rate": 20, "detections": []}, Code.VIDEO),
    ],
)
def test_what_is_no_photograph_is_told(tmp_path: Path, image: object, code: Code) -> None:
    [found] = open_detections(_written(tmp_path, [image])).detected()

    assert found.problem is code


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"bbox": [0, 0, 1]}, Code.BAD_BOX),
        ({"bbox": [0, 0, 1, "x"]}, Code.BAD_BOX),
        ({"conf": "high"}, Code.BAD_NUMBER),
        ({"conf": 92}, Code.BAD_NUMBER),
    ],
)
def test_a_broken_detection_is_told(tmp_path: Path, changed: dict[str, Any], code: Code) -> None:
    path = _written(tmp_path, [{"file": "a.jpg", "detections": [{**ANIMAL, **changed}, "x"]}])

    [found] = open_detections(path).detected()

    assert found.detections is not None
    assert [one.problem for one in found.detections] == [code, Code.BAD_BOX]


@pytest.mark.parametrize(
    ("info", "threshold"),
    [
        ({"format_version": "1.0"}, 0.8),
        ({"detector": "md_v4.1.0.pb"}, 0.8),
        ({"detector": "md_v5a.0.0.pt"}, 0.2),
        ({"detector": "MDV5A", "detector_metadata": {"typical_detection_threshold": 0.3}}, 0.3),
    ],
)
def test_the_threshold_follows_the_detector(
    tmp_path: Path, info: dict[str, object], threshold: float
) -> None:
    assert open_detections(_written(tmp_path, [], info=info)).threshold == threshold


def test_only_animals_are_animals(tmp_path: Path) -> None:
    source = open_detections(_written(tmp_path, []))

    assert [source.is_animal(one) for one in ("1", "2", "3", "9")] == [True, False, False, False]
    assert source.name_of("2") == "person"


def test_where_species_are_told_all_but_people_and_cars_are_animals(tmp_path: Path) -> None:
    categories = {"1": "zebra", "2": "person"}

    source = open_detections(_written(tmp_path, [], detection_categories=categories))

    assert [source.is_animal(one) for one in ("1", "2")] == [True, False]


@pytest.mark.parametrize("content", ['{"images": [', "[1, 2]", '{"a": 1}', "no json", ""])
def test_what_is_no_result_of_megadetector_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "md.json"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(ImportRefusedError):
        list(open_detections(path).detected())


def test_json_is_told_from_tables(tmp_path: Path) -> None:
    assert is_json(table(tmp_path, ' {"images": []}', encoding="utf-8-sig"))
    assert not is_json(table(tmp_path, "file,x,y,w,h\n"))


def test_a_table_of_boxes_is_read_row_by_row(tmp_path: Path) -> None:
    text = "file,x,y,w,h,conf,category\na.jpg,0.1,0.2,0.3,0.4,0.9,animal\nb.jpg,,,,,,\n"
    text += "c.jpg,0.1,0.2,0.3,0.4,high,animal\nd.jpg,0.1,0.2,0.3,0.4,1,person,more\n"
    opened = open_table(table(tmp_path, text))

    source = open_box_table(opened, guess_columns(opened))

    found = list(source.detected())
    assert (source.unit, source.threshold) == (Unit.SHARES, 0.2)
    assert found[0].detections == (Detection((0.1, 0.2, 0.3, 0.4), 0.9, "animal"),)
    assert found[1].detections == ()
    assert found[2].detections is not None
    assert found[2].detections[0].problem is Code.BAD_NUMBER
    assert found[3].problem is Code.TOO_MANY_CELLS
    assert [source.is_animal(one) for one in ("", "animal", "Person")] == [True, True, False]


@pytest.mark.parametrize("title", ["label", "class", "name", "category"])
def test_what_a_table_of_boxes_says_of_each_is_its_kind(tmp_path: Path, title: str) -> None:
    text = f"image,x,y,w,h,{title}\na.jpg,0.1,0.2,0.3,0.4,person\n"
    opened = open_table(table(tmp_path, text))

    source = open_box_table(opened, guess_columns(opened, boxes=True))

    [found] = source.detected()
    assert found.detections is not None
    assert not source.is_animal(found.detections[0].category)


def test_a_table_without_boxes_is_refused(tmp_path: Path) -> None:
    opened = open_table(table(tmp_path, "file,identity\na.jpg,Ana\n"))

    with pytest.raises(ImportRefusedError):
        open_box_table(opened, guess_columns(opened))
