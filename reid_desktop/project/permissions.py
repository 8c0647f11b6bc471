"""What of photographs may be read is for the person to say: usually no places, no file times."""

from collections.abc import Sequence
from dataclasses import replace

from reid_desktop.core.records import Capture, ExaminedFile, Permissions
from reid_desktop.core.types import FolderId
from reid_desktop.project.project import Project

_PLACES, _FILE_TIMES = "read_places", "read_file_times"
_READ_AGAIN = "read_again"
_YES = "yes"
FILE_TIME = "file_time"  # what a time was read from


def permissions_of(project: Project) -> Permissions:
    """Return what may be read."""
    info = project.store.info
    return Permissions(
        places=info.get(_PLACES) == _YES,
        file_times=info.get(_FILE_TIMES) == _YES,
    )


def permit(project: Project, permissions: Permissions) -> None:
    """Write down what may be read from now on.

    What may be read now and was not before is read at the next scan; what may not be read any
    more is forgotten at once. Backups that were made before are left as they are.
    """
    before = permissions_of(project)
    more = (permissions.places and not before.places) or (
        permissions.file_times and not before.file_times
    )
    with project.store.transaction():
        info = project.store.info
        info.set(_PLACES, _YES if permissions.places else "")
        info.set(_FILE_TIMES, _YES if permissions.file_times else "")
        if more:
            folders = [str(folder.folder_id) for folder in project.store.folders.all()]
            info.set(_READ_AGAIN, " ".join(folders))
        if not permissions.places:
            project.store.images.forget_places()
        if not permissions.file_times:
            project.store.images.forget_file_times()
    if before.places and not permissions.places:
        project.settle()  # beside the file they would stay until it is brought to rest


def permitted(project: Project, files: Sequence[ExaminedFile]) -> list[ExaminedFile]:
    """Leave out of `files` what may not be read any more since they were examined."""
    permissions = permissions_of(project)
    return [replace(file, capture=_permitted(file.capture, permissions)) for file in files]


def _permitted(capture: Capture, permissions: Permissions) -> Capture:
    if not permissions.places:
        capture = replace(capture, latitude=None, longitude=None)
    if not permissions.file_times and capture.captured_from == FILE_TIME:
        capture = replace(capture, captured_at=None, captured_from=None)
    return capture


def folders_to_read_again(project: Project) -> set[FolderId]:
    """Return the folders of which the next scan has to look into known files, too."""
    return {FolderId(int(part)) for part in project.store.info.get(_READ_AGAIN).split()}


def note_read_again(project: Project, folder_id: FolderId) -> None:
    """Write down that a scan has looked into all files of a folder. Call it in a transaction."""
    left = folders_to_read_again(project) - {folder_id}
    project.store.info.set(_READ_AGAIN, " ".join(map(str, sorted(left))))
