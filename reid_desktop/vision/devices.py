"""Chooses where the model computes, and says it in words."""

import os
from dataclasses import dataclass

from reid_desktop.core.errors import ReidError

DEVICE_NAMES = ("auto", "cpu", "cuda", "mps")


@dataclass(frozen=True, slots=True)
class Device:
    """Where a model computes.

    Attributes
    ----------
    name : str
        ``cpu``, ``cuda`` or ``mps``.
    description : str
        For the status bar.
    """

    name: str
    description: str


def choose_device(wanted: str = "auto") -> Device:
    """Choose a device that works.

    Parameters
    ----------
    wanted : str
        One of `DEVICE_NAMES`; ``auto`` takes a graphics card if there is one that works.

    Raises
    ------
    ReidError
        If the one that was asked for is not there or does not work.
    """
    if wanted not in DEVICE_NAMES:
        offered = ", ".join(DEVICE_NAMES)
        raise ReidError(f"There is no device “{wanted}”.", f"Choose one of: {offered}.")
    if wanted == "cpu":
        return cpu()
    for name in ("cuda", "mps"):
        if wanted not in {"auto", name}:
            continue
        problem = _problem_of(name)
        if problem is None:
            return Device(name, f"GPU: {_card_name(name)}")
        if wanted == name:
            raise ReidError(
                f"The device “{name}” cannot be used: {problem}.",
                "Choose “auto”: the program then computes on the processor.",
            )
        if _is_present(name):
            return cpu(f"the graphics card cannot be used: {problem}")
    return cpu()


def cpu(note: str = "") -> Device:
    """Return the processor; `note` says why not the graphics card."""
    n_cores = os.cpu_count() or 1
    description = f"CPU ({n_cores} core{'s' if n_cores > 1 else ''})"
    return Device("cpu", f"{description}; {note}" if note else description)


def survey_devices() -> list[str]:
    """Tell of every device whether it works, a line each; takes seconds."""
    lines = [cpu().description]
    try:
        for name in ("cuda", "mps"):
            problem = _problem_of(name)
            lines.append(f"{name}: {problem or f'GPU: {_card_name(name)}'}")
    except (ImportError, OSError) as error:  # a library that is missing or damaged
        lines.append(f"PyTorch cannot be loaded: {error}")
    return lines


def _is_present(name: str) -> bool:
    import torch  # noqa: PLC0415 - takes two seconds; only who embeds waits for it

    return torch.cuda.is_available() if name == "cuda" else torch.backends.mps.is_available()


def _problem_of(name: str) -> str | None:
    """Compute something on the device; return what went wrong."""
    import torch  # noqa: PLC0415 - see above

    if not _is_present(name):
        return "there is none"
    try:
        layer = torch.nn.Conv2d(1, 1, 3).to(name)
        with torch.inference_mode():
            layer(torch.ones(1, 1, 8, 8, device=name)).sum().item()
    except RuntimeError as error:  # too old for this torch, a driver too old, memory taken
        return str(error).splitlines()[0].rstrip(".")
    return None


def _card_name(name: str) -> str:
    import torch  # noqa: PLC0415 - see above

    return torch.cuda.get_device_name() if name == "cuda" else "Apple"
