"""What every test shares: guards that notice what should not happen, and things to work on."""

import gc
import logging
import os
import socket
import sqlite3
import threading
import traceback
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.embedding import unit_rows


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, Any, Any]:
    """Let reports that hold names of files which are no Unicode pass from process to process."""
    return _as_unicode((yield))


def _as_unicode(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode(errors="backslashreplace").decode()
    if isinstance(value, dict):
        return {_as_unicode(key): _as_unicode(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(map(_as_unicode, value))
    return value


if TYPE_CHECKING:
    from PySide6.QtCore import QThread

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_CHECKOUT = Path(__file__).resolve().parent.parent
_THREAD_PATIENCE_S = 2.0  # for threads that were told to end
_PATIENCE_MS = 2000
_LOOPBACK = ("127.0.0.1", "::1", "localhost")  # also what stands in for socketpair on Windows
_find: Any = socket.getaddrinfo


# Nothing leaves this computer.


class _Network:
    """Refuses every connection that is not within this computer, and remembers who tried.

    Attributes
    ----------
    allows_loopback : bool
        Whether the test runs a server of its own.
    """

    def __init__(self) -> None:
        self.attempts: list[str] = []
        self.allows_loopback = os.name == "nt"

    def guarded(self, method: str) -> Callable[..., Any]:
        """Return `method` of a socket with the guard before it."""
        original = getattr(socket.socket, method)

        def guard(this: socket.socket, *args: Any) -> Any:
            address = args[-1]
            local = self.is_local(address[0]) if isinstance(address, tuple) else False
            if this.family != getattr(socket, "AF_UNIX", None) and not local:
                self.refuse(f"{method} {address}")
            return original(this, *args)

        return guard

    def find(self, host: object, *args: Any, **kwargs: Any) -> Any:
        """Find a host by its name, if it is this computer."""
        if not self.is_local(host):
            self.refuse(f"find {host}")
        return _find(host, *args, **kwargs)

    def is_local(self, host: object) -> bool:
        """Whether the test may reach `host`."""
        return self.allows_loopback and host in _LOOPBACK

    def refuse(self, what: str) -> None:
        """Stop the attempt here."""
        self.attempts.append(what)
        raise PermissionError(f"a test used the network: {what}")


@pytest.fixture(scope="session", autouse=True)
def _network() -> Iterator[_Network]:
    network = _Network()
    with pytest.MonkeyPatch.context() as patch:
        for method in ("connect", "connect_ex", "bind", "sendto"):
            patch.setattr(socket.socket, method, network.guarded(method))
        patch.setattr(socket, "getaddrinfo", network.find)
        yield network


@pytest.fixture(autouse=True)
def _no_network(_network: _Network) -> Iterator[None]:
    _network.attempts.clear()
    yield
    if _network.attempts:
        pytest.fail("the network was used: " + "; ".join(_network.attempts))


@pytest.fixture
def loopback(_network: _Network, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the test talk to a server of its own on this computer, and to no other."""
    monkeypatch.setattr(_network, "allows_loopback", True)
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings, logs, models and caches of the person who runs the tests out of them."""
    base = tmp_path_factory.getbasetemp() / "user"
    monkeypatch.setenv("REID_DESKTOP_HOME", str(base))


# What is logged at WARNING or above is expected, or a fault.


class _Collector(logging.Handler):
    """Keeps what is logged at WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def take(self, words: str) -> list[logging.LogRecord]:
        """Remove the records with `words` in them and return them."""
        found = [record for record in self.records if words in record.getMessage()]
        self.records = [record for record in self.records if record not in found]
        return found


@pytest.fixture(autouse=True)
def _logged(request: pytest.FixtureRequest) -> Iterator[_Collector]:
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield collector
    logging.getLogger().removeHandler(collector)
    if collector.records and "caplog" not in request.fixturenames:  # else the test looks itself
        said = [f"{r.levelname} {r.name}: {r.getMessage()}" for r in collector.records]
        pytest.fail("logged, but not expected:\n" + "\n".join(said))


@pytest.fixture
def expect_log(_logged: _Collector) -> Iterator[Callable[[str], None]]:
    """Expect a warning with these words; the test fails without it."""
    expected: list[str] = []
    yield expected.append
    for words in expected:
        if not _logged.take(words):
            pytest.fail(f"expected to be logged, but was not: {words}")


# Nothing is left behind.


def _described(stack: Sequence[str]) -> str:
    ours = [line for line in stack if str(_CHECKOUT) in line and "conftest" not in line]
    return "".join(ours[-4:])


@pytest.fixture(autouse=True)
def _no_open_databases(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    opened: list[tuple[list[bool], list[str]]] = []

    class Connection(sqlite3.Connection):
        """Knows whether it was closed; Python says so itself only from 3.13 on."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            self.state = [False]
            super().__init__(*args, **kwargs)
            opened.append((self.state, traceback.format_stack(limit=12)))

        def close(self) -> None:
            super().close()
            self.state[0] = True

    original = sqlite3.connect

    def connect(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        return original(*args, factory=Connection, **kwargs)

    monkeypatch.setattr(sqlite3, "connect", connect)
    yield
    left = [stack for state, stack in opened if not state[0]]
    if left:
        pytest.fail(f"{len(left)} databases left open; one of them by\n{_described(left[0])}")


@pytest.fixture(autouse=True)
def _no_threads_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [
        thread
        for thread in set(threading.enumerate()) - before
        if not thread.daemon and not isinstance(thread, threading._DummyThread)
    ]
    for thread in left:
        thread.join(_THREAD_PATIENCE_S)
    alive = [thread.name for thread in left if thread.is_alive()]
    if alive:
        pytest.fail(f"threads left behind: {', '.join(alive)}")


@pytest.fixture(autouse=True)
def _no_qt_left(request: pytest.FixtureRequest) -> Iterator[None]:
    if "qapp" not in request.fixturenames:
        yield
        return
    # Only tests of the window load Qt: the others must pass where it cannot be loaded.
    from PySide6.QtCore import QCoreApplication, QEvent, QThread  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    started: list[tuple[QThread, list[str]]] = []
    start = QThread.start

    def noted_start(this: "QThread", *args: Any) -> None:
        started.append((this, traceback.format_stack(limit=12)))
        start(this, *args)

    before = set(QApplication.topLevelWidgets())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QThread, "start", noted_start)
        yield

    def left() -> list[str]:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        widgets = set(QApplication.topLevelWidgets()) - before
        return [repr(widget) for widget in widgets if widget.parent() is None]

    running = [stack for thread, stack in started if _runs(thread)]
    if running:
        pytest.fail(
            f"{len(running)} QThreads left running; one started by\n{_described(running[0])}"
        )
    if left():
        gc.collect()  # what only a circle of references keeps is not left behind
        if widgets := left():
            pytest.fail(f"windows left behind: {', '.join(widgets)}")


def _runs(thread: "QThread") -> bool:
    from shiboken6 import isValid  # noqa: PLC0415 - see above

    return isValid(thread) and not thread.wait(0) and not thread.wait(_PATIENCE_MS)


# Things to work on.


def _shared(*parts: str) -> Path:
    base = Path(os.environ.get("REID_SHARED", _CHECKOUT.parent / "shared"))
    folder = base.joinpath(*parts)
    if not folder.is_dir():
        pytest.skip(f"there is no {folder.name} beside this checkout")
    return folder


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real labelled photographs; without it the test is skipped."""
    return _shared("data")


@pytest.fixture(scope="session")
def shared_weights() -> Path:
    """Return the folder of real model weights; without it the test is skipped."""
    return _shared("weights")


@pytest.fixture(autouse=True)
def _collect_garbage_on_this_thread() -> Iterator[None]:
    """Keep Python's collector off worker threads, where it would destroy Qt objects."""
    gc.disable()
    yield
    gc.collect(0)  # what the test made is youngest: nothing was collected meanwhile


@pytest.fixture(scope="session")
def drawn_animals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of drawn animals, six individuals in five photographs, and `labels.csv`."""
    from drawn_animals import draw_data_set  # noqa: PLC0415 - a second for those who ask

    folder = tmp_path_factory.mktemp("drawn animals")
    draw_data_set(folder, n_individuals=6, photos_each=5, seed=1, size=(240, 180))
    return folder


class FakeEmbedder:
    """Embeds by a coarse histogram of colours: enough to tell drawn animals apart."""

    model_key = "fake-histogram"
    dim = 64
    device = "CPU"
    input_size = (64, 48)

    def embed(self, photographs: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        rows = [
            np.bincount((pixels // 64).reshape(-1, 3) @ np.array([16, 4, 1]), minlength=self.dim)
            for pixels in photographs
        ]
        histograms = np.array(rows, dtype=np.float32).reshape(-1, self.dim)
        return unit_rows(np.sqrt(histograms))


@pytest.fixture
def fake_embedder() -> FakeEmbedder:
    """Return an embedder that needs no file and no time."""
    return FakeEmbedder()


class CountedProgress:
    """Notes how far a piece of work said it was."""

    def __init__(self) -> None:
        self.steps: list[tuple[int, int]] = []

    def advance(self, done: int, total: int) -> None:
        self.steps.append((done, total))


@pytest.fixture
def progress() -> CountedProgress:
    """Return a progress that never cancels."""
    return CountedProgress()
