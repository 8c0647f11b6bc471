"""The window of the manual: contents and search beside one chapter; it stays while people work."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.core.progress import Progress
from reid_desktop.runtime.manual import INDEX, Manual, picture_file, read_manual, split_place
from reid_desktop.ui.actions import action_named, follow_keys, make_actions
from reid_desktop.ui.dialogs.questions import Questions
from reid_desktop.ui.key_bindings import Following
from reid_desktop.ui.manual import fill, pictures_in
from reid_desktop.ui.models.contents_model import ContentsModel, ContentsRole
from reid_desktop.ui.style import Space, icon, label, theme_of
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency
from reid_desktop.ui.widgets.contents_delegate import ContentsDelegate
from reid_desktop.ui.widgets.manual_reader import ManualReader

_SIZE_PX = QSize(1000, 720)
_SIDE_PX = 270
_STORED_RATIO = 2.0  # pixels of a picture for one of the window


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where a person was."""

    place: str
    scrolled_px: int = 0


class HelpWindow(QDialog):
    """Opens at a place, and goes from there wherever links, contents and search lead.

    Parameters
    ----------
    language : str
        Code of the language of the window; chapters that it lacks are English.
    ask : callable, optional
        Asks before a link leads out of the program; see `Questions.confirm`.
    """

    def __init__(
        self,
        runner: TaskRunner,
        language: str,
        *,
        ask: Callable[[str, str, str], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowTitle(self.tr("Manual"))
        self._runner, self._language = runner, language
        self._ask = Questions(self).confirm if ask is None else ask
        self._read: Manual | None = None  # as it lies on the disk
        self._manual: Manual | None = None
        self._stop = _Stop(INDEX)
        self._wanted = _Stop(INDEX)  # differs while its pictures are read
        self._shown_text = ""
        self._before: list[_Stop] = []
        self._after: list[_Stop] = []
        self.reader = ManualReader()
        self.model = ContentsModel(self)
        self.contents = QListView()
        self.search = QLineEdit()
        self.nothing = label(muted=True)
        self.buttons = {name: QToolButton() for name in _BUTTONS}
        self.actions_by_id = make_actions(
            self,
            {
                "manual.back": self.go_back,
                "manual.forward": self.go_forward,
                "manual.search": self._go_to_search,
                "manual.larger": partial(self.reader.resize_letters, 1),
                "manual.smaller": partial(self.reader.resize_letters, -1),
                "manual.usual": partial(self.reader.resize_letters, 0),
                "help.manual": partial(self.open_at, INDEX),
            },
        )
        self._lay_out()
        self._connect()
        self._offer()
        self._start_reading()

    @property
    def place(self) -> str:
        """What is read, as links write it."""
        return self._stop.place

    @property
    def has_read(self) -> bool:
        """Whether the manual is there to be shown."""
        return self._manual is not None

    def open_at(self, place: str) -> None:
        """Show a chapter, or a part of it; the way back leads to what showed before."""
        if self._shown_text and place != self._stop.place:
            self._before.append(self._here())
            self._after.clear()
        self._go(_Stop(place))

    def go_back(self) -> None:
        """Show what was read before, where it was scrolled to."""
        if self._before:
            self._after.append(self._here())
            self._go(self._before.pop())

    def go_forward(self) -> None:
        """Show what was read before going back."""
        if self._after:
            self._before.append(self._here())
            self._go(self._after.pop())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows lead from the search to what it found."""
        if watched is self.search and isinstance(event, QKeyEvent):
            is_press = event.type() is QEvent.Type.KeyPress
            if is_press and event.key() == Qt.Key.Key_Down and self.model.rowCount():
                self.contents.setFocus()
                self.contents.setCurrentIndex(self.model.index(0))
                return True
        return super().eventFilter(watched, event)

    def _go(self, stop: _Stop) -> None:
        self._wanted = stop
        if self._manual is None:
            return  # it is shown once it is read
        chapter = self._manual.chapter(split_place(stop.place)[0])
        task = Task(partial(_load_pictures, stop, self._language, pictures_in(chapter.text)))
        task.succeeded.connect(self._show)
        self._runner.start(task, Lane.THUMBNAILS, urgency=Urgency.NOW)

    @Slot(object)
    def _show(self, loaded: tuple[_Stop, dict[str, QImage]]) -> None:
        stop, pictures = loaded
        if stop is not self._wanted or self._manual is None:
            return  # something else was asked for meanwhile
        name, anchor = split_place(stop.place)
        chapter = self._manual.chapter(name)
        self._stop = replace(stop, place=f"{chapter.name}#{anchor}" if anchor else chapter.name)
        self._shown_text = chapter.text
        ratio = self.devicePixelRatioF()
        self.reader.show_chapter(
            chapter.text,
            {key: _sharp(one, ratio) for key, one in pictures.items()},
            self.search.text().split(),
        )
        self.reader.go_to(chapter.heading_of(anchor))
        if stop.scrolled_px:
            self.reader.verticalScrollBar().setValue(stop.scrolled_px)
        self.setWindowTitle(self.tr("{chapter} – Manual").format(chapter=chapter.title))
        self._list()
        self._offer()

    def _here(self) -> _Stop:
        return replace(self._stop, scrolled_px=self.reader.verticalScrollBar().value())

    def _start_reading(self) -> None:
        language = self._language
        task = Task(lambda _progress: read_manual(language))
        task.succeeded.connect(self._on_read)
        self._runner.start(task, Lane.THUMBNAILS, urgency=Urgency.NOW)

    @Slot(object)
    def _on_read(self, manual: Manual) -> None:
        self._read = manual
        Following(self._fill, self)
        self._go(self._wanted)

    def _fill(self) -> None:
        """Tell the keys as they are now."""
        if self._read is None:
            return
        self._manual = self._read.filled(fill)
        if self._shown_text:
            self._go(self._here())

    def _list(self) -> None:
        """Show what was found, or else the chapters."""
        if self._manual is None:
            return
        asked = self.search.text().strip()
        if asked:
            self.model.show_found(self._manual.search(asked))
        else:
            self.model.show_chapters(self._manual.chapters, split_place(self.place)[0])
        self.nothing.setVisible(self.model.rowCount() == 0)
        self.nothing.setText(
            self.tr("The manual says nothing about “{words}”.").format(words=asked)
        )
        row = self.model.row_of(self.place)
        if row >= 0:
            self.contents.setCurrentIndex(self.model.index(row))
            self.contents.scrollTo(self.model.index(row))

    @Slot()
    def _on_search(self) -> None:
        self._list()

    @Slot()
    def _on_search_entered(self) -> None:
        if self.search.text().strip() and self.model.rowCount():
            self.open_at(str(self.model.index(0).data(ContentsRole.PLACE)))

    def _on_chosen(self) -> None:
        place = self.contents.currentIndex().data(ContentsRole.PLACE)
        if place is not None:
            self.open_at(str(place))

    @Slot(str)
    def _follow(self, link: str) -> None:
        if "://" in link or link.startswith("mailto:"):
            question = self.tr("This link leads to the internet. Open it in your browser?")
            if self._ask(question, link, self.tr("Open")):
                QDesktopServices.openUrl(QUrl(link))
            return
        name, anchor = split_place(link)
        name = name or split_place(self.place)[0]
        self.open_at(f"{name}#{anchor}" if anchor else name)

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _offer(self) -> None:
        self.actions_by_id["manual.back"].setEnabled(bool(self._before))
        self.actions_by_id["manual.forward"].setEnabled(bool(self._after))
        for name, button in self.buttons.items():
            button.setEnabled(self.actions_by_id[name].isEnabled())

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._on_search_entered)
        self.search.installEventFilter(self)
        self.contents.clicked.connect(self._on_chosen)
        self.contents.activated.connect(self._on_chosen)
        self.reader.link_followed.connect(self._follow)
        for name, button in self.buttons.items():
            button.clicked.connect(self.actions_by_id[name].trigger)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._paint_buttons()

    def _paint_buttons(self) -> None:
        for name, button in self.buttons.items():
            button.setIcon(icon(action_named(name).icon, theme_of(self).text))

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Search the manual"))
        self.search.setAccessibleName(self.tr("Search the manual"))
        self.search.setClearButtonEnabled(True)
        self.contents.setModel(self.model)
        self.contents.setItemDelegate(ContentsDelegate(self.contents))
        self.contents.setMouseTracking(True)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setAccessibleName(self.tr("Contents"))
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        bar = QHBoxLayout()
        bar.setSpacing(Space.XS)
        for name, button in self.buttons.items():
            follow_keys(button, name)
            button.setAccessibleName(button.toolTip())
            if name == "manual.smaller":
                bar.addStretch(1)
            bar.addWidget(button)
        self._paint_buttons()
        side, column = QWidget(), QVBoxLayout()
        side.setLayout(column)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.setSpacing(Space.S)
        column.addLayout(bar)
        column.addWidget(self.search)
        column.addWidget(self.nothing)
        column.addWidget(self.contents, 1)
        parts = QSplitter()
        parts.addWidget(side)
        parts.addWidget(self.reader)
        parts.setStretchFactor(1, 1)
        parts.setSizes([_SIDE_PX, _SIZE_PX.width() - _SIDE_PX])
        parts.setChildrenCollapsible(False)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(parts)
        room = self.screen().availableSize() * 0.94
        self.resize(_SIZE_PX.boundedTo(room))
        self.reader.setFocus()


_BUTTONS = ("manual.back", "manual.forward", "manual.smaller", "manual.larger")


def _load_pictures(
    stop: _Stop, language: str, names: list[str], _progress: Progress
) -> tuple[_Stop, dict[str, QImage]]:
    read = {name: QImage(str(picture_file(name, language))) for name in names}
    return stop, {name: picture for name, picture in read.items() if not picture.isNull()}


def _sharp(picture: QImage, ratio: float) -> QImage:
    """Give a picture as many pixels as the screen shows of it."""
    wanted = min(ratio, _STORED_RATIO) / _STORED_RATIO
    if wanted < 1:
        picture = picture.scaledToWidth(
            round(picture.width() * wanted), Qt.TransformationMode.SmoothTransformation
        )
    else:
        picture = picture.copy()
    picture.setDevicePixelRatio(min(ratio, _STORED_RATIO))
    return picture
