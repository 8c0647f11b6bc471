from reid_desktop.core.learning_curve import Milestone, learning_curve


def run(n_decisions: int, n_groups: int = 1) -> Milestone:
    return Milestone(n_decisions, None, n_groups, 0)


def test_of_each_number_of_answers_the_newest_run_counts() -> None:
    runs = [run(0, 9), run(0, 8), run(5, 7), run(5, 6)]

    assert learning_curve(runs) == [run(0, 8), run(5, 6)]


def test_runs_that_knew_answers_which_were_taken_back_are_left_out() -> None:
    runs = [run(0), run(10), run(20), run(12, 3), run(14)]

    assert learning_curve(runs) == [run(0), run(10), run(12, 3), run(14)]


def test_without_a_run_there_is_no_curve() -> None:
    assert learning_curve([]) == []
