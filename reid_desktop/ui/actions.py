"""Every action of the window with its keys: menus, tooltips and the key list read this table."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from reid_desktop.ui.held_keys import HeldKeys
from reid_desktop.ui.identity_actions import COMPARE_ROWS, DISPUTES_ROWS, INDIVIDUALS_ROWS
from reid_desktop.ui.looking_actions import LOOKING_ROWS


class Scope(StrEnum):
    """Where the keys of an action work: everywhere, or while one page shows."""

    WINDOW = "window"
    START = "start"
    PHOTOGRAPHS = "photographs"
    REVIEW = "review"
    INDIVIDUALS = "individuals"
    COMPARE = "compare"
    DISPUTES = "disputes"
    ENLARGED = "enlarged"
    EXPORT = "export"
    INSIGHT = "insight"


SCOPE_TITLES = {
    Scope.WINDOW: QT_TRANSLATE_NOOP("Scope", "Everywhere"),
    Scope.START: QT_TRANSLATE_NOOP("Scope", "Start"),
    Scope.PHOTOGRAPHS: QT_TRANSLATE_NOOP("Scope", "Photographs"),
    Scope.REVIEW: QT_TRANSLATE_NOOP("Scope", "Review"),
    Scope.INDIVIDUALS: QT_TRANSLATE_NOOP("Scope", "Individuals"),
    Scope.COMPARE: QT_TRANSLATE_NOOP("Scope", "Two animals side by side"),
    Scope.DISPUTES: QT_TRANSLATE_NOOP("Scope", "Disputes"),
    Scope.ENLARGED: QT_TRANSLATE_NOOP("Scope", "A photograph, large"),
    Scope.EXPORT: QT_TRANSLATE_NOOP("Scope", "Export"),
    Scope.INSIGHT: QT_TRANSLATE_NOOP("Scope", "Insight"),
}


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person can ask for.

    Attributes
    ----------
    action_id : str
        Names it in code and settings.
    text : str
        English; `text_of` translates it.
    keys : tuple of str
        As `QKeySequence` reads them; the first is the one that is shown.
    auto_repeat : bool
        Whether holding the key down repeats it; never for what changes something.
    """

    action_id: str
    text: str
    keys: tuple[str, ...] = ()
    scope: Scope = Scope.WINDOW
    auto_repeat: bool = False
    icon: str = ""


def _action(
    action_id: str,
    text: object,
    *keys: str,
    scope: Scope = Scope.WINDOW,
    auto_repeat: bool = False,
    icon: str = "",
) -> Action:
    return Action(action_id, str(text), keys, scope, auto_repeat, icon)


_R, _I, _P, _E = Scope.REVIEW, Scope.INDIVIDUALS, Scope.PHOTOGRAPHS, Scope.ENLARGED
_N = Scope.INSIGHT

_MARKS: tuple[tuple[str, object, str], ...] = (  # what is said of the chosen photographs
    ("photographs.left", QT_TRANSLATE_NOOP("Action", "Left side"), "L"),
    ("photographs.right", QT_TRANSLATE_NOOP("Action", "Right side"), "R"),
    ("photographs.front", QT_TRANSLATE_NOOP("Action", "Front"), "F"),
    ("photographs.back", QT_TRANSLATE_NOOP("Action", "Back"), "B"),
    ("photographs.up", QT_TRANSLATE_NOOP("Action", "From above"), "U"),
    ("photographs.down", QT_TRANSLATE_NOOP("Action", "From below"), "D"),
    ("photographs.no_side", QT_TRANSLATE_NOOP("Action", "Side not known"), "E"),
    ("photographs.good", QT_TRANSLATE_NOOP("Action", "Good quality"), "1"),
    ("photographs.fair", QT_TRANSLATE_NOOP("Action", "Fair quality"), "2"),
    ("photographs.poor", QT_TRANSLATE_NOOP("Action", "Poor quality"), "3"),
    ("photographs.no_quality", QT_TRANSLATE_NOOP("Action", "Quality not judged"), "0"),
    (
        "photographs.not_identifiable",
        QT_TRANSLATE_NOOP("Action", "Too poor to identify, or not"),
        "N",
    ),
    ("photographs.exclude", QT_TRANSLATE_NOOP("Action", "Out of the study, or back in"), "X"),
)

