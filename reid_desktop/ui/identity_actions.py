"""The rows of the table of actions about who is who: individuals, two of them, disputes."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Identifier, text, keys, icon. No QAction has `individuals.mark` and `compare.column`: the grids
# hear their keys.
INDIVIDUALS_ROWS: tuple[tuple[str, object, tuple[str, ...], str], ...] = (
    ("individuals.gallery", QT_TRANSLATE_NOOP("Action", "Gallery"), ("G",), "gallery"),
    ("individuals.details", QT_TRANSLATE_NOOP("Action", "Details"), ("I",), "info"),
    ("individuals.compare", QT_TRANSLATE_NOOP("Action", "Compare…"), ("C",), "compare"),
    ("individuals.mark", QT_TRANSLATE_NOOP("Action", "Mark a photograph"), ("Space",), ""),
    ("individuals.move", QT_TRANSLATE_NOOP("Action", "Move to…"), ("T",), "move"),
)

COMPARE_ROWS: tuple[tuple[str, object, tuple[str, ...], str], ...] = (
    (
        "compare.column",
        QT_TRANSLATE_NOOP("Action", "Go to the left or the right column"),
        ("Left", "Right"),
        "",
    ),
    ("compare.merge", QT_TRANSLATE_NOOP("Action", "Merge these two…"), ("M",), "merge"),
    ("compare.close", QT_TRANSLATE_NOOP("Action", "Close"), ("Esc", "C"), "close"),
)

DISPUTES_ROWS: tuple[tuple[str, object, tuple[str, ...], str], ...] = (
    ("disputes.same", QT_TRANSLATE_NOOP("Action", "Same"), ("S", "1", "Y"), ""),
    ("disputes.different", QT_TRANSLATE_NOOP("Action", "Different"), ("D", "2", "N"), ""),
    ("disputes.unsure", QT_TRANSLATE_NOOP("Action", "Unsure"), ("U", "3"), ""),
    (
        "disputes.withdraw",
        QT_TRANSLATE_NOOP("Action", "Take my answer back"),
        ("Del", "Backspace"),
        "undo",
    ),
    ("disputes.review", QT_TRANSLATE_NOOP("Action", "Look at it in the review"), ("R",), "review"),
    ("disputes.previous", QT_TRANSLATE_NOOP("Action", "The answer before"), ("Left",), ""),
    ("disputes.next", QT_TRANSLATE_NOOP("Action", "The next answer"), ("Right",), ""),
)
