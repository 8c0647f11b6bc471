from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.project.exporting.catalogue import CATALOGUE
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import Made
from reid_desktop.project.exporting.study import Study
from reid_desktop.vision.photographs import read_header
from tests.project.exporting.studies import individual, seen, station, study_of
from tests.project.photograph_files import with_place


class Page(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.images: list[dict[str, str | None]] = []
        self.links: list[str | None] = []
        self.targets: list[str | None] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        told = dict(attrs)
        if tag == "img":
            self.images.append(told)
        if tag == "a":
            self.links.append(told["href"])
        if tag == "article":
            self.targets.append(told["id"])

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append(data.strip())


def text_of(study: Study, choices: Choices) -> str:
    first = next(iter(CATALOGUE.contents(study, choices)))
    assert isinstance(first, Made)
    return b"".join(first.chunks).decode("utf-8")


def chosen(**options: str) -> Choices:
    return Choices(options={f"catalogue.{name}": text for name, text in options.items()})


CAM = station(1, "Secret waterhole")
STUDY = study_of(
    [
        seen(1, "F10", "2024-05-01", side="left", quality="poor", station=CAM),
        seen(2, "F10", "2024-05-03", side="left", quality="good", station=CAM),
        seen(3, "F10", "2024-05-02", side="right"),
        seen(4, "F10", "2024-05-02", side="front"),
        seen(5, "F2", is_there=False),
        seen(6, "F2"),
        seen(7, "ID-0001", status=AssignmentStatus.PROPOSED),
        seen(8, None),
        seen(9, "Gone", is_there=False),
    ],
    [
        individual(
            1, "F10", sex="female", life_stage="adult", tags=("collar",), notes="At\nthe dam"
        ),
        individual(2, "F2"),
        individual(3, "Gone"),
    ],
)


def test_individuals_come_by_name_then_groups() -> None:
    page = Page(text_of(STUDY, chosen()))

    assert page.links == [f"#{one}" for one in page.targets]
    index = page.texts.index("Index of names")
    assert page.texts[index + 1 : index + 4] == ["F2", "F10", "ID-0001"]


def test_the_best_of_each_side_is_large_and_comes_first() -> None:
    made = list(CATALOGUE.contents(STUDY, chosen(others="1")))

    page = Page(text_of(STUDY, chosen(others="1")))
    assert [image["alt"] for image in page.images[1:4]] == [
        "Left side, 2024-05-03",
        "Right side, 2024-05-02",
        "From the front, 2024-05-02",
    ]
    assert [one.path for one in made[1:]] == [f"catalogue/{image['src']}" for image in page.images]


def test_what_is_known_of_an_animal_is_told() -> None:
    page = Page(text_of(STUDY, chosen(notes="yes")))

    assert "collar" in page.texts
    assert "At\nthe dam" in page.texts
    facts = [one for one in page.texts if one.startswith("Female · Adult")]
    assert facts
    assert any("2024-05-01 – 2024-05-03 · Photographs: 4" in one for one in page.texts)
    assert any("Not confirmed by a person" in one for one in page.texts)


def test_notes_and_places_stay_out_unless_wished() -> None:
    hidden = text_of(STUDY, chosen())
    told = text_of(STUDY, Choices(places=True))

    assert "the dam" not in hidden
    assert "Secret waterhole" not in hidden
    assert "Secret waterhole" in told
    assert "keep it to yourself" in told


def test_headings_are_in_the_language_of_the_reader() -> None:
    text = text_of(STUDY, Choices(say=str.upper, language="fr"))

    assert '<html lang="fr">' in text
    assert "INDEX OF NAMES" in text
    assert "PHOTOGRAPHS: 4" in text
    assert "F10" in text


def test_pictures_are_crops_that_tell_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(with_place())

    _, picture = CATALOGUE.contents(study_of([seen(1, "Ana", source=f"{path}")]), chosen())

    assert isinstance(picture, Made)
    [data] = picture.chunks
    assert read_header(data, "a.jpg", with_place=True).capture.latitude is None


def test_an_animal_without_a_photograph_is_left_out_aloud() -> None:
    [found] = CATALOGUE.problems(STUDY, chosen())

    assert not found.refused
    assert "not there now, which are left out: 2." in found.message


def test_nobody_to_show_is_refused() -> None:
    [found] = CATALOGUE.problems(study_of([seen(1)]), chosen())

    assert found.refused


def test_a_long_index_has_a_page_of_its_own() -> None:
    few, many = (
        text_of(study_of([seen(number, f"F{number}") for number in range(1, n)]), chosen())
        for n in (10, 100)
    )

    assert "<nav>" in few
    assert '<nav class="long">' in many


def test_what_is_no_number_is_refused() -> None:
    [found] = CATALOGUE.problems(STUDY, chosen(others="all"))

    assert found.refused


@settings(deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=10), min_size=1))
def test_every_name_is_told_as_text_and_once(names: list[str]) -> None:
    hostile = [f"<script>alert('{name}')</script>\"'&" for name in names]
    study = study_of([seen(n, name) for n, name in enumerate(hostile, 1)])

    page = Page(text_of(study, chosen()))

    assert "script" not in page.tags
    assert page.tags.count("article") == len(set(names))
    assert len(page.images) >= len(set(names))
