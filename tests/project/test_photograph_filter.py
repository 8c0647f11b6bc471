from datetime import date

from reid_desktop.project.photograph_filter import Facet, PhotographFilter


def test_a_filter_that_asks_for_nothing_is_empty() -> None:
    everything = PhotographFilter()

    assert everything.is_empty
    assert not everything.saying("Mill").is_empty
    assert not everything.choosing(Facet.SIDE, frozenset({"left"})).is_empty
    assert not everything.between(None, date(2024, 5, 3)).is_empty


def test_words_are_looked_for_without_case() -> None:
    assert PhotographFilter().saying("  Old TOM ").words == ("old", "tom")


def test_choosing_no_value_of_a_facet_asks_for_all() -> None:
    chosen = PhotographFilter().choosing(Facet.SIDE, frozenset({"left"}))

    assert chosen.choosing(Facet.SIDE, frozenset()).is_empty
    assert chosen.without(Facet.STATION) == chosen
