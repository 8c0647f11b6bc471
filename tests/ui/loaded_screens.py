"""Screens whose photographs are there, for the tests of views."""

from collections.abc import Collection, Sequence

from PySide6.QtGui import QColor, QImage

from reid_desktop.core.types import AskedAs
from reid_desktop.ui.operations import DecodedPhotograph
from reid_desktop.ui.screen_loader import LoadedScreen
from tests.ui.review_context import side_row
from tests.ui.screen_context import screen


def picture(width: int = 80) -> DecodedPhotograph:
    image = QImage(width, width * 3 // 4, QImage.Format.Format_RGB888)
    image.fill(QColor("#806040"))
    return DecodedPhotograph(image, (800, 600))


def loaded(
    asked_as: AskedAs, subject: int, others: Sequence[int], *, broken: Collection[int] = ()
) -> LoadedScreen:
    question = screen(asked_as, subject, others)
    ids = question.annotation_ids
    return LoadedScreen(
        question,
        tuple(map(side_row, ids)),
        tuple(None if one in broken else picture() for one in ids),
    )
