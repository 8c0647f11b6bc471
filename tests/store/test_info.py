from reid_desktop.store.store import Store


def test_what_is_written_is_read(store: Store) -> None:
    with store.transaction():
        store.info.set("name", "Cats")
        store.info.set("name", "Lynxes")

    assert store.info.get("name") == "Lynxes"
    assert store.info.all() == {"name": "Lynxes"}


def test_what_was_never_written_has_the_value_that_is_asked_for(store: Store) -> None:
    assert store.info.get("seed") == ""
    assert store.info.get("seed", "0") == "0"
