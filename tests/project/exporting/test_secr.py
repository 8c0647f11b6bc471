import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reid_desktop.core.projection import Plane
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import Made, Problem
from reid_desktop.project.exporting.secr import SECR
from reid_desktop.project.exporting.study import Study
from tests.project.exporting.studies import individual, seen, station, study_of

NORTH, SOUTH = station(1, "Cam_1 north", -1.5, 36.5), station(2, "'Süd'", -1.6, 36.5)
EMPTY = station(3, "Cam-3", -1.5, 36.6)
STUDY = study_of(
    [
        seen(1, "Ana", "2024-05-01 06:30", station=NORTH),
        seen(2, "Ana", "2024-05-01 23:30", station=NORTH),
        seen(3, "Ana", "2024-05-03 06:30", station=SOUTH),
        seen(4, "قطة", "2024-05-03 06:30", station=SOUTH),
        seen(5, None, "2024-05-04 06:30", station=SOUTH),
    ],
    [individual(1, "Ana", sex="female")],
    stations=(NORTH, SOUTH, EMPTY),
)


def chosen(**options: str) -> Choices:
    return Choices(places=True, options={f"secr.{name}": text for name, text in options.items()})


def rows(study: Study, **options: str) -> tuple[list[list[str]], list[list[str]]]:
    """Read both files as read.table of R does: comments left out, cells between spaces."""
    captures, traps = (
        [line.split() for line in text.splitlines() if not line.startswith("#")]
        for text in texts(study, **options)
    )
    return captures, traps


def texts(study: Study, **options: str) -> list[str]:
    made = [one for one in SECR.contents(study, chosen(**options)) if isinstance(one, Made)]
    assert [one.path for one in made] == ["secr/captures.txt", "secr/traps.txt"]
    return [b"".join(one.chunks).decode("utf-8") for one in made]


def problems(study: Study, **options: str) -> list[Problem]:
    return list(SECR.problems(study, chosen(**options)))


def test_an_animal_is_caught_once_an_occasion_at_a_station() -> None:
    captures, _ = rows(STUDY)

    assert captures == [
        ["study", "Ana", "1", "Cam-1-north", "female"],
        ["study", "Ana", "3", "Sud", "female"],
        ["study", "animal-2", "3", "Sud", "NA"],
    ]


def test_every_photograph_counts_if_wished() -> None:
    captures, _ = rows(STUDY, counts="yes", session="Dry season 2024")

    assert [row[:4] for row in captures[:2]] == 2 * [["Dry-season-2024", "Ana", "1", "Cam-1-north"]]


def test_traps_are_metres_of_every_station() -> None:
    _, traps = rows(STUDY)

    plane = Plane(37, south=True)
    expected = {
        name: [f"{metre:.1f}" for metre in plane.metres(*position)]
        for name, position in (
            ("Sud", (-1.6, 36.5)),
            ("Cam-3", (-1.5, 36.6)),
            ("Cam-1-north", (-1.5, 36.5)),
        )
    }
    assert {name: metres for name, *metres in traps} == expected


def test_the_heads_tell_how_to_read_them() -> None:
    captures, traps = texts(STUDY)

    assert captures.startswith(
        "# read.capthist('captures.txt', 'traps.txt', detector = 'proximity', noccasions = 3,"
        " covnames = 'sex')\n# Occasions 2024-05-01 to 2024-05-03: 3\n# Animal animal-2 is قطة\n"
    )
    assert "UTM zone 37S, WGS 84 (EPSG:32737)" in traps
    assert "# Station Sud is ’Süd’" in traps


def test_names_that_r_takes_for_nothing_are_others() -> None:
    study = study_of(
        [
            seen(1, "NA", "2024-05-01", station=station(1, "NA", 0.0, 0.1)),
            seen(2, "NONE", "2024-05-01", station=station(2, "NA-", 0.0, 0.2)),
        ]
    )

    captures, _ = rows(study)

    assert [row[1:] for row in captures] == [
        ["animal-NA", "1", "station-NA"],
        ["animal-NONE", "1", "station-NA-2"],
    ]


def test_without_sexes_there_is_no_covariate() -> None:
    study = study_of([seen(1, "Ana", "2024-05-01", station=NORTH)])

    captures, _ = rows(study)

    assert captures == [["study", "Ana", "1", "Cam-1-north"]]


def test_a_station_lies_where_its_photographs_say_if_nothing_else_does() -> None:
    unplaced = station(4, "Cam 4")
    study = study_of(
        [
            seen(1, "Ana", "2024-05-01", station=unplaced, latitude=-1.0, longitude=36.0),
            seen(2, "Ana", "2024-05-01", station=unplaced, latitude=-1.2, longitude=36.0),
        ]
    )

    _, traps = rows(study)

    x, y = Plane(37, south=True).metres(-1.1, 36.0)
    assert traps == [["Cam-4", f"{x:.1f}", f"{y:.1f}"]]


def test_without_places_it_is_refused() -> None:
    [found] = SECR.problems(STUDY, Choices())

    assert found.refused
    assert "places are not told" in found.message


@pytest.mark.parametrize(
    ("study", "words"),
    [
        (study_of([seen(1, "Ana", "2024-05-01")]), "no stations"),
        (study_of([seen(1, "Ana", "2024-05-01", station=station(1, "X"))]), "without a position"),
        (study_of([seen(1, "Ana", station=NORTH)]), "has a time"),
        (
            study_of([seen(1, "Ana", "2024-05-01")], stations=(NORTH, station(9, "Far", 60, -60))),
            "too far",
        ),
        (study_of([seen(1, "Ana", "2024-05-01")], stations=(NORTH,)), "at a station"),
    ],
)
def test_what_cannot_be_is_refused(study: Study, words: str) -> None:
    [found] = problems(study)

    assert found.refused
    assert words in found.message


def test_what_is_left_out_is_said() -> None:
    study = study_of(
        [seen(1, "Ana", "2024-05-01", station=NORTH), seen(6, "Ana", "2024-05-02"), seen(7, "Ana")]
    )

    assert [one.message for one in problems(study)] == [
        "Photographs without a station, which are left out: 1.",
        "Photographs without a time, which are left out: 1.",
    ]


NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)


@settings(deadline=None)
@given(st.lists(st.tuples(NAMES, NAMES, st.integers(1, 9)), min_size=1, max_size=12))
def test_any_names_make_files_that_r_can_read(seen_at: list[tuple[str, str, int]]) -> None:
    stations = {name: station(n, name, 0.0, n / 10) for n, (_, name, _) in enumerate(seen_at)}
    study = study_of(
        [
            seen(n, who, f"2024-05-0{day}", station=stations[where])
            for n, (who, where, day) in enumerate(seen_at, 1)
        ]
    )

    captures, traps = rows(study)

    assert all(len(row) == 4 for row in captures)
    assert all(len(row) == 3 for row in traps)
    assert {row[3] for row in captures} == {row[0] for row in traps}
    assert len({row[0] for row in traps}) == len(stations)
    assert len({row[1] for row in captures}) == len({who for who, _, _ in seen_at})
    assert len(captures) == len(set(seen_at))
