import pytest

from reid_desktop.core.learning.keys import is_head


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("mobilenetv2_100-head-65d2ae", True),
        ("mobilenetv2_100-65d2ae", False),
        ("classical", False),
    ],
)
def test_a_key_tells_whether_a_head_was_learned(key: str, expected: bool) -> None:
    assert is_head(key) is expected
