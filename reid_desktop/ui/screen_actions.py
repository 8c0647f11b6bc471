"""Actions of the desks of several photographs: id, English text, keys."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

FIVE_ACTIONS = (
    ("five.same_1", QT_TRANSLATE_NOOP("Action", "Same as the first"), "1"),
    ("five.same_2", QT_TRANSLATE_NOOP("Action", "Same as the second"), "2"),
    ("five.same_3", QT_TRANSLATE_NOOP("Action", "Same as the third"), "3"),
    ("five.same_4", QT_TRANSLATE_NOOP("Action", "Same as the fourth"), "4"),
    ("five.same_5", QT_TRANSLATE_NOOP("Action", "Same as the fifth"), "5"),
    (
        "five.probably_1",
        QT_TRANSLATE_NOOP("Action", "Probably the same as the first"),
        "Shift+1",
    ),
    (
        "five.probably_2",
        QT_TRANSLATE_NOOP("Action", "Probably the same as the second"),
        "Shift+2",
    ),
    (
        "five.probably_3",
        QT_TRANSLATE_NOOP("Action", "Probably the same as the third"),
        "Shift+3",
    ),
    (
        "five.probably_4",
        QT_TRANSLATE_NOOP("Action", "Probably the same as the fourth"),
        "Shift+4",
    ),
    (
        "five.probably_5",
        QT_TRANSLATE_NOOP("Action", "Probably the same as the fifth"),
        "Shift+5",
    ),
    ("five.none", QT_TRANSLATE_NOOP("Action", "None of these"), "0", "N"),
    (
        "five.probably_none",
        QT_TRANSLATE_NOOP("Action", "Probably none of these"),
        "Shift+0",
        "Shift+N",
    ),
    ("five.unsure", QT_TRANSLATE_NOOP("Action", "Unsure"), "U"),
)
STRANGER_ACTIONS = (
    ("stranger.mark", QT_TRANSLATE_NOOP("Action", "Mark as a stranger"), "Space", "X"),
    ("stranger.confirm", QT_TRANSLATE_NOOP("Action", "Confirm"), "Return", "Enter"),
    ("stranger.skip", QT_TRANSLATE_NOOP("Action", "Skip"), "K"),
)
STRANGER_ARROWS = (
    ("stranger.left", QT_TRANSLATE_NOOP("Action", "To the left"), "Left"),
    ("stranger.right", QT_TRANSLATE_NOOP("Action", "To the right"), "Right"),
    ("stranger.up", QT_TRANSLATE_NOOP("Action", "Up"), "Up"),
    ("stranger.down", QT_TRANSLATE_NOOP("Action", "Down"), "Down"),
)
