import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from reid_desktop.runtime.manual import Chapter, Found
from reid_desktop.ui.models.contents_model import ContentsModel, ContentsRole

_CHAPTERS = (
    Chapter("one", "# First\n\n## Part\n\n### Small\n"),
    Chapter("two", "# Second\n\n## Other\n"),
)


@pytest.fixture
def model(qtmodeltester: ModelTester) -> ContentsModel:
    model = ContentsModel()
    qtmodeltester.check(model)
    return model


def told(model: ContentsModel, role: int = Qt.ItemDataRole.DisplayRole) -> list[object]:
    return [model.index(row).data(role) for row in range(model.rowCount())]


def test_the_parts_of_the_chapter_that_is_open_stand_below_it(model: ContentsModel) -> None:
    model.show_chapters(_CHAPTERS, "one")

    assert told(model) == ["First", "Part", "Second"]
    assert told(model, ContentsRole.LEVEL) == [1, 2, 1]
    assert told(model, ContentsRole.PLACE) == ["one", "one#part", "two"]


def test_what_is_found_tells_chapter_and_words(model: ContentsModel) -> None:
    model.show_found(
        [
            Found("one", "First", "First", "some words"),
            Found("two#other", "Second", "Other", "more"),
        ]
    )

    assert told(model) == ["First", "Other"]
    assert told(model, ContentsRole.BELOW) == ["some words", "more"]
    assert told(model, Qt.ItemDataRole.AccessibleTextRole) == [
        "First. some words",
        "Second. Other. more",
    ]


def test_a_place_is_found_or_else_its_chapter(model: ContentsModel) -> None:
    model.show_chapters(_CHAPTERS, "one")

    assert model.row_of("one#part") == 1
    assert model.row_of("two#other") == 2
    assert model.row_of("three") == -1
    assert model.index(9).data() is None
