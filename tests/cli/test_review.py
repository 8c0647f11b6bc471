"""The verbs of reviewing."""

from pathlib import Path

import pytest

from reid_desktop.cli.opening import opened
from reid_desktop.core.types import Purpose, Sureness
from reid_desktop.project.group_rows import group_rows
from tests.cli.cli_runner import embedded, ok, ok_json, refused
from tests.store.store_builders import record_run


@pytest.fixture
def project(tmp_path: Path, drawn_animals: Path) -> Path:
    return embedded(tmp_path / "project", drawn_animals)


def test_a_question_names_two_photographs_and_why(project: Path) -> None:
    (question,) = ok_json("questions", project, "-n", 1)["questions"]

    assert sorted(question) == ["a", "a_path", "b", "b_path", "p_same", "purpose"]
    assert Path(question["a_path"]).is_file()
    assert 0 <= question["p_same"] <= 1
    assert f"{question['a']} {question['b']}" in ok("questions", project, "-n", 1)


def test_questions_before_embedding_are_refused(scanned: Path) -> None:
    assert "not embedded yet" in refused("questions", scanned)


def test_an_unknown_strategy_is_refused(project: Path) -> None:
    assert "There is no strategy" in refused("questions", project, "--strategy", "dice")


def test_an_answer_to_a_question_keeps_why_it_was_asked(project: Path) -> None:
    (question,) = ok_json("questions", project, "-n", 1)["questions"]
    unasked = next(n for n in range(1, 31) if n not in (question["a"], question["b"]))

    ok("answer", project, question["b"], question["a"], "same", "--reviewer", "Ana", "--probably")
    ok("answer", project, question["a"], unasked, "not-comparable")

    with opened(project) as it:
        asked, said = it.store.decisions.in_force()
    assert (asked.given.strategy, asked.given.sureness) == ("evidence", Sureness.PROBABLY)
    assert asked.reviewer == "Ana"
    assert asked.given.probability == question["p_same"]
    assert said.given.purpose is Purpose.PERSON


@pytest.fixture
def scanned(tmp_path: Path, drawn_animals: Path) -> Path:
    ok("new", tmp_path / "q", "--images", drawn_animals)
    ok("scan", tmp_path / "q")
    return tmp_path / "q"


def test_whoever_the_project_was_made_for_answers_unless_another_name_is_given(
    tmp_path: Path, drawn_animals: Path
) -> None:
    project = tmp_path / "p"
    ok("new", project, "--images", drawn_animals, "--reviewer", "Ana")
    ok("scan", project)

    said = ok("answer", project, 1, 2, "same")
    ok("answer", project, 1, 3, "same", "--reviewer", "Ben")

    assert said == "Saved for Ana; 1 answer so far.\n"
    with opened(project) as it:
        assert [one.reviewer for one in it.store.decisions.in_force()] == ["Ana", "Ben"]


def test_an_answer_that_contradicts_earlier_ones_says_so(scanned: Path) -> None:
    said = [
        ok("answer", scanned, a, b, verdict)
        for a, b, verdict in ((2, 4, "same"), (2, 5, "same"), (4, 5, "different"))
    ]

    assert ["contradicts" in one for one in said] == [False, False, True]
    assert "It contradicts what was said before: 4 = 2 = 5, but 4 ≠ 5.\n" in said[-1]


def test_of_many_contradictions_one_is_shown(scanned: Path) -> None:
    for a, b, verdict in ((1, 2, "same"), (1, 3, "different"), (2, 3, "different")):
        ok("answer", scanned, a, b, verdict)

    said = ok("answer", scanned, 1, 3, "same", "--reviewer", "Ben")

    assert "before: 1 = 3, but 1 ≠ 3 (and 1 more)." in said


@pytest.mark.parametrize("blank", ["", "   "])
def test_a_blank_name_is_refused(tmp_path: Path, drawn_animals: Path, blank: str) -> None:
    project = tmp_path / "p"
    refused_at_first = refused("new", project, "--images", drawn_animals, "--reviewer", blank)
    ok("new", project, "--images", drawn_animals)
    ok("scan", project)

    assert "need a name" in refused_at_first
    assert "need a name" in refused("answer", project, 1, 2, "same", "--reviewer", blank)


def test_answers_about_nothing_are_refused(project: Path) -> None:
    assert "with itself" in refused("answer", project, 1, 1, "same")
    assert "no photograph number 999" in refused("answer", project, 1, 999, "same")
    assert "'maybe' is not one of" in refused("answer", project, 1, 2, "maybe")


def test_there_is_nothing_to_undo_in_a_new_project(project: Path) -> None:
    assert "nothing to undo" in refused("undo", project)
    assert "nothing to do again" in refused("redo", project)


def test_a_group_is_accepted_by_its_label_or_number(project: Path) -> None:
    ok("questions", project)
    with opened(project) as it:
        first, second = group_rows(it)[:2]

    ok("accept", project, first.label.lower(), second.cluster_id)

    assert ok_json("status", project)["n_individuals"] == 2


def test_a_group_is_accepted_once(scanned: Path) -> None:
    with opened(scanned) as it:
        record_run(it.store, [0, 0, *range(1, 29)])

    first = ok("accept", scanned, "ID-0001")
    second = ok("accept", scanned, "ID-0001", "1", "ID-0002")

    assert first == "Done: accept ID-0001\n"
    assert second.splitlines()[0] == "ID-0001 was accepted already."
    assert second.splitlines()[-1] == "Done: accept ID-0002"
    assert ok("accept", scanned, "ID-0002") == "ID-0002 was accepted already.\n"
    assert "accept ID-0002" in ok("undo", scanned)


def test_undo_and_redo_say_which_answer(scanned: Path) -> None:
    ok("answer", scanned, 3, 1, "not-comparable", "--reviewer", "Ana")

    undone, done_again = ok("undo", scanned), ok("redo", scanned)

    assert undone.startswith("Undone: answer")
    assert done_again.startswith("Done again: answer")
    assert "(1 and 3, not comparable, by Ana)" in undone
    assert "(1 and 3, not comparable, by Ana)" in done_again


def test_accept_wants_to_know_what(project: Path) -> None:
    assert "which groups" in refused("accept", project)
    assert "exclude each other" in refused("accept", project, "ID-0001", "--proven")
    assert "no group ID-9999" in refused("accept", project, "ID-9999")
    assert "no group 9999" in refused("accept", project, "9" * 30)


def test_two_answers_that_prove_a_pair_can_be_accepted(tmp_path: Path, drawn_animals: Path) -> None:
    project = embedded(tmp_path / "p", drawn_animals)
    for _ in range(2):
        ok("answer", project, 1, 2, "same", "--reviewer", "Ana")

    said = ok("accept", project, "--proven")

    assert said.startswith(("Done: accept", "There was nothing"))
