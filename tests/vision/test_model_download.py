import errno
import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import huggingface_hub
import pytest

from reid_desktop.core.errors import Cancelled
from reid_desktop.vision import architectures, model_download
from reid_desktop.vision.model_card import ModelCard, read_card
from reid_desktop.vision.model_download import DownloadError, get_model
from reid_desktop.vision.model_library import ModelError, NotKeptError, find_model
from tests.vision.model_hub import COMMIT, FakeHub, running

CARD = ModelCard(
    "Famous",
    "test_resnet",
    "Famous.safetensors",
    input_size=(96, 96),
    licence="MIT",
    source="https://example.org/famous",
    hub_repo="them/famous",
    hub_file="model.bin",
)


@pytest.fixture
def content(tiny_file: Path) -> bytes:
    return tiny_file.read_bytes()


@pytest.fixture
def hub(content: bytes, loopback: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    monkeypatch.setattr(model_download, "_PAUSES_S", (0.0, 0.0))
    with running(FakeHub(content)) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        yield hub


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "models"


class Watch:
    """Cancels, or looks at something, once so many steps were told."""

    def __init__(self, n_steps: int = 1_000_000) -> None:
        self.told: list[tuple[int, int]] = []
        self.offline: set[bool] = set()
        self._n_steps = n_steps

    def advance(self, done: int, total: int) -> None:
        self.told.append((done, total))
        self.offline.add(huggingface_hub.is_offline_mode())
        if len(self.told) > self._n_steps:
            raise Cancelled


def test_a_model_is_got_and_its_sum_and_commit_are_kept(
    hub: FakeHub, library: Path, content: bytes
) -> None:
    card = get_model(CARD, library)

    sha256 = hashlib.sha256(content).hexdigest()
    assert (card.hub_sha256, card.source_sha256, card.hub_revision) == (sha256, sha256, COMMIT)
    assert (card.input_size, card.licence) == ((96, 96), "MIT")
    assert read_card(library / "Famous.toml") == card
    assert find_model("Famous", [library])[1].is_file()
    assert list((library / "downloads").iterdir()) == []
    assert [method for method, _ in hub.asked] == ["HEAD", "GET"]


def test_the_hub_is_online_only_meanwhile(hub: FakeHub, library: Path) -> None:
    watch = Watch()
    before = huggingface_hub.is_offline_mode()

    get_model(CARD, library, progress=watch)

    assert watch.offline == {False}
    assert before
    assert huggingface_hub.is_offline_mode()


def test_it_tells_how_far_it_is(hub: FakeHub, library: Path) -> None:
    watch = Watch()

    get_model(CARD, library, progress=watch)

    assert watch.told[-1] == (watch.told[-1][1], watch.told[-1][1])
    assert watch.told == sorted(watch.told)


def test_a_connection_that_breaks_is_gone_on_with_at_once(
    hub: FakeHub, library: Path, content: bytes
) -> None:
    hub.break_after = [1000, 0, 2000, 5]

    card = get_model(CARD, library)

    assert card.hub_sha256 == hashlib.sha256(content).hexdigest()
    ranges = [asked for method, asked in hub.asked if method == "GET"]
    assert ranges == ["", "bytes=1000-", "bytes=1000-", "bytes=3000-", "bytes=3005-"]


def test_a_download_that_ended_is_gone_on_with_the_next_time(
    hub: FakeHub, library: Path, content: bytes
) -> None:
    hub.break_after = [1000, 0, 0]
    with pytest.raises(DownloadError, match="cannot be reached") as caught:
        get_model(CARD, library)
    hub.asked.clear()

    card = get_model(CARD, library)

    assert "gone on with" in caught.value.hint
    assert hub.asked == [("HEAD", ""), ("GET", "bytes=1000-")]
    assert card.hub_sha256 == hashlib.sha256(content).hexdigest()


def test_cancelling_keeps_what_came(hub: FakeHub, library: Path) -> None:
    hub.break_after = [1000]
    with pytest.raises(Cancelled):
        get_model(CARD, library, progress=Watch(1))

    (part,) = (library / "downloads").iterdir()
    kept = part.stat().st_size
    get_model(CARD, library)

    assert kept == 1000
    assert hub.asked[-1] == ("GET", "bytes=1000-")


def test_a_server_that_gives_no_parts_begins_anew(
    hub: FakeHub, library: Path, content: bytes
) -> None:
    hub.break_after = [1000]
    hub.knows_ranges = False

    card = get_model(CARD, library)

    assert card.hub_sha256 == hashlib.sha256(content).hexdigest()


def test_what_came_of_another_version_is_thrown_away(hub: FakeHub, library: Path) -> None:
    folder = library / "downloads"
    folder.mkdir(parents=True)
    (folder / "Famous.0000.part").write_bytes(b"old")
    (folder / "Other.0000.part").write_bytes(b"of another model")

    get_model(CARD, library)

    assert [path.name for path in folder.iterdir()] == ["Other.0000.part"]


def test_more_than_there_should_be_is_thrown_away(hub: FakeHub, library: Path) -> None:
    folder = library / "downloads"
    folder.mkdir(parents=True)
    part = folder / f"Famous.{hub.told_etag[:16]}.part"
    part.write_bytes(hub.content + b"and more")

    get_model(CARD, library)

    assert hub.asked[-1] == ("GET", "")


@pytest.mark.parametrize("known", ["card", "hub"])
def test_other_bytes_than_those_that_are_known_are_not_used(
    known: str, hub: FakeHub, library: Path
) -> None:
    hub.etag = {"card": "", "hub": "b" * 64}[known]
    card = replace(CARD, hub_sha256={"card": "a" * 64, "hub": ""}[known])

    with pytest.raises(ModelError, match="the SHA-256 differs"):
        get_model(card, library)

    assert not (library / "Famous.toml").exists()
    assert list((library / "downloads").iterdir()) == []


def test_weights_that_do_not_fit_are_thrown_away(hub: FakeHub, library: Path) -> None:
    with pytest.raises(ModelError, match="do not fit"):
        get_model(replace(CARD, architecture="mobilenetv2_100"), library)

    assert list((library / "downloads").iterdir()) == []


def test_a_commit_that_is_pinned_is_asked_for(hub: FakeHub, library: Path) -> None:
    hub.path = f"/them/famous/resolve/{COMMIT}/model.bin"

    get_model(replace(CARD, hub_revision=COMMIT), library)

    assert hub.asked[-1] == ("GET", "")


@pytest.mark.parametrize(
    ("status", "code", "said"),
    [
        (404, "EntryNotFound", "no longer where its card says"),
        (404, "RevisionNotFound", "no longer where its card says"),
        (401, "RepoNotFound", "no longer where its card says"),
        (403, "GatedRepo", "only to those who ask"),
        (429, "", "asked too often"),
        (503, "", r"answered 503"),
    ],
)
def test_what_the_hub_refuses_is_told(
    status: int, code: str, said: str, hub: FakeHub, library: Path
) -> None:
    hub.status, hub.error_code = status, code

    with pytest.raises(DownloadError, match=said) as caught:
        get_model(CARD, library)

    assert "models add" in caught.value.hint


def test_a_page_to_log_in_on_is_told(hub: FakeHub, library: Path) -> None:
    hub.is_portal = True

    with pytest.raises(DownloadError, match="log-in page"):
        get_model(CARD, library)


def test_no_network_is_told(loopback: None, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")

    with pytest.raises(DownloadError, match="there is no internet"):
        get_model(CARD, library)

    assert huggingface_hub.is_offline_mode()


def test_a_disk_without_room_is_told_before_anything_is_got(
    hub: FakeHub, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(library.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage._replace(free=1_000_000))

    with pytest.raises(DownloadError, match=r"needed, and 1 MB are free"):
        get_model(CARD, library)

    assert [method for method, _ in hub.asked] == ["HEAD"]


def test_a_disk_that_fills_up_is_told(
    hub: FakeHub, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(model_download, "_receive", fail)

    with pytest.raises(DownloadError, match="disk is full"):
        get_model(CARD, library)


def test_a_folder_that_cannot_be_written_is_told(hub: FakeHub, library: Path) -> None:
    library.mkdir()
    (library / "downloads").touch()

    with pytest.raises(DownloadError, match="could not be written"):
        get_model(CARD, library)


def test_a_network_that_is_gone_for_a_moment_is_waited_for(
    hub: FakeHub, library: Path, content: bytes
) -> None:
    hub.break_after = [1000]
    hub.drops = [False, True]

    card = get_model(CARD, library)

    assert card.hub_sha256 == hashlib.sha256(content).hexdigest()
    assert [method for method, _ in hub.asked] == ["HEAD", "GET", "HEAD", "HEAD", "GET"]


def test_waiting_can_be_cancelled(
    hub: FakeHub, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_download, "_PAUSES_S", (600.0,))
    hub.break_after = [1000]

    with pytest.raises(Cancelled):
        get_model(CARD, library, progress=Watch(4))


def test_a_model_that_is_not_on_the_hub_is_told(library: Path) -> None:
    with pytest.raises(ModelError, match="not offered"):
        get_model(replace(CARD, hub_repo=""), library)


def test_a_certificate_that_is_not_the_hubs_is_told() -> None:
    error = model_download._no_network(OSError("CERTIFICATE_VERIFY_FAILED"))

    assert "certificate" in str(error)


def test_what_came_whole_is_kept_when_the_library_cannot_be_written(
    hub: FakeHub, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(architectures, "save", fail)
        with pytest.raises(NotKeptError):
            get_model(CARD, library)
    hub.asked.clear()

    get_model(CARD, library)

    assert hub.asked == [("HEAD", "")]


def test_a_page_to_log_in_on_does_not_take_the_place_of_what_came(
    hub: FakeHub, library: Path
) -> None:
    hub.break_after = [1000]
    with pytest.raises(Cancelled):
        get_model(CARD, library, progress=Watch(1))
    hub.page = b"<html>Log in</html>"

    with pytest.raises(DownloadError, match="log-in page"):
        get_model(CARD, library)

    (part,) = (library / "downloads").iterdir()
    assert part.read_bytes() == hub.content[:1000]


def test_an_answer_that_ends_early_without_a_word_is_gone_on_with(
    hub: FakeHub, library: Path
) -> None:
    hub.tells_length = False
    hub.break_after = [1000]

    get_model(CARD, library)

    assert hub.asked[-1] == ("GET", "bytes=1000-")
