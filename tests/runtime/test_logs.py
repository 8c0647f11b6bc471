import logging
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from reid_desktop.runtime import logs

log = logging.getLogger("reid_desktop.somewhere")


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    yield
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()


def text_in(folder: Path) -> str:
    return (folder / logs.LOG_FILE).read_text(encoding="utf-8")


def test_what_the_program_says_is_written_down(tmp_path: Path) -> None:
    logs.start_logging(tmp_path / "logs")

    log.info("%d photographs", 12)

    assert "INFO MainThread reid_desktop.somewhere: 12 photographs" in text_in(tmp_path / "logs")


def test_details_are_left_out_unless_asked_for(tmp_path: Path) -> None:
    logs.start_logging(tmp_path)

    log.debug("details")

    assert "details" not in text_in(tmp_path)


def test_the_home_folder_is_not_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ana"))
    logs.start_logging(tmp_path)

    log.info("Opened %s", Path("/home/ana/leopards"))

    assert str(Path("~/leopards")) in text_in(tmp_path)


def test_a_home_at_the_top_of_the_disk_shortens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    top = Path(Path.cwd().anchor)
    monkeypatch.setattr(Path, "home", lambda: top)

    assert logs.shorten_home(f"{top}photographs") == f"{top}photographs"


def test_the_log_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_MAX_BYTES", 1000)
    logs.start_logging(tmp_path)

    for number in range(100):
        log.info("line %d", number)

    files = sorted(tmp_path.iterdir())
    assert len(files) == 5
    assert all(file.stat().st_size <= 1000 for file in files)


def test_a_name_that_is_not_unicode_is_written_too(tmp_path: Path) -> None:
    logs.start_logging(tmp_path)

    log.info("Skipped %s", "\udcff.jpg")

    assert "\\udcff.jpg" in text_in(tmp_path)


def test_warnings_of_python_are_written_too(
    tmp_path: Path, expect_log: Callable[[str], None]
) -> None:
    expect_log("old habit")
    with warnings.catch_warnings():  # ends before the next test what starts here
        warnings.simplefilter("always")
        logs.start_logging(tmp_path)

        warnings.warn("old habit", DeprecationWarning, stacklevel=1)
        logging.captureWarnings(capture=False)

    assert "old habit" in text_in(tmp_path)


def test_a_folder_that_cannot_be_written_costs_the_log_only(
    tmp_path: Path, expect_log: Callable[[str], None]
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    expect_log("There will be no log")

    handler = logs.start_logging(tmp_path / "file")

    assert handler is None


@pytest.mark.parametrize(
    ("said", "shortened"),
    [
        ("Opened /home/ana.", "Opened ~."),
        ("/home/anabel/leopards", "/home/anabel/leopards"),
        ("/home/ana.old/leopards", "/home/ana.old/leopards"),
    ],
)
def test_the_home_of_another_is_not_taken_for_it(
    said: str, shortened: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: PurePosixPath("/home/ana"))

    assert logs.shorten_home(said) == shortened


@pytest.mark.parametrize(
    ("said", "shortened"),
    [
        (r"C:\Users\ana\x", r"~\x"),
        ("C:/Users/ana/x", "~/x"),
        (r"'C:\\Users\\ana\\x'", r"'~\\x'"),
    ],
)
def test_the_home_folder_is_known_in_every_way_it_is_written(
    said: str, shortened: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: PureWindowsPath(r"C:\Users\ana"))

    assert logs.shorten_home(said) == shortened
