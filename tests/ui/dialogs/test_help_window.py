import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.actions import action_named
from reid_desktop.ui.dialogs.help_window import HelpWindow
from reid_desktop.ui.key_bindings import key_bindings
from reid_desktop.ui.tasks import TaskRunner

_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


class _Manual(HelpWindow):
    """Notes what it asks, and is told what to answer."""

    def __init__(self, runner: TaskRunner) -> None:
        self.asked: list[str] = []
        self.agrees = False
        super().__init__(runner, "en", ask=self._note)

    def _note(self, _question: str, what: str, _yes: str) -> bool:
        self.asked.append(what)
        return self.agrees


@pytest.fixture
def manual(qtbot: QtBot, runner: TaskRunner) -> _Manual:
    manual = _Manual(runner)
    qtbot.addWidget(manual)
    manual.open_at("judging#sides")
    with qtbot.waitActive(manual):
        manual.show()
    qtbot.waitUntil(lambda: manual.place == "judging#sides")
    return manual


def go(qtbot: QtBot, manual: HelpWindow, place: str) -> None:
    manual.open_at(place)
    qtbot.waitUntil(lambda: manual.place == place)


def test_it_opens_at_the_part_that_is_asked_for(manual: _Manual) -> None:
    assert "How to judge a pair" in manual.windowTitle()
    assert manual.contents.currentIndex().data() == "Sides"
    assert manual.reader.verticalScrollBar().value() > 0


def test_links_lead_on_and_the_way_back_to_where_one_was(qtbot: QtBot, manual: _Manual) -> None:
    scrolled = manual.reader.verticalScrollBar().value()

    manual.reader.link_followed.emit("photographs.md#sides-and-quality")
    qtbot.waitUntil(lambda: manual.place == "photographs#sides-and-quality")
    QTest.keyClick(manual, Qt.Key.Key_Left, _ALT)
    qtbot.waitUntil(lambda: manual.place == "judging#sides")
    back = manual.reader.verticalScrollBar().value()
    QTest.keyClick(manual, Qt.Key.Key_Right, _ALT)
    qtbot.waitUntil(lambda: manual.place == "photographs#sides-and-quality")

    assert back == scrolled
    assert not manual.buttons["manual.forward"].isEnabled()


def test_a_link_within_the_chapter_stays_in_it(qtbot: QtBot, manual: _Manual) -> None:
    manual.reader.link_followed.emit("#the-tools")

    qtbot.waitUntil(lambda: manual.place == "judging#the-tools")


def test_a_chapter_that_is_not_there_is_the_contents(qtbot: QtBot, manual: _Manual) -> None:
    manual.open_at("nowhere")

    qtbot.waitUntil(lambda: manual.place == "index")


def test_a_search_lists_what_it_finds_and_enter_opens_the_first(
    qtbot: QtBot, manual: _Manual
) -> None:
    QTest.keyClick(manual, Qt.Key.Key_F, _CTRL)
    QTest.keyClicks(manual.search, "stranger sheet")
    QTest.keyClick(manual.search, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: manual.place == "asking#spot-the-stranger")
    assert manual.search.hasFocus()
    assert "sheet" in [word.casefold() for word in manual.reader.marked]


def test_the_arrows_lead_from_the_search_into_what_it_found(qtbot: QtBot, manual: _Manual) -> None:
    manual.search.setFocus()
    QTest.keyClicks(manual.search, "backups")
    QTest.keyClick(manual.search, Qt.Key.Key_Down)
    QTest.keyClick(manual.contents, Qt.Key.Key_Down)
    wanted = manual.contents.currentIndex().data(Qt.ItemDataRole.UserRole)
    QTest.keyClick(manual.contents, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: manual.place == wanted)


def test_a_search_without_result_says_so(manual: _Manual) -> None:
    manual.search.setText("zebrafish")

    assert not manual.nothing.isHidden()
    assert "zebrafish" in manual.nothing.text()
    QTest.keyClick(manual.search, Qt.Key.Key_Return)
    manual.search.clear()
    assert manual.nothing.isHidden()


def test_a_click_on_a_chapter_opens_it(qtbot: QtBot, manual: _Manual) -> None:
    first = manual.model.index(1)

    manual.contents.clicked.emit(first)
    manual.contents.setCurrentIndex(first)
    manual.contents.clicked.emit(first)

    qtbot.waitUntil(lambda: manual.place == "quick-start")


def test_a_link_out_of_the_program_is_asked_about(
    manual: _Manual, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)

    manual.reader.link_followed.emit("https://example.org")
    refused = list(opened)
    manual.agrees = True
    manual.reader.link_followed.emit("https://example.org")

    assert manual.asked == ["https://example.org", "https://example.org"]
    assert refused == []
    assert [url.toString() for url in opened] == ["https://example.org"]


def test_keys_make_letters_larger_and_smaller(manual: _Manual) -> None:
    QTest.keyClick(manual, Qt.Key.Key_Plus, _CTRL)
    larger = manual.reader.size_percent
    QTest.keyClick(manual, Qt.Key.Key_0, _CTRL)
    usual = manual.reader.size_percent
    QTest.keyClick(manual, Qt.Key.Key_Minus, _CTRL)

    assert (larger, usual, manual.reader.size_percent) == (115, 100, 90)


def test_a_key_that_is_chosen_meanwhile_is_told(qtbot: QtBot, manual: _Manual) -> None:
    go(qtbot, manual, "keys")
    bindings = key_bindings()
    assert bindings is not None

    bindings.choose(action_named("review.lines"), "Ctrl+Alt+V")

    qtbot.waitUntil(lambda: "Ctrl+Alt+V" in manual.reader.toPlainText())
    bindings.reset(["review.lines"])


def test_escape_closes_it_and_f1_leads_to_the_contents(qtbot: QtBot, manual: _Manual) -> None:
    QTest.keyClick(manual, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: manual.place == "index")

    QTest.keyClick(manual, Qt.Key.Key_Escape)

    assert not manual.isVisible()


def test_everything_has_a_name_for_who_does_not_see(manual: _Manual) -> None:
    parts = (manual.reader, manual.contents, manual.search, *manual.buttons.values())

    assert [part for part in parts if not part.accessibleName()] == []
