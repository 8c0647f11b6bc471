"""What is said where a computer does not suffice."""

from reid_desktop.core.errors import ReidError


def too_little_memory() -> ReidError:
    """Make the error that says that not even one photograph at a time fits."""
    return ReidError(
        "The memory of this computer does not suffice to teach this model.",
        "Close other programs, or learn less of it: its last stage, or a head.",
    )
