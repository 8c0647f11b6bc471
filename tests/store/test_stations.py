from reid_desktop.store.stations import Placed
from reid_desktop.store.store import Store
from tests.store.store_builders import examined, fill


def test_a_station_of_one_name_is_one_station(store: Store) -> None:
    with store.transaction():
        first, again, other = (store.stations.id_of(name) for name in ("Mill", "Mill", "mill"))

    assert first == again != other


def test_no_name_is_no_station(store: Store) -> None:
    assert store.stations.id_of(None) is None


def test_photographs_are_told_with_folder_and_station(store: Store) -> None:
    fill(store, [examined("a", station="Mill"), examined("b")])

    placed = store.stations.placed()

    assert [(one.relative_path, one.station) for one in placed] == [("a", "Mill"), ("b", None)]
    assert isinstance(placed[0], Placed)


def test_photographs_are_given_other_stations_or_none(store: Store) -> None:
    fill(store, [examined("a", station="Mill"), examined("b"), examined("c")])
    one, two, three = (placed.image_id for placed in store.stations.placed())

    with store.transaction():
        store.stations.assign([(one, None), (two, "Ford"), (three, "Ford")])

    assert [placed.station for placed in store.stations.placed()] == [None, "Ford", "Ford"]
