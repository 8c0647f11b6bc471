"""The rows of the table of actions about photographs: what is said of them, and one seen large."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Identifier, text, key: what is said of the chosen photographs.
MARK_ROWS: tuple[tuple[str, object, str], ...] = (
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

# Identifier, text, keys, whether holding the key repeats it, icon.
ENLARGED_ROWS: tuple[tuple[str, object, tuple[str, ...], bool, str], ...] = (
    (
        "enlarged.previous",
        QT_TRANSLATE_NOOP("Action", "The one before"),
        ("Left", "PgUp"),
        True,
        "previous",
    ),
    (
        "enlarged.next",
        QT_TRANSLATE_NOOP("Action", "The next one"),
        ("Right", "PgDown"),
        True,
        "next",
    ),
    ("enlarged.zoom_out", QT_TRANSLATE_NOOP("Action", "Zoom out"), ("-",), True, "zoom_out"),
    ("enlarged.fit", QT_TRANSLATE_NOOP("Action", "Fit to the window"), ("0",), False, "zoom_fit"),
    ("enlarged.zoom_in", QT_TRANSLATE_NOOP("Action", "Zoom in"), ("+", "="), True, "zoom_in"),
    ("enlarged.full_size", QT_TRANSLATE_NOOP("Action", "Full size (100 %)"), ("Z",), False, ""),
    ("enlarged.boxes", QT_TRANSLATE_NOOP("Action", "Draw boxes"), ("B",), False, "box"),
    ("enlarged.close", QT_TRANSLATE_NOOP("Action", "Close"), ("Esc",), False, "close"),
)
