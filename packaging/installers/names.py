"""What the program is called by the systems it is installed on."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]

WINDOW_NAME = "ReID Desktop"
CONSOLE_NAME = "reid-desktop"
PUBLISHER = "The ReID Desktop team"
COPYRIGHT = "MIT licence, the ReID Desktop team"
BUNDLE_ID = "org.reid-desktop.ReIDDesktop"
MIME_TYPE = "application/x-reid-desktop-project"


@dataclass(frozen=True, slots=True)
class Program:
    """What is built.

    Attributes
    ----------
    version : str
        As the package says it.
    about : str
        One sentence, from ``pyproject.toml``.
    """

    version: str
    about: str

    def file_name(self, system: str, machine: str, suffix: str, *, nvidia: bool = False) -> str:
        """Tell what people download.

        >>> Program("1.2.0", "").file_name("linux", "x86_64", ".tar.gz", nvidia=True)
        'reid-desktop-1.2.0-linux-x86_64-nvidia.tar.gz'
        """
        parts = [CONSOLE_NAME, self.version, system, machine, *(["nvidia"] if nvidia else [])]
        return "-".join(parts) + suffix

    @property
    def numbers(self) -> tuple[int, int, int, int]:
        """The version as Windows wants it: four numbers, what is not a number left out.

        >>> Program("1.2.0rc1", "").numbers
        (1, 2, 0, 0)
        """
        found = [int("".join(_leading_digits(part)) or 0) for part in self.version.split(".")]
        first, second, third, fourth = (*found, 0, 0, 0, 0)[:4]
        return first, second, third, fourth


def read_program(checkout: Path = CHECKOUT) -> Program:
    """Read what is built from the package, without loading it."""
    about = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    source = (checkout / "reid_desktop" / "__init__.py").read_text(encoding="utf-8")
    line = next(line for line in source.splitlines() if line.startswith("__version__"))
    return Program(line.partition("=")[2].strip().strip('"'), about["description"])


def _leading_digits(part: str) -> str:
    return part[: len(part) - len(part.lstrip("0123456789"))]
