from pathlib import Path

import pytest
import translations
from PySide6.QtCore import QTranslator
from texts import window_texts
from translations import (
    FOLDER,
    LANGUAGES,
    MUST_BE_COMPLETE,
    PACKAGE,
    faults,
    missing,
    placeholders,
    read,
    release,
    ts_file,
    update,
)


def test_no_text_of_the_window_is_hidden_from_the_translators() -> None:
    assert window_texts(PACKAGE)[1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_says_all_that_the_program_says(language: str) -> None:
    lacking = missing(language)

    assert not MUST_BE_COMPLETE or lacking == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_placeholders_of_its_source(language: str) -> None:
    assert faults(language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_window_loads_was_compiled_from_the_translation(language: str) -> None:
    compiled = QTranslator()
    assert compiled.load(f"reid_desktop_{language}", str(FOLDER))

    finished = [one for one in read(ts_file(language)) if one.forms]

    assert [
        one.text.source
        for one in finished
        if compiled.translate(one.text.context, one.text.source, "", 2 if one.text.counts else -1)
        != one.forms[-1]
    ] == []


def test_what_translators_wrote_is_kept_and_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "program"
    (package / "ui").mkdir(parents=True)
    (package / "ui" / "page.py").write_text(
        'class Page:\n    a = self.tr("Say \\"hi\\"\\nnow")\n'
        '    b = plural("Count", "{n} lion", "{n} lions", 2)\n'
    )
    monkeypatch.setattr(translations, "PACKAGE", package)
    update(tmp_path)
    path = ts_file("es", tmp_path)
    written = path.read_text(encoding="utf-8")
    written = written.replace(
        '<translation type="unfinished"></translation>', "<translation>Di «hola»</translation>"
    )
    written = written.replace('<translation type="unfinished">', "<translation>")
    written = written.replace("<numerusform></numerusform>", "<numerusform>{n} leon</numerusform>")
    path.write_text(written, encoding="utf-8")

    update(tmp_path)
    release(tmp_path)

    compiled = QTranslator()
    assert compiled.load("reid_desktop_es", str(tmp_path))
    assert compiled.translate("Page", 'Say "hi"\nnow') == "Di «hola»"
    assert compiled.translate("Count", "{n} lions", "", 1) == "{n} leon"
    assert missing("es", tmp_path) == []
    assert len(missing("fr", tmp_path)) == 2


def test_a_placeholder_that_was_translated_is_a_fault(tmp_path: Path) -> None:
    ts_file("es", tmp_path).write_text(
        "<TS><context><name>Page</name><message><source>of {n}</source>"
        "<translation>de {lions}</translation></message></context></TS>"
    )

    assert faults("es", tmp_path) == ["es: {lions}, {n}: of {n}"]


def test_doubled_braces_are_no_placeholders() -> None:
    assert placeholders("{{a}} {b} {c}") == {"{b}", "{c}"}
