"""Lets a model learn from the answers, and tells what came of it."""

from typing import Protocol

from PySide6.QtCore import Qt, SignalInstance, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.core.errors import ReidError
from reid_desktop.core.learning.versions import ModelVersion
from reid_desktop.project.learning.preparing import Prospect
from reid_desktop.ui.learn_words import about_seconds, explained, learned_from, outcome
from reid_desktop.ui.learning import Stage
from reid_desktop.ui.sentences import in_language
from reid_desktop.ui.style import Space, TypeScale, icon_pixmap, label, letters_px, theme_of
from reid_desktop.ui.time_left import duration_in_words
from reid_desktop.ui.widgets.before_and_after import BeforeAndAfter
from reid_desktop.ui.widgets.depth_choice import DepthChoice
from reid_desktop.ui.widgets.fact_grid import FactGrid
from reid_desktop.ui.widgets.loss_curve import LossCurve
from reid_desktop.ui.widgets.section import Section
from reid_desktop.ui.words import number, sentence_case
from reid_desktop.vision.training.progress import Pace, TrainingStep, estimate_seconds
from reid_desktop.vision.training.recipe import Depth

_SIZE_PX = (600, 500)
_LETTERS = 72  # that fit into a line, however large they are
_FRAME_PX = 80  # of the screen, for what the system draws around a window
_SIGN_PX = 24
_N_HEARD = 60  # of the latest steps, the pace is told from
_RUNS = (Stage.LEARNING, Stage.PAUSED)
_ENDED = (Stage.HELPED, Stage.NO_HELP)


class Learner(Protocol):
    """What learns; see `Learning`."""

    stage: Stage
    prospect: Prospect | None
    paces: dict[Depth, Pace | ReidError]
    steps: list[TrainingStep]
    version: ModelVersion | None
    error: ReidError | None
    is_watched: bool

    @property
    def changed(self) -> SignalInstance: ...
    @property
    def stepped(self) -> SignalInstance: ...
    @property
    def noted(self) -> SignalInstance: ...
    @property
    def is_resting(self) -> bool: ...
    def look(self) -> None: ...
    def measure(self, depth: Depth) -> None: ...
    def start(self, depth: Depth) -> None: ...
    def pause(self) -> None: ...
    def go_on(self) -> None: ...
    def give_up(self) -> None: ...
    def use(self, name: str) -> None: ...
    def settle(self) -> None: ...


