"""Whether a window can be shown: Qt would end the program in the attempt."""

from collections.abc import Mapping

_WITHOUT_SCREEN = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
_WHERE = ("DISPLAY", "WAYLAND_DISPLAY")


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Tell whether there is a screen, or Qt was told to go without one.

    Parameters
    ----------
    environment : mapping of str to str
    platform : str
        As `sys.platform` names it; only on Linux a session can be without a screen.

    Examples
    --------
    >>> has_screen({}, "linux"), has_screen({"DISPLAY": ":0"}, "linux"), has_screen({}, "win32")
    (False, True, True)
    """
    if not platform.startswith("linux"):
        return True
    chosen = environment.get("QT_QPA_PLATFORM", "")
    return chosen.startswith(_WITHOUT_SCREEN) or any(environment.get(name) for name in _WHERE)
