"""What can be wrong with a file is told in words, with its name."""

import pytest

from reid_desktop.core.problems import PROBLEM_SENTENCES, FileProblem, PhotographError


@pytest.mark.parametrize("problem", FileProblem)
def test_every_problem_is_a_sentence_about_the_file(problem: FileProblem) -> None:
    error = PhotographError(problem, "lynx.jpg")

    assert str(error) == f"“lynx.jpg” {PROBLEM_SENTENCES[problem]}."
    assert error.problem is problem