class LearnDialog(QDialog):
    """Closing it stops nothing: learning goes on in the background."""

    def __init__(self, learner: Learner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Learn from my answers"))
        self._learner = learner
        self.facts = FactGrid()
        self.material = Section(self.tr("What it learns from"))
        self.depths = DepthChoice()
        self.choice = Section(self.tr("How much of the model learns"))
        self.curve = LossCurve()
        self.learning = Section(self.tr("Still to be learned"))
        self.numbers = BeforeAndAfter()
        self.outcome = Section(self.tr("Finding an animal again, on held-back answers"))
        self.bar = QProgressBar()
        self.said = label(scale=TypeScale.HEADING)
        self.meaning = label(muted=True)
        self.explanation = label(scale=TypeScale.SMALL, muted=True)
        self.note = label(scale=TypeScale.SMALL, muted=True)
        self._sign = label()
        self._shown: tuple[Stage, bool] | None = None
        self._body = QWidget()
        self._area = QScrollArea()  # on a small screen, with large type
        self.give_up_button = QPushButton(self.tr("Give up"))
        self.pause_button = QPushButton(self.tr("Pause"))
        self.close_button = QPushButton(self.tr("Close"))
        self.act_button = QPushButton()  # the next thing to do
        self._lay_out()
        self._connect()
        self._show()
        width_px, height_px = _SIZE_PX
        self.resize(max(width_px, letters_px(self, _LETTERS)), height_px)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._learner.is_watched = True
        self._learner.look()
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        self._learner.is_watched = False
        if self._learner.stage in _ENDED:
            self._learner.settle()
        super().hideEvent(event)

    @Slot()
    def _show(self) -> None:
        """Show where it is, and what can be done now."""
        stage, prospect = self._learner.stage, self._learner.prospect
        self.material.setVisible(prospect is not None and stage not in (*_RUNS, *_ENDED))
        if prospect is not None:
            self.facts.set_facts(learned_from(prospect.counts))
            self.depths.offer(prospect.depths)
        self.choice.setVisible(stage is Stage.READY)
        self.learning.setVisible(stage in _RUNS)
        self.outcome.setVisible(stage in _ENDED)
        version = self._learner.version
        if stage in _ENDED and version is not None:
            self.numbers.show_comparison(version.what.comparison)
            self.explanation.setText(explained(version.what.comparison))
        said, meaning = self._in_words(stage)
        self.said.setText(said)
        self.meaning.setText(meaning)
        for words in (self.said, self.meaning):
            words.setVisible(bool(words.text()))
        self._show_sign(stage)
        self.give_up_button.setVisible(stage in (*_RUNS, Stage.INTERRUPTED, Stage.FAILED))
        self.pause_button.setVisible(stage is Stage.LEARNING)
        self._show_act(stage)
        self._show_time()
        self._on_step(None)
        self._make_room()

    def _make_room(self) -> None:
        """Grow for what is to be seen now; never shrink under the hands of a person."""
        body = self._body.layout()
        assert body is not None
        body.activate()
        inside_px = body.totalHeightForWidth(self._area.viewport().width())
        needed_px = self.height() - self._area.viewport().height() + inside_px
        room_px = self.screen().availableGeometry().height() - _FRAME_PX
        self.resize(self.width(), min(max(self.height(), needed_px), room_px))

    def _in_words(self, stage: Stage) -> tuple[str, str]:
        error, version = self._learner.error, self._learner.version
        match stage:
            case Stage.LOOKING:
                return "", self.tr("Looking at your answers…")
            case Stage.REFUSED | Stage.FAILED if error is not None:
                return in_language(str(error)), in_language(error.hint)
            case Stage.FAILED:
                return self.tr("Learning stopped by a fault of the program."), self.tr(
                    "Your answers and the model of the project are as they were."
                )
            case Stage.INTERRUPTED:
                return self.tr("Learning was interrupted."), self.tr(
                    "It can go on where it stopped, from the answers there were by then."
                )
            case Stage.HELPED | Stage.NO_HELP if version is not None:
                return outcome(version)
            case _:
                return "", ""

    def _show_sign(self, stage: Stage) -> None:
        theme = theme_of(self)
        signs = {
            Stage.HELPED: ("check", theme.accent),
            Stage.NO_HELP: ("info", theme.muted),
            Stage.REFUSED: ("info", theme.muted),
            Stage.INTERRUPTED: ("info", theme.muted),
            Stage.FAILED: ("warning", theme.warning),
        }
        self._sign.setVisible(stage in signs)
        if stage in signs:
            self._sign.setPixmap(icon_pixmap(*signs[stage], _SIGN_PX))

    def _show_act(self, stage: Stage) -> None:
        words = {
            Stage.READY: self.tr("Learn"),
            Stage.PAUSED: self.tr("Go on"),
            Stage.INTERRUPTED: self.tr("Go on"),
            Stage.FAILED: self.tr("Try again"),
            Stage.HELPED: self.tr("Use the new model"),
        }
        self.act_button.setVisible(stage in words)
        self.act_button.setText(words.get(stage, ""))
        self.act_button.setAccessibleName(words.get(stage, ""))
        is_measured = isinstance(self._learner.paces.get(self.depths.chosen), Pace)
        self.act_button.setEnabled(stage is not Stage.READY or is_measured)
        if stage is Stage.HELPED:
            self.close_button.setText(self.tr("Keep the old one"))
        else:
            self.close_button.setText(self.tr("Close"))
        can_act = self.act_button.isVisibleTo(self) and self.act_button.isEnabled()
        if (stage, can_act) != self._shown:  # never under the hands of a person
            self._shown = stage, can_act
            if stage is not Stage.READY or not self.depths.has_keys:
                (self.act_button if can_act else self.close_button).setFocus()

    def _show_time(self) -> None:
        """Tell what each depth takes, as far as it was measured, and begin to measure."""
        stage, chosen = self._learner.stage, self.depths.chosen
        if stage is not Stage.READY:
            self.note.clear()
            return
        for depth in Depth:
            found = self._learner.paces.get(depth)
            words = about_seconds(found.seconds) if isinstance(found, Pace) else ""
            self.depths.tell_time(depth, words)
        found = self._learner.paces.get(chosen)
        if found is None:
            self.note.setText(self.tr("Measuring on ten steps what it takes on this computer…"))
            self._learner.measure(chosen)
        elif isinstance(found, Pace):
            self.note.setText(
                self.tr(
                    "{duration} on this computer, in the background. You can go on answering."
                ).format(duration=sentence_case(about_seconds(found.seconds)))
            )
        else:
            self.note.setText(f"{in_language(str(found))} {in_language(found.hint)}".strip())

    @Slot(object)
    def _on_step(self, _step: TrainingStep | None) -> None:
        stage, steps = self._learner.stage, self._learner.steps
        if stage not in _RUNS:
            return
        self.curve.show_steps(steps)
        if stage is Stage.LEARNING and self._learner.is_resting:
            self.note.setText(self.tr("It waits until all photographs are compared."))
        elif not steps:
            self.bar.setRange(0, 0)
            self.note.setText(self.tr("Getting ready…"))
        else:
            self._tell_step(steps, is_paused=stage is Stage.PAUSED)

    def _tell_step(self, steps: list[TrainingStep], *, is_paused: bool) -> None:
        last = steps[-1]
        self.bar.setRange(0, last.n_steps)
        self.bar.setValue(last.step)
        said = self.tr("Step {step} of {n}").format(step=number(last.step), n=number(last.n_steps))
        if is_paused:
            said = self.tr("Paused at step {step} of {n}. Nothing of it is lost.").format(
                step=number(last.step), n=number(last.n_steps)
            )
        elif last.step == last.n_steps:
            said = self.tr("Comparing the old model and the new one on held-back answers…")
        else:
            said += f" · {duration_in_words(estimate_seconds(steps[-_N_HEARD:]))}"
        self.note.setText(said)

    @Slot(str)
    def _on_note(self, words: str) -> None:
        self.meaning.setText(words)
        self.meaning.show()

    @Slot(object)
    def _on_picked(self, _depth: Depth) -> None:
        self._show()

    @Slot()
    def _act(self) -> None:
        version = self._learner.version
        match self._learner.stage:
            case Stage.READY:
                self._learner.start(self.depths.chosen)
            case Stage.PAUSED | Stage.INTERRUPTED | Stage.FAILED:
                self._learner.go_on()
            case Stage.HELPED if version is not None:
                self._learner.use(version.name)
                self.accept()
            case _:
                pass

    def _connect(self) -> None:
        self.act_button.clicked.connect(self._act)
        self.pause_button.clicked.connect(self._learner.pause)
        self.give_up_button.clicked.connect(self._learner.give_up)
        self.close_button.clicked.connect(self.reject)
        self.depths.picked.connect(self._on_picked)
        self._learner.changed.connect(self._show)
        self._learner.stepped.connect(self._on_step)
        self._learner.noted.connect(self._on_note)

    def _lay_out(self) -> None:
        self.act_button.setProperty("kind", "primary")
        self.act_button.setDefault(True)
        for button in (self.give_up_button, self.pause_button, self.close_button):
            button.setAutoDefault(False)
        self.give_up_button.setToolTip(self.tr("Stop for good; the old model stays"))
        self.pause_button.setToolTip(self.tr("Stop for now; it goes on where it stopped"))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of learning"))
        explained_ = label(
            self.tr(
                "A copy of the model learns your animals from what you answered. Some answers are"
                " held back to see whether that helped, and the new model is offered only if it"
                " did. No answer is ever changed."
            ),
            muted=True,
        )
        for words in (explained_, self.said, self.meaning, self.explanation, self.note):
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
        self.material.body.addWidget(self.facts)
        self.learning.body.addWidget(self.curve, 1)
        self.learning.body.addWidget(self.bar)
        self.outcome.body.addWidget(self.numbers)
        self.outcome.body.addWidget(self.explanation)
        self.choice.body.addWidget(self.depths)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.said, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self.give_up_button)
        foot.addStretch(1)
        for button in (self.pause_button, self.close_button, self.act_button):
            foot.addWidget(button)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(explained_)
        column.addLayout(head)
        column.addWidget(self.meaning)
        column.addWidget(self.material)
        column.addWidget(self.choice)
        column.addWidget(self.learning, 1)
        column.addWidget(self.outcome)
        column.addWidget(self.note)
        column.addStretch(0)
        self._area.setWidget(self._body)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        whole.setSpacing(Space.M)
        whole.addWidget(label(self.windowTitle(), TypeScale.TITLE))
        whole.addWidget(self._area, 1)
        whole.addLayout(foot)
