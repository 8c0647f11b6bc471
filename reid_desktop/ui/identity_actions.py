"""The rows of the table of actions about who is who: individuals, two of them, disputes."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Identifier, text, keys, icon.
INDIVIDUALS_ROWS: tuple[tuple[str, object, tuple[str, ...], str], ...] = (
    ("individuals.gallery", QT_TRANSLATE_NOOP("Action", "Gallery"), ("G",), "gallery"),
    ("individuals.details", QT_TRANSLATE_NOOP("Action", "Details"), ("I",), "info"),
    ("individuals.compare", QT_TRANSLATE_NOOP("Action", "Compare…"), ("C",), "compare"),
    ("individuals.move", QT_TRANSLATE_NOOP("Action", "Move to…"), ("T",), "move"),
)

COMPARE_ROWS: tuple[tuple[str, object, tuple[str, ...], str], ...] = (
    ("compare.merge", QT_TRANSLATE_NOOP("Action", "Merge these two…"), ("M",), "merge"),
    ("compare.close", QT_TRANSLATE_NOOP("Action", "Close"), ("Esc", "C"), "close"),
)
