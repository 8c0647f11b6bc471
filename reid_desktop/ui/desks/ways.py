"""Which desk of the review page is in use: pairs, one against five, or contact sheets."""

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from reid_desktop.core.types import AnnotationId, AskedAs, OperationId, Pair
from reid_desktop.project.changes import Changes
from reid_desktop.ui.actions import Scope, action_named
from reid_desktop.ui.desks.five_desk import FiveDesk
from reid_desktop.ui.desks.screen_desk import ScreenDesk
from reid_desktop.ui.desks.sheet_desk import SheetDesk
from reid_desktop.ui.operations import PageContext, Readiness
from reid_desktop.ui.widgets.review_state import ReviewState
from reid_desktop.ui.widgets.way_switch import WAY_ACTIONS, WaySwitch

_IDENTITIES = frozenset({"membership", "individual", "assignment"})  # merge, split, take out
_STILL_MS = 400  # a finger that is on its way answers what was there before
_SCOPES = {
    AskedAs.PAIR: Scope.REVIEW,
    AskedAs.FIVE: Scope.FIVE,
    AskedAs.STRANGER: Scope.STRANGER,
}


class Ways(QObject):
    """The switch, the desks beside that of pairs, and the keys that work at each.

    Parameters
    ----------
    page : QWidget
        The page they are on, which must not hear its own echo.
    """

    said = Signal(str)  # a note for the person
    moved = Signal()  # another screen is on the desk in use, or none
    pair_due = Signal(object)  # AskedPair: comes between the screens of the desk in use
    changed = Signal()  # another desk is in use
    answered = Signal()  # an answer was saved at one of these desks
    left_told = Signal(object)  # int or None: about how many more questions pay

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.switch = WaySwitch()
        self.five, self.sheet = FiveDesk(), SheetDesk()
        self._desks: dict[AskedAs, ScreenDesk] = {
            desk.asked_as: desk for desk in (self.five, self.sheet)
        }
        self._way = self._home = AskedAs.PAIR
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_STILL_MS)
        self._still.timeout.connect(self._let_work)
        self._unseen = False  # what shows after a change that nobody asked for
        self._is_chosen = False  # by the person, since the project was opened
        self._context: PageContext | None = None
        self._actions: Mapping[str, QAction] = {}
        for desk in self._desks.values():
            desk.set_page(page)
            desk.said.connect(self.said)
            desk.moved.connect(partial(self._on_moved, desk))
            desk.answered.connect(self.answered)
            desk.left_told.connect(self.left_told)
            desk.strip.pressed.connect(self._press)
            desk.view.painted.connect(self.note_seen)
        self.switch.chosen.connect(self.choose)

    @property
    def way(self) -> AskedAs:
        """In which way is asked now."""
        return self._way

    @property
    def desk(self) -> ScreenDesk | None:
        """The desk in use; None for that of pairs."""
        return self._desks.get(self._way)

    @property
    def is_between(self) -> bool:
        """Whether pairs are asked for now, and screens are what the person chose."""
        return self._way is AskedAs.PAIR and self._home is not AskedAs.PAIR

    @property
    def n_given(self) -> int:
        """Answers that were given at these desks and not taken back."""
        return sum(desk.queue.n_given for desk in self._desks.values())

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Give what the actions of the desks do, and those that change between them."""
        handlers = {**self.five.handlers(), **self.sheet.handlers()}
        for way, action_id in WAY_ACTIONS.items():
            handlers[action_id] = partial(self.choose, way)
        return handlers

    def guard(self, actions: Mapping[str, QAction]) -> None:
        """Let each of the actions work only at the desks it is for."""
        self._actions = actions
        self._let_work()

    def set_context(self, context: PageContext | None) -> None:
        """Ask about another project, in the way it was asked about before."""
        self._context = context
        for desk in self._desks.values():
            desk.set_context(context)
        self._home, self._is_chosen = AskedAs.PAIR, False
        self.use(AskedAs.PAIR)
        if context is not None:
            context.load_way_of_asking().succeeded.connect(partial(self._on_known, context))

    @Slot(object)
    def choose(self, way: AskedAs) -> None:
        """Ask in another way from now on, also when the project is opened again."""
        if self._context is not None and way is not self._way:
            self._context.remember_way_of_asking(way)
            self.said.emit("")  # what was said last is about another question
        self._home, self._is_chosen = way, True
        self.use(way)

    def use(self, way: AskedAs) -> None:
        """Ask in another way for now."""
        changed, self._way = way is not self._way, way
        self.switch.show_way(self._home if self.is_between else way)
        if changed:
            self._let_work()
            self.changed.emit()

    def go_between(self) -> None:
        """Ask about a pair between screens; no key acts until it was there for a moment."""
        self._be_still()
        self.use(AskedAs.PAIR)

    def go_home(self) -> None:
        """Ask again in the way the person chose; no key acts at once, as above."""
        self._be_still()
        self.use(self._home)

    @Slot()
    def note_seen(self) -> None:
        """Learn that a question was painted: from now on it is looked at."""
        if self._unseen:
            self._unseen = False
            self._still.start()
            self._let_work()

    def show_on(
        self, stack: QStackedWidget, state: ReviewState, readiness: Readiness | None
    ) -> None:
        """Show the desk in use, or why there is nothing on it."""
        desk = self.desk
        if desk is not None:
            state.tell(readiness, desk.queue, asked_as=desk.asked_as)
            stack.setCurrentWidget(state if desk.queue.current is None else desk)
            desk.want()

    def flipped(self, changes: Changes) -> bool:
        """Go back to a screen whose answer was taken back or given again; False if it was none."""
        desk = None if changes.asked_as is None else self._desks.get(changes.asked_as)
        if desk is None or changes.operation_id is None or changes.tables & _IDENTITIES:
            return False
        if not desk.turned(changes.operation_id, sorted(changes.pairs)):
            return False
        self.said.emit("")  # what was said last is about what is undone or done again
        self.use(desk.asked_as)
        return True

    def evidence_changed(self, annotations: Collection[AnnotationId]) -> None:
        """Learn that others changed who is who: screens about them are chosen anew."""
        for desk in self._desks.values():
            desk.evidence_changed(annotations)

    def photographs_changed(self) -> None:
        """Learn that a scan wrote photographs."""
        for desk in self._desks.values():
            desk.photographs_changed()

    def _on_known(self, context: PageContext, way: AskedAs) -> None:
        if context is self._context and not self._is_chosen and way is not AskedAs.PAIR:
            self._home = way
            self.use(way)

    def _on_moved(self, desk: ScreenDesk) -> None:
        if desk is not self.desk:
            return
        pair = desk.hand_over_pair()
        if pair is None:
            self.moved.emit()
        else:
            self.pair_due.emit(pair)

    def _be_still(self) -> None:
        self._unseen = True
        self._still.start()

    @Slot(str)
    def _press(self, action_id: str) -> None:
        """Do what the key of a button does."""
        self._actions[action_id].trigger()

    @Slot()
    def _let_work(self) -> None:
        """Let the keys of the desk in use act, unless what it shows has come just now."""
        scope = _SCOPES[self._way]
        for action_id, action in self._actions.items():
            works = scope in action_named(action_id).scopes
            action.setEnabled(works and not self._still.isActive())


def answered_pair(changes: Changes) -> tuple[OperationId, Pair] | None:
    """Tell which answer was taken back or given again; None if it was another act."""
    if changes.operation_id is None or changes.pair is None or changes.tables & _IDENTITIES:
        return None
    return changes.operation_id, changes.pair
