from reid_desktop.store.export_rows import identity_rows, schema_version
from reid_desktop.store.store import Store


def test_an_empty_project_has_no_identities_and_tells_its_schema() -> None:
    store = Store.open(":memory:")

    rows, version = list(identity_rows(store)), schema_version(store)
    store.close()

    assert rows == []
    assert version == 1
