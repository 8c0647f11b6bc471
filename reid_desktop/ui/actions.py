"""Every action of the window with its keys: menus, tooltips and the key list read this table."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from reid_desktop.ui.held_keys import HeldKeys
from reid_desktop.ui.help_actions import HELP_ROWS
from reid_desktop.ui.identity_actions import COMPARE_ROWS, DISPUTES_ROWS, INDIVIDUALS_ROWS
from reid_desktop.ui.insight_actions import INSIGHT_ROWS
from reid_desktop.ui.key_bindings import Following, key_bindings
from reid_desktop.ui.looking_actions import LOOKING_ROWS, ZOOM_ROWS
from reid_desktop.ui.manual_actions import MANUAL_ROWS
from reid_desktop.ui.photograph_actions import ENLARGED_ROWS, MARK_ROWS
from reid_desktop.ui.screen_actions import FIVE_ACTIONS, STRANGER_ACTIONS, STRANGER_ARROWS


class Scope(StrEnum):
    """Where the keys of an action work: everywhere, or while one page shows."""

    WINDOW = "window"
    START = "start"
    PHOTOGRAPHS = "photographs"
    REVIEW = "review"
    FIVE = "five"
    STRANGER = "stranger"
    INDIVIDUALS = "individuals"
    COMPARE = "compare"
    DISPUTES = "disputes"
    ENLARGED = "enlarged"
    EXPORT = "export"
    INSIGHT = "insight"
    MANUAL = "manual"


SCOPE_TITLES = {
    Scope.WINDOW: QT_TRANSLATE_NOOP("Scope", "Everywhere"),
    Scope.START: QT_TRANSLATE_NOOP("Scope", "Start"),
    Scope.PHOTOGRAPHS: QT_TRANSLATE_NOOP("Scope", "Photographs"),
    Scope.REVIEW: QT_TRANSLATE_NOOP("Scope", "Review"),
    Scope.FIVE: QT_TRANSLATE_NOOP("Scope", "Review: one against five"),
    Scope.STRANGER: QT_TRANSLATE_NOOP("Scope", "Review: spot the stranger"),
    Scope.INDIVIDUALS: QT_TRANSLATE_NOOP("Scope", "Individuals"),
    Scope.COMPARE: QT_TRANSLATE_NOOP("Scope", "Two animals side by side"),
    Scope.DISPUTES: QT_TRANSLATE_NOOP("Scope", "Disputes"),
    Scope.ENLARGED: QT_TRANSLATE_NOOP("Scope", "A photograph, large"),
    Scope.EXPORT: QT_TRANSLATE_NOOP("Scope", "Export"),
    Scope.INSIGHT: QT_TRANSLATE_NOOP("Scope", "Insight"),
    Scope.MANUAL: QT_TRANSLATE_NOOP("Scope", "Manual"),
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
    also : tuple of Scope
        Further places where its keys work.
    """

    action_id: str
    text: str
    keys: tuple[str, ...] = ()
    scope: Scope = Scope.WINDOW
    auto_repeat: bool = False
    icon: str = ""
    also: tuple[Scope, ...] = ()

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """Wherever its keys work."""
        return tuple(Scope) if self.scope is Scope.WINDOW else (self.scope, *self.also)


def _action(
    action_id: str,
    text: object,
    *keys: str,
    scope: Scope = Scope.WINDOW,
    auto_repeat: bool = False,
    icon: str = "",
    also: tuple[Scope, ...] = (),
) -> Action:
    return Action(action_id, str(text), keys, scope, auto_repeat, icon, also)


_F, _S = Scope.FIVE, Scope.STRANGER
_R, _I, _P, _C = Scope.REVIEW, Scope.INDIVIDUALS, Scope.PHOTOGRAPHS, Scope.COMPARE
_ZOOMED = (_C, Scope.DISPUTES)  # pairs are zoomed there, too

