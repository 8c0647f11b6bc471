from reid_desktop.cli.import_benchmark import measure_import
from tests.cli.cli_runner import ok


def test_every_part_of_an_import_is_measured() -> None:
    found = measure_import(60)

    assert found.rows == 60
    assert min(found.snapshot_s, found.plan_s, found.apply_s, found.undo_s) > 0
    assert found.import_s == found.snapshot_s + found.plan_s + found.apply_s
    assert found.peak_bytes > 0


def test_the_verb_tells_its_options() -> None:
    assert "--rows" in ok("benchmark", "import", "--help")
