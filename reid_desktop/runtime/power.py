"""Tells whether the computer runs on its battery."""

import ctypes
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

_SUPPLIES = Path("/sys/class/power_supply")
_PMSET_S = 2.0


class _PowerStatus(ctypes.Structure):
    """``SYSTEM_POWER_STATUS`` of Windows."""

    _fields_ = (
        ("ac_line_status", ctypes.c_ubyte),
        ("battery_flag", ctypes.c_ubyte),
        ("battery_life_percent", ctypes.c_ubyte),
        ("system_status_flag", ctypes.c_ubyte),
        ("battery_life_time", ctypes.c_ulong),
        ("battery_full_life_time", ctypes.c_ulong),
    )


def on_battery(
    platform: str = sys.platform,
    *,
    supplies: Path = _SUPPLIES,
    ask_macos: Callable[[], str] | None = None,
    ask_windows: Callable[[], int] | None = None,
) -> bool:
    """Tell whether the computer runs on its battery; no where that cannot be known.

    Parameters
    ----------
    platform : str
        As `sys.platform` names it.
    supplies : Path
        Where Linux lists what gives power.
    ask_macos : callable, optional
        What ``pmset -g batt`` says.
    ask_windows : callable, optional
        The ``ACLineStatus`` of Windows: 0 on battery, 1 plugged in, 255 not known.
    """
    try:
        if platform == "darwin":
            return "'Battery Power'" in (ask_macos or _ask_macos)()
        if platform == "win32":
            return (ask_windows or _ask_windows)() == 0
        return _on_battery_linux(supplies)
    except (OSError, subprocess.SubprocessError):
        return False


def _on_battery_linux(supplies: Path) -> bool:
    """Believe the mains if there is one; of a battery only that of the computer counts."""
    mains, discharging = [], False
    for supply in sorted(supplies.iterdir()) if supplies.is_dir() else ():
        kind = _read(supply / "type")
        if kind in {"Mains", "USB"}:
            mains.append(_read(supply / "online") == "1")
        elif kind == "Battery" and _read(supply / "scope") != "Device":  # that is a mouse
            discharging = discharging or _read(supply / "status") == "Discharging"
    return discharging and not any(mains)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


def _ask_macos() -> str:
    done = subprocess.run(
        ["/usr/bin/pmset", "-g", "batt"],
        capture_output=True,
        text=True,
        timeout=_PMSET_S,
        check=False,
    )
    return done.stdout


def _ask_windows() -> int:
    status = _PowerStatus()
    windll = getattr(ctypes, "windll", None)
    if windll is None or not windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
        return 255
    return int(status.ac_line_status)
