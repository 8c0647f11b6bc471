"""The rows of the table of actions that change how a pair is looked at, and nothing else."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Identifier, text, keys, whether holding the key repeats it, icon.
ZOOM_ROWS: tuple[tuple[str, object, tuple[str, ...], bool, str], ...] = (
    ("review.zoom_in", QT_TRANSLATE_NOOP("Action", "Zoom in"), ("+", "="), True, "zoom_in"),
    ("review.zoom_out", QT_TRANSLATE_NOOP("Action", "Zoom out"), ("-",), True, "zoom_out"),
    ("review.fit", QT_TRANSLATE_NOOP("Action", "Fit to the window"), ("0",), False, "zoom_fit"),
    ("review.full_size", QT_TRANSLATE_NOOP("Action", "Full size (100 %)"), ("Z",), False, ""),
    ("review.link", QT_TRANSLATE_NOOP("Action", "Zoom both together"), ("L",), False, "link"),
)

LOOKING_ROWS: tuple[tuple[str, object, tuple[str, ...], bool, str], ...] = (
    ("review.lines", QT_TRANSLATE_NOOP("Action", "Points that agree"), ("V",), False, "lines"),
    ("review.blink", QT_TRANSLATE_NOOP("Action", "Blink (hold or press)"), ("B",), False, "blink"),
    (
        "review.loupe",
        QT_TRANSLATE_NOOP("Action", "Magnifier (hold or press)"),
        ("M",),
        False,
        "loupe",
    ),
    ("review.equalise", QT_TRANSLATE_NOOP("Action", "Even out light and shade"), ("E",), False, ""),
    ("review.brighter", QT_TRANSLATE_NOOP("Action", "Brighter"), ("G",), True, ""),
    ("review.darker", QT_TRANSLATE_NOOP("Action", "Darker"), ("Shift+G",), True, ""),
    ("review.more_contrast", QT_TRANSLATE_NOOP("Action", "More contrast"), ("C",), True, ""),
    ("review.less_contrast", QT_TRANSLATE_NOOP("Action", "Less contrast"), ("Shift+C",), True, ""),
    (
        "review.turn_left",
        QT_TRANSLATE_NOOP("Action", "Turn the left photograph"),
        ("R",),
        False,
        "turn",
    ),
    (
        "review.turn_right",
        QT_TRANSLATE_NOOP("Action", "Turn the right photograph"),
        ("T",),
        False,
        "turn",
    ),
    ("review.as_taken", QT_TRANSLATE_NOOP("Action", "Show both as taken"), ("O",), False, ""),
    ("review.whole", QT_TRANSLATE_NOOP("Action", "Begin with whole frames"), ("A",), False, ""),
    ("review.strips", QT_TRANSLATE_NOOP("Action", "Show others of both groups"), ("F",), False, ""),
    (
        "review.look_left",
        QT_TRANSLATE_NOOP("Action", "Look at others of the left group"),
        ("J",),
        False,
        "",
    ),
    (
        "review.look_right",
        QT_TRANSLATE_NOOP("Action", "Look at others of the right group"),
        ("K",),
        False,
        "",
    ),
    (
        "review.look_left_back",
        QT_TRANSLATE_NOOP("Action", "The one before, left"),
        ("Shift+J",),
        False,
        "",
    ),
    (
        "review.look_right_back",
        QT_TRANSLATE_NOOP("Action", "The one before, right"),
        ("Shift+K",),
        False,
        "",
    ),
)
