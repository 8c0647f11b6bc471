import shutil
from pathlib import Path

import pytest
from installers.system_licences import licences_of, system_libraries


def test_libraries_of_the_computer_are_those_that_no_package_of_python_brought(
    tmp_path: Path,
) -> None:
    for name in ("libz.so.1", "libX11-xcb.so.1", "libpython3.11.so.1.0", "base_library.zip"):
        (tmp_path / name).touch()
    (tmp_path / "libtiff-20b7.so.6.3.0").symlink_to("pillow.libs/libtiff-20b7.so.6.3.0")

    assert system_libraries(tmp_path) == ["libX11-xcb.so.1", "libz.so.1"]


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="not a computer of that kind")
def test_a_library_has_the_licence_of_its_package() -> None:
    found, untold = licences_of(["libc.so.6", "libnobody-made.so.1"])

    assert [one.name for one in found] == ["libc6"]
    assert found[0].version
    assert "GNU" in found[0].text
    assert untold == ["libnobody-made.so.1"]


def test_without_the_package_manager_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)

    assert licences_of(["libc.so.6"]) == ([], ["libc.so.6"])
