"""Collects the licences of all that a build ships, as the packages installed here tell them.

``python packaging/licences.py FOLDER`` writes them into FOLDER, which the build then puts into
``resources/licences``: a frozen program has no packages that could be asked. With them go those of
the libraries that were taken from this computer. Without FOLDER they are listed, and what is
missing is told.
"""

import re
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from installers.system_licences import (  # noqa: E402 - needs the package of this checkout, too
    licences_of,
    system_libraries,
)

from reid_desktop.runtime.licences import (  # noqa: E402 - from this checkout, not one installed
    Licence,
    installed_licences,
    write_collected,
)


def dependencies() -> list[str]:
    """Name the packages that the program says it needs."""
    text = (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8")
    return [re.split(r"[^\w.-]", one)[0] for one in tomllib.loads(text)["project"]["dependencies"]]


def untold(found: Sequence[Licence]) -> list[str]:
    """Name the parts of which neither a licence nor its text is known."""
    return [one.name for one in found if not one.licence and not one.text]


def of_this_python(licence: Licence) -> Licence:
    """Add what the Python that builds says of itself: on Windows, of the libraries in it, too."""
    path = Path(sys.base_prefix, "LICENSE.txt")
    if licence.name != "Python" or not path.is_file():
        return licence
    own = path.read_text(encoding="utf-8", errors="replace")
    return replace(licence, text=f"{licence.text}\n\n{own}")


def of_libraries(built: Path) -> list[Licence]:
    """Tell the terms of libraries of this computer that a build holds; tell which are not known."""
    found, unknown = licences_of(system_libraries(built))
    for name in unknown:
        print(f"{name}: the package it is of is not known; see its licence", file=sys.stderr)
    return found


def main(arguments: Sequence[str]) -> int:
    """Collect or list them; 1 if a part has none."""
    folder = Path(arguments[0]) if arguments else None
    found = [of_this_python(one) for one in installed_licences(dependencies())]
    if folder is not None:
        found += of_libraries(folder.parent.parent)
    for one in found:
        print(f"{one.name} {one.version}: {one.licence or 'see its text'}, {len(one.text)} letters")
    lacking = untold(found)
    for name in lacking:
        print(f"{name}: no licence is known", file=sys.stderr)
    if lacking:
        return 1
    if folder is not None:
        print(write_collected(found, folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
