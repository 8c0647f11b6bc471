"""What can be wrong with a file: codes, turned into words where they are shown."""

from enum import StrEnum

from reid_desktop.core.errors import ReidError


class FileProblem(StrEnum):
    """Why a file in a folder of photographs is not a usable photograph."""

    NOT_A_PHOTOGRAPH = "not_a_photograph"  # another kind of file
    EMPTY = "empty"  # zero bytes
    TRUNCATED = "truncated"  # the last part is missing
    DAMAGED = "damaged"  # begins like a photograph, but cannot be decoded
    UNSUPPORTED = "unsupported"  # a photograph of a kind that cannot be read here
    TOO_LARGE = "too_large"  # so many pixels that it is refused
    NO_PERMISSION = "no_permission"  # the system does not let us read it
    VANISHED = "vanished"  # was there a moment ago
    READ_ERROR = "read_error"  # the disk or card reports an error


PROBLEM_SENTENCES = {
    FileProblem.NOT_A_PHOTOGRAPH: "is not a photograph",
    FileProblem.EMPTY: "is empty (0 bytes)",
    FileProblem.TRUNCATED: "is cut off: its last part is missing",
    FileProblem.DAMAGED: "is damaged and cannot be decoded",
    FileProblem.UNSUPPORTED: "is a kind of photograph this program cannot read",
    FileProblem.TOO_LARGE: "has so many pixels that it is refused",
    FileProblem.NO_PERMISSION: "may not be read: permission denied",
    FileProblem.VANISHED: "disappeared while it was being read",
    FileProblem.READ_ERROR: "could not be read from the disk",
}


class PhotographError(ReidError):
    """A file cannot be used as a photograph."""

    def __init__(self, problem: FileProblem, name: str) -> None:
        super().__init__(f"“{name}” {PROBLEM_SENTENCES[problem]}.")
        self.problem = problem
