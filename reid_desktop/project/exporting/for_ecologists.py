"""The formats of the programs in which ecologists go on, in the order they are shown."""

from reid_desktop.project.exporting.camtrapr import CAMTRAPR
from reid_desktop.project.exporting.capture_histories import CAPTURE_HISTORIES
from reid_desktop.project.exporting.contents import Format
from reid_desktop.project.exporting.megadetector import MEGADETECTOR
from reid_desktop.project.exporting.photograph_folders import PHOTOGRAPH_FOLDERS
from reid_desktop.project.exporting.secr import SECR

FOR_ECOLOGISTS: tuple[Format, ...] = (
    CAPTURE_HISTORIES,
    CAMTRAPR,
    SECR,
    MEGADETECTOR,
    PHOTOGRAPH_FOLDERS,
)
