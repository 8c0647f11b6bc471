import faulthandler
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from reid_desktop.runtime.crash import CRASH_FILE, CrashWatch

CRASH = """
import ctypes, sys
from pathlib import Path
from reid_desktop.runtime.crash import CrashWatch

watch = CrashWatch(Path(sys.argv[1]))
ctypes.string_at(0)
"""


def crash(folder: Path) -> int:
    return subprocess.run(
        [sys.executable, "-c", CRASH, str(folder)],
        cwd=Path(__file__).parents[2],
        check=False,
        capture_output=True,
    ).returncode


def test_the_first_start_knows_of_no_crash(tmp_path: Path) -> None:
    watch = CrashWatch(tmp_path / "logs")
    watch.close()

    assert watch.last_crash is None


def test_a_quiet_end_leaves_nothing_to_tell(tmp_path: Path) -> None:
    CrashWatch(tmp_path).close()

    watch = CrashWatch(tmp_path)
    watch.close()

    assert watch.last_crash is None


def test_the_start_after_a_crash_says_where_it_was(tmp_path: Path) -> None:
    assert crash(tmp_path) != 0

    watch = CrashWatch(tmp_path)
    watch.close()

    assert watch.last_crash is not None
    assert "string_at" in watch.last_crash.read_text(encoding="utf-8")


def test_a_crash_is_told_once(tmp_path: Path) -> None:
    assert crash(tmp_path) != 0
    CrashWatch(tmp_path).close()

    watch = CrashWatch(tmp_path)
    watch.close()

    assert watch.last_crash is None


def test_closing_twice_is_harmless(tmp_path: Path) -> None:
    watch = CrashWatch(tmp_path)

    watch.close()
    watch.close()

    assert (tmp_path / CRASH_FILE).read_bytes() == b""


def test_a_folder_that_cannot_be_written_costs_the_note_only(
    tmp_path: Path, expect_log: Callable[[str], None]
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    expect_log("could not be noted")

    watch = CrashWatch(tmp_path / "file")
    watch.close()

    assert watch.last_crash is None


def test_what_was_noted_and_ended_nothing_is_no_crash(tmp_path: Path) -> None:
    watch = CrashWatch(tmp_path)
    assert watch._stream is not None
    faulthandler.dump_traceback(watch._stream)
    watch.close()

    again = CrashWatch(tmp_path)
    again.close()

    assert again.last_crash is None
