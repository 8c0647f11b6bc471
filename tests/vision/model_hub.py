"""A model hub on this computer: as much of the protocol as a download needs."""

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class FakeHub:
    """What it serves, how it misbehaves, and what it was asked.

    Attributes
    ----------
    break_after : list of int
        How many bytes each of the next answers sends before the connection breaks.
    drops : list of bool
        Whether each of the next questions about the file finds the connection broken.
    status : int
        Of the answer to the question about the file; 200 is what a hub says.
    is_portal : bool
        Answer everything with a page to log in on.
    knows_ranges, tells_length : bool
        Whether a part of a file can be had, and whether it is said how long an answer is.
    page : bytes
        Sent in place of the file.
    """

    content: bytes
    path: str = "/them/famous/resolve/main/model.bin"
    break_after: list[int] = field(default_factory=list)
    drops: list[bool] = field(default_factory=list)
    status: int = 200
    error_code: str = ""
    is_portal: bool = False
    knows_ranges: bool = True
    tells_length: bool = True
    page: bytes = b""
    etag: str = ""
    endpoint: str = ""
    asked: list[tuple[str, str]] = field(default_factory=list)  # method, range

    @property
    def told_etag(self) -> str:
        return self.etag or hashlib.sha256(self.content).hexdigest()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    hub: FakeHub

    def do_HEAD(self) -> None:
        self.hub.asked.append(("HEAD", ""))
        if self.hub.drops and self.hub.drops.pop(0):
            self.close_connection = True
        elif self.hub.is_portal:
            self._say(200, {"Content-Type": "text/html", "Content-Length": "40"})
        elif self.hub.status != 200 or self.path != self.hub.path:
            is_known = self.hub.status != 200
            status = self.hub.status if is_known else 404
            code = self.hub.error_code if is_known else "EntryNotFound"
            self._say(status, {"X-Error-Code": code, "Content-Length": "0"})
        else:
            location = f"{self.hub.endpoint.replace('127.0.0.1', 'localhost')}/cdn/blob"
            told = {"X-Repo-Commit": COMMIT, "X-Linked-Etag": f'"{self.hub.told_etag}"'}
            size = {"X-Linked-Size": str(len(self.hub.content)), "Content-Length": "0"}
            self._say(302, told | size | {"Location": location})

    def do_GET(self) -> None:
        asked = self.headers.get("Range", "")
        self.hub.asked.append(("GET", asked))
        first = int(asked.removeprefix("bytes=").rstrip("-") or 0) if self.hub.knows_ranges else 0
        first = 0 if self.hub.page else first
        body = self.hub.page or self.hub.content[first:]
        headers = {"Content-Length": str(len(body))} if self.hub.tells_length else {}
        self.close_connection = not self.hub.tells_length
        if first:
            total = len(self.hub.content)
            headers["Content-Range"] = f"bytes {first}-{total - 1}/{total}"
        self._say(206 if first else 200, headers)
        if self.hub.break_after:
            body = body[: self.hub.break_after.pop(0)]
            self.close_connection = True
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""

    def _say(self, status: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()


@contextmanager
def running(hub: FakeHub) -> Iterator[FakeHub]:
    """Serve until the end of the block."""
    handler = type("Handler", (_Handler,), {"hub": hub})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        hub.endpoint = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield hub
        finally:
            server.shutdown()
            thread.join()
