import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from reid_desktop.core.problems import PROBLEM_SENTENCES, FileProblem
from reid_desktop.ui.models.problem_model import ProblemColumn, ProblemModel
from tests.ui.fake_context import problem_row


def test_problem_model_obeys_the_rules_of_qt_models(qtmodeltester: ModelTester) -> None:
    model = ProblemModel()
    model.set_rows([problem_row("notes.docx", "not_a_photograph")])

    qtmodeltester.check(model)

    assert model.data(model.index(0, ProblemColumn.FILE)) == "notes.docx"


@pytest.mark.parametrize("problem", FileProblem)
def test_every_problem_is_told_in_words(problem: FileProblem) -> None:
    model = ProblemModel()
    model.set_rows([problem_row("a.jpg", problem)])

    assert model.data(model.index(0, ProblemColumn.REASON)) == PROBLEM_SENTENCES[problem]


def test_a_duplicate_names_its_twin() -> None:
    model = ProblemModel()
    model.set_rows([problem_row("copy.jpg", "duplicate", of="first.jpg")])

    assert "first.jpg" in model.data(model.index(0, ProblemColumn.REASON))


def test_every_column_has_a_title() -> None:
    model = ProblemModel()

    titles = [model.headerData(i, Qt.Orientation.Horizontal) for i in range(model.columnCount())]

    assert all(titles)
    assert model.headerData(0, Qt.Orientation.Vertical) is None
