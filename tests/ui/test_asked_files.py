from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from reid_desktop.ui.asked_files import AskedFiles


def _asked(event: QEvent) -> list[Path]:
    target, opened = QObject(), list[Path]()
    AskedFiles(target, opened.append)
    QCoreApplication.sendEvent(target, event)
    return opened


def test_the_folder_of_a_file_that_the_system_asks_for_is_opened(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = tmp_path / "seals" / "project.sqlite"

    assert _asked(QFileOpenEvent(str(file))) == [file.parent]


def test_a_folder_dropped_on_the_icon_is_opened(qapp: QApplication, tmp_path: Path) -> None:
    assert _asked(QFileOpenEvent(str(tmp_path))) == [tmp_path]


def test_an_address_that_is_no_file_is_left_alone(qapp: QApplication) -> None:
    assert _asked(QFileOpenEvent(QUrl("https://example.org"))) == []


def test_other_events_are_left_alone(qapp: QApplication) -> None:
    assert _asked(QEvent(QEvent.Type.User)) == []
