"""What a project looks like as a whole: the map, the curves and the matrices."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from reid_desktop.core.types import AnnotationId
from reid_desktop.project.changes import Changes
from reid_desktop.project.insight import Insight, MapLayout
from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.actions import Scope, action_named, text_of, tip_of
from reid_desktop.ui.dialogs.photograph_dialog import PhotographDialog
from reid_desktop.ui.key_bindings import Following
from reid_desktop.ui.operations import PageContext, Readiness
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.style import Space
from reid_desktop.ui.tasks import Task
from reid_desktop.ui.widgets.insight_cards import DiscoveryCard, ProgressCard, SimilarityCard
from reid_desktop.ui.widgets.map_card import MapCard
from reid_desktop.ui.widgets.matrix_cards import AgreementCard, CapturesCard
from reid_desktop.ui.widgets.page_head import PageHead
from reid_desktop.ui.widgets.plot_card import PlotCard
from reid_desktop.ui.words import number, place

_CONCERNED = frozenset(
    {"decision", "membership", "individual", "annotation", "image", "assignment"}
)
_COUNTED = ("insight.discoveries", "insight.captures")  # where "accepted only" has an effect


class InsightPage(Page):
    """Six pictures, one at a time, as large as the window; loaded when the page is looked at."""

    scope = Scope.INSIGHT

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.map = MapCard()
        self.similarity = SimilarityCard()
        self.progress = ProgressCard()
        self.discoveries = DiscoveryCard()
        self.captures = CapturesCard()
        self.agreement = AgreementCard()
        self.cards: dict[str, PlotCard] = {
            "insight.map": self.map,
            "insight.similarity": self.similarity,
            "insight.progress": self.progress,
            "insight.discoveries": self.discoveries,
            "insight.captures": self.captures,
            "insight.agreement": self.agreement,
        }
        self.tabs = QTabBar()
        self.accepted_box = QCheckBox(self.tr("Accepted individuals only"))
        self._stack = QStackedWidget()
        self._loading: Task | None = None
        self._mapping: Task | None = None
        self._lay_out()
        self._connect()
        self._wait_for_map()

    @property
    def title(self) -> str:
        return self.tr("Insight")

    @property
    def card(self) -> PlotCard:
        """The picture that shows."""
        return list(self.cards.values())[self.tabs.currentIndex()]

    def project_opened(self, context: PageContext) -> None:
        self.map.set_thumbnails(context.thumbnails)
        context.events.readiness_changed.connect(self._on_readiness_changed)
        super().project_opened(context)

    def project_closed(self) -> None:
        if self.context is not None:
            self.context.events.readiness_changed.disconnect(self._on_readiness_changed)
        for task in (self._loading, self._mapping):
            if task is not None:
                task.cancel()
        super().project_closed()
        self._loading = self._mapping = None
        self.map.set_thumbnails(None)
        self.map.clear()
        for card in self._counting:
            card.show_insight(None)
        self._wait_for_map()

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.tables & _CONCERNED)

    def photographs_changed(self) -> None:
        self.refresh_or_note()

    def refresh(self) -> None:
        """Load what is drawn; what is asked for while it loads is loaded after it."""
        assert self.context is not None
        if self._loading is not None:
            self._loading.cancel()
        task = self.context.charting.load_insight(accepted_only=self.accepted_box.isChecked())
        self._loading = task
        task.succeeded.connect(partial(self._on_loaded, task))
        self._map_if_ready()

    def show_card(self, action_id: str) -> None:
        """Show a picture by the action that leads to it."""
        self.tabs.setCurrentIndex(list(self.cards).index(action_id))
        self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)  # the arrows go on from there

    @property
    def _counting(
        self,
    ) -> tuple[SimilarityCard | ProgressCard | DiscoveryCard | CapturesCard | AgreementCard, ...]:
        return (
            self.similarity,
            self.progress,
            self.discoveries,
            self.captures,
            self.agreement,
        )

    def _on_loaded(self, task: Task, insight: Insight) -> None:
        if task is not self._loading:
            return  # another one is on its way, or the project was closed
        self._loading = None
        for card in self._counting:
            card.show_insight(insight)
        known = self.map.n_captures
        self.map.show_insight(insight)
        if known and known != self.map.n_captures:
            self._map_anew()

    def _map_if_ready(self) -> None:
        assert self.context is not None
        ready = self.context.readiness is Readiness.READY
        if ready and self._mapping is None and not self.map.has_layout:
            self._map_anew()
        elif not self.map.has_layout and self._mapping is None:
            self._wait_for_map()

    def _map_anew(self) -> None:
        """Lay the photographs out; the old map stays until the new one is there."""
        assert self.context is not None
        if self._mapping is not None:
            self._mapping.cancel()
        task = self.context.charting.load_map()
        self._mapping = task
        task.succeeded.connect(partial(self._on_mapped, task))
        task.finished.connect(partial(self._on_mapping_ended, task))
        task.progressed.connect(partial(self._on_mapping, task))
        self._on_mapping(task, 0, 100)

    def _on_mapping(self, task: Task, done: int, _total: int) -> None:
        if task is self._mapping and not self.map.has_layout:
            share = number(done)
            self.map.say(self.tr("Laying out the photographs: {share} %").format(share=share))

    def _on_mapped(self, task: Task, layout: MapLayout) -> None:
        if task is self._mapping:
            self.map.show_layout(layout)

    def _on_mapping_ended(self, task: Task) -> None:
        if task is self._mapping:
            self._mapping = None
            if not self.map.has_layout:
                self._wait_for_map()

    def _wait_for_map(self) -> None:
        if self.context is not None and self.context.readiness is Readiness.EMPTY:
            self.map.say(self.tr("Add photographs: how alike they are is shown here."))
        else:
            self.map.say(self.tr("The map comes when the photographs have been compared."))

    @Slot(object)
    def _on_readiness_changed(self, readiness: Readiness) -> None:
        if readiness is Readiness.READY:
            self.refresh_or_note()

    @Slot(int)
    def _on_tab(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self.accepted_box.setVisible(list(self.cards)[index] in _COUNTED)

    @Slot()
    def _on_accepted_only(self) -> None:
        if self.context is not None:
            self.refresh()

    @Slot(int)
    def _load_group(self, annotation_id: int) -> None:
        if self.context is None:
            return
        task = self.context.charting.load_group(AnnotationId(annotation_id))
        task.succeeded.connect(self._on_group)

    @Slot(object)
    def _on_group(self, rows: list[PhotographRow]) -> None:
        if self.context is not None:
            self.map.show_group(rows)

    @Slot(object, int)
    def _enlarge(self, rows: list[PhotographRow], at: int) -> None:
        if self.context is None:
            return
        dialog = PhotographDialog(self.context, rows, at, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open_over(self.window())

    @Slot(str)
    def _do(self, action_id: str) -> None:
        {
            "insight.whole": self._show_whole,
            "insight.save_picture": self._save_picture,
            "insight.copy_numbers": self._copy_numbers,
        }[action_id]()

    def _show_whole(self) -> None:
        self.card.show_whole()

    def _save_picture(self) -> None:
        if self.context is None or self.card.is_empty:
            return
        usual = self.context.folder / f"{self.card.title}.png"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as picture"), str(usual), self.tr("Pictures (*.png)")
        )
        if not chosen:
            return
        path = Path(chosen)
        path = path if path.suffix else path.with_suffix(".png")
        task = self.context.charting.save_picture(self.card.picture(), path)
        task.succeeded.connect(partial(self._tell_saved, path))

    def _tell_saved(self, path: Path, _written: object) -> None:
        if self.context is not None:
            said = self.tr("Saved as {file}").format(file=place(path))
            self.context.messages.say(said)

    def _copy_numbers(self) -> None:
        if self.context is None or self.card.is_empty:
            return
        task = self.context.charting.write_numbers(self.card.numbers())
        task.succeeded.connect(self._copy)

    @Slot(object)
    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        if self.context is not None:
            self.context.messages.say(self.tr("The numbers were copied as CSV."))

    def _find(self) -> None:
        self.show_card("insight.map")
        self.map.find_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _connect(self) -> None:
        self.add_page_actions(
            {
                **{action_id: partial(self.show_card, action_id) for action_id in self.cards},
                "insight.find": self._find,
                "insight.whole": self._show_whole,
                "insight.save_picture": self._save_picture,
                "insight.copy_numbers": self._copy_numbers,
            }
        )
        self.tabs.currentChanged.connect(self._on_tab)
        self.accepted_box.toggled.connect(self._on_accepted_only)
        self.map.group_wanted.connect(self._load_group)
        self.map.enlarge_requested.connect(self._enlarge)
        for card in self.cards.values():
            card.asked.connect(self._do)

    def _tell_tab(self, at: int, action_id: str) -> None:
        self.tabs.setTabToolTip(at, tip_of(action_named(action_id)))

    def _lay_out(self) -> None:
        self.tabs.setAccessibleName(self.tr("Pictures"))
        for action_id, card in self.cards.items():
            row = action_named(action_id)
            at = self.tabs.addTab(text_of(row))
            Following(partial(self._tell_tab, at, action_id), self)
            self._stack.addWidget(card)
        self.accepted_box.hide()
        head = PageHead(self.title, self.tabs, spacing=Space.L)
        head.add(self.accepted_box)
        self.lay_out_under(head, self._stack)
