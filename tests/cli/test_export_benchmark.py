from tests.cli.cli_runner import ok, ok_json


def test_it_tells_what_each_format_takes() -> None:
    said = ok("benchmark", "export", "--rows", 20, "--format", "csv,camtrap-dp")

    assert "20 photographs" in said
    assert "camtrap-dp:" in said


def test_it_tells_programs_too() -> None:
    found = ok_json("benchmark", "export", "--rows", 5, "--format", "csv", "--json")

    assert found["rows"] == 5
    assert list(found["formats_s"]) == ["csv"]
