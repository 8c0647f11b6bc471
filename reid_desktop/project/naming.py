"""What an individual may be called."""

import re
import unicodedata

from reid_desktop.project.identify_errors import IdentifyError
from reid_desktop.project.project import Project
from reid_desktop.store.assignments import Group
from reid_desktop.store.values import readable

_LABEL = re.compile(r"ID-\d{4,}(-\d+)?", re.IGNORECASE)
_LONGEST_NAME = 255


def is_label(name: str) -> bool:
    """Tell whether a name is one that the program gave.

    >>> is_label("ID-0007"), is_label("Ana")
    (True, False)
    """
    return _LABEL.fullmatch(name) is not None


def checked_name(project: Project, name: str, group: Group) -> str:
    """Return the name that a person gives to `group` as it is kept.

    Raises
    ------
    IdentifyError
        If it is empty, too long, or that of another individual or group.
    """
    plain = " ".join(unicodedata.normalize("NFC", readable(name)).split())
    if not plain:
        raise IdentifyError("A name cannot be empty.", hint="Enter at least one letter or digit.")
    if len(plain) > _LONGEST_NAME:
        raise IdentifyError(
            f"A name cannot have more than {_LONGEST_NAME} letters.",
            hint="Keep the name short and put the rest into the notes.",
        )
    store = project.store
    owner = store.individuals.named(plain)
    if owner not in (None, group.individual_id) and store.individuals.n_members(owner):
        existing = store.individuals.get(owner)
        raise IdentifyError(
            f"There is an individual called {existing.name if existing else plain} already.",
            hint="Choose another name, or merge the two if they are the same animal.",
        )
    if store.assignments.label_owner(plain) not in (None, group.cluster_id):
        raise IdentifyError(f"{plain} is the label of another group.", hint="Choose another name.")
    return plain
