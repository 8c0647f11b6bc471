from pathlib import Path

from builtin_model.showing import sheet_command
from click.testing import CliRunner
from PIL import Image


def test_a_sheet_of_drawings_can_be_looked_at(tmp_path: Path) -> None:
    file = tmp_path / "sheet.png"

    done = CliRunner().invoke(sheet_command, [str(file), "--species", "1", "--kind", "fin"])

    assert done.exit_code == 0, done.output
    with Image.open(file) as picture:
        assert picture.size == (12 * 112, 112)
