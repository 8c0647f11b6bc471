"""The guards of conftest.py: each of these faults must fail the test that commits it."""

import os
import re
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent

FAULTY = """
import logging
import socket
import sqlite3
import threading

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QWidget

kept = []


def test_uses_the_network():
    try:
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    except OSError:
        pass


def test_uses_the_network_though_only_this_computer_is_allowed(loopback):
    try:
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    except OSError:
        pass


def test_logs_a_warning():
    logging.getLogger("somewhere").warning("odd")


def test_expects_a_warning_that_does_not_come(expect_log):
    expect_log("odd")


def test_leaves_a_database_open():
    kept.append(sqlite3.connect(":memory:"))


def test_leaves_a_thread_behind():
    thread = threading.Thread(target=threading.Event().wait, args=(3,))
    kept.append(thread)
    thread.start()


def test_leaves_a_window_behind(qapp):
    kept.append(QWidget())


def test_leaves_a_qthread_running(qapp):
    kept.append(QThread())
    kept[-1].start()


def test_does_nothing_wrong(qapp, expect_log):
    expect_log("odd")
    logging.getLogger("somewhere").warning("very odd")
    sqlite3.connect(":memory:").close()
    QWidget().deleteLater()


def test_ends_what_the_others_left():
    kept[-1].quit()
    kept[-1].wait()
"""


def test_each_fault_fails_its_test(tmp_path: Path) -> None:
    (tmp_path / "test_faulty.py").write_text(FAULTY, encoding="utf-8")
    options = ("-q", "-rE", "-p", "conftest", "-p", "no:cacheprovider")

    ran = subprocess.run(
        (sys.executable, "-m", "pytest", *options),
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": f"{TESTS}{os.pathsep}{TESTS.parent}"},
        check=False,
        capture_output=True,
        text=True,
    )

    expected = re.findall(r"def (test_(?:uses|logs|leaves|expects)\w+)", FAULTY)
    assert re.findall(r"^ERROR test_faulty.py::(\w+)", ran.stdout, re.MULTILINE) == expected
    assert "10 passed, 8 errors" in ran.stdout
