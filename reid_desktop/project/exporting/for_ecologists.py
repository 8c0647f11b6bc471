"""The formats of the programs in which ecologists go on, in the order they are shown."""

from reid_desktop.project.exporting.camtrapr import CAMTRAPR
from reid_desktop.project.exporting.capture_histories import CAPTURE_HISTORIES
from reid_desktop.project.exporting.catalogue import CATALOGUE
from reid_desktop.project.exporting.contents import Format
from reid_desktop.project.exporting.megadetector import MEGADETECTOR
from reid_desktop.project.exporting.photograph_folders import PHOTOGRAPH_FOLDERS
from reid_desktop.project.exporting.secr import SECR
from reid_desktop.project.exporting.wildbook import WILDBOOK

FOR_ECOLOGISTS: tuple[Format, ...] = (
    CAPTURE_HISTORIES,
    CAMTRAPR,
    SECR,
    WILDBOOK,
    MEGADETECTOR,
    PHOTOGRAPH_FOLDERS,
    CATALOGUE,
)
