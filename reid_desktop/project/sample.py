"""Makes the sample a project of the person's own."""

import shutil
from contextlib import closing
from pathlib import Path

from reid_desktop.core.errors import ReidError
from reid_desktop.project.folders import add_folder
from reid_desktop.project.project import PROJECT_FILE, create_project


class SampleError(ReidError):
    """The sample cannot be copied."""


def make_sample_project(photographs: Path, folder: Path, *, reviewer: str) -> bool:
    """Make a project in `folder` from a copy of `photographs`, unless it is there already.

    Returns
    -------
    bool
        Whether it was made.

    Raises
    ------
    SampleError
        If the photographs are not there or cannot be copied.
    """
    if (folder / PROJECT_FILE).exists():
        return False
    inside = folder / "photographs"
    part = folder / "photographs.part"
    try:
        shutil.rmtree(part, ignore_errors=True)
        shutil.copytree(photographs, part)
        if not inside.exists():
            part.replace(inside)
    except (OSError, shutil.Error) as error:
        raise SampleError(
            "The photographs of the sample cannot be copied.",
            hint="Check that they came with the program, and that there is room on the disk.",
        ) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    with closing(create_project(folder, name="Sample", reviewer=reviewer)) as project:
        add_folder(project, inside)
    return True
