import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image as Pillow

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.records import Box, NewDecision, Permissions
from reid_desktop.core.types import AnnotationId, ImageId, ImageStatus, Pair, Verdict
from reid_desktop.project import packing
from reid_desktop.project.answers import answer
from reid_desktop.project.boxes import draw_box
from reid_desktop.project.folders import add_folder
from reid_desktop.project.packing import PackError, PackWish, Photographs, pack
from reid_desktop.project.permissions import permit
from reid_desktop.project.project import Project
from reid_desktop.project.scan import scan
from tests.project.photograph_files import Progress, photograph, put, with_place
from tests.project.project_builders import opened

LARGE = (3000, 2000)


@pytest.fixture
def filled(project: Project, root: Path) -> Project:
    """Three photographs in two folders of the same name, one with a place, and an answer."""
    put(root, "north/lions/a.png", photograph(1, LARGE))
    put(root, "north/lions/deep/b.jpg", with_place())
    put(root, "south/lions/c.png", photograph(3))
    add_folder(project, root / "north" / "lions")
    add_folder(project, root / "south" / "lions")
    permit(project, Permissions(places=True))
    scan(project, Progress())
    pair = Pair.of(AnnotationId(1), AnnotationId(3))
    answer(project, NewDecision(pair, Verdict.SAME))
    return project


def unpacked(target: Path, into: Path) -> Path:
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        archive.extractall(into)
    return next(into.iterdir())


def known(project: Project) -> list[tuple[str, str | None, ImageStatus]]:
    return [(one.relative_path, one.sha256, one.status) for one in project.store.images.all()]


def decided(project: Project) -> list[tuple[Pair, Verdict]]:
    return [(one.pair, one.verdict) for one in project.store.decisions.in_force()]


def test_a_project_comes_out_as_it_went_in(filled: Project, tmp_path: Path) -> None:
    wish = PackWish(tmp_path / "lions.zip", with_places=True)
    before, answers = known(filled), decided(filled)

    report = pack(filled, wish, progress=Progress())

    assert (report.n_photographs, report.n_left_out, report.n_written_anew) == (3, 0, 0)
    assert report.n_bytes == wish.target.stat().st_size
    with opened(unpacked(wish.target, tmp_path / "elsewhere")) as other:
        found = scan(other, Progress())
        assert (found.n_new, found.n_moved, found.n_missing) == (0, 0, 0)
        assert known(other) == before
        assert decided(other) == answers
        assert other.name == filled.name
        assert other.store.find_faults() == []


def test_folders_stay_where_they_were_unpacked(filled: Project, tmp_path: Path) -> None:
    wish = PackWish(tmp_path / "lions.zip")
    pack(filled, wish, progress=Progress())
    folder = unpacked(wish.target, tmp_path / "elsewhere")
    with opened(folder) as other:
        first = [one.path for one in other.store.folders.all()]

    with opened(folder) as other:
        second = [one.path for one in other.store.folders.all()]

    assert first == second
    assert [Path(one).name for one in first] == ["1 lions", "2 lions"]


def test_places_stay_at_home_unless_they_are_wished(filled: Project, tmp_path: Path) -> None:
    wish = PackWish(tmp_path / "lions.zip")

    report = pack(filled, wish, progress=Progress())

    folder = unpacked(wish.target, tmp_path / "elsewhere")
    written = folder / "photographs" / "1 lions" / "deep" / "b.jpg"
    assert report.n_written_anew == 1
    assert not Pillow.open(io.BytesIO(written.read_bytes())).getexif().get_ifd(0x8825)
    with opened(folder) as other:
        found = scan(other, Progress())
        captures = [one.capture for one in other.store.images.all()]
        assert (found.n_new, found.n_missing) == (0, 0)
        assert [(one.latitude, one.longitude) for one in captures] == [(None, None)] * 3
        assert decided(other) == decided(filled)
        assert other.store.find_faults() == []
    assert [one.capture.latitude for one in filled.store.images.all()] == [None, -1.5, None]


def test_previews_are_small_and_boxes_fit_them(filled: Project, tmp_path: Path) -> None:
    draw_box(filled, ImageId(1), Box(300, 200, 600, 400))
    wish = PackWish(tmp_path / "lions.zip", Photographs.PREVIEWS)

    pack(filled, wish, progress=Progress())

    folder = unpacked(wish.target, tmp_path / "elsewhere")
    with opened(folder) as other:
        found = scan(other, Progress())
        image = other.store.images.get(ImageId(1))
        boxes = [one.box for one in other.store.annotations.of_image(ImageId(1)) if one.box]
        assert (found.n_new, found.n_moved, found.n_missing) == (0, 0, 0)
        assert image is not None
        assert (image.width_px, image.height_px) == (2048, 1365)
        assert boxes[0].left_px == pytest.approx(300 * 2048 / 3000)
        assert decided(other) == decided(filled)
        assert other.store.find_faults() == []


def test_without_photographs_the_folders_stay_those_of_the_colleague(
    filled: Project, tmp_path: Path, root: Path
) -> None:
    wish = PackWish(tmp_path / "lions.zip", Photographs.NONE)

    report = pack(filled, wish, progress=Progress())

    assert report.n_photographs == 0
    with opened(unpacked(wish.target, tmp_path / "elsewhere")) as other:
        assert other.store.folders.all()[0].path == str(root / "north" / "lions")


def test_a_photograph_that_is_not_there_is_left_out(
    filled: Project, tmp_path: Path, root: Path
) -> None:
    (root / "south" / "lions" / "c.png").unlink()

    report = pack(filled, PackWish(tmp_path / "lions.zip"), progress=Progress())

    assert (report.n_photographs, report.n_left_out) == (2, 1)


def test_a_project_whose_disk_is_away_is_not_packed(
    filled: Project, tmp_path: Path, root: Path
) -> None:
    root.rename(tmp_path / "away")

    with pytest.raises(PackError, match="None of the photographs"):
        pack(filled, PackWish(tmp_path / "lions.zip"), progress=Progress())

    assert _left(tmp_path) == []


def _left(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir() if one.name.startswith((".packing", "lions.zip"))]


def test_nothing_is_left_of_a_pack_that_was_cancelled(filled: Project, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        pack(filled, PackWish(tmp_path / "lions.zip"), progress=Progress(cancel_after=1))

    assert _left(tmp_path) == []


def test_nothing_is_overwritten(filled: Project, tmp_path: Path) -> None:
    (tmp_path / "lions.zip").write_text("mine")

    with pytest.raises(PackError, match="already"):
        pack(filled, PackWish(tmp_path / "lions.zip"), progress=Progress())

    assert (tmp_path / "lions.zip").read_text() == "mine"


@pytest.mark.parametrize("name", ["lions", "lions.rar", "not there/lions.zip"])
def test_a_name_that_will_not_do_is_refused_first(
    filled: Project, tmp_path: Path, name: str
) -> None:
    with pytest.raises(PackError):
        pack(filled, PackWish(tmp_path / name), progress=Progress())


def test_a_disk_without_room_is_told_before(
    filled: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "_SPARE_BYTES", 10**18)

    with pytest.raises(PackError, match="not enough room"):
        pack(filled, PackWish(tmp_path / "lions.zip"), progress=Progress())

    assert _left(tmp_path) == []


def test_what_was_undone_does_not_go_along_without_places(filled: Project, tmp_path: Path) -> None:
    wish = PackWish(tmp_path / "lions.zip")

    pack(filled, wish, progress=Progress())

    with opened(unpacked(wish.target, tmp_path / "elsewhere")) as other:
        assert other.store.undo_status().undo is None
    assert filled.store.undo_status().undo is not None
