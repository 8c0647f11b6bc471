"""How bright a photograph is shown; nothing on disk knows of it."""

from dataclasses import dataclass

LIGHT_STEPS = 6  # up and down: the last is as far as a photograph goes before it breaks up


@dataclass(frozen=True, slots=True)
class Light:
    """What is changed of a photograph while it is looked at.

    Attributes
    ----------
    brightness, contrast : int
        -`LIGHT_STEPS`…`LIGHT_STEPS`; 0 leaves it as it is.
    equalised : bool
        Whether light and shade are evened out, each part of the photograph for itself.
    """

    brightness: int = 0
    contrast: int = 0
    equalised: bool = False

    @property
    def is_as_taken(self) -> bool:
        """Whether nothing is changed."""
        return self == AS_TAKEN


AS_TAKEN = Light()
