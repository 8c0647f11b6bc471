"""What lies in the folders of a project that is about to be made."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reid_desktop.project.preview import Dated, Preview
from reid_desktop.ui.previewing import N_PICTURES, Previewing
from reid_desktop.ui.style import Space, TypeScale, label, show_wrong
from reid_desktop.ui.widgets.picture_strip import PictureStrip
from reid_desktop.ui.words import files, number, photographs, place, short_date


class PreviewPanel(QFrame):
    """Counts, dates, a strip of examples, and what a person should know before going on.

    Parameters
    ----------
    uses : mapping of str to str
        Folders of photographs that are part of a project already, and the name of it.
    """

    def __init__(
        self,
        previewing: Previewing,
        uses: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._uses = dict(uses)
        self.count = label(scale=TypeScale.HEADING)
        self.dates = label(muted=True)
        self.warning = label(scale=TypeScale.SMALL, muted=True)
        self.warning.setWordWrap(True)
        show_wrong(self.warning, wrong=True)
        self.strip = PictureStrip()
        self.stop_button = QPushButton(self.tr("Stop looking"))
        self.stop_button.setAutoDefault(False)
        self.stop_button.clicked.connect(previewing.stop)
        self._lay_out()
        previewing.begun.connect(self._on_begun)
        previewing.looked.connect(self._on_looked)
        previewing.pictured.connect(self._on_pictured)
        previewing.dated.connect(self._on_dated)
        previewing.ended.connect(self._on_ended)
        self.clear()

    def clear(self) -> None:
        """Show that there is nothing to look at yet."""
        self.count.setText(self.tr("No photographs yet"))
        self.dates.setText(self.tr("Add a folder, and it is looked through here. It is only read."))
        self.warning.hide()
        self.strip.begin(0)
        self.strip.hide()
        self.stop_button.hide()

    @Slot()
    def _on_begun(self) -> None:
        self.clear()
        self.count.setText(self.tr("Looking for photographs…"))
        self.dates.setText("")
        self.stop_button.show()

    @Slot(object)
    def _on_looked(self, preview: Preview) -> None:
        n = len(preview.files)
        self.count.setText(photographs(n) if n else self.tr("No photographs found"))
        self.dates.setText(self.tr("Reading when they were taken…") if n else "")
        self.strip.begin(min(n, N_PICTURES))
        self.strip.setVisible(n > 0)
        self._n = n
        self._tell_warnings(preview)

    @Slot(int, object)
    def _on_pictured(self, which: int, image: QImage) -> None:
        self.strip.set_image(which, image)

    @Slot(object)
    def _on_dated(self, dated: Sequence[Dated]) -> None:
        times = [one.captured_at for one in dated if one.captured_at is not None]
        if not dated:
            return
        if times:
            first, last = short_date(min(times).date()), short_date(max(times).date())
            said = first if first == last else f"{first} – {last}"
        else:
            said = self.tr("None of them tells when it was taken.")
        if times and len(times) < len(dated):
            without = self.tr("{n} without a date").format(n=number(len(dated) - len(times)))
            said = f"{said}  ·  {without}"
        if len(dated) < self._n:
            of_some = self.tr("as {n} of them tell").format(n=number(len(dated)))
            said = f"{said}  ·  {of_some}"
        self.dates.setText(said)

    @Slot()
    def _on_ended(self) -> None:
        self.stop_button.hide()
        if self.count.text() == self.tr("Looking for photographs…"):
            self.count.setText(self.tr("Not looked through"))
        if self.dates.text() == self.tr("Reading when they were taken…"):
            self.dates.setText(self.tr("Dates were not read."))

    def _tell_warnings(self, preview: Preview) -> None:
        said = [
            self.tr("{place} cannot be looked into.").format(place=place(one))
            for one in preview.closed[:2]
        ]
        said += [
            self.tr("{place} is part of the project “{name}” already.").format(
                place=place(one), name=self._uses[one]
            )
            for one in preview.folders
            if one in self._uses
        ]
        if not preview.files and not preview.closed:
            said.append(
                self.tr("There is no photograph in it. Choose another folder, or fill it later.")
            )
        show_wrong(self.warning, wrong=bool(said))
        if preview.n_other and not said:  # no alarm
            others = files(preview.n_other)
            said.append(self.tr("Left aside, as no photographs: {files}.").format(files=others))
        self.warning.setText(" ".join(said))
        self.warning.setVisible(bool(said))

    def _lay_out(self) -> None:
        self._n = 0
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(self.count)
        words.addWidget(self.dates)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.S)
        column.addLayout(head)
        column.addWidget(self.strip)
        column.addWidget(self.warning)
