"""The versions that were learned from the answers of a project, and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHeaderView, QPushButton, QVBoxLayout, QWidget

from reid_desktop.core.learning.versions import ModelVersion
from reid_desktop.ui.embedding import ProjectModel
from reid_desktop.ui.models.version_model import VersionColumn, VersionModel
from reid_desktop.ui.settings_control import SettingsControl
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.flow_layout import FlowLayout
from reid_desktop.ui.widgets.plain_table import PlainTable
from reid_desktop.ui.widgets.section import Section
from reid_desktop.ui.words import model_in_words

_MOST_ROWS = 4
_LEAST_COLUMN_PX = 64


class LearnedVersions(QWidget):
    """Going back is one click, and touches no answer."""

    learning_wanted = Signal()

    def __init__(self, control: SettingsControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._versions: Sequence[ModelVersion] = ()
        self._in_use = ""
        self.model = VersionModel(self)
        self.table = PlainTable(self.model, self.tr("What was learned from the answers"))
        self.use_button = QPushButton(self.tr("Use this version"))
        self.back_button = QPushButton()
        self.learn_button = QPushButton(self.tr("Learn from my answers…"))
        self.note = label(scale=TypeScale.SMALL, muted=True)
        self._lay_out()
        self.use_button.clicked.connect(self._use)
        self.back_button.clicked.connect(self._go_back)
        self.learn_button.clicked.connect(self.learning_wanted)
        self.table.selectionModel().currentRowChanged.connect(self._show_buttons)
        control.project_model_known.connect(self._on_model)
        control.versions_known.connect(self._on_versions)
        self._show()

    @Slot(object)
    def _on_model(self, model: ProjectModel | None) -> None:
        self._in_use = "" if model is None else model.planned or model.name
        self._show()

    @Slot(object)
    def _on_versions(self, versions: Sequence[ModelVersion]) -> None:
        self._versions = versions
        self._show()

    def _show(self) -> None:
        self.setVisible(self._control.has_project)
        self.model.set_versions(self._versions, self._in_use)
        self.table.setVisible(bool(self._versions))
        n_rows = min(len(self._versions), _MOST_ROWS)
        row_px = self.table.verticalHeader().defaultSectionSize()
        head_px = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head_px + n_rows * row_px + Space.XS)
        self.note.setVisible(not self._versions)
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        chosen = self._chosen()
        self.use_button.setVisible(bool(self._versions))
        self.use_button.setEnabled(bool(chosen) and chosen != self._in_use)
        before = self._before()
        self.back_button.setVisible(bool(before))
        said = self.tr("Go back to “{model}”").format(model=model_in_words(before))
        self.back_button.setText(said)

    def _chosen(self) -> str:
        version = self.model.version_at(self.table.currentIndex().row())
        return "" if version is None else version.name

    def _before(self) -> str:
        """Return what the version in use took the place of; empty if none is in use."""
        return next((v.what.before for v in self._versions if v.name == self._in_use), "")

    @Slot()
    def _use(self) -> None:
        self._control.change_project_model(self._chosen())

    @Slot()
    def _go_back(self) -> None:
        self._control.change_project_model(self._before())

    def _lay_out(self) -> None:
        for button in (self.use_button, self.back_button, self.learn_button):
            button.setAutoDefault(False)
        self.note.setText(
            self.tr(
                "The model can learn your animals from what you answered. Nothing was learned yet."
            )
        )
        self.note.setWordWrap(True)
        section = Section(self.tr("Learned from your answers"))
        row = FlowLayout()  # in long languages and large type they take two rows
        for button in (self.learn_button, self.use_button, self.back_button):
            row.addWidget(button)
        heads = self.table.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(VersionColumn.NAME, QHeaderView.ResizeMode.Stretch)
        heads.setMinimumSectionSize(_LEAST_COLUMN_PX)
        section.body.addWidget(self.note)
        section.body.addWidget(self.table)
        section.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)
