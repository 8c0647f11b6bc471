"""Tells which photographs cannot be read, and why."""

from reid_desktop.core.problems import PROBLEM_SENTENCES, FileProblem
from reid_desktop.project.project import Project
from reid_desktop.project.views import DUPLICATE, ProblemRow, problem_rows


def unreadable_rows(project: Project) -> list[ProblemRow]:
    """Return the photographs that cannot be read; other files and duplicates are none of them."""
    folders = {folder.folder_id: folder.path for folder in project.store.folders.all()}
    skipped = {(folders[folder_id], path) for folder_id, path, _ in project.store.skipped.all()}
    return [
        row
        for row in problem_rows(project)
        if row.problem != DUPLICATE and (row.folder, row.relative_path) not in skipped
    ]


def in_words(row: ProblemRow) -> str:
    """Say what is wrong with a file: ``Cam 1/a.jpg is empty (0 bytes)``."""
    return f"{row.relative_path} {PROBLEM_SENTENCES[FileProblem(row.problem)]}"
