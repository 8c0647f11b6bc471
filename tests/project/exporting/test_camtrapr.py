import csv
import io
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reid_desktop.project.exporting.camtrapr import CAMTRAPR, COLUMNS
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import Made
from reid_desktop.project.exporting.study import Station, Study
from tests.project.exporting.studies import seen, station, study_of

CAM_1, CAM_2 = station(1, "Cam 1"), station(2, "Cam 2")


def chosen(**options: str) -> Choices:
    return Choices(options={f"camtrapr.{name}": text for name, text in options.items()})


def records(study: Study, **options: str) -> list[dict[str, str]]:
    [made] = CAMTRAPR.contents(study, chosen(**options))
    assert isinstance(made, Made)
    text = b"".join(made.chunks).decode("utf-8")
    found = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(found) == made.n_rows
    return found


STUDY = study_of(
    [
        seen(1, "Ana", "2024-05-01 06:30:00.25", station=CAM_2, species="Panthera pardus"),
        seen(2, "Ana", "2024-05-01 06:30:00.75", station=CAM_2),
        seen(3, "Ana", "2024-05-01 07:29:59", station=CAM_2),
        seen(4, "Ana", "2024-05-03 08:30:00", station=CAM_2),
        seen(5, "Ana", "2024-05-03 08:31:00", station=CAM_1),
        seen(6, "=Bo", "2024-05-03 08:31:00", station=CAM_1),
        seen(7, None, "2024-05-03 08:31:00", station=CAM_1),
    ]
)


def test_the_columns_are_those_of_record_table_individual() -> None:
    [first, *_] = records(STUDY)

    assert tuple(first) == COLUMNS
    assert list(first.values()) == [
        "Cam 1", "unknown", "=Bo", "2024-05-03 08:31:00", "2024-05-03", "08:31:00",
        "0", "0", "0", "0", "/photographs/Cam 1", "IMG_0006.JPG", "1",
    ]  # fmt: skip


def test_records_come_by_station_individual_and_time() -> None:
    found = [(row["Station"], row["Individual"], row["FileName"]) for row in records(STUDY)]

    assert found == [
        ("Cam 1", "=Bo", "IMG_0006.JPG"),
        ("Cam 1", "Ana", "IMG_0005.JPG"),
        ("Cam 2", "Ana", "IMG_0001.JPG"),
        ("Cam 2", "Ana", "IMG_0004.JPG"),
    ]


def test_the_time_since_the_last_photograph_is_told_in_four_units() -> None:
    last = records(STUDY)[-1]

    assert [value for name, value in last.items() if name.startswith("delta")] == [
        "176401",
        "2940",
        "49",
        "2",
    ]
    assert [row["n_images"] for row in records(STUDY)] == ["1", "1", "2", "1"]


@pytest.mark.parametrize(
    ("second", "units"),
    [
        (4893, ["81.6", "1.4", "0.1"]),
        (4767, ["79.4", "1.3", "0.1"]),
        (5019, ["83.7", "1.4", "0.1"]),
        (3780, ["63", "1", "0"]),
    ],
)
def test_halves_are_rounded_as_r_rounds_them(second: int, units: list[str]) -> None:
    start = datetime(2024, 5, 1)  # noqa: DTZ001 - cameras know no zone
    study = study_of(
        [
            seen(1, "Ana", f"{start}", station=CAM_1),
            seen(2, "Ana", f"{start + timedelta(seconds=second)}", station=CAM_1),
        ]
    )

    last = records(study)[-1]

    assert [last[f"delta.time.{unit}"] for unit in ("mins", "hours", "days")] == units


def test_with_no_minutes_every_second_is_a_record() -> None:
    assert len(records(STUDY, minutes="0")) == 5


def test_the_species_can_be_entered() -> None:
    found = records(STUDY, species="Panthera onca")

    assert {row["FileName"]: row["Species"] for row in found} == {
        "IMG_0001.JPG": "Panthera pardus",
        "IMG_0004.JPG": "Panthera onca",
        "IMG_0005.JPG": "Panthera onca",
        "IMG_0006.JPG": "Panthera onca",
    }


def test_what_is_left_out_is_said() -> None:
    study = study_of([*STUDY.sightings, seen(8, "Ana", "2024-05-03"), seen(9, "Bo", station=CAM_1)])

    found = list(CAMTRAPR.problems(study, chosen()))

    assert [one.message for one in found] == [
        "Photographs without a station, which are left out: 1.",
        "Photographs without a time, which are left out: 1.",
        "Photographs without a species are called unknown.",
    ]
    assert not any(one.refused for one in found)


def test_stations_of_two_surveys_that_are_called_alike_are_two() -> None:
    dry, wet = (Station(n, "Cam 1", survey) for n, survey in ((8, "Dry"), (9, "Wet")))
    study = study_of(
        [
            seen(1, "Ana", "2024-05-03 06:00", station=dry),
            seen(2, "Ana", "2024-05-03 06:10", station=wet),
        ]
    )

    assert [row["Station"] for row in records(study)] == ["Dry Cam 1", "Wet Cam 1"]


def test_an_animal_called_na_is_told() -> None:
    study = study_of([seen(1, "NA", "2024-05-03", station=CAM_1, species="Puma")])

    [found] = CAMTRAPR.problems(study, chosen())

    assert not found.refused
    assert "R takes the name NA" in found.message


@pytest.mark.parametrize(
    ("study", "options", "words"),
    [
        (study_of([seen(1, "Ana", "2024-05-03")]), {}, "has a station"),
        (study_of([]), {}, "both a station and a time"),
        (study_of([seen(1, "Ana", station=CAM_1)]), {}, "both a station and a time"),
        (STUDY, {"minutes": "1.5"}, "cannot be “1.5”"),
        (STUDY, {"compared": "first"}, "cannot be “first”"),
    ],
)
def test_what_cannot_be_is_refused(study: Study, options: dict[str, str], words: str) -> None:
    [found] = CAMTRAPR.problems(study, chosen(**options))

    assert found.refused
    assert words in found.message


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Ana", "Bo"]), st.sampled_from([CAM_1, CAM_2]), st.integers(0, 10_000)
        ),
        min_size=1,
        max_size=20,
    )
)
def test_every_animal_is_recorded_wherever_it_was(captures: list[tuple[str, object, int]]) -> None:
    start = datetime(2024, 1, 1)  # noqa: DTZ001 - cameras know no zone
    study = study_of(
        [
            seen(n, who, f"{start + timedelta(seconds=second)}", station=where)
            for n, (who, where, second) in enumerate(captures, 1)
        ]
    )

    found = records(study)

    assert {(row["Individual"], row["Station"]) for row in found} == {
        (one.individual, one.station.name) for one in study.sightings if one.station
    }
    assert sum(int(row["n_images"]) for row in found) == len(set(captures))
