from pathlib import Path

import pytest

from reid_desktop.runtime.manual import (
    Chapter,
    Manual,
    anchor_of,
    folded,
    picture_file,
    read_manual,
    split_place,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a manual of three chapters, one of them in Spanish, too."""
    english, spanish = tmp_path / "en", tmp_path / "es"
    for language in (english, spanish):
        (language / "pictures").mkdir(parents=True)
    (english / "index.md").write_text("# Manual\n\n[Two](two.md), [one](one.md), [two](two.md).\n")
    (english / "one.md").write_text(
        "# First steps\n\nBegin *here*.\n\n## Où aller?\n\nTo the `river`, see [Two](two.md#x).\n\n"
        "```text\n# no heading\n```\n"
    )
    (english / "two.md").write_text(
        "# Rivers\n\nLong ago.\n\n### Deep\n\n| A | B |\n|---|---|\n| c | d |\n"
    )
    (english / "pictures" / "a.png").touch()
    (english / "pictures" / "b.png").touch()
    (spanish / "one.md").write_text("# Primeros pasos\n\nAquí.\n", encoding="utf-8")
    (spanish / "pictures" / "b.png").touch()
    return tmp_path


@pytest.fixture
def manual(folder: Path) -> Manual:
    return read_manual("en", folder)


def test_chapters_come_once_each_in_the_order_of_the_index(manual: Manual) -> None:
    assert [chapter.name for chapter in manual.chapters] == ["index", "two", "one"]
    assert [chapter.title for chapter in manual.chapters] == ["Manual", "Rivers", "First steps"]


def test_a_chapter_that_is_not_translated_is_english(folder: Path) -> None:
    translated = read_manual("es", folder)

    assert [chapter.title for chapter in translated.chapters] == [
        "Manual",
        "Rivers",
        "Primeros pasos",
    ]


def test_parts_of_a_translation_are_found_by_their_english_names(folder: Path) -> None:
    (folder / "es" / "two.md").write_text("# Ríos\n\n### Profundo\n", encoding="utf-8")

    chapter = read_manual("es", folder).chapter("two")

    assert chapter.has("deep")
    assert chapter.heading_of("deep") == "profundo"
    assert chapter.heading_of("") == ""


def test_a_translation_with_other_parts_is_found_by_its_own_headings(folder: Path) -> None:
    chapter = read_manual("es", folder).chapter("one")

    assert [section.anchor for section in chapter.sections] == [""]
    assert chapter.heading_of("ou-aller") == "ou-aller"


def test_a_picture_that_is_not_translated_is_the_english_one(folder: Path) -> None:
    assert picture_file("pictures/a.png", "es", folder) == folder / "en" / "pictures" / "a.png"
    assert picture_file("pictures/b.png", "es", folder) == folder / "es" / "pictures" / "b.png"


def test_headings_make_parts_and_lines_of_code_do_not(manual: Manual) -> None:
    sections = manual.chapter("one").sections

    assert [(one.level, one.anchor, one.title) for one in sections] == [
        (1, "", "First steps"),
        (2, "ou-aller", "Où aller?"),
    ]
    assert sections[0].words == "Begin here."
    assert sections[1].words == "To the river, see Two. no heading"
    assert manual.chapter("one").has("ou-aller")
    assert not manual.chapter("one").has("nowhere")


def test_a_chapter_that_is_not_there_is_the_index(manual: Manual) -> None:
    assert manual.chapter("nowhere") is manual.chapters[0]


def test_a_search_finds_parts_with_all_words_whatever_their_accents(manual: Manual) -> None:
    assert [(one.place, one.title) for one in manual.search("OU river")] == [
        ("one#ou-aller", "Où aller?")
    ]
    assert manual.search("river nothing") == []
    assert manual.search("  ") == []


def test_what_has_the_words_in_its_title_is_found_first(manual: Manual) -> None:
    found = manual.search("river")

    assert [one.place for one in found] == ["two", "one#ou-aller"]
    assert found[1].chapter == "First steps"
    assert "river" in found[1].excerpt


def test_what_says_most_of_it_is_found_before_what_names_it_once() -> None:
    text = "# Title\n\nA needle.\n\n## More\n\nneedle, needle\n"
    two = Manual("en", (Chapter("index", "# I"), Chapter("two", text)))

    assert [one.title for one in two.search("needle")] == ["More", "Title"]


def test_an_excerpt_begins_near_the_word() -> None:
    text = "# Title\n\n" + "word " * 60 + "needle " + "word " * 60
    long = Manual("en", (Chapter("index", "# I"), Chapter("long", text)))

    (found,) = long.search("needle")

    assert found.excerpt.startswith("…")
    assert "needle" in found.excerpt
    assert len(found.excerpt) < 200


def test_what_only_the_program_knows_is_put_into_every_chapter(manual: Manual) -> None:
    filled = manual.filled(lambda text: text.replace("river", "lake"))

    assert "lake" in filled.chapter("one").text
    assert filled.language == manual.language


def test_places_are_read_with_md_or_without() -> None:
    assert split_place("one.md#deep") == ("one", "deep")
    assert split_place("one") == ("one", "")
    assert split_place("#deep") == ("", "deep")


def test_anchors_are_words_with_hyphens() -> None:
    assert anchor_of("“Unsure” or `not comparable`?") == "unsure-or-not-comparable"
    assert folded("ÉTÉ") == "ete"
