import plistlib
import shutil
import subprocess
from pathlib import Path

import pytest
from installers.macos import image_command, info
from installers.names import CHECKOUT, WINDOW_NAME, Program

_FOLDER = CHECKOUT / "packaging" / "macos"


def test_the_information_is_what_a_property_list_can_hold() -> None:
    read = plistlib.loads(plistlib.dumps(info(Program("1.2.0rc1", ""))))

    assert read["CFBundleShortVersionString"] == "1.2.0rc1"
    assert read["CFBundleVersion"] == "1.2.0"


def test_a_double_click_starts_the_window_and_not_the_command_line() -> None:
    said = info(Program("1.2.0", ""))

    assert said["CFBundleExecutable"] == WINDOW_NAME
    assert said["LSBackgroundOnly"] is False


def test_it_offers_to_open_folders_and_takes_them_from_nobody() -> None:
    written = plistlib.dumps(info(Program("1.2.0", "")))

    (kind,) = plistlib.loads(written)["CFBundleDocumentTypes"]
    assert kind["LSItemContentTypes"] == ["public.folder"]
    assert kind["LSHandlerRank"] == "Alternate"


def test_the_application_asks_for_no_more_than_python_and_torch_need() -> None:
    rights = plistlib.loads((_FOLDER / "entitlements.plist").read_bytes())

    assert set(rights) == {
        "com.apple.security.cs.allow-jit",
        "com.apple.security.cs.allow-unsigned-executable-memory",
        "com.apple.security.cs.disable-library-validation",
    }
    assert all(rights.values())


def test_the_rights_are_written_as_plainly_as_codesign_reads() -> None:
    text = (_FOLDER / "entitlements.plist").read_text(encoding="ascii")

    assert "<!--" not in text


def test_the_image_is_made_of_the_application() -> None:
    command = image_command(Path("dist/ReID Desktop"), Path("dist/reid.dmg"))

    assert Path(command[1]).is_file()
    assert command[2:] == [str(Path("dist/ReID Desktop.app")), str(Path("dist/reid.dmg"))]


@pytest.mark.skipif(shutil.which("sh") is None, reason="there is no shell here")
def test_the_script_is_a_script() -> None:
    subprocess.run(["sh", "-n", str(_FOLDER / "make_dmg.sh")], check=True)
