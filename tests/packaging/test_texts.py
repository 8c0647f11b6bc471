from pathlib import Path

import pytest
from texts import Text, sentences, window_texts


@pytest.fixture
def package(tmp_path: Path) -> Path:
    for folder in ("ui", "project", "cli"):
        (tmp_path / folder).mkdir()
    return tmp_path


def test_texts_of_the_window_are_found_with_their_class(package: Path) -> None:
    (package / "ui" / "page.py").write_text(
        """
class Page:
    def __init__(self):
        self.tr("Open" if True else "Close")
        translate("Count", "of {n}")
        plural("Count", "{n} lion", "{n} lions", 2)
        QT_TRANSLATE_NOOP("Action", "Zoom in")
        painter.translate(1, 2)
"""
    )

    texts, unseen = window_texts(package)

    assert texts == {
        Text("Page", "Open"),
        Text("Page", "Close"),
        Text("Count", "of {n}"),
        Text("Count", "{n} lions", counts=True),
        Text("Action", "Zoom in"),
    }
    assert unseen == []


@pytest.mark.parametrize("call", ['self.tr(f"{n} lions")', "self.tr(text)", "plural(a, b, c, 2)"])
def test_a_text_that_no_tool_can_see_is_told(package: Path, call: str) -> None:
    (package / "ui" / "page.py").write_text(f"class Page:\n    said = {call}\n")

    _, unseen = window_texts(package)

    assert [(one.place, one.call) for one in unseen] == [("ui/page.py:2", call.replace('"', "'"))]


def test_sentences_are_found_with_names_for_their_values(package: Path) -> None:
    (package / "project" / "errors.py").write_text(
        """
class LionError(ReidError):
    def __init__(self, name):
        super().__init__(f"“{name}” {SENTENCES[name]}.")

class CubError(LionError): ...

SENTENCES = {"a": "roars"}
hint = "Look again."
raise CubError(
    f"{a.name} and {b} and {b} are {{lions}}.", hint=hint if late else "Wait.", option="species"
)
with project.operation(f"feed {lion.label}"): ...
raise ValueError("Not for people.")
"""
    )
    (package / "cli" / "verbs.py").write_text('raise ReidError("Only for the terminal.")\n')

    found = {text.source for text in sentences(package)}

    assert found == {
        "“{name}” {sentences_name}.",
        "roars",
        "Look again.",
        "Wait.",
        "{a_name} and {b} and {b2} are {{lions}}.",
        "feed {lion_label}",
    }


def test_of_what_is_described_the_texts_are_found_and_not_the_names(package: Path) -> None:
    (package / "project" / "formats.py").write_text(
        """
OPTIONS = (Option("side", "Side of the animal", values=(OptionValue("left", "Left"),)),)
FORMAT = Format("mark", "Histories", "For MARK.", options=OPTIONS)
Problem(f"Left out: {n}.", "look closer", refused=False)
"""
    )

    found = {text.source for text in sentences(package)}

    assert found == {
        "Side of the animal",
        "Left",
        "Histories",
        "For MARK.",
        "Left out: {n}.",
        "look closer",
    }
