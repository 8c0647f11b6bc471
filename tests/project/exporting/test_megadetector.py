import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reid_desktop.core.records import Box
from reid_desktop.core.types import AssignmentStatus
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import Made
from reid_desktop.project.exporting.megadetector import MEGADETECTOR
from reid_desktop.project.exporting.study import Study
from tests.project.exporting.studies import seen, study_of


def written(study: Study) -> dict[str, Any]:
    [made] = MEGADETECTOR.contents(study, Choices())
    assert isinstance(made, Made)
    text = b"".join(made.chunks).decode("utf-8")
    found: dict[str, Any] = json.loads(text)
    require_valid(found)
    return found


def require_valid(found: dict[str, Any]) -> None:
    """Check what MegaDetector's validate_batch_results checks."""
    assert set(found) == {"info", "detection_categories", "images"}
    assert float(found["info"]["format_version"]) >= 1.3
    assert all(str(int(key)) == key for key in found["detection_categories"])
    for image in found["images"]:
        assert isinstance(image["file"], str)
        assert isinstance(image["detections"], list)
        for detection in image["detections"]:
            assert isinstance(detection["conf"], float)
            assert detection["category"] in found["detection_categories"]
            assert all(isinstance(part, float) and 0 <= part <= 1 for part in detection["bbox"])


def test_boxes_are_parts_of_the_photograph_with_who_it_is() -> None:
    box = Box(100, 30, 50, 100)
    study = study_of([seen(1, "Ana", box=box, detector_score=0.92649, side="left")])

    found = written(study)

    assert found["images"] == [
        {
            "file": "Cam 1/IMG_0001.JPG",
            "detections": [
                {
                    "category": "1",
                    "conf": 0.926,
                    "bbox": [0.25, 0.1, 0.125, 0.3333],
                    "individual": "Ana",
                    "individual_status": "accepted",
                    "side": "left",
                }
            ],
        }
    ]
    assert "individual_status" in found["info"]["individuals"]


def test_two_animals_in_a_photograph_are_two_detections_of_it() -> None:
    study = study_of(
        [
            seen(1, "Ana", box=Box(0, 0, 10, 10)),
            seen(2, None, status=AssignmentStatus.NOT_IDENTIFIABLE),
            seen(3, "Bo", image_id=1, relative_path="Cam 1/IMG_0001.JPG"),
        ]
    )

    found = written(study)["images"]

    assert [[one["individual"] for one in image["detections"]] for image in found] == [
        ["Ana", "Bo"],
        [None],
    ]
    assert found[1]["detections"][0]["individual_status"] == "not_identifiable"
    assert found[0]["detections"][1]["bbox"] == [0.0, 0.0, 1.0, 1.0]


def test_photographs_of_several_folders_are_told_apart() -> None:
    study = study_of([seen(1, "Ana"), seen(2, "Ana", folder_id=2, folder="C:\\Fotos\\2024")])

    assert [one["file"] for one in written(study)["images"]] == [
        "photographs/Cam 1/IMG_0001.JPG",
        "2024/Cam 1/IMG_0002.JPG",
    ]


def test_a_box_in_a_photograph_of_unknown_size_is_left_out_aloud() -> None:
    study = study_of([seen(1, "Ana", box=Box(0, 0, 1, 1), size_px=None), seen(2, size_px=None)])

    [problem] = MEGADETECTOR.problems(study, Choices(places=True))

    assert not problem.refused
    assert [one["file"] for one in written(study)["images"]] == ["Cam 1/IMG_0002.JPG"]


def test_nothing_is_refused() -> None:
    [problem] = MEGADETECTOR.problems(study_of([]), Choices())

    assert problem.refused


FRACTIONS = st.floats(-50, 450, width=32)


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(FRACTIONS, FRACTIONS, st.floats(0.01, 500), st.floats(0.01, 500), st.text()),
        max_size=8,
    )
)
def test_any_boxes_and_names_make_a_valid_file(
    boxes: list[tuple[float, float, float, float, str]],
) -> None:
    study = study_of(
        [
            seen(n, name or None, box=Box(left, top, width, height))
            for n, (left, top, width, height, name) in enumerate(boxes, 1)
        ]
    )

    found = written(study)

    assert len(found["images"]) == len(boxes)


@pytest.mark.parametrize("name", ["caf\udce9.jpg", '"quoted".jpg', "a\nb.jpg"])
def test_odd_file_names_stay_one_string(name: str) -> None:
    [image] = written(study_of([seen(1, relative_path=name)]))["images"]

    assert image["file"] == name.replace("\udce9", "?")


@pytest.mark.parametrize(
    ("choices", "is_told"),
    [
        (Choices(places=True), False),
        (Choices(), True),
        (Choices(places=True, anonymous_names=True), True),
    ],
)
def test_paths_that_no_program_finds_are_told(choices: Choices, is_told: bool) -> None:
    problems = list(MEGADETECTOR.problems(study_of([seen(1, "Ana")]), choices))

    assert any("No program will find" in one.message for one in problems) is is_told
    assert not any(one.refused for one in problems)


def test_paths_without_folders_stay_and_nothing_is_told_of_them() -> None:
    study = study_of([seen(1, "Ana", relative_path="1.jpg")])

    assert list(MEGADETECTOR.problems(study, Choices())) == []
