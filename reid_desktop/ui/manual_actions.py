"""The rows of the table of actions that work in the window of the manual."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Identifier, text, keys, whether holding the key repeats it, icon.
MANUAL_ROWS: tuple[tuple[str, object, tuple[str, ...], bool, str], ...] = (
    ("manual.back", QT_TRANSLATE_NOOP("Action", "Go back"), ("Alt+Left",), False, "previous"),
    ("manual.forward", QT_TRANSLATE_NOOP("Action", "Go forward"), ("Alt+Right",), False, "next"),
    ("manual.search", QT_TRANSLATE_NOOP("Action", "Search the manual"), ("Ctrl+F",), False, ""),
    (
        "manual.larger",
        QT_TRANSLATE_NOOP("Action", "Larger letters"),
        ("Ctrl++", "Ctrl+="),
        True,
        "zoom_in",
    ),
    (
        "manual.smaller",
        QT_TRANSLATE_NOOP("Action", "Smaller letters"),
        ("Ctrl+-",),
        True,
        "zoom_out",
    ),
    ("manual.usual", QT_TRANSLATE_NOOP("Action", "Letters as usual"), ("Ctrl+0",), False, ""),
)
