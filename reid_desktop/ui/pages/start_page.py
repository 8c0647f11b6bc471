"""The first page: begin a project, open one, or try the sample."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.ui.actions import Scope
from reid_desktop.ui.models.recent_model import RecentModel, RecentRole
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.choice_button import ChoiceButton
from reid_desktop.ui.widgets.recent_delegate import RecentDelegate
from reid_desktop.ui.words import answers, named_individuals, photographs, questions_left

if TYPE_CHECKING:
    from reid_desktop.project.views import Status
    from reid_desktop.ui.models.recent_model import RecentRow
    from reid_desktop.ui.operations import PageContext

_WIDTH_PX = 860


class StartPage(Page):
    """Big choices, the open project, and the recent ones."""

    scope = Scope.START
    project_chosen = Signal(Path)
    forget_requested = Signal(Path)  # take it off the list; nothing on disk changes
    locate_requested = Signal(Path)  # it lies elsewhere now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = RecentModel(self)
        self.new_button = self._choice(
            "new",
            self.tr("New project"),
            self.tr("Choose your folders of photographs. They are only read."),
            "file.new",
        )
        self.open_button = self._choice(
            "open",
            self.tr("Open a project"),
            self.tr("Go on where you stopped, here or on another computer."),
            "file.open",
        )
        self.sample_button = self._choice(
            "sample",
            self.tr("Try the sample"),
            self.tr("A small set of drawn animals, to see how it works in five minutes."),
            "file.sample",
        )
        self._open_card, self._open_name, self._open_counts = QFrame(), label(), label(muted=True)
        self.go_on_button = QPushButton(self.tr("Go on reviewing"))
        self.recent_list = QListView()
        self._none_yet = label(self.tr("Projects you open will be listed here."), muted=True)
        self.forget_button = QPushButton(self.tr("Take off the list"))
        self.locate_button = QPushButton(self.tr("Locate…"))
        self._fill()

    @property
    def title(self) -> str:
        return self.tr("Start")

    def set_recent(self, rows: Sequence[RecentRow]) -> None:
        """Show the recent projects, the newest first."""
        self._recent.set_rows(rows)
        self.recent_list.setVisible(bool(rows))
        self._none_yet.setVisible(not rows)
        self._show_buttons(QModelIndex())
        self._give_keys(bool(rows))
        self.recent_list.setMaximumHeight(len(rows) * self.recent_list.sizeHintForRow(0) + 10)

    def project_opened(self, context: PageContext) -> None:
        self._open_name.setText(context.name)
        self._open_counts.setText("")
        self._open_card.show()
        super().project_opened(context)

    def project_closed(self) -> None:
        super().project_closed()
        self._open_card.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Delete and self.recent_list.hasFocus():
            self._on_forget()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            focused, QAbstractButton
        ):
            focused.click()  # Qt knows only Space outside of dialogs
        else:
            super().keyPressEvent(event)

    def photographs_changed(self) -> None:
        self.refresh_or_note()

    def refresh(self) -> None:
        assert self.context is not None
        self.context.load_status().succeeded.connect(self._show_status)

    def _give_keys(self, to_the_list: bool) -> None:
        """Let Return open the newest project; without one, begin the first."""
        had = self.focusWidget() in (None, self, self.focusProxy())  # also while inactive
        self.setFocusProxy(self.recent_list if to_the_list else self.new_button)
        if to_the_list:
            self.recent_list.setCurrentIndex(self._recent.index(0))
        if had and self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _show_status(self, status: Status) -> None:
        parts = [photographs(status.n_images)]
        if status.n_individuals:
            parts.append(named_individuals(status.n_individuals))
        parts.append(answers(status.n_given))
        if status.n_left is not None:
            parts.append(questions_left(status.n_left))
        self._open_counts.setText("  ·  ".join(parts))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        there = bool(index.data(RecentRole.THERE))
        wanted = self.project_chosen if there else self.locate_requested
        wanted.emit(index.data(RecentRole.FOLDER))

    @Slot(QModelIndex)
    def _show_buttons(self, index: QModelIndex) -> None:
        self.forget_button.setVisible(index.isValid())
        self.locate_button.setVisible(index.isValid() and not index.data(RecentRole.THERE))

    @Slot()
    def _on_forget(self) -> None:
        index = self.recent_list.currentIndex()
        if index.isValid():
            self.forget_requested.emit(index.data(RecentRole.FOLDER))

    @Slot()
    def _on_locate(self) -> None:
        index = self.recent_list.currentIndex()
        if index.isValid():
            self.locate_requested.emit(index.data(RecentRole.FOLDER))

    def _choice(self, icon_name: str, title: str, sentence: str, action_id: str) -> ChoiceButton:
        button = ChoiceButton(icon_name, title, sentence)
        button.clicked.connect(lambda: self.action_requested.emit(action_id))
        return button

    def _fill(self) -> None:
        self._lay_out_open_card()
        self.recent_list.setModel(self._recent)
        self.recent_list.setItemDelegate(RecentDelegate(self.recent_list))
        self.recent_list.setUniformItemSizes(True)
        self.recent_list.setMouseTracking(True)
        self.recent_list.setAccessibleName(self.tr("Recent projects"))
        self.recent_list.activated.connect(self._on_activated)
        self.recent_list.clicked.connect(self._on_activated_by_click)
        self.recent_list.selectionModel().currentChanged.connect(self._show_buttons)
        self.forget_button.clicked.connect(self._on_forget)
        self.forget_button.setToolTip(
            self.tr("The project itself is not touched. Key: Del, in the list.")
        )
        self.locate_button.clicked.connect(self._on_locate)
        self.locate_button.setToolTip(self.tr("Tell where this project lies now."))
        choices = QHBoxLayout()
        choices.setSpacing(Space.L)
        for button in (self.new_button, self.open_button, self.sample_button):
            choices.addWidget(button)
        recent_head = QHBoxLayout()
        recent_head.addWidget(label(self.tr("Recent projects"), TypeScale.HEADING))
        recent_head.addStretch(1)
        recent_head.addWidget(self.locate_button)
        recent_head.addWidget(self.forget_button)
        column = QVBoxLayout()
        column.setSpacing(Space.L)
        column.addWidget(label(self.tr("Who is who in your photographs?"), TypeScale.TITLE))
        explained = label(
            self.tr(
                "The program groups the photographs of each animal and asks you only about"
                " the pairs it is least sure of."
            ),
            muted=True,
        )
        explained.setWordWrap(True)
        column.addWidget(explained)
        column.addWidget(self._open_card)
        column.addLayout(choices)
        column.addSpacing(Space.S)
        column.addLayout(recent_head)
        column.addWidget(self._none_yet)
        column.addWidget(self.recent_list, 100)
        column.addStretch(1)
        self._centre(column)
        self.set_recent(())
        self._none_yet.hide()  # until it is known

    @Slot(QModelIndex)
    def _on_activated_by_click(self, index: QModelIndex) -> None:
        if index.data(RecentRole.THERE):  # a missing one is chosen first, to be taken off
            self.project_chosen.emit(index.data(RecentRole.FOLDER))

    def _centre(self, column: QVBoxLayout) -> None:
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH_PX)
        middle.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XXL, Space.XXL, Space.XXL, Space.XL)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)

    def _lay_out_open_card(self) -> None:
        self._open_card.setProperty("kind", "card")
        self.go_on_button.setProperty("kind", "primary")
        self.go_on_button.clicked.connect(lambda: self.action_requested.emit("view.review"))
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        self._open_name.setProperty("scale", TypeScale.HEADING.value)
        words.addWidget(self._open_name)
        self._open_counts.setWordWrap(True)
        words.addWidget(self._open_counts)
        row = QHBoxLayout(self._open_card)
        row.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        row.addLayout(words, 1)
        row.addWidget(self.go_on_button, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._open_card.hide()
