"""How the photographs of a new project are read and compared: usual values that suit most."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reid_desktop.core.records import Permissions
from reid_desktop.project.beginning import Wishes
from reid_desktop.ui.settings_control import SettingsControl
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.model_choice import ModelChoice
from reid_desktop.ui.widgets.reading_settings import (
    FILE_TIMES,
    PLACES,
    reading_boxes,
    reading_reasons,
)
from reid_desktop.ui.widgets.section import Section
from reid_desktop.ui.widgets.station_choice import StationChoice


class ReadingForm(QWidget):
    """Stations and encounters left; what may be read, the model and boxes right."""

    def __init__(self, control: SettingsControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stations = StationChoice(self)
        self.model = ModelChoice(control)
        self.permissions = reading_boxes()
        self._lay_out()

    def wishes(self) -> Wishes:
        """Tell what the person wishes."""
        return Wishes(
            station_level=self.stations.level,
            gap_s=self.stations.gap_s,
            permissions=Permissions(
                places=self.permissions[PLACES].isChecked(),
                file_times=self.permissions[FILE_TIMES].isChecked(),
            ),
            model=self.model.model,
        )

    def _lay_out(self) -> None:
        model = Section(self.tr("Model"), self.tr("By which photographs are compared."))
        model.body.addWidget(self.model)
        boxes = Section(
            self.tr("Boxes"),
            self.tr(
                "At first whole photographs are compared. Draw a box around each animal on the"
                " Photographs page: Quick crop (C) takes one drag for each."
            ),
        )
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, sections in (
            (left, (self.stations.stations, self.stations.encounters, boxes)),
            (right, (model, self._make_permissions())),
        ):
            column.setSpacing(Space.M)
            for section in sections:
                column.addWidget(section)
            column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addLayout(left, 1)
        row.addLayout(right, 1)

    def _make_permissions(self) -> Section:
        section = Section(self.tr("What may be read"))
        reasons = reading_reasons()
        for name, box in self.permissions.items():
            reason = label(reasons[name], TypeScale.SMALL, muted=True)
            reason.setWordWrap(True)
            section.body.addWidget(box)
            section.body.addWidget(reason)
        return section
