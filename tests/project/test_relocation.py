"""A folder that lies elsewhere now is looked into before it is believed."""

from pathlib import Path

import pytest

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.progress import UNHEARD
from reid_desktop.core.types import FolderId
from reid_desktop.project.answers import redo, undo
from reid_desktop.project.folders import add_folder
from reid_desktop.project.project import Project
from reid_desktop.project.relocation import (
    Fit,
    RelocationError,
    fit_of,
    propose,
    relocate,
    sought,
)
from reid_desktop.project.scan import scan
from tests.project.photograph_files import Progress, photograph, put

N = 20


def fill(root: Path, n: int = N, *, add: int = 0) -> Path:
    for shade in range(n):
        put(root, f"Cam{shade % 2}/{shade}.png", photograph(shade + add))
    return root


@pytest.fixture
def survey(project: Project, tmp_path: Path) -> FolderId:
    """A scanned folder, which lies at new/card/survey since."""
    folder = add_folder(project, fill(tmp_path / "old" / "card" / "survey"))
    scan(project, Progress())
    (tmp_path / "old").rename(tmp_path / "new")
    return folder.folder_id


def paths(project: Project) -> list[str]:
    return [folder.path for folder in project.store.folders.all()]


def look(project: Project, folder_id: FolderId, place: Path) -> Fit:
    return fit_of(sought(project, folder_id), str(place), UNHEARD)


def test_the_folder_fits_where_it_lies_now(
    project: Project, survey: FolderId, tmp_path: Path
) -> None:
    place = tmp_path / "new" / "card" / "survey"

    fit = look(project, survey, place)
    changes = relocate(project, survey, fit)
    report = scan(project, Progress())

    assert fit == Fit(str(place), N, N)
    assert changes.tables == {"folder"}
    assert paths(project) == [str(place)]
    assert (report.n_new, report.n_missing, report.complete) == (0, 0, True)


def test_moving_a_folder_is_undone_and_redone_as_one(
    project: Project, survey: FolderId, tmp_path: Path
) -> None:
    before = paths(project)
    place = tmp_path / "new" / "card" / "survey"
    relocate(project, survey, look(project, survey, place))

    undone = undo(project)
    paths_undone = paths(project)
    redo(project)

    assert undone is not None
    assert undone.tables == {"folder"}
    assert "survey" in undone.description
    assert paths_undone == before
    assert paths(project) == [str(place)]


def test_a_folder_with_too_few_of_the_files_is_refused_with_counts(
    project: Project, survey: FolderId, tmp_path: Path
) -> None:
    before = paths(project)
    few = fill(tmp_path / "few", 9)

    with pytest.raises(RelocationError, match="Of 20 photographs looked for in few, 9 are there"):
        relocate(project, survey, look(project, survey, few))

    assert paths(project) == before


def test_half_of_the_files_are_enough(project: Project, survey: FolderId, tmp_path: Path) -> None:
    relocate(project, survey, look(project, survey, fill(tmp_path / "half", 10)))

    assert paths(project) == [str(tmp_path / "half")]


def test_other_files_of_the_same_names_and_sizes_are_not_believed(
    project: Project, survey: FolderId, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    for file in (tmp_path / "new" / "card" / "survey").rglob("*.png"):
        put(other, f"{file.parent.name}/{file.name}", b"x" * file.stat().st_size)

    fit = look(project, survey, other)

    assert (fit.n_looked_at, fit.n_fit, fit.is_good) == (N, 0, False)


def test_a_folder_that_is_not_there_is_called_so(
    project: Project, survey: FolderId, tmp_path: Path
) -> None:
    with pytest.raises(RelocationError, match="nowhere is not there"):
        relocate(project, survey, look(project, survey, tmp_path / "nowhere"))


def test_a_folder_nothing_was_read_of_cannot_be_recognised(
    project: Project, tmp_path: Path
) -> None:
    folder = add_folder(project, fill(tmp_path / "new folder"))

    with pytest.raises(RelocationError, match="ever read"):
        relocate(project, folder.folder_id, look(project, folder.folder_id, tmp_path))


def test_a_folder_of_the_project_is_no_place_for_another(
    project: Project, survey: FolderId, tmp_path: Path
) -> None:
    add_folder(project, tmp_path / "new" / "card")

    with pytest.raises(RelocationError, match="overlaps with card"):
        relocate(project, survey, look(project, survey, tmp_path / "new" / "card" / "survey"))


def test_the_same_folder_on_a_disk_of_another_name_is_proposed(
    project: Project, survey: FolderId, tmp_path: Path
) -> None:
    fill(tmp_path / "wrong" / "card" / "survey", add=100)

    found = propose(
        sought(project, survey), [tmp_path / "wrong", tmp_path / "gone", tmp_path / "new"], UNHEARD
    )

    assert found == Fit(str(tmp_path / "new" / "card" / "survey"), N, N)
    assert paths(project) == [str(tmp_path / "old" / "card" / "survey")]


def test_a_card_whose_root_was_the_folder_is_found_by_its_files(
    project: Project, survey: FolderId, tmp_path: Path
) -> None:
    (tmp_path / "new" / "card" / "survey").rename(tmp_path / "CARD 2")

    found = propose(sought(project, survey), [tmp_path / "new", tmp_path / "CARD 2"], UNHEARD)

    assert found == Fit(str(tmp_path / "CARD 2"), N, N)


def test_a_path_of_windows_is_followed_too(project: Project, tmp_path: Path) -> None:
    folder = add_folder(project, fill(tmp_path / "DCIM"))
    scan(project, Progress())
    with project.store.transaction():
        project.store.folders.move(folder.folder_id, "E:\\DCIM")

    found = propose(sought(project, folder.folder_id), [tmp_path], UNHEARD)

    assert found == Fit(str(tmp_path / "DCIM"), N, N)


def test_looking_can_be_cancelled(project: Project, survey: FolderId, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        fit_of(sought(project, survey), str(tmp_path / "new"), Progress(cancel_after=5))


def test_a_damaged_part_costs_its_share(project: Project, survey: FolderId, tmp_path: Path) -> None:
    place = tmp_path / "new" / "card" / "survey"
    zeros = place / "Cam0" / "0.png"
    zeros.write_bytes(b"\0" * zeros.stat().st_size)

    fit = look(project, survey, place)

    assert 17 <= fit.n_fit < N
    assert fit.is_good
