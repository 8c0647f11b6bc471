import io
import re
from collections.abc import Sequence
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import Copied, Made, Problem
from reid_desktop.project.exporting.study import Study
from reid_desktop.project.exporting.wildbook import WILDBOOK
from tests.project.exporting.studies import individual, seen, station, study_of

LOCATION = {"location": "Zone 5, Botswana", "species": "panthera PARDUS"}
STUDY = study_of(
    [
        seen(1, "Ana", "2024-05-01 06:31", encounter_id=4, side="left", quality="good"),
        seen(2, "Ana", "2024-05-01 06:30", encounter_id=4, side="right", species="Panthera onca"),
        seen(3, "Bo", "2024-05-01 06:30", encounter_id=4),
        seen(4, "Ana", "2024-05-02 00:00", encounter_id=5),
        seen(5, None, "2024-05-03 12:00", encounter_id=5),
        seen(6, "Ana"),
    ],
    [individual(1, "Ana", sex="female", life_stage="adult"), individual(2, "Bo")],
)


def chosen(**options: str) -> Choices:
    return Choices(options={f"wildbook.{name}": text for name, text in options.items()})


def with_places(**options: str) -> Choices:
    return replace(chosen(**options), places=True)


def sheets(study: Study, choices: Choices) -> list[list[dict[str, object]]]:
    made = [
        one
        for one in WILDBOOK.contents(study, choices)
        if isinstance(one, Made) and one.path.endswith(".xlsx")
    ]
    return [rows(b"".join(one.chunks)) for one in made]


def rows(data: bytes) -> list[dict[str, object]]:
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    head, *cells = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in cells]


def problems(study: Study, choices: Choices) -> list[Problem]:
    return list(WILDBOOK.problems(study, choices))


def test_a_row_is_an_animal_in_an_encounter_with_its_photographs() -> None:
    [sheet] = sheets(STUDY, chosen(**LOCATION, submitter="ana"))

    assert [
        (row["MarkedIndividual.individualID"], row["Encounter.mediaAsset0"]) for row in sheet
    ] == [("Ana", "IMG 0002.jpg"), ("Bo", "IMG 0003.jpg"), ("Ana", "IMG 0004.jpg")]
    assert sheet[0] == {
        "Encounter.mediaAsset0": "IMG 0002.jpg",
        "Encounter.mediaAsset0.keywords": "right",
        "Encounter.mediaAsset1": "IMG 0001.jpg",
        "Encounter.mediaAsset1.keywords": "left",
        "Encounter.mediaAsset1.quality": 3,
        "MarkedIndividual.individualID": "Ana",
        "Encounter.sightingID": "sighting-000100000000",
        "Encounter.locationID": "Zone 5, Botswana",
        "Encounter.year": 2024,
        "Encounter.month": 5,
        "Encounter.day": 1,
        "Encounter.hour": 6,
        "Encounter.minutes": 30,
        "Encounter.genus": "Panthera",
        "Encounter.specificEpithet": "onca",
        "Encounter.sex": "female",
        "Encounter.lifeStage": "adult",
        "Encounter.submitterID": "ana",
        "Encounter.state": "approved",
    }


def test_the_species_entered_stands_where_none_is_noted() -> None:
    [sheet] = sheets(STUDY, chosen(**LOCATION))

    assert (sheet[1]["Encounter.genus"], sheet[1]["Encounter.specificEpithet"]) == (
        "Panthera",
        "pardus",
    )


def test_animals_nobody_identified_are_rows_of_their_own_and_unapproved() -> None:
    [sheet] = sheets(STUDY, chosen(**LOCATION, unidentified="yes"))

    assert len(sheet) == 4
    assert sheet[-1]["MarkedIndividual.individualID"] is None
    assert sheet[-1]["Encounter.state"] == "unapproved"


def test_places_are_told_only_where_they_may() -> None:
    study = study_of(
        [seen(1, "Ana", "2024-05-01", station=station(1, "Cam 1", -1.5, 36.5), latitude=None)]
    )

    [[row]] = sheets(study, with_places(species="Panthera pardus"))

    assert row["Encounter.verbatimLocality"] == "Cam 1"
    assert (row["Encounter.decimalLatitude"], row["Encounter.decimalLongitude"]) == (-1.5, 36.5)
    assert not any(one.refused for one in problems(study, with_places(species="Panthera pardus")))


