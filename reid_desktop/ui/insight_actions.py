"""The rows of the table of actions of the insight page."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Identifier, text, keys, icon. No QAction has `insight.enlarge`: in a text field the key means
# another thing. The grid hears it.
INSIGHT_ROWS: tuple[tuple[str, object, tuple[str, ...], str], ...] = (
    ("insight.map", QT_TRANSLATE_NOOP("Action", "Map"), ("1",), ""),
    ("insight.similarity", QT_TRANSLATE_NOOP("Action", "Similarity"), ("2",), ""),
    ("insight.progress", QT_TRANSLATE_NOOP("Action", "Progress"), ("3",), ""),
    ("insight.discoveries", QT_TRANSLATE_NOOP("Action", "Discoveries"), ("4",), ""),
    ("insight.captures", QT_TRANSLATE_NOOP("Action", "Captures"), ("5",), ""),
    ("insight.agreement", QT_TRANSLATE_NOOP("Action", "Agreement"), ("6",), ""),
    ("insight.find", QT_TRANSLATE_NOOP("Action", "Go to the search box"), ("Ctrl+F",), ""),
    ("insight.enlarge", QT_TRANSLATE_NOOP("Action", "Look at it large"), ("Return",), ""),
    ("insight.whole", QT_TRANSLATE_NOOP("Action", "Show all of it"), ("0",), "zoom_fit"),
    (
        "insight.save_picture",
        QT_TRANSLATE_NOOP("Action", "Save as picture…"),
        ("Ctrl+S",),
        "photographs",
    ),
    (
        "insight.copy_numbers",
        QT_TRANSLATE_NOOP("Action", "Copy the numbers"),
        ("Ctrl+Shift+C",),
        "table",
    ),
)
