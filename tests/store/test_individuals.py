import sqlite3

import pytest

from reid_desktop.core.types import AnnotationId, IndividualId
from reid_desktop.store.store import Store
from tests.store.store_builders import NOON, fill, reviewer


def add(store: Store, *names: str) -> list[IndividualId]:
    with store.transaction():
        return [store.individuals.add(name, NOON) for name in names]


def accept(store: Store, members: dict[AnnotationId, IndividualId]) -> None:
    ana = reviewer(store)
    with store.transaction():
        store.individuals.accept(members.items(), reviewer_id=ana, at=NOON)


@pytest.mark.parametrize("name", ["O'Brien", "007", "NA", "🐈", "قطة", 'a"%;--', "x" * 255])
def test_an_individual_keeps_its_name(store: Store, name: str) -> None:
    [individual_id] = add(store, name)

    individual = store.individuals.get(individual_id)

    assert individual is not None
    assert individual.name == name
    assert store.individuals.named(name) == individual_id


def test_a_name_is_found_in_upper_and_lower_case_of_every_script(store: Store) -> None:
    [individual_id] = add(store, "ÉMILE")

    assert store.individuals.named("émile") == individual_id
    assert store.individuals.named("Emile") is None
    assert store.individuals.get(IndividualId(99)) is None


def test_two_individuals_cannot_have_one_name(store: Store) -> None:
    add(store, "Ana")

    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        add(store, "ANA")


def test_who_somebody_is_can_be_said_again(store: Store) -> None:
    a, b = fill(store, 2)
    one, other = add(store, "One", "Other")
    accept(store, {a: one, b: one})

    accept(store, {b: other})

    assert store.individuals.memberships() == {a: one, b: other}
    assert store.individuals.n_members(one) == 1


def test_saying_the_same_again_changes_nothing(store: Store) -> None:
    [a] = fill(store, 1)
    [one] = add(store, "One")
    accept(store, {a: one})
    reviewer(store)
    before = store.n_changes

    accept(store, {a: one})

    assert store.n_changes == before


def test_who_somebody_is_can_be_taken_back(store: Store) -> None:
    a, b = fill(store, 2)
    [one] = add(store, "One")
    accept(store, {a: one, b: one})
    store.connection.execute(
        "INSERT INTO lock (membership_id, source, reason, created_at)"
        " SELECT membership_id, 'person', 'certain', '' FROM membership"
    )

    with store.transaction():
        store.individuals.dismiss([a])

    assert store.individuals.memberships() == {b: one}
    assert store.connection.execute("SELECT count(*) FROM lock").fetchone()[0] == 1


def test_everything_known_of_an_individual_goes_to_the_one_it_is_part_of(store: Store) -> None:
    a, b = fill(store, 2)
    one, other = add(store, "One", "Other")
    accept(store, {a: one, b: other})
    store.connection.execute("INSERT INTO tag (name) VALUES ('lame'), ('collared')")
    store.connection.executemany(
        "INSERT INTO individual_tag (individual_id, tag_id) VALUES (?, ?)",
        [(one, 1), (other, 1), (other, 2)],
    )
    store.connection.execute(
        "UPDATE individual SET notes = name || ' limps', sex = 'female', alternate_ids = 'X'"
        " WHERE individual_id = ?",
        (other,),
    )

    with store.transaction():
        store.individuals.absorb(one, other, alias=True)

    [individual] = store.individuals.all()
    assert (individual.name, individual.alternate_ids) == ("One", "Other|X")
    assert (individual.notes, individual.sex) == ("Other limps", "female")
    assert individual.tags == ("collared", "lame")
    assert store.individuals.memberships() == {a: one, b: one}


def test_a_name_need_not_be_kept(store: Store) -> None:
    one, other = add(store, "One", "ID-0007")

    with store.transaction():
        store.individuals.absorb(one, other, alias=False)

    [individual] = store.individuals.all()
    assert individual.alternate_ids == ""


def test_an_individual_can_be_renamed(store: Store) -> None:
    [one] = add(store, "One")

    with store.transaction():
        store.individuals.rename(one, "O'Brien")

    assert store.individuals.named("o'brien") == one


def test_what_is_known_of_an_individual_is_kept(store: Store) -> None:
    [ana] = add(store, "Ana")

    with store.transaction():
        store.individuals.describe(ana, sex="female", life_stage=None, notes="Shy.\nلا 🐈")

    one = store.individuals.get(ana)
    assert one is not None
    assert (one.sex, one.life_stage, one.notes) == ("female", None, "Shy.\nلا 🐈")


def test_tags_are_shared_and_go_with_the_last_who_has_them(store: Store) -> None:
    ana, bo = add(store, "Ana", "Bo")
    with store.transaction():
        store.individuals.set_tags(ana, ["Mill", "pond"])
        store.individuals.set_tags(bo, ["MILL"])

    with store.transaction():
        store.individuals.set_tags(ana, [])

    names = [row[0] for row in store.connection.execute("SELECT name FROM tag")]
    assert names == ["Mill"]
    assert [one.tags for one in store.individuals.all()] == [(), ("Mill",)]


def test_an_individual_from_another_project_keeps_its_number(store: Store) -> None:
    with store.transaction():
        ana = store.individuals.add("Ana", NOON, uuid="u-1")
        ben = store.individuals.add("Ben", NOON)

    uuids = store.individuals.uuids()

    assert uuids["u-1"] == ana
    assert set(uuids.values()) == {ana, ben}
