from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.actions import Scope
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.pages.page import Page

if TYPE_CHECKING:
    from reid_desktop.project.changes import Changes

_CONTEXT = cast(PageContext, object())
_CHANGES = cast("Changes", object())


class _CountingPage(Page):
    scope = Scope.REVIEW

    def __init__(self) -> None:
        super().__init__()
        self.n_refreshed = 0

    @property
    def title(self) -> str:
        return "Counting"

    def refresh(self) -> None:
        self.n_refreshed += 1


@pytest.fixture
def page(qtbot: QtBot) -> _CountingPage:
    page = _CountingPage()
    qtbot.addWidget(page)
    return page


def test_a_page_that_shows_loads_when_a_project_opens(page: _CountingPage) -> None:
    page.show()

    page.project_opened(_CONTEXT)

    assert page.n_refreshed == 1


def test_a_hidden_page_waits_until_it_shows_and_then_loads_once(page: _CountingPage) -> None:
    page.project_opened(_CONTEXT)
    page.on_changed(_CHANGES, None)
    before = page.n_refreshed

    page.show()

    assert (before, page.n_refreshed) == (0, 1)


def test_a_page_does_not_hear_its_own_echo(page: _CountingPage) -> None:
    page.show()
    page.project_opened(_CONTEXT)

    page.on_changed(_CHANGES, page)
    page.on_changed(_CHANGES, object())

    assert page.n_refreshed == 2


def test_a_page_without_a_project_loads_nothing(page: _CountingPage) -> None:
    page.project_opened(_CONTEXT)
    page.project_closed()

    page.show()
    page.on_changed(_CHANGES, None)

    assert page.n_refreshed == 0
    assert page.context is None


def test_the_keys_of_a_page_reach_it(qtbot: QtBot, page: _CountingPage) -> None:
    heard: list[str] = []
    page.add_page_actions({"review.unsure": lambda: heard.append("unsure")})
    with qtbot.waitActive(page):
        page.show()

    QTest.keyClick(page, Qt.Key.Key_U)

    assert heard == ["unsure"]
