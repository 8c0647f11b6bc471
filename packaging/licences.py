"""Collects the licences of all that a build ships, as the packages installed here tell them.

``python packaging/licences.py FOLDER`` writes them into FOLDER, which the build then puts into
``resources/licences``: a frozen program has no packages that could be asked. Without FOLDER they
are listed, and what is missing is told.
"""

import re
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

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


def main(arguments: Sequence[str]) -> int:
    """Collect or list them; 1 if a part has none."""
    found = installed_licences(dependencies())
    for one in found:
        print(f"{one.name} {one.version}: {one.licence or 'see its text'}, {len(one.text)} letters")
    lacking = untold(found)
    for name in lacking:
        print(f"{name}: no licence is known", file=sys.stderr)
    if lacking:
        return 1
    if arguments:
        print(write_collected(found, Path(arguments[0])))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