def test_photographs_lie_beside_their_sheet() -> None:
    study = study_of(
        [
            seen(1, "Ana", "2024-05-01", relative_path="a/Zoë_1.JPEG"),
            seen(2, "Ana", "2024-05-01", relative_path="b/zoe 1.jpeg"),
            seen(3, "Ana", "2024-05-01", relative_path="b/قطة.heic"),
        ]
    )

    found = list(WILDBOOK.contents(study, with_places(**LOCATION, names="yes")))

    assert [one.path for one in found] == [
        "wildbook/import-01/encounters.xlsx",
        "wildbook/import-01/photographs/Zoe 1.jpeg",
        "wildbook/import-01/photographs/zoe 1 2.jpeg",
        "wildbook/import-01/photographs/photograph.jpg",
        "keep-private/wildbook.csv",
    ]
    assert [type(one) for one in found[1:4]] == [Copied, Copied, Made]


@pytest.mark.parametrize(
    ("study", "choices", "words"),
    [
        (STUDY, chosen(species="Panthera pardus"), "where the animals were"),
        (STUDY, chosen(location="X", species="leopard"), "genus and species"),
        (STUDY, chosen(location="X"), "genus and species"),
        (STUDY, with_places(species="Panthera pardus"), "where the animals were"),
        (study_of([seen(1, "Ana")]), chosen(**LOCATION), "no photograph with a time"),
    ],
)
def test_what_wildbook_would_refuse_is_refused(study: Study, choices: Choices, words: str) -> None:
    refused = [one for one in problems(study, choices) if one.refused]

    assert len(refused) == 1
    assert words in refused[0].message


def test_what_is_worth_knowing_is_said() -> None:
    study = study_of(
        [
            seen(1, "ID-0007", "2024-05-01", status=AssignmentStatus.PROPOSED),
            seen(2, "ID-0007", status=AssignmentStatus.PROPOSED),
        ]
    )

    found = problems(study, chosen(**LOCATION))

    assert not any(one.refused for one in found)
    assert [one.message for one in found] == [
        "Photographs without a time, which are left out: 1.",
        "Without a submitter ID the encounters belong to nobody in Wildbook.",
        "Groups that nobody named go by their label, such as ID-0007.",
    ]
    assert sheets(study, chosen(**LOCATION))[0][0]["Encounter.state"] == "unapproved"


def test_two_hundred_and_one_encounters_are_two_imports() -> None:
    study = study_of([seen(n, f"Animal {n}", "2024-05-01") for n in range(1, 202)])

    found = sheets(study, chosen(**LOCATION))

    assert [len(sheet) for sheet in found] == [200, 1]


FILES = st.text(st.characters(codec="utf-8", exclude_characters="/"), min_size=1, max_size=10)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Ana", "Bo", "=1+1"]), FILES, st.one_of(st.none(), st.integers(1, 3))
        ),
        min_size=1,
        max_size=12,
    )
)
def test_names_are_plain_and_unique_and_every_photograph_is_in_a_row(
    photographs: Sequence[tuple[str, str, int | None]],
) -> None:
    study = study_of(
        [
            seen(n, who, "2024-05-01", relative_path=f"{file}.jpg", encounter_id=encounter)
            for n, (who, file, encounter) in enumerate(photographs, 1)
        ]
    )

    [sheet] = sheets(study, chosen(**LOCATION))

    assets = [
        f"{value}"
        for row in sheet
        for name, value in row.items()
        if re.fullmatch(r"Encounter\.mediaAsset\d+", name) and value is not None
    ]
    assert len(assets) == len({one.casefold() for one in assets}) == len(photographs)
    assert all(re.fullmatch(r"[A-Za-z0-9 ]+\.jpg", one) for one in assets)
    assert all(any(row[column] is not None for row in sheet) for column in sheet[0])
    assert {row["MarkedIndividual.individualID"] for row in sheet} == {
        who for who, _, _ in photographs
    }
