from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from reid_desktop.core.problems import PROBLEM_SENTENCES, FileProblem, PhotographError
from reid_desktop.ui.sentences import in_language, pattern_of, patterns

FRENCH = {
    "“{name}” {value}.": "« {name} » {value}.",
    "is empty (0 bytes)": "est vide (0 octet)",
    "The folder {folder_name} is not there.": "Le dossier {folder_name} n'est pas là.",
    "split {value} from {part_label}": "séparer {value} de {part_label}",
    "{len_annotation_ids} photographs": "{len_annotation_ids} photos",
    "mark {marked} as {word}": "marquer {marked} : {word}",
    "mark {marked} as good": "marquer {marked} : bonne qualité",
    "mark {marked} without a side": "marquer {marked} : sans côté",
    "seen from the left": "vue de gauche",
}


class Dictionary(QTranslator):
    """Knows a few sentences."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return FRENCH.get(source)


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    dictionary = Dictionary()
    qapp.installTranslator(dictionary)
    yield
    qapp.removeTranslator(dictionary)


@pytest.mark.usefixtures("french")
def test_an_error_is_said_in_the_language_of_the_window_with_its_values() -> None:
    said = in_language("The folder Río Seco is not there.")

    assert said == "Le dossier Río Seco n'est pas là."


@pytest.mark.usefixtures("french")
def test_what_a_sentence_quotes_is_translated_too() -> None:
    assert in_language("split 3 photographs from lion 7") == "séparer 3 photos de lion 7"


@pytest.mark.usefixtures("french")
def test_what_is_wrong_with_a_photograph_is_said_whole() -> None:
    error = PhotographError(FileProblem.EMPTY, "a.jpg")

    assert in_language(str(error)) == "« a.jpg » est vide (0 octet)."


@pytest.mark.parametrize("text", ["", "Nobody says this.", "A name cannot be empty."])
@pytest.mark.usefixtures("french")
def test_what_is_not_known_or_not_translated_stays(text: str) -> None:
    assert in_language(text) == text


def test_every_problem_of_a_file_is_among_the_sentences() -> None:
    assert set(PROBLEM_SENTENCES.values()) <= {pattern.source for pattern in patterns()}


def test_braces_of_a_sentence_are_no_placeholders() -> None:
    found = pattern_of("{{{name}}} is odd").values_in("{lion} is odd")

    assert found == {"name": "lion"}


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("mark 3 photographs as seen from the left", "marquer 3 photos : vue de gauche"),
        ("mark 1.jpg without a side", "marquer 1.jpg : sans côté"),
        ("mark 3 photographs as good", "marquer 3 photos : bonne qualité"),
    ],
)
def test_how_photographs_were_marked_is_said_whole(act: str, said: str) -> None:
    assert in_language(act) == said
