from reid_desktop.core.light import AS_TAKEN, Light


def test_light_is_as_taken_until_something_is_changed() -> None:
    assert AS_TAKEN.is_as_taken
    assert not Light(equalised=True).is_as_taken
