"""Licences of the libraries that a build on Linux takes from the computer it is made on.

PyInstaller collects what the parts are linked to, such as OpenSSL or the client of X11. Which
package they are of, and its terms, is known to the package manager of Debian and Ubuntu.
"""

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from reid_desktop.runtime.licences import Licence

_DOCUMENTS = Path("/usr/share/doc")
_HAS_ITS_OWN = "libpython"  # Python is told as a part of the program
_LIBRARY = re.compile(r"lib[^/]+\.so(\.\d+)*")
_FOUND = re.compile(r"(?P<package>[^\s,]+): (?P<path>/\S+)")


def system_libraries(built: Path) -> list[str]:
    """Name the libraries that lie beside the packages of Python, and come from none of them."""
    found = (path for path in built.iterdir() if _LIBRARY.fullmatch(path.name))
    return sorted(
        path.name
        for path in found
        if not path.is_symlink() and not path.name.startswith(_HAS_ITS_OWN)
    )


def licences_of(libraries: Iterable[str]) -> tuple[list[Licence], list[str]]:
    """Read the terms of the packages that libraries are of.

    Returns
    -------
    licences : list of Licence
        One a package, by name; without its short name, which the text tells.
    untold : list of str
        Libraries of which no package is known, or none that tells its terms.
    """
    wanted = list(libraries)
    packages = _packages_of(wanted)
    texts = {package: _text_of(package) for package in sorted(set(packages.values()))}
    found = [
        Licence(package.partition(":")[0], _version_of(package), "", text)
        for package, text in texts.items()
        if text
    ]
    return found, [name for name in wanted if not texts.get(packages.get(name, ""))]


def _packages_of(libraries: list[str]) -> dict[str, str]:
    if not libraries or shutil.which("dpkg-query") is None:
        return {}
    command = ["dpkg-query", "--search", *(f"*/{name}" for name in libraries)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    packages: dict[str, str] = {}
    for line in done.stdout.splitlines():
        found = _FOUND.fullmatch(line)
        if found is not None:
            packages.setdefault(Path(found["path"]).name, found["package"])
    return packages


def _version_of(package: str) -> str:
    command = ["dpkg-query", "--show", "--showformat", "${Version}", package]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def _text_of(package: str) -> str:
    path = _DOCUMENTS / package.partition(":")[0] / "copyright"
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
