"""The actions that help when something is wrong; rows of the table of actions."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

HELP_ROWS: tuple[tuple[str, object], ...] = (
    ("help.self_test", QT_TRANSLATE_NOOP("Action", "Self-test…")),
    ("help.report", QT_TRANSLATE_NOOP("Action", "Report a problem…")),
)
