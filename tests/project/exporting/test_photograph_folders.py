from collections.abc import Sequence
from pathlib import PurePosixPath

from hypothesis import given, settings
from hypothesis import strategies as st

from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import Copied, Made
from reid_desktop.project.exporting.photograph_folders import PHOTOGRAPH_FOLDERS
from reid_desktop.project.exporting.study import Study
from tests.project.exporting.studies import seen, station, study_of

STUDY = study_of(
    [
        seen(1, "Ana", relative_path="a/1.jpg", station=station(1, "Cam 1")),
        seen(2, "Ana", relative_path="b/1.JPG", species="Panthera pardus"),
        seen(3, "ANA", relative_path="a/1.jpg", image_id=1),
        seen(4, None, relative_path="a/4.heic"),
        seen(5, "Ana", relative_path="a/1.jpg", image_id=1),
        seen(6, "con", relative_path="a/6.jpg", is_there=False),
    ]
)


def chosen(*, places: bool = True, **options: str) -> Choices:
    return Choices(
        places=places, options={f"photographs.{name}": text for name, text in options.items()}
    )


def paths(study: Study, choices: Choices) -> list[str]:
    return [one.path for one in PHOTOGRAPH_FOLDERS.contents(study, choices)]


def test_every_photograph_lies_once_in_the_folder_of_each_animal_it_shows() -> None:
    assert paths(STUDY, chosen()) == [
        "photographs/Ana/1.jpg",
        "photographs/Ana/1 2.JPG",
        "photographs/ANA 2/1.jpg",
    ]


def test_crops_are_one_for_each_box() -> None:
    found = list(PHOTOGRAPH_FOLDERS.contents(STUDY, chosen(show="crop")))

    assert [one.path for one in found] == [
        "photographs/Ana/1.jpg",
        "photographs/Ana/1 2.jpg",
        "photographs/ANA 2/1.jpg",
        "photographs/Ana/1 3.jpg",
    ]
    assert all(isinstance(one, Made) for one in found)


def test_camtrapr_gets_species_station_and_individual() -> None:
    assert paths(STUDY, chosen(layout="station", species="Puma"))[:2] == [
        "photographs/Puma/Cam 1/Ana/1.jpg",
        "photographs/Panthera pardus/no station/Ana/1.JPG",
    ]


def test_animals_nobody_identified_come_along_if_wished() -> None:
    found = paths(STUDY, chosen(places=False, unidentified="yes"))

    assert found[-1] == "photographs/unidentified/4.jpg"


def test_an_animal_called_unidentified_is_somebody() -> None:
    study = study_of([seen(1, "unidentified"), seen(2)])

    found = paths(study, chosen(unidentified="yes"))

    assert [path.split("/")[1] for path in found] == ["unidentified", "unidentified 2"]


def test_originals_are_copied_only_where_places_are_told() -> None:
    told, hidden = (
        {type(one) for one in PHOTOGRAPH_FOLDERS.contents(STUDY, chosen(places=places))}
        for places in (True, False)
    )

    assert (told, hidden) == ({Copied}, {Made})


def test_a_list_of_the_original_names_is_made_on_request() -> None:
    *_, listed = PHOTOGRAPH_FOLDERS.contents(STUDY, chosen(names="yes"))

    assert isinstance(listed, Made)
    lines = b"".join(listed.chunks).decode("utf-8-sig").splitlines()
    assert lines[:2] == ["copy,photograph", "photographs/Ana/1.jpg,/photographs/Cam 1/IMG_0001.JPG"]


def test_what_is_away_is_said_and_left_out() -> None:
    [found] = PHOTOGRAPH_FOLDERS.problems(STUDY, chosen())

    assert not found.refused
    assert "not there now" in found.message


def test_nothing_to_copy_is_refused() -> None:
    [found] = PHOTOGRAPH_FOLDERS.problems(study_of([seen(1)]), chosen())

    assert found.refused


def test_what_is_no_layout_is_refused() -> None:
    [found] = PHOTOGRAPH_FOLDERS.problems(STUDY, chosen(layout="cat"))

    assert found.refused
    assert "“cat”" in found.message


ODD = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)


@settings(deadline=None)
@given(st.lists(st.tuples(ODD, ODD), min_size=1, max_size=12))
def test_any_names_are_safe_and_unique_on_every_system(named: Sequence[tuple[str, str]]) -> None:
    study = study_of(
        [
            seen(n, who, relative_path=f"x/{file.replace('/', '')}.jpg")
            for n, (who, file) in enumerate(named, 1)
        ]
    )

    found = [PurePosixPath(path) for path in paths(study, chosen())]

    assert len({f"{path}".casefold() for path in found}) == len(named)
    assert all(len(path.parts) == 3 for path in found)
    assert all(not set('<>:"\\|?*') & set(f"{path}") for path in found)
    assert len({path.parts[1].casefold() for path in found}) == len({who for who, _ in named})
