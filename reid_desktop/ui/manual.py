"""What the manual and the window know of each other: where help begins, which key does what."""

import re
from collections.abc import Mapping

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from reid_desktop.runtime.manual import INDEX
from reid_desktop.ui.actions import ACTIONS, Scope, action_named, scope_title, text_of
from reid_desktop.ui.manual_dress import KEY_MARK

# Where the manual opens, by the class of the page or dialog in question.
PLACES: Mapping[str, str] = {
    "StartPage": "quick-start",
    "PhotographsPage": "photographs",
    "ReviewPage": "judging",
    "IndividualsPage": "individuals",
    "DisputesPage": "disputes",
    "ExportPage": "formats",
    "InsightPage": "insight",
    "NewProjectDialog": "reading",
    "SettingsDialog": "window",
    "AddModelDialog": "models#bringing-a-model-on-a-stick",
    "PackDialog": "safekeeping#packing-for-a-colleague",
    "ImportDialog": "importing",
    "MergeDialog": "reviewers#working-side-by-side",
    "LearnDialog": "learning",
    "PhotographDialog": "photographs#looking-at-one-large",
    "CompareDialog": "individuals#two-animals-side-by-side",
    "MoveDialog": "individuals#moving-photographs",
    "LicencesDialog": INDEX,
    "ReportDialog": "troubleshooting#asking-for-help",
    "SelfTestDialog": "troubleshooting#asking-for-help",
    "KeysDialog": "keys",
    "AboutDialog": INDEX,
}
# Parts of pages and dialogs that have a place of their own while they show.
PARTS: Mapping[str, str] = {
    "FiveDesk": "asking#one-against-five",
    "SheetDesk": "asking#spot-the-stranger",
    "BoxEditor": "photographs#boxes",
    "GeneralSettings": "window",
    "ProjectSettings": "reading#later-in-the-settings",
    "ReadingSettings": "reading#places-and-times-only-where-you-say-so",
    "ComparisonSettings": "models#choosing-a-model",
    "ModelSettings": "models#getting-a-model",
}
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)\)")
_FILLED = re.compile(r"\{\{(key|name|keys):([\w.]+)\}\}")


def place_of(host: QWidget) -> str:
    """Tell where in the manual a page or a dialog is described: ``chapter#part``.

    One that is not known belongs to what it was opened from.
    """
    for part in host.findChildren(QWidget):
        if type(part).__name__ in PARTS and part.isVisible():
            return PARTS[type(part).__name__]
    asked: QWidget | None = host
    while asked is not None:
        if type(asked).__name__ in PLACES:
            return PLACES[type(asked).__name__]
        asked = asked.parentWidget()
    return INDEX


def pictures_in(text: str) -> list[str]:
    """Tell the pictures of a chapter, by the names it gives them."""
    return list(dict.fromkeys(_PICTURE.findall(text)))


def fill(text: str) -> str:
    """Write the keys and names of actions as they are now into a chapter.

    ``{{key:review.same}}`` is its first key, ``{{name:review.same}}`` its text, ``{{keys:review}}``
    a table of all keys that work in a scope.
    """
    return _FILLED.sub(_filled, text)


def _filled(found: re.Match[str]) -> str:
    kind, name = found.groups()
    if kind == "keys":
        return _table(Scope(name))
    action = action_named(name)
    if kind == "name":
        return text_of(action).rstrip("…")
    return _code(action.keys[0]) if action.keys else "–"


def _table(scope: Scope) -> str:
    rows = [action_named(row.action_id) for row in ACTIONS if row.scope is scope]
    lines = [
        f"| {text_of(row).rstrip('…')} | {' '.join(map(_code, row.keys))} |"
        for row in rows
        if row.keys
    ]
    head = f"| {scope_title(scope)} | {text_of(action_named('help.keys'))} |"
    return "\n".join([head, "|---|---|", *lines])


def _code(keys: str) -> str:
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return f"`{KEY_MARK}{native}{KEY_MARK}`"
