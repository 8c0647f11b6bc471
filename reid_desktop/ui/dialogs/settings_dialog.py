"""Everything that can be set, on a few pages."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.ui.messages import Messages
from reid_desktop.ui.settings_control import SettingsControl
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.comparison_settings import ComparisonSettings
from reid_desktop.ui.widgets.general_settings import GeneralSettings
from reid_desktop.ui.widgets.message_bar import MessageBar
from reid_desktop.ui.widgets.model_settings import ModelSettings
from reid_desktop.ui.widgets.project_settings import ProjectSettings
from reid_desktop.ui.widgets.reading_settings import ReadingSettings

_SIZE_PX = (720, 640)
_FRAME_PX = 80  # of the screen, for what the system draws around a window


class SettingsDialog(QDialog):
    """What is changed is so at once: there is nothing to confirm, and closing loses nothing."""

    learning_wanted = Signal()

    def __init__(
        self, control: SettingsControl, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.general = GeneralSettings(control)
        self.project = ProjectSettings(control)
        self.reading = ReadingSettings(control)
        self.comparison = ComparisonSettings(control)
        self.models = ModelSettings(control)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for page, title in (
            (self.general, self.tr("General")),
            (self.project, self.tr("Project")),
            (self.reading, self.tr("Photographs")),
            (self.comparison, self.tr("Comparison")),
            (self.models, self.tr("Models")),
        ):
            self.tabs.addTab(_scrolling(page), title)
        message_bar = MessageBar()
        messages.said.connect(message_bar.show_message)
        messages.settled.connect(message_bar.settle)
        message_bar.action_wanted.connect(self.show_project)  # what is offered is found there
        self.comparison.versions.learning_wanted.connect(self._learn)
        self.models.added.connect(message_bar.dismiss)  # what was refused before is settled
        self.models.details.offer.wanted.connect(message_bar.dismiss)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(label(self.tr("Settings"), TypeScale.TITLE))
        column.addWidget(self.tabs, 1)
        column.addWidget(message_bar)
        column.addWidget(buttons)
        self.resize(*_SIZE_PX)
        room = self.screen().availableGeometry().height() - _FRAME_PX
        self.resize(self.width(), min(max(self.height(), self._whole_px()), room))
        control.list_models()
        control.load_project_model()
        control.load_permissions()

    def _whole_px(self) -> int:
        """Tell the height at which the first page need not scroll."""
        around = self.sizeHint().height() - self.tabs.sizeHint().height()
        tabs = self.tabs.tabBar().sizeHint().height()
        return around + tabs + self.general.sizeHint().height() + Space.XS

    @Slot()
    def _learn(self) -> None:
        """Make room for the dialog that does it."""
        self.accept()
        self.learning_wanted.emit()

    @Slot()
    def show_project(self) -> None:
        """Show what can be set of the open project."""
        self.tabs.setCurrentIndex(1)


def _scrolling(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