ACTIONS: tuple[Action, ...] = (
    _action("file.new", QT_TRANSLATE_NOOP("Action", "New project…"), "Ctrl+N", icon="new"),
    _action("file.open", QT_TRANSLATE_NOOP("Action", "Open project…"), "Ctrl+O", icon="open"),
    _action("file.sample", QT_TRANSLATE_NOOP("Action", "Try the sample"), icon="sample"),
    _action("file.add_folder", QT_TRANSLATE_NOOP("Action", "Add photographs…"), icon="folder_add"),
    _action("file.rescan", QT_TRANSLATE_NOOP("Action", "Look for new photographs"), "F5"),
    _action("file.back_up", QT_TRANSLATE_NOOP("Action", "Back up to…")),
    _action("file.pack", QT_TRANSLATE_NOOP("Action", "Pack for a colleague…")),
    _action("file.export", QT_TRANSLATE_NOOP("Action", "Export…"), "Ctrl+E", icon="export"),
    _action("file.close", QT_TRANSLATE_NOOP("Action", "Close project"), "Ctrl+W"),
    _action("file.quit", QT_TRANSLATE_NOOP("Action", "Quit"), "Ctrl+Q"),
    _action("edit.undo", QT_TRANSLATE_NOOP("Action", "Undo"), "Ctrl+Z", icon="undo"),
    _action(
        "edit.redo", QT_TRANSLATE_NOOP("Action", "Redo"), "Ctrl+Shift+Z", "Ctrl+Y", icon="redo"
    ),
    _action("edit.settings", QT_TRANSLATE_NOOP("Action", "Settings…"), "Ctrl+,", icon="settings"),
    _action("view.start", QT_TRANSLATE_NOOP("Action", "Start"), "Ctrl+1", icon="start"),
    _action(
        "view.photographs",
        QT_TRANSLATE_NOOP("Action", "Photographs"),
        "Ctrl+2",
        icon="photographs",
    ),
    _action("view.review", QT_TRANSLATE_NOOP("Action", "Review"), "Ctrl+3", icon="review"),
    _action(
        "view.individuals",
        QT_TRANSLATE_NOOP("Action", "Individuals"),
        "Ctrl+4",
        icon="individuals",
    ),
    _action("view.disputes", QT_TRANSLATE_NOOP("Action", "Disputes"), "Ctrl+D", icon="disputes"),
    _action("view.export", QT_TRANSLATE_NOOP("Action", "Export"), "Ctrl+5", icon="export"),
    _action("view.insight", QT_TRANSLATE_NOOP("Action", "Insight"), "Ctrl+6", icon="insight"),
    _action("view.pair", QT_TRANSLATE_NOOP("Action", "Look at those two again"), "Ctrl+L"),
    _action("view.full_screen", QT_TRANSLATE_NOOP("Action", "Full screen"), "F11"),
    _action("work.cancel", QT_TRANSLATE_NOOP("Action", "Stop the running work")),
    _action("help.keys", QT_TRANSLATE_NOOP("Action", "Keys"), "?", "F1", icon="keyboard"),
    _action("help.about", QT_TRANSLATE_NOOP("Action", "About ReID Desktop")),
    _action(
        "photographs.filter",
        QT_TRANSLATE_NOOP("Action", "Go to the filter box"),
        "Ctrl+F",
        scope=_P,
    ),
    *(_action(action_id, text, key, scope=_P) for action_id, text, key in _MARKS),
    _action("photographs.crop", QT_TRANSLATE_NOOP("Action", "Quick crop"), "C", scope=_P),
    # No QAction has these two: in a text field the key means another thing. The grids hear it.
    _action(
        "photographs.enlarge", QT_TRANSLATE_NOOP("Action", "Look at it large"), "Return", scope=_P
    ),
    _action(
        "individuals.enlarge", QT_TRANSLATE_NOOP("Action", "Look at it large"), "Return", scope=_I
    ),
    _action("review.same", QT_TRANSLATE_NOOP("Action", "Same"), "S", "1", "Y", scope=_R),
    _action("review.different", QT_TRANSLATE_NOOP("Action", "Different"), "D", "2", "N", scope=_R),
    _action("review.unsure", QT_TRANSLATE_NOOP("Action", "Unsure"), "U", "3", scope=_R),
    _action(
        "review.not_comparable",
        QT_TRANSLATE_NOOP("Action", "Not comparable"),
        "X",
        "4",
        scope=_R,
    ),
    _action(
        "review.probably_same",
        QT_TRANSLATE_NOOP("Action", "Probably the same"),
        "Shift+S",
        "Shift+Y",
        scope=_R,
    ),
    _action(
        "review.probably_different",
        QT_TRANSLATE_NOOP("Action", "Probably different"),
        "Shift+D",
        "Shift+N",
        scope=_R,
    ),
    _action("review.skip", QT_TRANSLATE_NOOP("Action", "Skip"), "Space", scope=_R),
    _action("review.undo", QT_TRANSLATE_NOOP("Action", "Take back"), "Backspace", scope=_R),
    _action(
        "review.zoom_in",
        QT_TRANSLATE_NOOP("Action", "Zoom in"),
        "+",
        "=",
        scope=_R,
        auto_repeat=True,
        icon="zoom_in",
    ),
    _action(
        "review.zoom_out",
        QT_TRANSLATE_NOOP("Action", "Zoom out"),
        "-",
        scope=_R,
        auto_repeat=True,
        icon="zoom_out",
    ),
    _action(
        "review.fit",
        QT_TRANSLATE_NOOP("Action", "Fit to the window"),
        "0",
        scope=_R,
        icon="zoom_fit",
    ),
    _action("review.full_size", QT_TRANSLATE_NOOP("Action", "Full size (100 %)"), "Z", scope=_R),
    _action(
        "review.link",
        QT_TRANSLATE_NOOP("Action", "Zoom both together"),
        "L",
        scope=_R,
        icon="link",
    ),
    *(
        _action(action_id, text, *keys, scope=_R, auto_repeat=repeats, icon=name)
        for action_id, text, keys, repeats, name in LOOKING_ROWS
    ),
    _action("individuals.accept", QT_TRANSLATE_NOOP("Action", "Accept"), "A", scope=_I),
    _action(
        "individuals.accept_proven",
        QT_TRANSLATE_NOOP("Action", "Accept all proven"),
        "Ctrl+A",
        scope=_I,
    ),
    _action("individuals.rename", QT_TRANSLATE_NOOP("Action", "Name…"), "F2", "N", scope=_I),
    _action("individuals.merge", QT_TRANSLATE_NOOP("Action", "Merge…"), "M", scope=_I),
    _action(
        "individuals.split",
        QT_TRANSLATE_NOOP("Action", "Make a group of its own"),
        "P",
        scope=_I,
    ),
    _action("individuals.take_out", QT_TRANSLATE_NOOP("Action", "Take out"), "Del", scope=_I),
    *(
        _action(action_id, text, *keys, scope=_I, icon=name)
        for action_id, text, keys, name in INDIVIDUALS_ROWS
    ),
    *(
        _action(action_id, text, *keys, scope=Scope.COMPARE, icon=name)
        for action_id, text, keys, name in COMPARE_ROWS
    ),
    *(
        _action(action_id, text, *keys, scope=Scope.DISPUTES, icon=name)
        for action_id, text, keys, name in DISPUTES_ROWS
    ),
    _action(
        "individuals.filter",
        QT_TRANSLATE_NOOP("Action", "Go to the search box"),
        "Ctrl+F",
        scope=_I,
    ),
    _action("insight.map", QT_TRANSLATE_NOOP("Action", "Map"), "1", scope=_N),
    _action("insight.similarity", QT_TRANSLATE_NOOP("Action", "Similarity"), "2", scope=_N),
    _action("insight.progress", QT_TRANSLATE_NOOP("Action", "Progress"), "3", scope=_N),
    _action("insight.discoveries", QT_TRANSLATE_NOOP("Action", "Discoveries"), "4", scope=_N),
    _action("insight.captures", QT_TRANSLATE_NOOP("Action", "Captures"), "5", scope=_N),
    _action("insight.agreement", QT_TRANSLATE_NOOP("Action", "Agreement"), "6", scope=_N),
    _action(
        "insight.find", QT_TRANSLATE_NOOP("Action", "Go to the search box"), "Ctrl+F", scope=_N
    ),
    # No QAction has this one: in a text field the key means another thing. The grid hears it.
    _action("insight.enlarge", QT_TRANSLATE_NOOP("Action", "Look at it large"), "Return", scope=_N),
    _action(
        "insight.whole",
        QT_TRANSLATE_NOOP("Action", "Show all of it"),
        "0",
        scope=_N,
        icon="zoom_fit",
    ),
    _action(
        "insight.save_picture",
        QT_TRANSLATE_NOOP("Action", "Save as picture…"),
        "Ctrl+S",
        scope=_N,
        icon="photographs",
    ),
    _action(
        "insight.copy_numbers",
        QT_TRANSLATE_NOOP("Action", "Copy the numbers"),
        "Ctrl+Shift+C",
        scope=_N,
        icon="table",
    ),
    _action(
        "enlarged.previous",
        QT_TRANSLATE_NOOP("Action", "The one before"),
        "Left",
        "PgUp",
        scope=_E,
        auto_repeat=True,
        icon="previous",
    ),
    _action(
        "enlarged.next",
        QT_TRANSLATE_NOOP("Action", "The next one"),
        "Right",
        "PgDown",
        scope=_E,
        auto_repeat=True,
        icon="next",
    ),
    _action(
        "enlarged.zoom_out",
        QT_TRANSLATE_NOOP("Action", "Zoom out"),
        "-",
        scope=_E,
        auto_repeat=True,
        icon="zoom_out",
    ),
    _action(
        "enlarged.fit",
        QT_TRANSLATE_NOOP("Action", "Fit to the window"),
        "0",
        scope=_E,
        icon="zoom_fit",
    ),
    _action(
        "enlarged.zoom_in",
        QT_TRANSLATE_NOOP("Action", "Zoom in"),
        "+",
        "=",
        scope=_E,
        auto_repeat=True,
        icon="zoom_in",
    ),
    _action("enlarged.full_size", QT_TRANSLATE_NOOP("Action", "Full size (100 %)"), "Z", scope=_E),
    _action("enlarged.boxes", QT_TRANSLATE_NOOP("Action", "Draw boxes"), "B", scope=_E, icon="box"),
    _action("enlarged.close", QT_TRANSLATE_NOOP("Action", "Close"), "Esc", scope=_E, icon="close"),
)

