"""Agreements about the whole that no tool knows."""

import ast
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
PACKAGE = CHECKOUT / "reid_desktop"
SOURCES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((CHECKOUT / "tests").rglob("*.py"))
SCRIPTS = sorted((CHECKOUT / "packaging").glob("*.py"))
MOST_LINES = 400
MOST_TEST_LINES = 600  # one test file a module, however much there is to say about it
HEAVY = ("torch", "timm", "faiss", "sklearn", "scipy")
ROOT = {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"}
ROOT_FOLDERS = {"reid_desktop", "resources", "tests", "packaging"}
MOST_README_LINES = 55

# Declarations with a line or two beside them, which every other test runs.
DECLARATIONS = {"core/types.py", "core/errors.py", "core/records.py"}

IMPORT_HEAVY = f"""
import sys
import reid_desktop.ui.app
print(*sorted(set({HEAVY!r}) & set(sys.modules)))
"""


def name_of(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


def has_something_to_run(path: Path) -> bool:
    """Whether it has a function with a body: protocols have none."""
    if path.relative_to(PACKAGE).as_posix() in DECLARATIONS:
        return False
    functions = [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]
    statements = [statement for function in functions for statement in function.body]
    return any(
        not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
        for statement in statements
    )


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=CHECKOUT, check=False, capture_output=True, text=True)


def test_imports_point_inward() -> None:
    lint_imports = Path(sysconfig.get_path("scripts"), "lint-imports")

    checked = run(str(lint_imports), "--no-cache")

    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_window_is_imported_without_anything_heavy() -> None:
    imported = run(sys.executable, "-c", IMPORT_HEAVY)

    assert imported.returncode == 0, imported.stderr
    assert imported.stdout.split() == []


@pytest.mark.parametrize("path", [*SOURCES, *SCRIPTS], ids=name_of)
def test_a_file_is_short_enough_to_be_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < MOST_LINES


@pytest.mark.parametrize("path", TESTS, ids=name_of)
def test_a_test_file_is_short_enough_to_be_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < MOST_TEST_LINES


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert not text.strip() or ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("path", [*SOURCES, *TESTS], ids=name_of)
def test_no_import_is_relative(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))

    relative = [
        node.lineno for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level
    ]

    assert relative == []


@pytest.mark.parametrize(
    "path", [path for path in SOURCES if has_something_to_run(path)], ids=name_of
)
def test_a_module_has_its_test_file(path: Path) -> None:
    place = path.relative_to(PACKAGE)

    name = "test_main.py" if path.name == "__main__.py" else f"test_{path.name}"

    assert (CHECKOUT / "tests" / place.with_name(name)).is_file()


def test_nothing_else_lies_at_the_root() -> None:
    listed = run("git", "ls-files")
    if listed.returncode:
        pytest.skip("not a checkout of git")

    top = {name.split("/")[0] for name in listed.stdout.splitlines()}

    assert {name for name in top if not name.startswith(".")} == ROOT | ROOT_FOLDERS


def test_the_picture_in_the_readme_exists() -> None:
    pictures = re.findall(
        r"!\[[^]]+\]\(([^)]+)\)", (CHECKOUT / "README.md").read_text(encoding="utf-8")
    )

    assert pictures
    assert [picture for picture in pictures if not (CHECKOUT / picture).is_file()] == []


def test_the_readme_stays_one_screen_and_leads_on() -> None:
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")

    links = re.findall(r"\]\((?!http)([^)#]+)", readme)
    assert len(readme.splitlines()) <= MOST_README_LINES
    assert [link for link in links if not (CHECKOUT / link).is_file()] == []


def test_what_ci_runs_is_what_the_readme_tells_people_to_run() -> None:
    marker = "<!-- install and test -->"
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")

    command = readme.split(f"{marker}\n```sh\n")[1].split("\n```")[0]

    assert command.endswith("pytest")
    assert "\n" not in command
    assert marker in (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8")
