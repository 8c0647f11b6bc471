"""Two photographs that stand against a wish are named, and can be looked at again."""

from reid_desktop.core.types import AnnotationId, Pair
from reid_desktop.project.identify_errors import ApartError, IdentifyError


def test_who_stands_apart_is_named_and_kept() -> None:
    pair = Pair(AnnotationId(1), AnnotationId(2))

    error = ApartError(pair, ("a.jpg", "b.jpg"))

    assert isinstance(error, IdentifyError)
    assert error.pair == pair
    assert "a.jpg and b.jpg" in str(error)
    assert "“same”" in error.hint
