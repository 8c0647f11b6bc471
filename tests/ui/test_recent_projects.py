"""The list of recent projects."""

from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.project.project import Project
from reid_desktop.ui.dialogs.questions import Questions
from reid_desktop.ui.messages import Message, Messages
from reid_desktop.ui.models.recent_model import RecentRow
from reid_desktop.ui.recent_projects import RecentProjects
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from tests.project.project_builders import make_project
from tests.ui.settings_kit import SettingsKit


class _Questions:
    def __init__(self) -> None:
        self.answer: Path | None = None

    def folder(self, title: str, start: Path) -> Path | None:
        assert "cats" in title
        assert start.is_dir()
        return self.answer


class _List:
    def __init__(self, runner: TaskRunner, folder: Path) -> None:
        kit = SettingsKit(runner, folder)
        self.kept = kit.kept
        self.questions = _Questions()
        self.said: list[Message] = []
        messages = Messages()
        messages.said.connect(self.said.append)
        self.recent = RecentProjects(
            kit.control,
            runner=runner,
            questions=cast(Questions, self.questions),
            messages=messages,
        )
        self.rows: list[RecentRow] = []
        self.recent.listed.connect(self._take)
        self.located: list[Path] = []
        self.recent.located.connect(self.located.append)

    def _take(self, rows: list[RecentRow]) -> None:
        self.rows = rows


@pytest.fixture
def shown(runner: TaskRunner, tmp_path: Path) -> _List:
    return _List(runner, tmp_path / "settings")


def put_project(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "project.sqlite").touch()
    return folder


def test_projects_are_listed_with_what_was_noted_of_them(
    qtbot: QtBot, shown: _List, tmp_path: Path
) -> None:
    cats = put_project(tmp_path / "cats")
    shown.kept.remember(tmp_path / "gone")
    shown.kept.remember(cats)
    shown.kept.note(cats, {"name": "Cats 2026", "n_photographs": 12})

    shown.recent.show()

    qtbot.waitUntil(lambda: len(shown.rows) == 2)
    assert [(row.folder, row.there) for row in shown.rows] == [
        (cats, True),
        (tmp_path / "gone", False),
    ]
    assert (shown.rows[0].summary.name, shown.rows[0].summary.n_photographs) == ("Cats 2026", 12)


def test_a_project_is_noted_before_it_is_closed(
    qtbot: QtBot, runner: TaskRunner, shown: _List, tmp_path: Path
) -> None:
    made: list[Project] = []
    making = Task(lambda _progress: made.append(make_project(tmp_path / "cats", name="Cats")))
    runner.start(making, Lane.PROJECT)
    qtbot.waitUntil(lambda: len(made) == 1)
    shown.kept.remember(made[0].folder)

    shown.recent.note(made[0])
    runner.start(Task(lambda _progress: made[0].close(), cancellable=False), Lane.PROJECT)

    qtbot.waitUntil(lambda: bool(shown.kept.notes))
    assert shown.kept.notes[str(tmp_path / "cats")]["name"] == "Cats"


@pytest.mark.parametrize("inside", ["", "cats"])
def test_a_project_that_moved_is_located(
    qtbot: QtBot, shown: _List, tmp_path: Path, inside: str
) -> None:
    shown.kept.remember(tmp_path / "old" / "cats")
    place = put_project(tmp_path / "new" / "cats")
    shown.questions.answer = place if not inside else place.parent

    shown.recent.locate(tmp_path / "old" / "cats")

    qtbot.waitUntil(lambda: shown.located == [place])
    assert shown.kept.recent == ()


def test_a_folder_without_a_project_is_refused_and_the_list_stays(
    qtbot: QtBot, shown: _List, tmp_path: Path
) -> None:
    shown.kept.remember(tmp_path / "cats")
    shown.questions.answer = tmp_path

    shown.recent.locate(tmp_path / "cats")

    qtbot.waitUntil(lambda: len(shown.said) == 1)
    assert "no project" in shown.said[0].text
    assert shown.kept.recent == (tmp_path / "cats",)


def test_who_cancels_locates_nothing(qtbot: QtBot, shown: _List, tmp_path: Path) -> None:
    shown.recent.locate(tmp_path / "cats")

    assert shown.located == []
    assert shown.said == []


def test_a_project_is_forgotten_with_its_notes(qtbot: QtBot, shown: _List, tmp_path: Path) -> None:
    shown.kept.remember(tmp_path / "cats")
    shown.kept.note(tmp_path / "cats", {"name": "Cats"})

    shown.recent.forget(tmp_path / "cats")

    assert shown.kept.recent == ()
    assert shown.kept.notes == {}


def test_folders_in_use_are_told_with_the_project_they_are_part_of(
    shown: _List, tmp_path: Path
) -> None:
    shown.kept.remember(tmp_path / "dogs")
    shown.kept.remember(tmp_path / "cats")
    shown.kept.note(tmp_path / "cats", {"name": "Cats", "folders": ["/card/a", "/card/b"]})
    shown.kept.note(tmp_path / "dogs", {"folders": ["/card/b", "/card/c"]})

    assert shown.recent.uses() == {"/card/a": "Cats", "/card/b": "Cats", "/card/c": "dogs"}
