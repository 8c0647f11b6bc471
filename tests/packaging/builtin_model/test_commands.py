import pytest
from builtin_model.commands import main
from click.testing import CliRunner

COMMANDS = ["train", "evaluate", "export", "sheet"]


def test_every_command_is_told_of() -> None:
    done = CliRunner().invoke(main, ["--help"])

    assert [line.split()[0] for line in done.output.splitlines()[-4:]] == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_there(command: str) -> None:
    done = CliRunner().invoke(main, [command, "--help"])

    assert done.exit_code == 0, done.output


def test_a_command_that_is_not_there_is_refused() -> None:
    assert CliRunner().invoke(main, ["paint"]).exit_code == 2
