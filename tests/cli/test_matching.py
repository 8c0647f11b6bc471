"""Points are matched from the command line."""

from pathlib import Path

from tests.cli.cli_runner import embedded, ok, ok_json, refused


def test_what_was_matched_is_said_and_kept(drawn_animals: Path, tmp_path: Path) -> None:
    project = embedded(tmp_path / "animals", drawn_animals)

    first = ok("match", project, "--local", "sift")
    again = ok("match", project, "--local", "sift")

    assert " pairs matched, 0 before, 0 left out." in first
    assert again.startswith("0 pairs matched, ")
    assert ok_json("questions", project)


def test_photographs_that_were_not_embedded_are_a_sentence(
    drawn_animals: Path, tmp_path: Path
) -> None:
    ok("new", tmp_path / "animals", "--images", drawn_animals)
    ok("scan", tmp_path / "animals")

    assert "embedded yet" in refused("match", tmp_path / "animals", "--local", "sift")
