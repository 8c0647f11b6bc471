"""The one way in which the window tells a person something."""

import traceback
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from reid_desktop.core.errors import ReidError, ToldError, WritingError
from reid_desktop.core.problems import PhotographError
from reid_desktop.core.types import Pair
from reid_desktop.project.identify_errors import ApartError, IdentifyError
from reid_desktop.ui.sentences import in_language


class Topic(Enum):
    """What a message is about, for those that go when their cause is gone."""

    FOLDER = auto()  # a folder of photographs that is not there
    FILE = auto()  # a photograph that could not be read now
    ACT = auto()  # an act of a person that was refused
    SETTING = auto()  # what a person told of stations, cameras or facts cannot be taken
    EXPORT = auto()  # files could not be written
    QUESTIONS = auto()  # there are some
    DISK = auto()  # it is nearly full
    BATTERY = auto()  # the computer runs on it, and work waits
    LEARNING = auto()  # it was interrupted, or has an outcome


class Level(Enum):
    """How much a message matters."""

    INFO = auto()  # it was done; goes away by itself
    HINT = auto()  # nothing was done, and what to do first; goes away by itself
    WARNING = auto()  # the world got in the way; stays until it is read
    ONCE = auto()  # is not told again: others wait until it is read
    BUG = auto()  # the program is wrong; a report can be copied


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence, what can be done about it, and for a bug the report."""

    level: Level
    text: str
    hint: str = ""
    report: str = ""
    topic: Topic | None = None
    pair: Pair | None = None  # the two photographs that are to be looked at again
    action: str = ""  # of the window, by its id: what helps


class Messages(QObject):
    """Takes messages from everywhere; the window shows them in its bar."""

    said = Signal(object)  # Message
    settled = Signal(object)  # Topic: what was said of it holds no longer

    def say(self, text: str, hint: str = "", *, topic: Topic | None = None) -> None:
        """Tell that something was done."""
        self.said.emit(Message(Level.INFO, text, hint, topic=topic))

    def hint(self, text: str, hint: str = "") -> None:
        """Tell why nothing was done, and what to do first."""
        self.said.emit(Message(Level.HINT, text, hint))

    def warn(
        self, text: str, hint: str = "", *, topic: Topic | None = None, action: str = ""
    ) -> None:
        """Tell that something needs attention, and which action of the window helps."""
        self.said.emit(Message(Level.WARNING, text, hint, topic=topic, action=action))

    def tell_once(self, text: str, hint: str = "") -> None:
        """Tell what is not told a second time."""
        self.said.emit(Message(Level.ONCE, text, hint))

    def offer(self, text: str, hint: str = "", *, action: str, topic: Topic | None = None) -> None:
        """Tell what is not told a second time, and which action of the window goes on with it."""
        self.said.emit(Message(Level.ONCE, text, hint, topic=topic, action=action))

    def offer_report(self) -> None:
        """Tell that the program ended by itself the last time."""
        self.offer(
            self.tr("The last time, the program ended by itself."),
            self.tr("What you answered is saved. A report of what happened can be looked at."),
            action="help.report",
        )

    def settle(self, topic: Topic) -> None:
        """Take back what was said of `topic`."""
        self.settled.emit(topic)

    def fail(self, error: BaseException) -> None:
        """Tell a failure: its sentence if the world caused it, else that it is ours."""
        match error:
            case ApartError():
                words, topic = _words_of(error), _topic_of(error)
                self.said.emit(Message(Level.WARNING, *words, topic=topic, pair=error.pair))
            case ReidError():
                topic = _topic_of(error)
                self.said.emit(Message(Level.WARNING, *_words_of(error), topic=topic))
            case OSError():
                self.said.emit(Message(Level.WARNING, self._sentence_of(error)))
            case _:
                self.said.emit(
                    Message(
                        Level.BUG,
                        self.tr("Something went wrong inside the program."),
                        self.tr("What you answered is saved. Please send us the report."),
                        "".join(traceback.format_exception(error)),
                        action="help.report",
                    )
                )

    def _sentence_of(self, error: OSError) -> str:
        reason = error.strerror or str(error)
        if error.filename is None:
            return self.tr("The system says: {reason}").format(reason=reason)
        return self.tr("{file}: {reason}").format(file=error.filename, reason=reason)


def _words_of(error: ReidError) -> tuple[str, str]:
    return in_language(str(error)), in_language(error.hint)


def _topic_of(error: ReidError) -> Topic | None:
    match error:
        case IdentifyError():
            return Topic.ACT
        case PhotographError():
            return Topic.FILE
        case WritingError():
            return Topic.EXPORT
        case ToldError():
            return Topic.SETTING
    return None
