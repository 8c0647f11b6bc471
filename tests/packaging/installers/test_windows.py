import codecs
import configparser
import re
from pathlib import Path

import pytest
from installers.names import CONSOLE_NAME, WINDOW_NAME, Program
from installers.windows import SCRIPT, setup_command, version_info, write_version_info

_PROGRAM = Program("1.2.0", "")


@pytest.fixture(scope="module")
def script() -> str:
    return SCRIPT.read_text(encoding="utf-8-sig")


@pytest.fixture(scope="module")
def setup(script: str) -> dict[str, str]:
    section = script.split("[Setup]")[1].split("\n[", maxsplit=1)[0]
    parser = configparser.ConfigParser(interpolation=None, comment_prefixes=(";",))
    parser.optionxform = str  # type: ignore[assignment,method-assign] # keeps capitals
    parser.read_string("[Setup]" + section)
    return dict(parser["Setup"])


def _section(script: str, name: str) -> str:
    return script.split(f"[{name}]")[1].split("\n[", maxsplit=1)[0]


def test_the_compiler_knows_that_the_script_is_unicode() -> None:
    assert SCRIPT.read_bytes().startswith(codecs.BOM_UTF8)


def test_it_installs_for_one_person_without_an_administrator(setup: dict[str, str]) -> None:
    assert setup["PrivilegesRequired"] == "lowest"
    assert "PrivilegesRequiredOverridesAllowed" not in setup


def test_an_update_finds_what_it_updates(setup: dict[str, str]) -> None:
    assert setup["AppId"] == "{{7D0C2C0B-6C0F-4D0C-9B8B-51B1F3A9E7A4}"


def test_the_files_it_names_are_there(setup: dict[str, str]) -> None:
    icon = SCRIPT.parent / setup["SetupIconFile"].replace("\\", "/")

    assert icon.resolve().is_file()


def test_every_value_it_uses_is_given_or_defined(script: str) -> None:
    used = set(re.findall(r"\{#(\w+)\}", script))
    defined = set(re.findall(r"^#define (\w+)", script, re.MULTILINE))
    given = {
        word[2:].partition("=")[0]
        for word in setup_command(Path("built"), Path("dist/setup.exe"), _PROGRAM)
        if word.startswith("/D")
    }

    assert used <= defined | given
    assert given <= used


def test_the_registry_is_only_touched_for_the_person_and_cleaned(script: str) -> None:
    lines = [line for line in _section(script, "Registry").splitlines() if line.startswith("Root")]
    roots = {line.split(";")[0] for line in lines}
    subkeys = [re.findall(r'Subkey: "([^"]+)"', line)[0] for line in lines]
    cleaned = tuple(key for key, line in zip(subkeys, lines, strict=True) if "uninsdelete" in line)

    assert roots == {"Root: HKA"}
    assert all(key.startswith(cleaned) for key in subkeys)


def test_the_type_of_others_files_is_not_taken_over(script: str) -> None:
    registry = _section(script, "Registry")

    assert re.findall(r'"Software\\Classes\\\.sqlite([^"]*)"', registry) == ["\\OpenWithProgids"]


def test_uninstalling_deletes_nothing_but_what_was_installed(script: str) -> None:
    assert "[UninstallDelete]" not in script
    assert re.findall(r'Type: \w+; Name: "([^"]+)"', script) == [r"{app}\_internal"]


def test_each_text_of_ours_is_in_every_language(script: str) -> None:
    languages = set(re.findall(r'Name: "(\w\w)"; MessagesFile', script))
    texts = re.findall(r"^(\w\w)\.(\w+)=", _section(script, "CustomMessages"), re.MULTILINE)
    by_text = {name: {code for code, other in texts if other == name} for _, name in texts}

    assert all(codes == languages for codes in by_text.values())
    assert set(re.findall(r"\{cm:(Project|OpenFolder|FolderMenu)\}", script)) == set(by_text)


def test_a_version_resource_names_the_program(tmp_path: Path) -> None:
    path = write_version_info(_PROGRAM, CONSOLE_NAME, tmp_path)

    text = Path(path).read_text(encoding="utf-8")
    assert text == version_info(_PROGRAM, CONSOLE_NAME)
    assert "filevers=(1, 2, 0, 0)" in text
    assert f"StringStruct('ProductName', {WINDOW_NAME!r})" in text
    compile(text, path, "eval")  # PyInstaller evaluates it
