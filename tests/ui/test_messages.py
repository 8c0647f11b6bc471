import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.clocks import ZoneError
from reid_desktop.core.errors import ReidError
from reid_desktop.core.problems import FileProblem, PhotographError
from reid_desktop.core.types import AnnotationId, Pair
from reid_desktop.project.clocks import ClockError
from reid_desktop.project.exporting.writing import ExportError
from reid_desktop.project.identify_errors import ApartError, IdentifyError
from reid_desktop.project.station_table import StationTableError
from reid_desktop.ui.messages import Level, Message, Messages, Topic


def _said_of(qtbot: QtBot, error: BaseException) -> Message:
    messages = Messages()
    with qtbot.waitSignal(messages.said) as said:
        messages.fail(error)
    assert said.args is not None
    message = said.args[0]
    assert isinstance(message, Message)
    return message


def test_a_failure_of_the_world_is_told_with_its_hint(qtbot: QtBot) -> None:
    said = _said_of(qtbot, ReidError("The disk is full.", hint="Free some space."))

    assert said == Message(Level.WARNING, "The disk is full.", "Free some space.")


def test_an_act_that_was_refused_is_told_until_the_person_goes_on(qtbot: QtBot) -> None:
    said = _said_of(qtbot, IdentifyError("There is an individual called Bo already."))

    assert (said.level, said.topic) == (Level.WARNING, Topic.ACT)


def test_groups_that_cannot_be_one_are_told_with_the_pair_that_says_so(qtbot: QtBot) -> None:
    error = ApartError(Pair(AnnotationId(1), AnnotationId(2)), ("a.jpg", "b.jpg"))

    said = _said_of(qtbot, error)

    assert (said.topic, said.pair) == (Topic.ACT, error.pair)
    assert said.text.startswith("a.jpg and b.jpg are known to show different animals")


def test_a_photograph_that_cannot_be_read_is_told_of_as_a_file(qtbot: QtBot) -> None:
    said = _said_of(qtbot, PhotographError(FileProblem.VANISHED, "a.jpg"))

    assert (said.level, said.topic) == (Level.WARNING, Topic.FILE)


@pytest.mark.parametrize(
    ("error", "topic"),
    [
        (ExportError("The disk is full."), Topic.EXPORT),
        (ClockError("No photograph is of this camera."), Topic.SETTING),
        (ZoneError("There is no time zone."), Topic.SETTING),
        (StationTableError("There is no column."), Topic.SETTING),
    ],
)
def test_what_can_be_tried_again_is_told_until_then(
    qtbot: QtBot, error: ReidError, topic: Topic
) -> None:
    assert _said_of(qtbot, error).topic is topic


def test_a_failure_of_the_system_names_the_file(qtbot: QtBot) -> None:
    said = _said_of(qtbot, PermissionError(13, "Permission denied", "out.csv"))

    assert (said.level, said.text) == (Level.WARNING, "out.csv: Permission denied")


def test_a_failure_of_ours_carries_a_report(qtbot: QtBot) -> None:
    said = _said_of(qtbot, KeyError("no such row"))

    assert said.level is Level.BUG
    assert "KeyError: 'no such row'" in said.report
    assert "KeyError" not in said.text


def test_saying_and_warning_differ_in_level(qtbot: QtBot) -> None:
    messages = Messages()
    heard: list[Message] = []
    messages.said.connect(heard.append)

    messages.say("Exported.")
    messages.warn("A folder is missing.", "Plug the disk in.")

    assert [message.level for message in heard] == [Level.INFO, Level.WARNING]
    assert heard[1].hint == "Plug the disk in."


def test_a_report_of_the_last_end_is_offered_once(qtbot: QtBot) -> None:
    messages = Messages()

    with qtbot.waitSignal(messages.said) as said:
        messages.offer_report()

    assert said.args is not None
    message = said.args[0]
    assert (message.level, message.action) == (Level.ONCE, "help.report")


def test_what_is_told_once_waits_to_be_read(qtbot: QtBot) -> None:
    messages = Messages()

    with qtbot.waitSignal(messages.said) as said:
        messages.tell_once("It is newer now.", "The old one is kept.")

    assert said.args == [Message(Level.ONCE, "It is newer now.", "The old one is kept.")]


def test_what_is_offered_stays_until_it_is_read_and_leads_on() -> None:
    messages, said = Messages(), list[Message]()
    messages.said.connect(said.append)

    messages.offer("Learning was interrupted.", "It can go on.", action="edit.learn")

    assert said == [
        Message(Level.ONCE, "Learning was interrupted.", "It can go on.", action="edit.learn")
    ]
