from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.ui.held_keys import HeldKeys

_PRESS, _RELEASE = QEvent.Type.ShortcutOverride, QEvent.Type.KeyRelease


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def held(window: QWidget) -> Iterator[HeldKeys]:
    held = HeldKeys(window)
    held.watch(window)
    yield held
    held.watch(None)


def _send(
    window: QWidget,
    kind: QEvent.Type,
    at_ms: int,
    *,
    key: Qt.Key = Qt.Key.Key_S,
    repeat: bool = False,
) -> None:
    event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "s", repeat)
    event.setTimestamp(at_ms)
    QCoreApplication.sendEvent(window, event)


def test_a_press_at_the_moment_of_its_release_is_a_key_held_down(
    window: QWidget, held: HeldKeys
) -> None:
    _send(window, _PRESS, 1000)
    first = held.is_repeat
    _send(window, _RELEASE, 1660)
    _send(window, _PRESS, 1660)

    assert (first, held.is_repeat) == (False, True)


def test_a_finger_that_comes_back_is_another_press(window: QWidget, held: HeldKeys) -> None:
    _send(window, _PRESS, 1000)
    _send(window, _RELEASE, 1040)
    _send(window, _PRESS, 1080)

    assert not held.is_repeat


def test_other_keys_may_follow_at_once(window: QWidget, held: HeldKeys) -> None:
    _send(window, _PRESS, 1000)
    _send(window, _PRESS, 1001, key=Qt.Key.Key_D)
    _send(window, _RELEASE, 1002)
    _send(window, _PRESS, 1003, key=Qt.Key.Key_U)

    assert not held.is_repeat


def test_presses_without_a_release_are_a_key_held_down(window: QWidget, held: HeldKeys) -> None:
    _send(window, _PRESS, 1000)
    _send(window, _PRESS, 1500)

    assert held.is_repeat


def test_a_release_that_went_elsewhere_makes_no_key_deaf(window: QWidget, held: HeldKeys) -> None:
    _send(window, _PRESS, 1000)
    _send(window, _PRESS, 3000)

    assert not held.is_repeat


def test_what_the_system_calls_a_repeat_is_one(window: QWidget, held: HeldKeys) -> None:
    _send(window, _PRESS, 5000, repeat=True)

    assert held.is_repeat


def test_made_up_keys_without_a_time_all_count(window: QWidget, held: HeldKeys) -> None:
    QTest.keyClick(window, Qt.Key.Key_S)
    QTest.keyClick(window, Qt.Key.Key_S)

    assert not held.is_repeat


def test_a_window_that_is_not_watched_any_more_is_not_heard(
    window: QWidget, held: HeldKeys
) -> None:
    held.watch(None)

    _send(window, _PRESS, 5000, repeat=True)

    assert not held.is_repeat


def test_what_is_guarded_hears_a_held_key_once_and_menus_always(
    window: QWidget, held: HeldKeys, qtbot: QtBot
) -> None:
    heard: list[str] = []
    action = QAction("Accept", window)
    action.setShortcut("S")
    action.triggered.connect(lambda: heard.append("accepted"))
    window.addAction(action)
    held.guard(action)
    with qtbot.waitActive(window):
        window.show()

    QTest.keyPress(window, Qt.Key.Key_S)
    QTest.keyPress(window, Qt.Key.Key_S)
    by_key = len(heard)
    action.trigger()

    assert (by_key, len(heard)) == (1, 2)


def test_keys_are_watched_while_their_owner_shows(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page = QWidget(window)
    page.hide()
    held = HeldKeys(page)
    with qtbot.waitActive(window):
        window.show()

    _send(window, _PRESS, 5000, repeat=True)
    hidden = held.is_repeat
    page.show()
    _send(window, _PRESS, 5000, repeat=True)
    shown = held.is_repeat
    page.hide()

    assert (hidden, shown, held.is_repeat) == (False, True, False)
