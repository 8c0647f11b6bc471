"""What happened to a project that an older version of the program had made."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Upgraded:
    """The project file was brought to the schema of this version.

    Attributes
    ----------
    schema : int
        The number of the schema it had.
    copy : Path
        The project file as it was.
    """

    schema: int
    copy: Path

    def sentence(self) -> str:
        """Tell what was done."""
        return "This project was made by an older version of the program and brought up to date."

    def hint_sentence(self) -> str:
        """Tell what that means, and the way back."""
        name = f"{self.copy.parent.name}/{self.copy.name}"
        return f"Older versions cannot open it any more; as it was, it is kept as {name}."
