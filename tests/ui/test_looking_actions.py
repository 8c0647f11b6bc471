from reid_desktop.ui.actions import Scope, action_named
from reid_desktop.ui.looking_actions import LOOKING_ROWS


def test_every_way_to_look_has_a_key_on_the_review_page() -> None:
    rows = [action_named(row[0]) for row in LOOKING_ROWS]

    assert all(row.keys for row in rows)
    assert {row.scope for row in rows} == {Scope.REVIEW}


def test_only_what_goes_by_steps_repeats() -> None:
    assert {row[0] for row in LOOKING_ROWS if row[3]} == {
        "review.brighter",
        "review.darker",
        "review.more_contrast",
        "review.less_contrast",
    }
