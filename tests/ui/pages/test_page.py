from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reid_desktop.ui.actions import Scope
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.pages.disputes_page import DisputesPage
from reid_desktop.ui.pages.individuals_page import IndividualsPage
from reid_desktop.ui.pages.insight_page import InsightPage
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.pages.photographs_page import PhotographsPage
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.style import HEAD_PX, Space

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


@pytest.mark.parametrize(
    "make", [PhotographsPage, ReviewPage, IndividualsPage, DisputesPage, InsightPage]
)
def test_with_nothing_to_show_the_title_stays_where_it_is_on_every_page(
    qtbot: QtBot, make: Callable[[], Page]
) -> None:
    page = make()
    qtbot.addWidget(page)
    page.resize(1080, 660)

    page.show()

    [title] = [one for one in page.findChildren(QLabel) if one.text() == page.title]
    assert title.isVisible()
    middle = title.mapTo(page, title.rect().center())
    assert (middle.x() - title.width() // 2) == pytest.approx(Space.XL, abs=1)
    assert middle.y() == pytest.approx(Space.L + HEAD_PX // 2, abs=1)
