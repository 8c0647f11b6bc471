"""How far the review is, in words that mean something."""

import time
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QToolButton

from reid_desktop.core.pace import Pace, advice, left_after, pace
from reid_desktop.core.self_agreement import SelfAgreement
from reid_desktop.project.reviewing import Estimated
from reid_desktop.project.views import Status
from reid_desktop.ui.actions import action_named, follow_keys, text_of
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.style import TypeScale, icon, theme_of
from reid_desktop.ui.widgets.advice_line import AdviceLine
from reid_desktop.ui.widgets.elided_label import ElidedLabel
from reid_desktop.ui.widgets.progress_panel import HowItGoes, ProgressPanel
from reid_desktop.ui.words import how_far

_LOOK_AGAIN = 20  # answers; repeats are one in twenty
_ESTIMATE_AGAIN = 40  # answers: an estimate takes a solve


class _MoreButton(QToolButton):
    """Opens the panel; a small sign beside the counts."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(text_of(action_named("review.progress")))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        follow_keys(self, "review.progress")
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        theme = theme_of(self)
        self.setIcon(icon("info", theme.muted, theme.accent))


class ReviewProgress(QObject):
    """Counts the answers, those of earlier sessions too, and measures the pace.

    The estimate is computed while its panel is open only, and now and then: it takes a solve.

    Parameters
    ----------
    clock : callable
        Seconds that never run backwards.
    """

    def __init__(
        self, parent: QObject | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self.words = ElidedLabel(TypeScale.HEADING, elide=Qt.TextElideMode.ElideRight)
        self.panel = ProgressPanel()
        self.advice = AdviceLine()
        self.button = _MoreButton()
        self.button.clicked.connect(self.toggle)
        self._context: PageContext | None = None
        self._roomy = True
        self._forget()

    def set_context(self, context: PageContext | None) -> None:
        """Count those of another project, or none."""
        self._context = context
        self._forget()
        self.advice.begin_anew()
        self.advice.tell(None)
        self._open(there=False)
        self._read_agreements()

    def learn(self, status: Status, n_given: int) -> None:
        """Learn how many answers there are, `n_given` of which were given here."""
        self._n_before = status.n_given - n_given
        self.learn_left(status.n_left, n_given)

    def learn_left(self, n_left: int | None, n_given: int) -> None:
        """Learn how many more questions pay, now that `n_given` were answered here."""
        self._left_then, self._given_then = n_left, n_given

    @Slot()
    def note(self) -> None:
        """Learn that an answer was saved just now."""
        now = self._clock()
        if not pace(self._times, now).n_answers:
            self.advice.begin_anew()  # after a pause
        self._times.append(now)
        if len(self._times) % _LOOK_AGAIN == 0:
            self._read_agreements()

    def show(self, n_given: int) -> None:
        """Tell how far it is, now that `n_given` were answered here."""
        if self._context is None:
            self.words.setText("")
            return
        n_left = left_after(self._left_then, n_given - self._given_then)
        self._n_answers, self._n_left = max(self._n_before + n_given, 0), n_left
        found = pace(self._times, self._clock())
        self._tell(found)
        mine = self._agreements.get(self._context.reviewer)
        lately = (0, 0) if mine is None else (mine.n_lately, mine.n_lately_agreed)
        self.advice.tell(advice(found, lately=lately, n_answers=self._n_answers, n_left=n_left))
        self._fill(found)

    def set_roomy(self, *, roomy: bool) -> None:
        """Tell the pace beside the counts, or where there is little room in the panel only."""
        if roomy != self._roomy:
            self._roomy = roomy
            self._tell(pace(self._times, self._clock()))

    @Slot()
    def toggle(self) -> None:
        """Open the panel, or close it."""
        self._open(there=self.panel.isHidden() and self._context is not None)

    def _tell(self, found: Pace) -> None:
        if self._context is not None:
            per_hour = found.per_hour if self._roomy else None
            self.words.setText(how_far(self._n_answers, self._n_left, per_hour))

    def _open(self, *, there: bool) -> None:
        self.button.setChecked(there)
        self.panel.setVisible(there)
        self._fill(pace(self._times, self._clock()))

    def _forget(self) -> None:
        self._n_before = 0  # answers that were given before, and elsewhere
        self.learn_left(None, 0)
        self._n_answers, self._n_left = 0, None
        self._times: list[float] = []
        self._agreements: Mapping[str, SelfAgreement] = {}
        self._estimated: Estimated | None = None
        self._estimated_at: int | None = None
        self._is_estimating = False

    def _fill(self, found: Pace) -> None:
        if self.panel.isHidden():
            return
        self._estimate()
        self.panel.show_how(
            HowItGoes(
                self._n_answers,
                self._n_left,
                found,
                self._agreements,
                self._estimated,
                self._is_estimating,
            )
        )

    def _read_agreements(self) -> None:
        if self._context is not None:
            reading = self._context.load_agreements()
            reading.succeeded.connect(partial(self._on_agreements, self._context))

    def _on_agreements(self, context: PageContext, found: Mapping[str, SelfAgreement]) -> None:
        if context is self._context:
            self._agreements = found
            self._fill(pace(self._times, self._clock()))

    def _estimate(self) -> None:
        """Estimate anew if many answers came since."""
        known = self._estimated_at
        fresh = known is not None and abs(self._n_answers - known) < _ESTIMATE_AGAIN
        if self._context is None or self._is_estimating or fresh:
            return
        self._is_estimating = True
        self._estimated_at = self._n_answers
        task = self._context.estimate()
        task.succeeded.connect(partial(self._on_estimated, self._context))
        task.finished.connect(partial(self._on_estimate_over, self._context))

    def _on_estimated(self, context: PageContext, found: Estimated | None) -> None:
        if context is self._context:
            self._estimated = found

    def _on_estimate_over(self, context: PageContext) -> None:
        if context is self._context:
            self._is_estimating = False
            self._fill(pace(self._times, self._clock()))
