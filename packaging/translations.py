"""Keeps the translations of the window: collects the texts, counts what is missing, compiles.

``update`` brings ``resources/translations/*.ts`` up to date with the program, ``release`` makes
from them the ``.qm`` that the window loads, ``check`` tells what is missing or wrong. Translators
open the ``.ts`` with Qt Linguist.
"""

import json
import re
import subprocess
import sys
import sysconfig
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from texts import ERROR, Text, sentences, window_texts

CHECKOUT = Path(__file__).resolve().parent.parent
PACKAGE = CHECKOUT / "reid_desktop"
FOLDER = CHECKOUT / "resources" / "translations"
SENTENCES = "sentences.json"  # ui/sentences.py reads it
LANGUAGES = ("es", "fr")
MUST_BE_COMPLETE = True  # else what is not translated is counted only

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Translation:
    """A text and what a translator made of it; no forms while it is not finished."""

    text: Text
    forms: tuple[str, ...]


def ts_file(language: str, folder: Path = FOLDER) -> Path:
    """Tell where the translation into `language` is written."""
    return folder / f"reid_desktop_{language}.ts"


def texts_of_program() -> set[Text]:
    """Find every text of the program that a translator is given."""
    return window_texts(PACKAGE)[0] | sentences(PACKAGE)


def update(folder: Path = FOLDER) -> None:
    """Give the translators every text, and only texts, that the program has now."""
    texts = sorted(texts_of_program())
    folder.mkdir(parents=True, exist_ok=True)
    said = [text.source for text in texts if text.context == ERROR]
    (folder / SENTENCES).write_text(
        json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    with tempfile.TemporaryDirectory() as scratch:
        # lupdate sees neither texts chosen by a condition nor sentences made without Qt.
        source = Path(scratch, "texts.py")
        source.write_text("\n".join(map(_as_call, texts)) + "\n", encoding="utf-8")
        for language in LANGUAGES:
            options = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
            for heuristic in ("sametext", "similartext"):  # a guess is no translation
                options += ["-disable-heuristic", heuristic]
            options += ["-target-language", language, "-ts", str(ts_file(language, folder))]
            _run("pyside6-lupdate", str(source), *options)


def release(folder: Path = FOLDER, target: Path | None = None) -> list[Path]:
    """Compile the translations for the window, into `target` if not beside the sources."""
    made = []
    for language in LANGUAGES:
        source = ts_file(language, folder)
        made.append((target or folder) / f"{source.stem}.qm")
        _run("pyside6-lrelease", "-silent", str(source), "-qm", str(made[-1]))
    return made


def read(path: Path) -> list[Translation]:
    """Read what a ``.ts`` file says."""
    return [
        _translation(str(context.findtext("name")), message)
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    ]


def faults(language: str, folder: Path = FOLDER) -> list[str]:
    """Tell the texts whose translation has other placeholders, or none where it must have one."""
    return [
        f"{language}: {', '.join(sorted(wrong))}: {one.text.source}"
        for one in read(ts_file(language, folder))
        for form in one.forms
        if (wrong := placeholders(one.text.source) ^ placeholders(form))
    ]


def missing(language: str, folder: Path = FOLDER) -> list[str]:
    """Tell the texts of the program that are not translated, and those it has no more."""
    done = {one.text for one in read(ts_file(language, folder)) if one.forms}
    known = {one.text for one in read(ts_file(language, folder))}
    wanted = texts_of_program()
    listed = set(json.loads((folder / SENTENCES).read_text(encoding="utf-8")))
    said = {text.source for text in wanted if text.context == ERROR}
    return [
        *(f"{SENTENCES}: not up to date: {source}" for source in sorted(listed ^ said)),
        *(f"{language}: not translated: {text.source}" for text in sorted(wanted - done)),
        *(f"{language}: not said any more: {text.source}" for text in sorted(known - wanted)),
    ]


def placeholders(text: str) -> set[str]:
    """Tell the names in braces of a text."""
    return set(_PLACEHOLDER.findall(text.replace("{{", "").replace("}}", "")))


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says; 1 if something is wrong."""
    match list(arguments):
        case ["update"]:
            update()
        case ["release"]:
            release()
        case ["check"]:
            return _check()
        case _:
            print("translations.py update|release|check")
            return 2
    return 0


def _check() -> int:
    wrong = [fault for language in LANGUAGES for fault in faults(language)]
    lacking = [lack for language in LANGUAGES for lack in missing(language)]
    for line in (*wrong, *lacking):
        print(line)
    print(f"{len(lacking)} texts to translate or to take out, {len(wrong)} to correct.")
    return int(bool(wrong) or (MUST_BE_COMPLETE and bool(lacking)))


def _as_call(text: Text) -> str:
    escaped = text.source.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    counted = ', "", 2' if text.counts else ""
    return f'QCoreApplication.translate("{text.context}", "{escaped}"{counted})'


def _translation(context: str, message: ET.Element) -> Translation:
    text = Text(context, str(message.findtext("source")), message.get("numerus") == "yes")
    said = message.find("translation")
    if said is None or said.get("type") == "unfinished":
        return Translation(text, ())
    forms: Iterable[ET.Element] = said.iter("numerusform") if text.counts else [said]
    return Translation(text, tuple(form.text or "" for form in forms))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sysconfig.get_path("scripts"), tool)
    done = subprocess.run([str(program), *arguments], check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{tool}: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
