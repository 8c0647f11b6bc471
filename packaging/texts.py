"""Finds every text a person may see: what `translations.py` gives to the translators."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ERROR = "Error"  # the context of sentences that are made without Qt
_SAYING = ("ReidError", "Risk", "Problem")  # classes made with sentences, and those below them
_DESCRIBING = ("Format", "Option", "OptionValue")  # made with names, small, and with texts
_NAMING = frozenset({"option"})  # keywords that hold a name, and no text
_FEWEST_FIXED = 3  # characters of a sentence around its values: “…”. is one
_LONGEST_NAME = 24  # of a placeholder: longer ones say less


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A text as Qt's tools know it.

    Attributes
    ----------
    context : str
        The class it is said in, or what it is about.
    source : str
        English, with named placeholders.
    counts : bool
        Whether it has forms for one and for many.
    """

    context: str
    source: str
    counts: bool = False


@dataclass(frozen=True, slots=True)
class Unseen:
    """A call whose text is put together where no tool can see it."""

    place: str
    call: str


def window_texts(package: Path) -> tuple[set[Text], list[Unseen]]:
    """Find the texts of the window, and the calls that hide theirs."""
    texts: set[Text] = set()
    unseen: list[Unseen] = []
    for path in sorted((package / "ui").rglob("*.py")):
        finder = _WindowTexts(path.relative_to(package).as_posix())
        finder.visit(ast.parse(path.read_text(encoding="utf-8")))
        texts |= finder.texts
        unseen += finder.unseen
    return texts, unseen


def sentences(package: Path) -> set[Text]:
    """Find the sentences of errors and acts that are made without Qt.

    A value in a sentence becomes a placeholder with the name the value has in the program.
    """
    trees = {
        path: ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(package.rglob("*.py"))
        if path.relative_to(package).parts[0] != "cli"
    }
    errors = _error_classes(trees)
    return {
        Text(ERROR, source)
        for tree in trees.values()
        for source in _sentences_of(tree, errors)
        if len(re.sub(r"\{\w+\}|\s", "", source)) >= _FEWEST_FIXED
    }


class _WindowTexts(ast.NodeVisitor):
    def __init__(self, place: str) -> None:
        self._place = place
        self._classes: list[str] = []
        self.texts: set[Text] = set()
        self.unseen: list[Unseen] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        match _called(node), node.args:
            case "tr", [said]:
                self._take(node, self._classes[-1], said)
            case "translate" | "QT_TRANSLATE_NOOP", [ast.Constant(value=str(context)), said]:
                if not _is_of_table(said):
                    self._take(node, context, said)
            case "plural", [ast.Constant(value=str(context)), _, said, _]:
                self._take(node, context, said, counts=True)
            case "tr" | "plural", _:
                self._hide(node)
        self.generic_visit(node)

    def _take(self, node: ast.Call, context: str, said: ast.expr, *, counts: bool = False) -> None:
        literals = list(_literals(said))
        if not literals:
            self._hide(node)
        self.texts |= {Text(context, one, counts) for one in literals}

    def _hide(self, node: ast.Call) -> None:
        self.unseen.append(Unseen(f"{self._place}:{node.lineno}", ast.unparse(node)))


def _is_of_table(said: ast.expr) -> bool:
    """Tell whether a text was marked with QT_TRANSLATE_NOOP in a table, and is only read here."""
    return isinstance(said, ast.Attribute | ast.Call)


def _literals(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _literals(body)
            yield from _literals(orelse)


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def _error_classes(trees: Mapping[Path, ast.Module]) -> set[str]:
    bases = {
        node.name: {ast.unparse(base) for base in node.bases}
        for tree in trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = set(_SAYING)
    while more := {name for name, known in bases.items() if known & found} - found:
        found |= more
    return found


def _sentences_of(tree: ast.Module, errors: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.ClassDef(name=name) if name in errors:
                for call in ast.walk(node):
                    if isinstance(call, ast.Call) and _called(call) == "__init__":
                        yield from _said(tree, call)
            case ast.Call() if _called(node) in errors | {"operation"}:
                yield from _said(tree, node)
            case ast.Call() if _called(node) in _DESCRIBING:
                yield from (text for text in _said(tree, node) if text[:1].isupper())
            case ast.FunctionDef(name=name) if name.endswith(("sentence", "_in_words")):
                for result in ast.walk(node):
                    if isinstance(result, ast.Return) and result.value is not None:
                        yield from _templates(tree, result.value)
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict(values=values)):
                if name.endswith("SENTENCES"):
                    for value in values:
                        yield from _templates(tree, value)


def _said(tree: ast.Module, call: ast.Call) -> Iterator[str]:
    further = (one.value for one in call.keywords if one.arg not in _NAMING)
    for said in (*call.args, *further):
        yield from _templates(tree, said)


def _templates(tree: ast.Module, node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)) if text:
            yield text.replace("{", "{{").replace("}", "}}")
        case ast.JoinedStr(values=values):
            yield _template(values)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _templates(tree, body)
            yield from _templates(tree, orelse)
        case ast.Name(id=name):
            for other in ast.walk(tree):
                match other:
                    case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                        if not isinstance(value, ast.Name):
                            yield from _templates(tree, value)


def _template(values: list[ast.expr]) -> str:
    parts: list[str] = []
    names: dict[str, int] = {}
    for value in values:
        match value:
            case ast.Constant(value=str(text)):
                parts.append(text.replace("{", "{{").replace("}", "}}"))
            case ast.FormattedValue(value=said):
                name = re.sub(r"\W+", "_", ast.unparse(said)).strip("_").lower()
                name = name if 0 < len(name) <= _LONGEST_NAME and name[0].isalpha() else "value"
                names[name] = names.get(name, 0) + 1
                parts.append(f"{{{name}{names[name] if names[name] > 1 else ''}}}")
    return "".join(parts)
