from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.elided_label import ElidedLabel


def test_what_does_not_fit_is_left_out_and_told_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("a_very_long_file_name_of_a_camera_that_likes_them_<b>0001</b>.JPG")
    label.resize(120, 20)

    label.grab()

    assert "…" in label.shown_text
    assert "&lt;b&gt;0001" in label.toolTip()


def test_facts_are_left_out_whole(qtbot: QtBot) -> None:
    label = ElidedLabel(elide=Qt.TextElideMode.ElideRight)
    qtbot.addWidget(label)
    label.setText("17 photographs  ·  6 encounters  ·  Old bridge")
    label.resize(label.sizeHint().width() - 10, 20)

    shown = label.shown_text

    assert shown == "17 photographs  ·  6 encounters  ·  …"


def test_what_fits_is_shown_as_it_is(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("Ana\n& Bo")
    label.resize(label.sizeHint())

    label.grab()

    assert label.shown_text == "Ana & Bo"


def test_a_long_text_does_not_widen_the_window(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)

    label.setText("x" * 4000)

    assert label.minimumSizeHint().width() == 0


def test_beside_a_photograph_it_is_read_from_the_left_in_every_language(
    qtbot: QtBot, qapp: QApplication
) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("2025-03-04 21:40  ·  left side")
    label.resize(label.sizeHint())
    expected = label.grab().toImage()

    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    found = label.grab().toImage()

    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert found == expected
