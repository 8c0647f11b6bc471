"""What leaves the program: tables for people and for other programs."""

from reid_desktop.project.exporting.choices import Choices, Copying, chosen
from reid_desktop.project.exporting.contents import Table
from reid_desktop.project.exporting.places import remember_places, tells_places
from reid_desktop.project.exporting.study import Study, read_study
from reid_desktop.project.exporting.tables import Tables, read_tables
from reid_desktop.project.exporting.writing import ExportError, write_contents, write_tables

__all__ = [
    "Choices",
    "Copying",
    "ExportError",
    "Study",
    "Table",
    "Tables",
    "chosen",
    "read_study",
    "read_tables",
    "remember_places",
    "tells_places",
    "write_contents",
    "write_tables",
]
