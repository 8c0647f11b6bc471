import csv
from collections import Counter
from pathlib import Path

import make_sample
import pytest
from PIL import Image

from reid_desktop.runtime.paths import resource

MOST_BYTES = 3_000_000


def bundled_rows() -> list[dict[str, str]]:
    text = resource("sample", "labels.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def test_the_bundled_sample_is_small() -> None:
    sizes = [path.stat().st_size for path in resource("sample").rglob("*") if path.is_file()]

    assert sum(sizes) < MOST_BYTES


def test_the_labels_name_every_bundled_photograph() -> None:
    folder = resource("sample")

    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*.jpg")}

    assert {row["file"] for row in bundled_rows()} == found


def test_the_bundled_individuals_are_photographed_as_often_as_planned() -> None:
    seen = Counter(row["identity"] for row in bundled_rows())

    assert sorted(seen.values(), reverse=True) == list(make_sample.PHOTOGRAPHS_EACH)


def test_the_sample_can_be_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(make_sample, "PHOTOGRAPHS_EACH", (2, 1))
    monkeypatch.setattr(make_sample, "SIZE", (80, 60))
    (tmp_path / "photographs").mkdir()
    (tmp_path / "photographs" / "of another run.jpg").touch()

    n_bytes = make_sample.make_sample(tmp_path)

    photographs = sorted(tmp_path.rglob("*.jpg"))
    assert len(photographs) == 3
    assert n_bytes == sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file())
    with Image.open(photographs[0]) as image:
        taken_at = image.getexif().get_ifd(0x8769)[0x9003]
    assert taken_at.startswith("2025:")
