"""What Windows wants to know of the programs: the version resource and the installer's values."""

import shutil
from pathlib import Path

from installers.names import CHECKOUT, COPYRIGHT, PUBLISHER, WINDOW_NAME, Program

SCRIPT = CHECKOUT / "packaging" / "windows" / "reid-desktop.iss"
_USUAL_PLACE = Path(r"C:\Program Files (x86)\Inno Setup 6\ISCC.exe")

_TEMPLATE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable("040904B0", [
{strings}
    ])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])]),
  ],
)
"""


def version_info(program: Program, executable: str) -> str:
    """Write what the properties of ``executable.exe`` say, in the form PyInstaller reads."""
    strings = {
        "CompanyName": PUBLISHER,
        "FileDescription": WINDOW_NAME,
        "FileVersion": program.version,
        "InternalName": executable,
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": f"{executable}.exe",
        "ProductName": WINDOW_NAME,
        "ProductVersion": program.version,
    }
    lines = ",\n".join(f"      StringStruct({k!r}, {v!r})" for k, v in strings.items())
    return _TEMPLATE.format(numbers=program.numbers, strings=lines)


def write_version_info(program: Program, executable: str, folder: Path) -> str:
    """Write it into `folder` and tell where."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{executable}.version.txt"
    path.write_text(version_info(program, executable), encoding="utf-8")
    return str(path)


def setup_command(built: Path, target: Path, program: Program) -> list[str]:
    """Return what makes the installer `target` of the folder `built`."""
    values = {
        "AppVersion": program.version,
        "Numbers": ".".join(map(str, program.numbers)),
        "Source": str(built),
        "Target": str(target.parent),
        "Name": target.stem,
    }
    compiler = shutil.which("ISCC") or str(_USUAL_PLACE)
    return [compiler, *(f"/D{name}={value}" for name, value in values.items()), str(SCRIPT)]