_BY_ID = {action.action_id: action for action in ACTIONS}


def action_named(action_id: str) -> Action:
    """Find the row of the table."""
    return _BY_ID[action_id]


def text_of(action: Action) -> str:
    """Tell the text of `action` in the language of the person."""
    return QCoreApplication.translate("Action", action.text)


def scope_title(scope: Scope) -> str:
    """Tell where the keys of a scope work."""
    return QCoreApplication.translate("Scope", str(SCOPE_TITLES[scope]))


def keys_of(action: Action) -> str:
    """Tell the first key of `action` as it is written on this system's keyboards."""
    if not action.keys:
        return ""
    return QKeySequence(action.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)


def tip_of(action: Action) -> str:
    """Tell the text and the key: what a tooltip says."""
    keys = keys_of(action)
    text = text_of(action).rstrip("…")
    return f"{text} ({keys})" if keys else text


def make_actions(
    owner: QWidget, handlers: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """Make the actions named in `handlers` and let their keys work while `owner` shows.

    Keys of text come to nothing while the person types into a text field: Qt gives them to the
    field first. A key that is held down acts once, unless its action may repeat.
    """
    actions = {
        action_id: _make(owner, action_named(action_id), handler)
        for action_id, handler in handlers.items()
    }
    held_keys = HeldKeys(owner)
    for action in actions.values():
        if not action.autoRepeat():  # which alone does not see all repeats of X11
            held_keys.guard(action)
    return actions


def _make(owner: QWidget, row: Action, handler: Callable[[], object]) -> QAction:
    action = QAction(text_of(row), owner)
    action.setObjectName(row.action_id)
    action.setShortcuts([QKeySequence(keys) for keys in row.keys])
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)  # a hidden page is deaf
    action.setAutoRepeat(row.auto_repeat)
    action.setToolTip(tip_of(row))
    action.triggered.connect(lambda _checked=False: handler())
    owner.addAction(action)
    return action


def key_clashes(actions: Iterable[Action]) -> list[str]:
    """Tell the keys that mean two things at once: within a page, or there and everywhere."""
    owners: dict[tuple[Scope, str], list[str]] = {}
    for action in actions:
        scopes = list(Scope) if action.scope is Scope.WINDOW else [action.scope]
        for scope in scopes:
            for keys in action.keys:
                portable = QKeySequence(keys).toString()
                owners.setdefault((scope, portable), []).append(action.action_id)
    return [
        f"{keys} in {scope}: {', '.join(ids)}"
        for (scope, keys), ids in owners.items()
        if len(ids) > 1
    ]
