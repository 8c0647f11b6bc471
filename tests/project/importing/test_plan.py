from reid_desktop.project.importing.plan import (
    LINE_SENTENCES,
    Code,
    Edits,
    Line,
    LineKind,
    LineTaker,
    NamedAnimal,
    Plan,
)


def test_every_code_has_a_sentence() -> None:
    assert set(LINE_SENTENCES) == set(Code)


def test_lines_are_handed_over_by_row() -> None:
    lines = LineTaker()
    lines.add(3, LineKind.ADDED, Code.BOX, "a.jpg", None)
    lines.add(2, LineKind.KNOWN, Code.KNOWN_SO, "b.jpg", 0.5)

    assert lines.in_order() == (
        Line(2, LineKind.KNOWN, Code.KNOWN_SO, "b.jpg", "0.5"),
        Line(3, LineKind.ADDED, Code.BOX, "a.jpg"),
    )


def test_a_plan_counts_what_it_lists_and_what_it_does_not() -> None:
    line = Line(2, LineKind.ADDED, Code.BOX)

    plan = Plan("x", (line, line), Edits(), 0, unlisted={Code.BELOW_THRESHOLD: 7})

    assert (plan.count(LineKind.ADDED), plan.count(LineKind.CONFLICT)) == (2, 0)
    assert plan.codes == {Code.BOX: 2, Code.BELOW_THRESHOLD: 7}


def test_edits_know_whether_anything_would_change() -> None:
    edits = Edits(animals={"ana": NamedAnimal("Ana")})
    told = Edits(animals={"ana": NamedAnimal("Ana", sex="female")})

    assert edits.is_empty
    assert not told.is_empty
