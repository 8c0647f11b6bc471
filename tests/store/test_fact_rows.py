from reid_desktop.core.facts import Fact
from reid_desktop.store.encounters import Encounter
from reid_desktop.store.store import Store
from tests.store.store_builders import NOON, examined, fill


def test_photographs_that_tell_something_are_counted(store: Store) -> None:
    noon = NOON.replace(tzinfo=None)
    fill(store, [examined(name, captured_at=noon, station="north") for name in "abc"])
    nothing = store.facts.counts()
    ids = [image.image_id for image in store.images.all()]
    for members in (ids[:2], ids[2:]):
        encounter_id = store.encounters.add(Encounter(None, None, noon, noon))
        store.encounters.assign(members, encounter_id)
    store.stations.set_position("north", (46.0, 7.0))
    store.connection.execute("UPDATE annotation SET side = 'left' WHERE annotation_id = 1")

    found = store.facts.counts()

    assert nothing == dict.fromkeys((Fact.ENCOUNTER, Fact.TRAVEL, Fact.SIDES), 0)
    assert found == {Fact.ENCOUNTER: 2, Fact.TRAVEL: 3, Fact.SIDES: 1}
