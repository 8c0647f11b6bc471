"""Photographs that cannot be read are named, with the reason."""

from pathlib import Path

from tests.cli.cli_runner import ok, ok_json
from tests.project.photograph_files import photograph, put


def test_a_scan_names_what_it_cannot_read_and_why(tmp_path: Path) -> None:
    root = tmp_path / "photographs"
    for name in ("a.png", "b.png"):  # one is the other again
        put(root, name)
    put(root, "empty.jpg", b"")
    put(root, "Cam 1/cut.png", photograph(3, (64, 64))[:-30])
    put(root, "note.txt", b"no photograph")
    ok("new", tmp_path / "p", "--images", root)

    said = ok("scan", tmp_path / "p")

    assert "2 unreadable" in said
    assert [line for line in said.splitlines() if line.startswith("Unreadable")] == [
        "Unreadable: Cam 1/cut.png is cut off: its last part is missing",
        "Unreadable: empty.jpg is empty (0 bytes)",
    ]
    assert ok_json("status", tmp_path / "p")["unreadable"] == [
        {"folder": str(root), "path": "Cam 1/cut.png", "problem": "truncated"},
        {"folder": str(root), "path": "empty.jpg", "problem": "empty"},
    ]


def test_a_long_list_is_cut_short(tmp_path: Path) -> None:
    for n in range(23):
        put(tmp_path / "photographs", f"{n}.jpg", b"")
    ok("new", tmp_path / "p", "--images", tmp_path / "photographs")

    assert "and 3 more" in ok("scan", tmp_path / "p")


def test_a_project_among_its_photographs_does_not_list_its_own_files(tmp_path: Path) -> None:
    put(tmp_path / "p", "a.png")
    ok("new", tmp_path / "p", "--images", tmp_path / "p")

    assert "Skipped" not in ok("scan", tmp_path / "p")
