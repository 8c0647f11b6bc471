import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

from reid_desktop.runtime.paths import resource
from reid_desktop.ui import language as module
from reid_desktop.ui.language import LanguageChoice, language_choice, locale_for, speak
from reid_desktop.ui.words import number, short_date


@pytest.fixture
def usual_language(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    yield qapp
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(
    ("name", "choice"),
    [("es", LanguageChoice.SPANISH), ("tlh", LanguageChoice.SYSTEM), ("", LanguageChoice.SYSTEM)],
)
def test_a_language_that_is_not_known_is_that_of_the_system(
    name: str, choice: LanguageChoice
) -> None:
    assert language_choice(name) is choice


@pytest.mark.parametrize(
    ("choice", "system", "locale"),
    [
        (LanguageChoice.SYSTEM, "es_MX", "es_MX"),
        (LanguageChoice.SYSTEM, "en_ZA", "en_ZA"),
        (LanguageChoice.SYSTEM, "de_DE", "en_US"),
        (LanguageChoice.SPANISH, "es_MX", "es_MX"),
        (LanguageChoice.SPANISH, "fr_CA", "es_ES"),
        (LanguageChoice.FRENCH, "fr_CA", "fr_CA"),
        (LanguageChoice.ENGLISH, "de_DE", "en_US"),
    ],
)
def test_the_country_of_the_system_counts_where_its_language_is_spoken(
    choice: LanguageChoice, system: str, locale: str
) -> None:
    assert locale_for(choice, QLocale(system)).name() == locale


def test_numbers_and_dates_are_written_as_the_language_does(usual_language: QApplication) -> None:
    installed = speak(usual_language, QLocale("fr_FR"))

    written = number(12_345), short_date(date(2026, 3, 9))
    for translator in installed:
        usual_language.removeTranslator(translator)
    assert written == ("12\u202f345", "09/03/2026")


def test_the_buttons_of_qt_are_translated_too(usual_language: QApplication) -> None:
    installed = speak(usual_language, QLocale("es_ES"))

    said = QCoreApplication.translate("QPlatformTheme", "Cancel")
    for translator in installed:
        usual_language.removeTranslator(translator)
    assert said == "Cancelar"


def test_english_needs_no_translator(usual_language: QApplication) -> None:
    assert speak(usual_language, QLocale("en_GB")) == []


def test_a_language_read_from_the_right_turns_the_window(usual_language: QApplication) -> None:
    speak(usual_language, QLocale("ar_EG"))

    assert usual_language.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_a_translation_that_is_not_there_leaves_english(
    usual_language: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(module, "resource", lambda *_: tmp_path)

    installed = speak(usual_language, QLocale("es_ES"))

    for translator in installed:
        usual_language.removeTranslator(translator)
    assert len(installed) == 1
    assert "reid_desktop_es" in caplog.text
    caplog.clear()


def test_words_are_told_still_when_an_update_has_written_their_file_anew(
    usual_language: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "reid_desktop_es.qm"
    shutil.copy(resource("translations") / file.name, file)
    monkeypatch.setattr(module, "resource", lambda *_: tmp_path)
    installed = speak(usual_language, QLocale("es_ES"))

    file.write_bytes(b"")

    said = QCoreApplication.translate("Action", "Undo")
    for translator in installed:
        usual_language.removeTranslator(translator)
    assert said == "Deshacer"
