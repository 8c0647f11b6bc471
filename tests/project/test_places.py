from pathlib import Path, PurePosixPath

import pytest

from reid_desktop.project.places import (
    Mount,
    on_network,
    parse_mount_command,
    parse_proc_mounts,
    risk_of,
    synced_by,
)

MOUNTS = [Mount("/", "ext4"), Mount("/mnt/nas", "nfs4"), Mount("/mnt/nas/stick", "vfat")]


@pytest.mark.parametrize(
    ("folder", "is_remote"),
    [
        ("/home/ana/cats", False),
        ("/mnt/nas/cats", True),
        ("/mnt/nas", True),
        ("/mnt/nasty/cats", False),
        ("/mnt/nas/stick/cats", False),
    ],
)
def test_the_innermost_mount_tells_a_network_drive(folder: str, is_remote: bool) -> None:
    assert on_network(PurePosixPath(folder), MOUNTS) is is_remote


def test_of_two_mounts_at_one_point_the_later_counts() -> None:
    automatic = [Mount("/", "ext4"), Mount("/mnt/nas", "autofs"), Mount("/mnt/nas", "nfs4")]

    assert on_network(PurePosixPath("/mnt/nas/cats"), automatic)


@pytest.mark.parametrize(
    ("kind", "is_remote"),
    [("fuse.sshfs", True), ("fuse.onedriver", True), ("fuse.gocryptfs", False), ("fuseblk", False)],
)
def test_file_systems_of_programs_are_remote_unless_they_are_known_as_disks(
    kind: str, is_remote: bool
) -> None:
    assert on_network(PurePosixPath("/mnt/x"), [Mount("/mnt/x", kind)]) is is_remote


def test_without_mounts_nothing_is_said() -> None:
    assert not on_network(PurePosixPath("/mnt/nas/cats"), [])


@pytest.mark.parametrize(
    ("name", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - University of Bern", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("My Drive", "Google Drive"),
        ("iCloud~com~app", "iCloud"),
        ("Nextcloud", "Nextcloud"),
        ("dropboxes", None),
        ("leopards", None),
    ],
)
def test_a_synchronised_folder_is_told_by_a_name_above(
    tmp_path: Path, name: str, service: str | None
) -> None:
    assert synced_by(tmp_path / name / "work" / "cats") == service


def test_a_synchronised_folder_is_told_by_what_the_service_leaves_in_it(tmp_path: Path) -> None:
    (tmp_path / "field" / ".stfolder").mkdir(parents=True)

    assert synced_by(tmp_path / "field" / "cats") == "Syncthing"
    assert synced_by(tmp_path / "else") is None


def test_where_a_service_keeps_its_settings_is_no_synchronised_folder(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()  # as it lies in the home of everybody who has Dropbox

    assert synced_by(tmp_path / "cats") is None


def test_a_link_into_a_synchronised_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "cats").mkdir(parents=True)
    (tmp_path / "cats").symlink_to(tmp_path / "Dropbox" / "cats", target_is_directory=True)

    assert risk_of(tmp_path / "cats") is not None


def test_a_mount_is_told_by_a_name_of_any_script() -> None:
    line = "nas:/x /mnt/Möwe nfs4 rw 0 0".encode().decode("latin-1")

    assert parse_proc_mounts(line) == [Mount("/mnt/Möwe", "nfs4")]


def test_a_folder_of_this_computer_is_no_risk_and_a_synchronised_one_says_why(
    tmp_path: Path,
) -> None:
    assert risk_of(tmp_path / "cats") is None

    risk = risk_of(tmp_path / "Dropbox" / "cats")

    assert risk is not None
    assert "Dropbox" in risk.text
    assert risk.hint


def test_what_the_systems_write_is_read_and_nonsense_left_out() -> None:
    assert parse_proc_mounts("proc /proc proc rw 0 0\nnonsense\n") == [Mount("/proc", "proc")]
    assert parse_mount_command("nonsense\n/dev/disk1 on / (apfs, sealed)\n") == [Mount("/", "apfs")]
