import pytest

from reid_desktop.project.exporting.camtrap_standard import kept


@pytest.mark.parametrize(("text", "told"), [("a\0b\rc", "a b c"), ("a\nb", "a\nb"), ("  x ", "x")])
def test_letters_that_nobody_sees_are_left_out(text: str, told: str) -> None:
    assert kept(text) == told