ACTIONS: tuple[Action, ...] = (
    _action("file.new", QT_TRANSLATE_NOOP("Action", "New project…"), "Ctrl+N", icon="new"),
    _action("file.open", QT_TRANSLATE_NOOP("Action", "Open project…"), "Ctrl+O", icon="open"),
    _action("file.sample", QT_TRANSLATE_NOOP("Action", "Try the sample"), icon="sample"),
    _action("file.add_folder", QT_TRANSLATE_NOOP("Action", "Add photographs…"), icon="folder_add"),
    _action("file.rescan", QT_TRANSLATE_NOOP("Action", "Look for new photographs"), "F5"),
    _action("file.find_folder", QT_TRANSLATE_NOOP("Action", "Find folder…"), "Ctrl+Shift+F"),
    _action("file.back_up", QT_TRANSLATE_NOOP("Action", "Back up to…")),
    _action("file.pack", QT_TRANSLATE_NOOP("Action", "Pack for a colleague…")),
    _action("file.merge", QT_TRANSLATE_NOOP("Action", "Merge reviews…"), "Ctrl+M"),
    _action("file.import", QT_TRANSLATE_NOOP("Action", "Import…"), "Ctrl+I"),
    _action("file.export", QT_TRANSLATE_NOOP("Action", "Export…"), "Ctrl+E", icon="export"),
    _action("file.close", QT_TRANSLATE_NOOP("Action", "Close project"), "Ctrl+W"),
    _action("file.quit", QT_TRANSLATE_NOOP("Action", "Quit"), "Ctrl+Q"),
    _action("edit.undo", QT_TRANSLATE_NOOP("Action", "Undo"), "Ctrl+Z", icon="undo"),
    _action(
        "edit.redo", QT_TRANSLATE_NOOP("Action", "Redo"), "Ctrl+Shift+Z", "Ctrl+Y", icon="redo"
    ),
    _action("edit.learn", QT_TRANSLATE_NOOP("Action", "Learn from my answers…"), "Ctrl+Shift+L"),
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
    _action("help.manual", QT_TRANSLATE_NOOP("Action", "Manual"), "F1", icon="info"),
    _action("help.keys", QT_TRANSLATE_NOOP("Action", "Keys"), "?", "Ctrl+F1", icon="keyboard"),
    *(_action(action_id, text) for action_id, text in HELP_ROWS),
    _action("help.about", QT_TRANSLATE_NOOP("Action", "About ReID Desktop")),
    _action(
        "photographs.filter",
        QT_TRANSLATE_NOOP("Action", "Go to the filter box"),
        "Ctrl+F",
        scope=_P,
    ),
    *(_action(action_id, text, key, scope=_P) for action_id, text, key in MARK_ROWS),
    _action("photographs.crop", QT_TRANSLATE_NOOP("Action", "Quick crop"), "C", scope=_P),
    # No QAction has these two: in a text field the key means another thing. The grids hear it.
    _action(
        "photographs.enlarge", QT_TRANSLATE_NOOP("Action", "Look at it large"), "Return", scope=_P
    ),
    _action(
        "individuals.enlarge", QT_TRANSLATE_NOOP("Action", "Look at it large"), "Return", scope=_I
    ),
    _action(
        "review.same", QT_TRANSLATE_NOOP("Action", "Same"), "S", "1", "Y", scope=_R, also=(_C,)
    ),
    _action(
        "review.different",
        QT_TRANSLATE_NOOP("Action", "Different"),
        "D",
        "2",
        "N",
        scope=_R,
        also=(_C,),
    ),
    _action("review.unsure", QT_TRANSLATE_NOOP("Action", "Unsure"), "U", "3", scope=_R, also=(_C,)),
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
    _action("review.skip", QT_TRANSLATE_NOOP("Action", "Skip"), "Space", scope=_R, also=(_F,)),
    _action(
        "review.undo",
        QT_TRANSLATE_NOOP("Action", "Take back"),
        "Backspace",
        scope=_R,
        also=(_F, _S),
    ),
    _action("review.ask_pair", QT_TRANSLATE_NOOP("Action", "Pairs"), "F6", scope=_R, also=(_F, _S)),
    _action(
        "review.progress",
        QT_TRANSLATE_NOOP("Action", "How the review goes"),
        "F9",
        scope=_R,
        icon="info",
        also=(_F, _S),
    ),
    _action(
        "review.ask_five",
        QT_TRANSLATE_NOOP("Action", "One against five"),
        "F7",
        scope=_R,
        also=(_F, _S),
    ),
    _action(
        "review.ask_stranger",
        QT_TRANSLATE_NOOP("Action", "Spot the stranger"),
        "F8",
        scope=_R,
        also=(_F, _S),
    ),
    *(
        _action(action_id, text, *keys, scope=_R, auto_repeat=repeats, icon=name, also=_ZOOMED)
        for action_id, text, keys, repeats, name in ZOOM_ROWS
    ),
    *(
        _action(action_id, text, *keys, scope=_R, auto_repeat=repeats, icon=name)
        for action_id, text, keys, repeats, name in LOOKING_ROWS
    ),
    _action(
        "review.back",
        QT_TRANSLATE_NOOP("Action", "Back to the question"),
        "Esc",
        scope=_R,
        also=(_F, _S),
    ),
    *(_action(*row, scope=Scope.FIVE) for row in FIVE_ACTIONS),
    *(_action(*row, scope=Scope.STRANGER) for row in STRANGER_ACTIONS),
    *(_action(*row, scope=Scope.STRANGER, auto_repeat=True) for row in STRANGER_ARROWS),
    _action("individuals.accept", QT_TRANSLATE_NOOP("Action", "Accept"), "A", scope=_I),
    _action(
        "individuals.accept_proven",
        QT_TRANSLATE_NOOP("Action", "Accept all proven"),
        "Ctrl+A",
        scope=_I,
    ),
    _action("individuals.rename", QT_TRANSLATE_NOOP("Action", "Name…"), "F2", "N", scope=_I),
    _action("individuals.merge", QT_TRANSLATE_NOOP("Action", "Merge…"), "M", scope=_I),
    _action("individuals.split", QT_TRANSLATE_NOOP("Action", "New group"), "P", scope=_I),
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
    *(
        _action(action_id, text, *keys, scope=Scope.INSIGHT, icon=name)
        for action_id, text, keys, name in INSIGHT_ROWS
    ),
    *(
        _action(action_id, text, *keys, scope=where, auto_repeat=repeats, icon=name)
        for where, rows in ((Scope.ENLARGED, ENLARGED_ROWS), (Scope.MANUAL, MANUAL_ROWS))
        for action_id, text, keys, repeats, name in rows
    ),
)

