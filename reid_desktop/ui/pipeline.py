"""From folders to questions: scan, embed, solve, one after the other, in the background."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from reid_desktop.project.embed import EmbedReport
from reid_desktop.project.scan import PASSING
from reid_desktop.ui.embedding import Embedding
from reid_desktop.ui.messages import Messages, Topic
from reid_desktop.ui.operations import Readiness
from reid_desktop.ui.scanning import Scanning, ScanOutcome
from reid_desktop.ui.solving import Solving
from reid_desktop.ui.words import files, model_in_words, photographs, place


class Pipeline(QObject):
    """Starts each step when the one before it has something new, and says what it came to."""

    work_started = Signal(str, object)  # what, Task
    photographs_changed = Signal()  # there are more rows to show, or other ones
    running_changed = Signal(bool)
    readiness_changed = Signal(object)  # Readiness
    questions_ready = Signal()  # the first ones
    away_changed = Signal(object)  # tuple of str: folders that are not there
    looked_again = Signal()  # what could not be read before may be readable now

    def __init__(
        self,
        scanning: Scanning,
        embedding: Embedding,
        solving: Solving,
        messages: Messages,
    ) -> None:
        super().__init__()
        self._scanning = scanning
        self._embedding = embedding
        self._solving = solving
        self._messages = messages
        self._running = False
        self._closed = False
        self._again = False  # something changed while it ran
        self._anew = False  # by another model, once what runs has ended
        self._model_to_tell = ""
        self._refused_told: set[str] = set()  # once is enough until a person chooses anew
        self._told_new = False
        self._news = False  # photographs the engine does not know as they are now
        self._away: tuple[str, ...] = ()
        self._readiness = Readiness.EMPTY
        self._connect()

    @property
    def readiness(self) -> Readiness:
        """How far it is."""
        return self._readiness

    @property
    def running(self) -> bool:
        """Whether it is at work."""
        return self._running

    def start(self, *, tell: bool = True) -> None:
        """Look for new photographs and go on from there.

        Parameters
        ----------
        tell : bool
            Say so when nothing new was found: only who asked for it wants to know.
        """
        if self._running:
            self._again = True
            return
        self._told_new = tell
        self._begin()
        self._scanning.start()

    @Slot()
    def start_anew(self) -> None:
        """Stop, and look through all photographs: what is known of them may be other now."""
        if self._closed:
            return
        self._news = True
        self.photographs_changed.emit()
        if self._running:
            self.cancel()
            self._anew = True
        else:
            self.start(tell=False)

    def solve_again(self) -> None:
        """Take other photographs into account: some went out of the study, or came back."""
        if self._running:
            self._again = True
        elif self._readiness is not Readiness.EMPTY:
            self._news = True
            self._begin()
            self._embedding.start()

    def change_model(self, model: str, said: str) -> None:
        """Embed everything by another model, and go on asking by the old one until then.

        Parameters
        ----------
        said : str
            What a person calls the model.
        """
        self._embedding.change_model(model)
        self._embed_anew(said)

    def change_further(self, models: Sequence[str], said: str) -> None:
        """Compare by these models beside the first one, and by no others; as `change_model`.

        Parameters
        ----------
        said : str
            What a person calls them and the first one together.
        """
        self._embedding.change_further(models)
        self._refused_told.clear()
        self._news = True
        self._embed_anew(said)

    def _embed_anew(self, said: str) -> None:
        self._model_to_tell = said
        if self._running:
            self.cancel()
            self._anew = True
        elif self._readiness is not Readiness.EMPTY:
            self._begin()
            self._embedding.start()

    @Slot()
    def cancel(self) -> None:
        """Stop; what is done is kept, and the next start goes on from there."""
        self._again = self._anew = False
        for step in (self._scanning, self._embedding, self._solving):
            step.cancel()

    def close(self) -> None:
        """Stop for good."""
        self._closed = True
        self._again = self._anew = False
        for step in (self._scanning, self._embedding, self._solving):
            step.close()

    @Slot(object)
    def _on_scanned(self, outcome: ScanOutcome) -> None:
        if self._closed:
            return
        if self._told_new or not set(self._away) <= set(outcome.not_there):
            self._messages.settle(Topic.FILE)
            self.looked_again.emit()
            self.photographs_changed.emit()
        self._tell_scan(outcome)
        self._learn_away(outcome.not_there)
        self._news = self._news or outcome.n_new + outcome.n_moved > 0
        nothing_to_embed = self._embedding.is_whole and not self._embedding.is_due
        if not self._news and nothing_to_embed and self._solving.ready:
            self._end(Readiness.READY)
        else:
            self._embedding.start()

    @Slot(object)
    def _on_embedded(self, report: EmbedReport) -> None:
        if self._closed:
            return
        if report.unreadable:
            self._tell_unreadable(report)
            self.photographs_changed.emit()
        self._tell_refused()
        away = self._embedding.away
        if away:
            self._tell_away(away)
            self._learn_away(tuple(dict.fromkeys((*self._away, *away))))
        if report.n_embedded + report.n_cached == 0:
            self._end(Readiness.PAUSED if away else Readiness.EMPTY)
        elif away and self._solving.ready and not (report.n_embedded or self._news):
            self._end(Readiness.READY)
        else:
            self._solving.start()

    @Slot()
    def _on_solved(self) -> None:
        self._news = False
        if self._readiness is not Readiness.READY:
            self.questions_ready.emit()
        elif self._model_to_tell and not self._embedding.is_due:
            self._messages.say(
                self.tr("All photographs are compared by {model} now.").format(
                    model=self._model_to_tell
                )
            )
            self._model_to_tell = ""
        # With a folder away the other model waits: starting again would go on for ever.
        self._anew = self._anew or (self._embedding.is_due and not self._embedding.away)
        self._end(Readiness.READY)

    @Slot()
    def _on_stopped(self) -> None:
        self._again = False
        self._end(Readiness.READY if self._solving.ready else Readiness.PAUSED)

    def _begin(self) -> None:
        self._set_running(running=True)
        if not self._solving.ready:
            self._become(Readiness.PREPARING)

    def _end(self, readiness: Readiness) -> None:
        self._set_running(running=False)
        self._become(readiness)
        if self._again or self._anew:
            self._again = self._anew = False
            self.start(tell=False)

    def _set_running(self, *, running: bool) -> None:
        self._running = running
        self.running_changed.emit(running)

    def _become(self, readiness: Readiness) -> None:
        if readiness is not self._readiness:
            self._readiness = readiness
            self.readiness_changed.emit(readiness)

    def _tell_scan(self, outcome: ScanOutcome) -> None:
        if outcome.not_there:
            self._tell_away(outcome.not_there)
        elif outcome.n_new:
            self._messages.say(
                self.tr("Found {photographs}.").format(photographs=photographs(outcome.n_new))
            )
        elif outcome.n_moved:
            self._messages.say(
                self.tr("Moved or renamed: {photographs}. All you said of them is kept.").format(
                    photographs=photographs(outcome.n_moved)
                )
            )
        elif self._told_new:
            self._messages.say(self.tr("There are no new photographs."))

    def _tell_away(self, folders: Sequence[str]) -> None:
        hint = self.tr(
            "Connect the disk or card: the rest follows by itself. If the folder lies elsewhere"
            " now, show where. Nothing is lost."
        )
        if self._embedding.is_due:
            hint = self.tr(
                "Photographs stay compared as before until then. Connect the disk or card: the"
                " change of the model goes on by itself."
            )
        places = ", ".join(place(folder) for folder in folders)
        text = self.tr("This folder cannot be found now: {place}").format(place=places)
        self._messages.warn(text, hint, topic=Topic.FOLDER, action="file.find_folder")

    def _tell_unreadable(self, report: EmbedReport) -> None:
        n_passing = sum(problem in PASSING for _, problem in report.unreadable)
        n_damaged = len(report.unreadable) - n_passing
        if n_damaged:
            self._messages.warn(
                self.tr("{files} could not be read.").format(files=files(n_damaged)),
                self.tr("They are listed under Photographs, Left aside. Everything else goes on."),
            )
        else:
            self._messages.warn(
                self.tr("{files} could not be read now.").format(files=files(n_passing)),
                self.tr("Press F5 to try them again. Everything else goes on."),
            )

    def _tell_refused(self) -> None:
        for name, error in self._embedding.refused:
            if name in self._refused_told:
                continue
            self._refused_told.add(name)
            self._model_to_tell = ""  # it would be told of this one, too
            text = self.tr("“{model}” is left out: {reason}")
            self._messages.warn(text.format(model=model_in_words(name), reason=error), error.hint)

    def _learn_away(self, folders: tuple[str, ...]) -> None:
        if folders != self._away:
            self._away = folders
            self.away_changed.emit(folders)
        if not folders:
            self._messages.settle(Topic.FOLDER)

    def _connect(self) -> None:
        for step in (self._scanning, self._embedding, self._solving):
            step.work_started.connect(self.work_started)
            step.stopped.connect(self._on_stopped)
        self._scanning.recorded.connect(self.photographs_changed)
        self._scanning.finished.connect(self._on_scanned)
        self._embedding.finished.connect(self._on_embedded)
        self._solving.finished.connect(self._on_solved)
