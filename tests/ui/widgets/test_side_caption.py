from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId
from reid_desktop.ui.widgets.side_caption import SideCaption
from tests.ui.review_context import side_row

_SIDE = side_row(AnnotationId(7))


@pytest.fixture
def caption(qtbot: QtBot) -> SideCaption:
    caption = SideCaption()
    qtbot.addWidget(caption)
    return caption


def test_it_tells_file_time_side_station_and_group(caption: SideCaption) -> None:
    caption.show_side(replace(_SIDE, side="left"))

    assert caption.file_name.text() == "IMG_0007.JPG"
    assert caption.facts.text() == "2024-05-03  06:07:00  ·  left side  ·  Mill"
    assert caption.group.text() == "ID-0007 (proposed), 7 photographs"


def test_what_is_not_known_is_said_or_left_out(caption: SideCaption) -> None:
    caption.show_side(replace(_SIDE, captured_at=None, station=None, label=None))

    assert caption.facts.text() == "time unknown"
    assert caption.group.text() == ""


def test_a_photograph_alone_in_its_group_is_told_so(caption: SideCaption) -> None:
    caption.show_side(replace(_SIDE, group_size=1))

    assert caption.group.text() == "ID-0007, no other photograph yet"


def test_a_named_individual_is_not_called_proposed(caption: SideCaption) -> None:
    caption.show_side(replace(_SIDE, label="Ana", is_named=True))

    assert caption.group.text() == "Ana, 7 photographs"


def test_nothing_clears_it(caption: SideCaption) -> None:
    caption.show_side(_SIDE)

    caption.show_side(None)

    assert caption.file_name.text() == caption.facts.text() == caption.group.text() == ""
