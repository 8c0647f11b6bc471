"""What a person does with groups: accepts, names, merges, parts, moves, notes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from reid_desktop.core.types import AnnotationId, AssignmentStatus, IndividualId
from reid_desktop.project.changes import Changes
from reid_desktop.project.details import Details
from reid_desktop.project.group_rows import GroupRow
from reid_desktop.ui.chosen_groups import best_known, has_name, names_of
from reid_desktop.ui.messages import Topic
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.tasks import Task
from reid_desktop.ui.widgets.group_browser import GroupBrowser
from reid_desktop.ui.widgets.group_panel import GroupPanel
from reid_desktop.ui.words import number, photographs, plural


class GroupActs(QObject):
    """Acts on what is chosen in the browser and marked in the panel of one page.

    Parameters
    ----------
    page : QWidget
        Who starts the acts, and does not want to hear of them again.
    """

    done = Signal()  # groups are others now
    parted = Signal()  # the same: what was marked is gone from where it was

    def __init__(self, browser: GroupBrowser, panel: GroupPanel, page: QWidget) -> None:
        super().__init__(page)
        self._browser = browser
        self._panel = panel
        self._page = page
        self._context: PageContext | None = None
        self.merge_menu = QMenu(page)

    def set_context(self, context: PageContext | None) -> None:
        """Act on the open project, or on none."""
        self._context = context

    # Whole groups.

    def accept(self) -> None:
        """Accept what is chosen, and go on to the next that is not accepted."""
        rows = [row for row in self._browser.chosen() if row.n_accepted < row.n_photographs]
        clusters = [row.cluster_id for row in rows if row.cluster_id is not None]
        if self._context is None or not clusters:
            self.hint(self.tr("Choose groups that are not accepted yet."))
            return
        done = self.tr("Accepted: {groups}").format(groups=names_of(rows))
        task = self._context.accept(clusters, initiator=self._page)
        task.succeeded.connect(partial(self._go_on_after, self._browser.chosen()))
        self._follow(task, done)

    def accept_proven(self) -> None:
        """Accept every proven group."""
        n = self._browser.groups.count(AssignmentStatus.PROVEN)
        if self._context is None or n == 0:
            self.hint(
                self.tr("No group is proven yet."),
                self.tr("A group is proven when it still holds if any one answer is wrong."),
            )
            return
        done = plural(
            "GroupActs", "Accepted {n} proven group.", "Accepted {n} proven groups.", n
        ).format(n=number(n))
        self._follow(self._context.accept_proven(initiator=self._page), done)

    def begin_naming(self) -> None:
        """Let the one chosen group be named."""
        if len(self._panel.rows) == 1:
            self._panel.begin_naming()
        else:
            self.hint(self.tr("Choose one group to name it."))

    @Slot(str)
    def name(self, name: str) -> None:
        """Name the group that is shown."""
        [row] = self._panel.rows
        if self._context is None or name == row.label:
            return
        if row.individual_id is not None:
            task = self._context.rename(row.individual_id, name, initiator=self._page)
        else:
            assert row.cluster_id is not None
            task = self._context.name_cluster(row.cluster_id, name, initiator=self._page)
        task.failed.connect(partial(self._on_name_refused, row, name))
        self._follow(
            task, self.tr("{before} is now called {name}.").format(before=row.label, name=name)
        )

    @Slot(object, object)
    def note(self, individual_id: IndividualId, details: Details) -> None:
        """Keep what was noted of an individual."""
        if self._context is not None:
            task = self._context.note(individual_id, details, initiator=self._page)
            self._follow(task, self.tr("Noted."))

    def merge(self) -> None:
        """Make what is chosen one, asking which name to keep where there are several."""
        rows = self._browser.chosen()
        if len(rows) < 2:
            self.hint(
                self.tr("Choose at least two groups to merge."),
                self.tr("Hold Ctrl or Shift while you choose."),
            )
            return
        named = [row for row in rows if has_name(row)]
        if len(named) < 2:
            self._merge_into(best_known(rows), rows)
        else:
            self._ask_which_name(named, rows)

    # Marked photographs.

    def take_out(self) -> None:
        """Take what is marked out of its group."""
        self.take_out_these(self._marked())

    @Slot(object)
    def take_out_these(self, marked: Sequence[AnnotationId]) -> None:
        """Take photographs out of their group."""
        if self._context is not None and marked:
            taken = self.tr("Taken out: {photographs}").format(photographs=photographs(len(marked)))
            where = self.tr("until the next grouping under Photographs, “Not grouped yet”.")
            self._part(self._context.take_out(marked, initiator=self._page), f"{taken}, {where}")

    def split(self) -> None:
        """Make what is marked a group of its own."""
        self.split_these(self._marked())

    def split_these(self, marked: Sequence[AnnotationId]) -> None:
        """Make photographs a group of their own."""
        if self._context is not None and marked:
            done = self.tr("Made a group of {photographs}.").format(
                photographs=photographs(len(marked))
            )
            self._part(self._context.split(marked, initiator=self._page), done)

    def marked_to_move(self) -> tuple[AnnotationId, ...]:
        """Give what is marked, telling what to do if nothing is."""
        marked = self._panel.marked()
        if not marked:
            self._tell_how_to_mark()
        return marked

    @Slot(object, object)
    def move(self, into: GroupRow | None, marked: Sequence[AnnotationId]) -> None:
        """Move photographs to another group; None is one of their own."""
        if into is None:
            self.split_these(marked)
        elif self._context is not None and marked:
            if set(marked) <= set(into.members):
                self.hint(self.tr("They are in {group} already.").format(group=into.label))
                return
            done = self.tr("Moved {photographs} to {group}.").format(
                photographs=photographs(len(marked)), group=into.label
            )
            self._part(self._context.move(marked, into=into.ref, initiator=self._page), done)

    @Slot()
    def settle(self) -> None:
        """Take back what was said of an act that was refused: the person went on."""
        if self._context is not None:
            self._context.messages.settle(Topic.ACT)

    def hint(self, text: str, hint: str = "") -> None:
        """Tell why nothing was done, and what to do first."""
        if self._context is not None:
            self._context.messages.hint(text, hint)

    def _go_on_after(self, accepted: Sequence[GroupRow], _changes: Changes | None) -> None:
        """Choose the next group that is not accepted, unless the person went elsewhere."""
        if self._browser.chosen() == accepted:
            self._browser.choose_next(lambda row: row.n_accepted < row.n_photographs)

    def _on_name_refused(self, row: GroupRow, name: str, _error: Exception) -> None:
        if self._panel.rows == (row,):
            self._panel.begin_naming(name)  # what was typed is not lost

    def _ask_which_name(self, named: Sequence[GroupRow], rows: Sequence[GroupRow]) -> None:
        self.merge_menu.clear()
        for row in named:
            said = self.tr("Keep the name {name}").format(name=row.label)
            action = self.merge_menu.addAction(said.replace("&", "&&"))
            action.triggered.connect(partial(self._on_name_kept, row, rows))
        button = self._panel.buttons["individuals.merge"]
        below = button if button.isVisible() else self._browser.search_box
        self.merge_menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    def _on_name_kept(
        self, into: GroupRow, rows: Sequence[GroupRow], _checked: bool = False
    ) -> None:
        self._merge_into(into, rows)

    def _merge_into(self, into: GroupRow, rows: Sequence[GroupRow]) -> None:
        if self._context is None:
            return
        refs = [row.ref for row in rows]
        done = self.tr("Merged {n} groups into {name}.").format(
            n=number(len(rows)), name=into.label
        )
        self._follow(self._context.merge(refs, into=into.ref, initiator=self._page), done)

    def _marked(self) -> tuple[AnnotationId, ...]:
        marked = self._panel.marked()
        if not marked:
            self._tell_how_to_mark()
        elif not self._panel.can_part():
            self.hint(self.tr("Nothing would be left in the group: mark fewer photographs."))
            return ()
        return marked

    def _tell_how_to_mark(self) -> None:
        self.hint(
            self.tr("Mark the photographs first."),
            self.tr("Click them; hold Ctrl or Shift to mark several."),
        )

    def _part(self, task: Task, done: str) -> None:
        task.succeeded.connect(self._on_parted)
        self._follow(task, done)

    def _follow(self, task: Task, done: str) -> None:
        task.succeeded.connect(partial(self._on_done, done))

    @Slot(object)
    def _on_parted(self, _changes: Changes | None) -> None:
        self.parted.emit()

    def _on_done(self, done: str, changes: Changes | None) -> None:
        if self._context is None or changes is None or not changes.tables:
            return  # closed meanwhile, or there was nothing to do
        self.settle()
        self._context.messages.say(done, self.tr("Ctrl+Z takes it back."))
        self.done.emit()
