"""How large the parts of the built program are, and which dominate."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

_LIBRARIES = "_internal"
_SUFFIX = ".libs"
_MB = 1_000_000
_RENAMED = {"PIL": "pillow", "cv2": "opencv", "PySide6": "Qt", "shiboken6": "Qt"}


def files_of(folder: Path) -> Iterator[tuple[PurePath, int]]:
    """List the files in `folder`, each with its size in bytes; links count nothing."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path.relative_to(folder), path.stat().st_size


def component_sizes(files: Iterable[tuple[PurePath, int]]) -> list[tuple[str, int]]:
    """Sum sizes by the library that files belong to, the largest first.

    Examples
    --------
    >>> parts = {"_internal/torch/a": 5, "_internal/scipy.libs/b": 2, "_internal/scipy/c": 1}
    >>> component_sizes((PurePath(name), size) for name, size in parts.items())
    [('torch', 5), ('scipy', 3)]
    """
    sizes: Counter[str] = Counter()
    for path, n_bytes in files:
        sizes[_component(path)] += n_bytes
    return sorted(sizes.items(), key=lambda item: (-item[1], item[0]))


def table(sizes: list[tuple[str, int]], *, smallest_share: float = 0.005) -> list[str]:
    """Write the sizes a line each, in megabytes and as shares, what is small as one."""
    total = sum(size for _, size in sizes)
    shown = [(name, size) for name, size in sizes if size >= smallest_share * total]
    rest = total - sum(size for _, size in shown)
    lines = [_line(name, size, total) for name, size in shown]
    if rest:
        lines.append(_line(f"{len(sizes) - len(shown)} others", rest, total))
    return [*lines, _line("in all", total, total)]


def _line(name: str, size: int, total: int) -> str:
    return f"{name:<24}{size / _MB:8.1f} MB {size / max(total, 1):6.1%}"


def _component(path: PurePath) -> str:
    if len(path.parts) == 1:
        return "programs"
    parts = path.parts[1:] if path.parts[0] == _LIBRARIES else path.parts
    if len(parts) == 1:
        return "Python and system libraries"
    first = parts[0].removesuffix(_SUFFIX)
    name = first.partition("-")[0] if first.endswith((".dist-info", ".egg-info")) else first
    return _RENAMED.get(name, name)
