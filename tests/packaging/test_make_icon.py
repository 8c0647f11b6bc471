from pathlib import Path

import make_icon
import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

_WHITE, _AMBER, _GREEN = (255, 255, 255), (255, 184, 77), (29, 111, 98)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    make_icon.make(folder)
    return folder


def _pixels(path: Path) -> np.ndarray:
    with Image.open(path) as picture:
        return np.asarray(picture.convert("RGBA")).astype(int)


def test_what_lies_in_the_resources_was_made_from_the_drawings(made: Path) -> None:
    for path in sorted(made.glob("*.png")):
        kept = _pixels(make_icon.FOLDER / path.name)

        # Other releases of Qt smooth edges a little differently.
        assert np.abs(_pixels(path) - kept).mean() < 1


def test_the_smallest_icon_still_has_its_three_colours(made: Path) -> None:
    pixels = _pixels(made / "reid-desktop-16.png")[..., :3].reshape(-1, 3)

    assert all((np.abs(pixels - colour).max(axis=1) < 30).any() for colour in (_WHITE, _AMBER))
    assert (np.abs(pixels - _GREEN).max(axis=1) < 30).mean() > 0.4


def test_windows_and_macos_get_every_size_they_ask_for(made: Path) -> None:
    with Image.open(made / "reid-desktop.ico") as windows:
        of_windows = {width for width, _ in windows.info["sizes"]}
    with Image.open(made / "reid-desktop.icns") as mac:
        of_mac = {width * scale for width, _, scale in mac.info["sizes"]}

    assert of_windows == {16, 24, 32, 48, 64, 128, 256}
    assert of_mac == {32, 64, 128, 256, 512, 1024}


def test_on_macos_the_icon_leaves_the_margin_that_others_leave(made: Path) -> None:
    edge = make_icon.drawn(256, share=824 / 1024).getpixel((10, 128))

    assert isinstance(edge, tuple)
    assert edge[3] == 0
