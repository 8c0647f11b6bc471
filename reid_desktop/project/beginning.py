"""What a person wishes for a project when it is made."""

from dataclasses import dataclass, field

from reid_desktop.core.encounters import ENCOUNTER_GAP_S
from reid_desktop.core.records import Permissions
from reid_desktop.project.encounters import set_gap
from reid_desktop.project.headless import plan_model
from reid_desktop.project.permissions import permit
from reid_desktop.project.project import Project
from reid_desktop.project.stations import INNERMOST, checked_level, set_level


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a project is to be set up; the usual values suit most.

    Attributes
    ----------
    station_level : str
        Which level of folders tells the stations: see `checked_level`.
    gap_s : float
        How long a pause ends an encounter, in seconds.
    permissions : Permissions
        What may be read of photographs.
    model : str
        By which model photographs are compared; empty for the usual one.
    """

    station_level: str = INNERMOST
    gap_s: float = ENCOUNTER_GAP_S
    permissions: Permissions = field(default_factory=Permissions)
    model: str = ""


def set_up(project: Project, wishes: Wishes) -> None:
    """Write down what is wished for, before the first scan.

    Raises
    ------
    StationLevelError, EncounterGapError
    """
    if checked_level(wishes.station_level) != INNERMOST:
        set_level(project, wishes.station_level)
    if wishes.gap_s != ENCOUNTER_GAP_S:
        set_gap(project, wishes.gap_s)
    if wishes.permissions != Permissions():
        permit(project, wishes.permissions)
    if wishes.model:
        plan_model(project, wishes.model)
