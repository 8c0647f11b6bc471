from reid_desktop.core.problems import FileProblem
from reid_desktop.core.records import Folder
from reid_desktop.core.types import FolderId
from reid_desktop.store.store import Store
from tests.store.store_builders import NOON


def test_a_folder_is_added_once(store: Store) -> None:
    with store.transaction():
        folders = [store.folders.add(path) for path in ("/b", "/a", "/b")]

    assert folders[0] == folders[2] == Folder(FolderId(1), "/b", None)
    assert [folder.path for folder in store.folders.all()] == ["/b", "/a"]


def test_a_folder_whose_name_is_not_unicode_comes_back(store: Store) -> None:
    with store.transaction():
        folder = store.folders.add("/caf\udce9")

    assert store.folders.all() == [folder]
    assert folder.path == "/caf\udce9"


def test_when_a_folder_was_last_seen_is_kept(store: Store) -> None:
    with store.transaction():
        folder = store.folders.add("/a")
        store.folders.seen(folder.folder_id, NOON)

    assert store.folders.all() == [Folder(folder.folder_id, "/a", NOON)]


def test_what_was_skipped_is_replaced_folder_by_folder(store: Store) -> None:
    with store.transaction():
        a, b = (store.folders.add(path).folder_id for path in ("/a", "/b"))
        store.skipped.replace(a, [("x.txt", FileProblem.NOT_A_PHOTOGRAPH)])
        store.skipped.replace(b, [("caf\udce9", FileProblem.VANISHED)])

        store.skipped.replace(a, [("y.txt", FileProblem.EMPTY)])

    assert list(store.skipped.all()) == [(b, "caf\udce9", "vanished"), (a, "y.txt", "empty")]


def test_a_folder_that_lies_elsewhere_keeps_its_number(store: Store) -> None:
    with store.transaction():
        folder = store.folders.add("/old/survey")
        store.folders.move(folder.folder_id, "/new/survey")

    assert [(one.folder_id, one.path) for one in store.folders.all()] == [
        (folder.folder_id, "/new/survey")
    ]
