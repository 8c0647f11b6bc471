"""What a drag of photographs carries: their numbers, for this program alone."""

from collections.abc import Iterable

from PySide6.QtCore import QMimeData

from reid_desktop.core.types import AnnotationId

_MIME = "application/x-reid-desktop-annotations"


def as_dragged(annotation_ids: Iterable[AnnotationId]) -> QMimeData:
    """Pack photographs for a drag."""
    data = QMimeData()
    data.setData(_MIME, ",".join(str(one) for one in annotation_ids).encode())
    return data


def dragged_photographs(data: QMimeData) -> tuple[AnnotationId, ...]:
    """Unpack the photographs of a drag; none if it carries something else."""
    packed = bytes(data.data(_MIME).data()).decode("ascii", errors="replace")
    words = packed.split(",")
    if not all(word.isdecimal() and word.isascii() for word in words):
        return ()
    return tuple(AnnotationId(int(word)) for word in words)
