"""Settings of the open project: whether details are compared while nothing else is done."""

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from reid_desktop.ui.point_matching import PointMatching
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.section import Section


class DetailsSettings(Section):
    """A box that the project remembers, and a button to begin again what was stopped."""

    def __init__(self, points: PointMatching | None, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Details"),
            self.tr(
                "Points that agree in two photographs join groups that look apart as a whole."
                " It takes a while and drains a battery; questions go on meanwhile."
            ),
            parent,
        )
        self._points = points
        self.box = QCheckBox(self.tr("Compare details (points) in the background"))
        self.note = label(
            self.tr("It was stopped and waits until the project is opened again."),
            TypeScale.SMALL,
            muted=True,
        )
        self.go_on_button = QPushButton(self.tr("Go on now"))
        self.go_on_button.setAccessibleName(self.tr("Go on comparing details now"))
        self.go_on_button.setAutoDefault(False)
        stopped = QHBoxLayout()
        stopped.setSpacing(Space.M)
        stopped.addWidget(self.note, 1)
        stopped.addWidget(self.go_on_button)
        self.note.setWordWrap(True)
        self.body.addWidget(self.box)
        self.body.addLayout(stopped)
        self.box.setEnabled(False)
        self._tell_stopped()
        if points is not None:
            self.box.toggled.connect(self._on_toggled)
            self.go_on_button.clicked.connect(self._go_on)
            points.stopped_changed.connect(self._tell_stopped)

    def load(self) -> None:
        """Read what the project wants."""
        if self._points is not None:
            self._points.load_wish().succeeded.connect(self._show)

    @Slot(object)
    def _show(self, wanted: bool) -> None:
        with QSignalBlocker(self.box):
            self.box.setChecked(wanted)
        self.box.setEnabled(True)
        self._tell_stopped()

    @Slot(bool)
    def _on_toggled(self, wanted: bool) -> None:
        assert self._points is not None
        self._points.wish(wanted=wanted)
        self._tell_stopped()

    @Slot()
    def _go_on(self) -> None:
        assert self._points is not None
        self._points.go_on()
        self.box.setFocus()  # the button that had it is gone

    @Slot()
    def _tell_stopped(self) -> None:
        stopped = self._points is not None and self._points.stopped and self.box.isChecked()
        for widget in (self.note, self.go_on_button):
            widget.setVisible(stopped)
