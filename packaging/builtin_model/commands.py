"""The commands, each imported when it is asked for: training needs little that must be there."""

from importlib import import_module

import click

_WHERE = {
    "train": "teaching.train_command",
    "evaluate": "measuring.evaluate_command",
    "export": "measuring.export_command",
    "sheet": "showing.sheet_command",
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - of click
        return list(_WHERE)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - of click
        if cmd_name not in _WHERE:
            return None
        module, name = _WHERE[cmd_name].split(".")
        command: click.Command = getattr(import_module(f"builtin_model.{module}"), name)
        return command


@click.group(cls=_Commands)
def main() -> None:
    """Make the model that comes with the program, from drawn animals alone."""
