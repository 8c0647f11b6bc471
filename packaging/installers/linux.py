"""What people on Linux download: an archive that installs for one person, or an AppImage."""

import shutil
import subprocess
import tarfile
from pathlib import Path

from installers.names import CHECKOUT, CONSOLE_NAME, MIME_TYPE, WINDOW_NAME, Program

_TEMPLATES = CHECKOUT / "packaging" / "linux"
_ICONS = CHECKOUT / "resources" / "icons" / "app"
_APPIMAGE_ICON_PX = 256


def desktop_file(program: Program, executable: str | None = None) -> str:
    """Write the entry of the menu of programs.

    Parameters
    ----------
    executable : str, optional
        Where the program lies; else ``@program@`` stays, for ``install.sh`` to fill in.
    """
    text = (_TEMPLATES / "reid-desktop.desktop.in").read_text(encoding="utf-8")
    text = text.replace("@about@", program.about).replace("@mime_type@", MIME_TYPE)
    return text if executable is None else text.replace("@program@", executable)


def make_archive(built: Path, target: Path, program: Program) -> None:
    """Write the program, and what installs it, into an archive."""
    name = f"{CONSOLE_NAME}-{program.version}"
    share = target.parent / "share"
    _write_share(share, program)
    with tarfile.open(target, "w:gz", compresslevel=6) as archive:
        archive.add(built, f"{name}/program", filter=_anonymous)
        archive.add(share, f"{name}/share", filter=_anonymous)
        archive.add(_TEMPLATES / "install.sh", f"{name}/install.sh", filter=_anonymous)
        archive.add(CHECKOUT / "LICENSE", f"{name}/LICENSE", filter=_anonymous)
    shutil.rmtree(share)


def lay_out_appimage(built: Path, folder: Path, program: Program) -> Path:
    """Write the folder that ``appimagetool`` makes an AppImage of, and tell where."""
    target = folder / f"{WINDOW_NAME}.AppDir"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    shutil.copytree(built, target / "program", symlinks=True)
    shutil.copy(_TEMPLATES / "AppRun", target / "AppRun")
    (target / "AppRun").chmod(0o755)
    # TryExec would be looked for on the computer, and the program lies in the image.
    lines = desktop_file(program, "AppRun").replace('"AppRun"', "AppRun").splitlines()
    entry = "\n".join(line for line in lines if not line.startswith("TryExec=")) + "\n"
    (target / "reid-desktop.desktop").write_text(entry, encoding="utf-8")
    shutil.copy(_ICONS / f"reid-desktop-{_APPIMAGE_ICON_PX}.png", target / "reid-desktop.png")
    mime = target / "usr" / "share" / "mime" / "packages"
    mime.mkdir(parents=True)
    shutil.copy(_TEMPLATES / "reid-desktop.xml", mime)
    return target


def make_appimage(built: Path, target: Path, program: Program) -> bool:
    """Make the AppImage, if ``appimagetool`` is there, and tell whether it is."""
    tool = shutil.which("appimagetool")
    if tool is None:
        return False
    layout = lay_out_appimage(built, target.parent, program)
    subprocess.run([tool, str(layout), str(target)], check=True)
    shutil.rmtree(layout)
    return True


def slim(built: Path) -> None:
    """Make the built program smaller by what Linux does not need.

    The window and the command line are one program here, so the second is a link. Names that only
    debuggers read are taken out of torch and Python, which have the most of them; libraries that
    patchelf rewrote, as those of NumPy and SciPy, would break.
    """
    console = built / CONSOLE_NAME
    console.unlink()
    console.symlink_to(WINDOW_NAME)
    tool = shutil.which("strip")
    libraries = built / "_internal"
    for path in (*libraries.glob("torch/lib/libtorch_*.so"), *libraries.glob("libpython3*.so*")):
        if tool is not None:
            subprocess.run([tool, "--strip-unneeded", str(path)], check=True)


def _write_share(share: Path, program: Program) -> None:
    shutil.rmtree(share, ignore_errors=True)
    (share / "icons").mkdir(parents=True)
    for picture in _ICONS.glob("*.png"):
        shutil.copy(picture, share / "icons")
    shutil.copy(_TEMPLATES / "reid-desktop.xml", share)
    text = desktop_file(program)
    (share / "reid-desktop.desktop.in").write_text(text, encoding="utf-8")


def _anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member
