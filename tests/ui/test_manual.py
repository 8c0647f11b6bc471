"""What the chapters say must be there: links, pictures, keys, verbs, and a place for every page."""

import ast
import html
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.cli.program import program
from reid_desktop.project.exporting.formats import FORMATS
from reid_desktop.project.exporting.tables import (
    CONSTRAINT_COLUMNS,
    DECISION_COLUMNS,
    IDENTITY_COLUMNS,
    INDIVIDUAL_COLUMNS,
)
from reid_desktop.runtime.manual import Chapter, Manual, picture_file, read_manual, split_place
from reid_desktop.runtime.paths import resource
from reid_desktop.ui.actions import ACTIONS, Scope, action_named
from reid_desktop.ui.key_bindings import key_bindings
from reid_desktop.ui.manual import PARTS, PLACES, fill, pictures_in, place_of

_UI = Path(__file__).resolve().parents[2] / "reid_desktop" / "ui"
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]+)\)")
_MOST_BYTES = 1_600_000
_WINDOWS = {"Page", "QDialog"}
_NOT_DESCRIBED = {"HelpWindow"}  # is the manual

MANUAL = read_manual("en")
NAMES = [chapter.name for chapter in MANUAL.chapters]


def classes() -> Iterator[ast.ClassDef]:
    for path in sorted(_UI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                yield node


def is_there(place: str, within: str = "", manual: Manual = MANUAL) -> bool:
    """Whether a link leads somewhere: not to the index in the place of what is missing."""
    name, anchor = split_place(place)
    chapter = manual.chapter(name or within)
    return chapter.name == (name or within) and (not anchor or chapter.has(anchor))


def test_every_chapter_is_in_the_index_once() -> None:
    files = {path.stem for path in resource("manual", "en").glob("*.md")}

    assert set(NAMES) == files
    assert len(NAMES) == len(files)


@pytest.mark.parametrize("chapter", MANUAL.chapters, ids=NAMES)
def test_every_link_leads_to_a_part_that_is_there(chapter: Chapter) -> None:
    links = _LINK.findall(chapter.text)

    assert [link for link in links if not is_there(link, chapter.name)] == []


def test_translated_chapters_have_the_parts_of_the_english_ones() -> None:
    translated = [
        chapter
        for folder in resource("manual").iterdir()
        for chapter in read_manual(folder.name).chapters
        if chapter.anchors
    ]

    assert [one for one in translated if len(one.sections) != len(one.anchors)] == []


@pytest.mark.parametrize("chapter", MANUAL.chapters, ids=NAMES)
def test_every_picture_is_there(chapter: Chapter) -> None:
    pictures = pictures_in(chapter.text)

    assert [one for one in pictures if not picture_file(one, "en").is_file()] == []


def test_every_picture_is_shown_and_all_are_small() -> None:
    shown = {name for chapter in MANUAL.chapters for name in pictures_in(chapter.text)}
    files = list(resource("manual", "en", "pictures").iterdir())

    assert {f"pictures/{path.name}" for path in files} == shown
    assert sum(path.stat().st_size for path in files) < _MOST_BYTES


@pytest.mark.parametrize("chapter", MANUAL.chapters, ids=NAMES)
def test_every_picture_says_what_it_shows(chapter: Chapter) -> None:
    assert [one for one in re.findall(r"!\[([^\]]*)\]", chapter.text) if len(one) < 20] == []


@pytest.mark.parametrize("chapter", MANUAL.chapters, ids=NAMES)
def test_keys_and_names_are_those_of_the_table(qtbot: QtBot, chapter: Chapter) -> None:
    filled = fill(chapter.text)

    assert "{{" not in filled
    assert "}}" not in filled


@pytest.mark.parametrize("chapter", MANUAL.chapters, ids=NAMES)
def test_a_chapter_has_one_title_and_no_anchor_twice(chapter: Chapter) -> None:
    anchors = [section.anchor for section in chapter.sections]

    assert [section.level for section in chapter.sections].count(1) == 1
    assert len(anchors) == len(set(anchors))


def test_the_keys_of_every_scope_are_in_the_chapter_of_keys() -> None:
    tables = re.findall(r"\{\{keys:(\w+)\}\}", MANUAL.chapter("keys").text)
    with_keys = {row.scope for row in ACTIONS if row.keys}

    assert {Scope(name) for name in tables} == with_keys


def test_a_key_in_a_chapter_is_the_one_a_person_chose(qtbot: QtBot) -> None:
    bindings = key_bindings()
    assert bindings is not None
    bindings.choose(action_named("review.same"), "Q")

    said = fill("{{key:review.same}} {{name:review.same}} {{key:file.back_up}} {{keys:review}}")

    bindings.reset(["review.same"])
    assert said.startswith("`\u200aQ\u200a` Same – ")
    assert "| Same | `\u200aQ\u200a` |" in said


def test_a_table_of_keys_has_all_of_them(qtbot: QtBot) -> None:
    table = fill("{{keys:disputes}}")
    native = QKeySequence("Del").toString(QKeySequence.SequenceFormat.NativeText)

    assert len(table.splitlines()) == 2 + sum(row.scope is Scope.DISPUTES for row in ACTIONS)
    assert f"`\u200a{native}\u200a`" in table


def test_every_verb_that_is_named_is_one_of_the_program() -> None:
    text = " ".join(chapter.text for chapter in MANUAL.chapters)
    listed = re.findall(r"`([\w-]+)`", MANUAL.chapter("command-line").text)

    verbs = set(program.list_commands(click.Context(program)))

    assert set(re.findall(r"reid-desktop ([a-z][\w-]+)", text)) - verbs == set()
    assert verbs - set(listed) == set()


def test_every_format_of_the_export_has_a_part_and_its_name_is_told() -> None:
    chapter = MANUAL.chapter("formats")
    titles = {section.title for section in chapter.sections}

    assert {one.title for one in FORMATS.values()} - titles == set()
    assert set(FORMATS) <= set(re.findall(r"`([\w-]+)` \|$", chapter.text, re.MULTILINE))


def test_every_column_of_our_tables_is_explained() -> None:
    explained = set(re.findall(r"`(\w+)`", MANUAL.chapter("formats").text))
    columns = {*IDENTITY_COLUMNS, *INDIVIDUAL_COLUMNS, *DECISION_COLUMNS, *CONSTRAINT_COLUMNS}

    assert columns - explained == set()


def test_every_message_that_is_explained_is_one_of_the_program() -> None:
    troubles = MANUAL.chapter("troubleshooting").text
    listed = resource("translations", "reid_desktop_es.ts").read_text(encoding="utf-8")
    said = [html.unescape(one) for one in re.findall(r"<source>(.*?)</source>", listed, re.DOTALL)]
    quoted = re.findall(r'^\*\*.*?"(.+?)[.]?".*?\*\*', troubles, re.MULTILINE)
    patterns = [".*".join(map(re.escape, one.split("…"))) for one in quoted]

    assert len(patterns) > 10
    assert [one for one in patterns if not any(re.search(one, text) for text in said)] == []


def test_every_page_and_dialog_has_a_place() -> None:
    windows = {
        node.name for node in classes() if _WINDOWS & {ast.unparse(base) for base in node.bases}
    }

    assert windows - set(PLACES) == _NOT_DESCRIBED


def test_every_place_is_there_and_belongs_to_something() -> None:
    names = {node.name for node in classes()}
    places = {**PLACES, **PARTS}

    assert [place for place in places.values() if not is_there(place)] == []
    assert set(places) - names == set()


class StartPage(QWidget):
    pass


class FiveDesk(QWidget):
    pass


class Nameless(QDialog):
    pass


def test_a_page_is_described_by_its_own_chapter(qtbot: QtBot) -> None:
    page = StartPage()
    qtbot.addWidget(page)

    assert place_of(page) == PLACES["StartPage"]


def test_a_part_that_shows_goes_before_its_page(qtbot: QtBot) -> None:
    page = StartPage()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    part = FiveDesk()
    column.addWidget(part)
    page.show()

    shown = place_of(page)
    part.hide()

    assert shown == PARTS["FiveDesk"]
    assert place_of(page) == PLACES["StartPage"]


def test_a_dialog_that_is_not_known_belongs_to_its_page(qtbot: QtBot) -> None:
    page, alone = StartPage(), Nameless()
    qtbot.addWidget(page)
    qtbot.addWidget(alone)
    dialog = Nameless(page)

    assert place_of(dialog) == PLACES["StartPage"]
    assert place_of(alone) == "index"
