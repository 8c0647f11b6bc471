import pytest

from reid_desktop.core.types import Purpose, Verdict
from reid_desktop.store.store import Store
from tests.store.store_builders import decide, examined, fill, record_run


@pytest.fixture(autouse=True)
def photographs(store: Store) -> None:
    fill(store, [examined("a", content="x"), examined("b", content="x"), examined("c")])
    record_run(store, [0, 0, 1])
    decide(store, 1, 3, Verdict.DIFFERENT)
    decide(store, 1, 3, Verdict.SAME)
    decide(store, 2, 3, Verdict.DIFFERENT, by="Bo")


def test_a_project_is_healthy(store: Store) -> None:
    store.connection.execute(
        "INSERT INTO decision (low, high, verdict, reviewer_id, purpose, decided_at, uuid)"
        " SELECT low, high, 'same', reviewer_id, ?, '', 'u' FROM decision LIMIT 1",
        (Purpose.REPEAT,),
    )

    assert store.find_faults() == []


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ("DELETE FROM assignment WHERE annotation_id = 3", "An annotation has no assignment: 3."),
        (
            "UPDATE assignment SET status = 'accepted' WHERE annotation_id = 3",
            "An annotation is shown as accepted without a membership: 3.",
        ),
        (
            "UPDATE annotation SET not_identifiable = 1 WHERE annotation_id = 3",
            "An annotation nobody can identify is in a cluster: 3.",
        ),
        ("DELETE FROM lock", "Identical files are not tied together: 2."),
        (
            "DROP VIEW decision_in_force; CREATE VIEW decision_in_force AS SELECT * FROM decision;",
            "The answers in force are not the newest ones.",
        ),
    ],
)
def test_what_is_wrong_is_said(store: Store, harm: str, said: str) -> None:
    store.connection.executescript(harm)

    assert said in store.find_faults()


def test_links_that_are_not_those_of_the_answers_are_said(store: Store) -> None:
    store.connection.executescript(
        "DROP VIEW must_link; CREATE VIEW must_link AS SELECT low, high FROM decision"
    )

    assert store.find_faults() == ["must_link has 3 rows instead of 2."]


def test_an_accepted_annotation_that_is_shown_as_somebody_else_is_said(store: Store) -> None:
    store.connection.executescript(
        "INSERT INTO individual (name, uuid, created_at) VALUES ('Ana', 'u', '');"
        "INSERT INTO membership (annotation_id, individual_id, accepted_at, reviewer_id)"
        " VALUES (3, 1, '', 1)"
    )

    assert store.find_faults() == ["An accepted annotation is shown as somebody else: 3."]


def test_rows_that_point_nowhere_are_said(store: Store) -> None:
    store.connection.executescript(
        "PRAGMA foreign_keys = OFF; DELETE FROM reviewer WHERE name = 'Bo'"
    )

    assert "Row 3 of decision points to a reviewer that is not there." in store.find_faults()


def test_a_file_that_is_damaged_is_said(store: Store) -> None:
    store.connection.executescript(
        "PRAGMA ignore_check_constraints = ON; UPDATE image SET status = 'odd' WHERE image_id = 1;"
        "PRAGMA ignore_check_constraints = OFF"
    )

    assert store.find_faults() == ["The file is damaged: CHECK constraint failed in image."]
