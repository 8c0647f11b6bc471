"""What leaves the program: tables for people and for other programs."""

from reid_desktop.project.exporting.csv_files import ExportError, write_tables
from reid_desktop.project.exporting.places import remember_places, tells_places
from reid_desktop.project.exporting.tables import Table, Tables, read_tables

__all__ = [
    "ExportError",
    "Table",
    "Tables",
    "read_tables",
    "remember_places",
    "tells_places",
    "write_tables",
]
