from collections.abc import Iterator

import pytest

from reid_desktop.store.store import Store


@pytest.fixture
def store() -> Iterator[Store]:
    store = Store.open(":memory:")
    yield store
    store.close()