_BY_ID = {action.action_id: action for action in ACTIONS}


def action_named(action_id: str) -> Action:
    """Find the row of the table, with the keys it has now."""
    row, bindings = _BY_ID[action_id], key_bindings()
    return row if bindings is None else bindings.apply(row)


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


def follow_keys(widget: QWidget, action_id: str, meaning: str = "") -> None:
    """Let the tooltip of a widget tell the keys of an action, now and when others are chosen."""

    def tell() -> None:
        tip = tip_of(action_named(action_id))
        widget.setToolTip(f"{tip}\n{meaning}" if meaning else tip)

    Following(tell, widget)


def name_keys(button: QAbstractButton, action_id: str) -> None:
    """Let a button say what it does, and with which key, now and when others are chosen."""

    def tell() -> None:
        action = action_named(action_id)
        keys, text = keys_of(action), text_of(action).rstrip("…")
        button.setText(f"{text}  ({keys})" if keys else text)

    Following(tell, button)


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
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)  # a hidden page is deaf
    action.setAutoRepeat(row.auto_repeat)

    def tell() -> None:
        now = action_named(row.action_id)
        action.setShortcuts([QKeySequence(keys) for keys in now.keys])
        action.setToolTip(tip_of(now))

    Following(tell, action)
    action.triggered.connect(lambda _checked=False: handler())
    owner.addAction(action)
    return action


def key_clashes(actions: Iterable[Action]) -> list[str]:
    """Tell the keys that mean two things at once: within a page, or there and everywhere."""
    owners: dict[tuple[Scope, str], list[str]] = {}
    for action in actions:
        for scope in action.scopes:
            for keys in action.keys:
                portable = QKeySequence(keys).toString()
                owners.setdefault((scope, portable), []).append(action.action_id)
    return [
        f"{keys} in {scope}: {', '.join(ids)}"
        for (scope, keys), ids in owners.items()
        if len(ids) > 1
    ]
