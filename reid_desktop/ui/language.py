"""The language of the window: its texts, its numbers and dates, the way it is read."""

import logging
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from reid_desktop.runtime.paths import resource

log = logging.getLogger(__name__)


class LanguageChoice(StrEnum):
    """What the person set; the values are the codes of the languages."""

    SYSTEM = "system"
    ENGLISH = "en"
    SPANISH = "es"
    FRENCH = "fr"


OWN_NAMES = {  # as their speakers write them, whatever the window speaks now
    LanguageChoice.ENGLISH: "English",
    LanguageChoice.SPANISH: "Español",
    LanguageChoice.FRENCH: "Français",
}
_TRANSLATED = {LanguageChoice.SPANISH, LanguageChoice.FRENCH}


def language_choice(name: str) -> LanguageChoice:
    """Tell the choice that a setting names; a name that is not known leaves it to the system."""
    try:
        return LanguageChoice(name)
    except ValueError:
        return LanguageChoice.SYSTEM


def locale_for(choice: LanguageChoice, system: QLocale) -> QLocale:
    """Tell how numbers and dates are written: as in the person's country if it speaks so.

    A system of a language that the window does not speak is given English, whole: English
    sentences around numbers of another language would be neither.
    """
    if choice is LanguageChoice.SYSTEM:
        return system if _code(system) in set(LanguageChoice) else QLocale("en")
    return system if _code(system) == choice else QLocale(choice.value)


class LoadedTranslator(QTranslator):
    """The words of one file, read whole: an update may replace the file while they are in use.

    Qt by itself maps the file into memory, and a file that is written anew under it ends the
    program. It does not copy what it is given, so the words stay with their translator.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = b""

    def read(self, path: Path) -> bool:
        """Read the file, and tell whether it is there and holds words."""
        try:
            self._words = path.read_bytes()
        except OSError:
            return False
        return self.load(self._words)


def speak(application: QApplication, locale: QLocale) -> list[LoadedTranslator]:
    """Let everything made from now on be in the language of `locale`.

    Returns
    -------
    list of LoadedTranslator
        What was installed: ours and that of Qt's own dialogs; none for English.
    """
    QLocale.setDefault(locale)
    application.setLayoutDirection(locale.textDirection())
    code = _code(locale)
    installed = []
    if code in _TRANSLATED:
        of_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        ours = resource("translations")
        for path in (of_qt / f"qtbase_{code}.qm", ours / f"reid_desktop_{code}.qm"):
            translator = LoadedTranslator(application)
            if translator.read(path):
                application.installTranslator(translator)
                installed.append(translator)
            else:
                log.warning("The translation %s is not there.", path.stem)
    return installed


def _code(locale: QLocale) -> str:
    return locale.name().partition("_")[0]
