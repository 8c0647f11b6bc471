from pathlib import Path

import pytest

from reid_desktop.runtime import report
from reid_desktop.runtime.crash import LAST_CRASH_FILE
from reid_desktop.runtime.logs import LOG_FILE
from reid_desktop.runtime.report import (
    Traces,
    compose,
    part_of_report,
    places_in_words,
    read_traces,
    reduced,
    write_report,
)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("cannot read /media/My Disk/Kruger camp 3/IMG 1.JPG: gone", "cannot read IMG 1.JPG: gone"),
        (r"cannot read D:\Kruger\a b\IMG_2.NEF", "cannot read IMG_2.NEF"),
        (r"cannot read \\server\share\Kruger\b.heic", "cannot read b.heic"),
        ("no such file: '/media/stick/Some Place/notes.txt'", "no such file: 'notes.txt'"),
        ("Opened /srv/Kruger.", "Opened Kruger."),
        ("Opened the project “/srv/My work/cats”.", "Opened the project “cats”."),
        ('File "/opt/x/reid_desktop/ui/app.py", line 3', 'File "…/reid_desktop/ui/app.py", line 3'),
        (
            r'File "C:\Program Files\ReID\_internal\torch\x.pyd"',
            'File "…/_internal/torch/x.pyd"',
        ),
        ("/" * 5_000, "/" * 5_000),
        ("at -24.9948, 31.5969", "at (a position)"),
        ("(24.99480° 31.59690°)", "((a position))"),
        ("see https://example.org/a/b", "see https://example.org/a/b"),
        (
            "and/or 12.5 kB of 2026/11/28",
            "and/or 12.5 kB of 2026/11/28",
        ),
    ],
)
def test_places_and_folders_are_left_out(said: str, left: str) -> None:
    assert reduced(said) == left


def test_projects_are_told_apart_by_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ana"))
    projects = [Path("/home/ana/My cats"), Path("/home/ana/My cats/old cats")]

    said = reduced("Opened ~/My cats, then /home/ana/My cats/old cats.", projects)

    assert said == "Opened (project 1), then (project 2)."


def test_the_home_folder_is_a_tilde_in_what_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ana"))

    assert "ana" not in reduced("home is /home/ana.")


def test_the_newest_lines_of_the_log_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "_MOST_LETTERS", 20)
    (tmp_path / f"{LOG_FILE}.1").write_text("long ago\n", encoding="utf-8")
    (tmp_path / LOG_FILE).write_text("of before\nof today\n", encoding="utf-8")

    traces = read_traces(tmp_path)

    assert traces == Traces("of before\nof today\n", "")


def test_a_crash_is_read_with_its_time_and_without_folders(tmp_path: Path) -> None:
    (tmp_path / LAST_CRASH_FILE).write_text(
        'Fatal\n  File "/x/reid_desktop/a.py"\n', encoding="utf-8"
    )

    traces = read_traces(tmp_path)

    assert traces.log == ""
    assert traces.crash.splitlines()[0][:2] == "20"
    assert traces.crash.splitlines()[1:] == ["Fatal", '  File "…/reid_desktop/a.py"']


def test_a_report_has_a_part_for_a_crash_only_if_there_was_one() -> None:
    quiet = compose(["ReID Desktop 1", "logs: ~"], Traces("line\n", ""))
    crashed = compose(["ReID Desktop 1"], Traces("", "Fatal"))

    assert quiet == "The program\n-----------\nReID Desktop 1\nlogs: ~\n\nIts log\n-------\nline"
    assert part_of_report("Where it was when it ended by itself", "Fatal") in crashed
    assert crashed.endswith("There is none.")


def test_every_place_is_told_with_the_room_there_is() -> None:
    told = places_in_words()

    assert [line.partition(":")[0] for line in told[:3]] == ["program", "settings", "models"]
    assert told[-1].endswith(" GB")


def test_without_a_disk_that_can_be_asked_the_room_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(report, "fullest", lambda _folders: None)

    assert not places_in_words()[-1].endswith(" GB")


def test_a_report_is_written_as_it_was_shown(tmp_path: Path) -> None:
    path = write_report("Zoë’s cats\n", tmp_path / "report.txt")

    assert path.read_text(encoding="utf-8") == "Zoë’s cats\n"
