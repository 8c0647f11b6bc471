from reid_desktop.core.facts import Fact


def test_only_what_is_certain_binds() -> None:
    assert [fact for fact in Fact if fact.binds] == [Fact.TWO_ANIMALS, Fact.IDENTICAL]
