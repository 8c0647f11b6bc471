import pytest

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.progress import UNHEARD
from reid_desktop.project.quality import Measures
from reid_desktop.ui.background_work import index_photographs


def test_what_could_not_be_read_is_not_gone_on_with() -> None:
    with pytest.raises(Cancelled):
        index_photographs([], Measures(), UNHEARD)


def test_what_was_read_is_gone_on_with() -> None:
    assert index_photographs([[]], Measures(), UNHEARD).n_studied == 0
