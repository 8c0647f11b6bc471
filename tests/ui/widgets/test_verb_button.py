from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import Verdict
from reid_desktop.ui.style import DARK, LIGHT, apply_theme, icon
from reid_desktop.ui.widgets.verb_button import VerbButton

_ICON = QSize(16, 16)


@pytest.fixture
def button(qtbot: QtBot, qapp: QApplication) -> Iterator[VerbButton]:
    apply_theme(qapp, LIGHT)
    button = VerbButton("disputes.different", verdict=Verdict.DIFFERENT)
    qtbot.addWidget(button)
    yield button
    apply_theme(qapp, LIGHT)


def _picture(of: QIcon) -> QImage:
    return of.pixmap(_ICON).toImage()


def test_it_says_what_it_does_and_by_which_key(button: VerbButton) -> None:
    assert button.text() == "Different  (D)"
    assert button.accessibleName() == "Different"


def test_an_answer_has_the_picture_and_colour_of_the_review(
    button: VerbButton, qapp: QApplication
) -> None:
    light = _picture(button.icon())

    apply_theme(qapp, DARK)

    assert light == _picture(icon("different", LIGHT.different))
    assert _picture(button.icon()) == _picture(icon("different", DARK.different))


def test_keys_may_be_left_to_the_tooltip(qtbot: QtBot) -> None:
    button = VerbButton("disputes.withdraw", tells_keys=False)
    qtbot.addWidget(button)

    assert button.text() == "Take my answer back"
    assert "(Del)" in button.toolTip()
    assert not button.icon().isNull()
