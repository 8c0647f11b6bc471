import logging
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reid_desktop.core.embedding import unit_rows
from reid_desktop.core.errors import ReidError
from reid_desktop.core.problems import FileProblem
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.project.companion import Matrices
from reid_desktop.project.embed import EmbedReport
from reid_desktop.project.further import FurtherModel
from reid_desktop.project.project import Project
from reid_desktop.ui import embedding as module
from reid_desktop.ui.embed_bench import EmbedBench, MakeEmbedder
from reid_desktop.ui.embedding import Embedding, ProjectModel
from reid_desktop.ui.tasks import Task, TaskRunner
from reid_desktop.vision.classical import ClassicalDescriptor
from reid_desktop.vision.load_steps import LoadStep, Tell, tell_nobody


class _MeanColour:
    """Embeds the mean colour, and notes where it was made."""

    model_key = "mean"
    dim = 3
    device = "CPU"
    input_size = (32, 32)
    made_on: int | None = None

    def __init__(self) -> None:
        _MeanColour.made_on = threading.get_ident()

    def embed(self, photographs: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        rows = [photograph.mean(axis=(0, 1)) for photograph in photographs]
        return unit_rows(np.array(rows, dtype=np.float32))


def _make(model: str, _tell: Tell = tell_nobody) -> _MeanColour:
    if model == "broken":
        raise ReidError("There is no model “broken”.")
    embedder = _MeanColour()
    embedder.model_key = model
    return embedder


@pytest.fixture
def crops(tmp_path: Path) -> list[CropSource]:
    made = []
    for i, colour in enumerate(("red", "green", "blue")):
        path = tmp_path / "card" / f"{colour}.png"
        path.parent.mkdir(exist_ok=True)
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        assert image.save(str(path))
        made.append(CropSource(colour, str(path), None, ImageId(i)))
    return made


@pytest.fixture
def used() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch, used: list[tuple[str, str]]) -> list[EmbedReport]:
    marked: list[EmbedReport] = []
    monkeypatch.setattr(module, "record_unreadable", lambda _, report: marked.append(report))
    kept = {"model": "", "planned": ""}

    def remember(_: Project, model: str, key: str) -> None:
        used.append((model, key))
        kept.update(model=model, planned="" if kept["planned"] == model else kept["planned"])

    monkeypatch.setattr(module, "model_of", lambda _: kept["model"])
    monkeypatch.setattr(module, "planned_model", lambda _: kept["planned"])
    monkeypatch.setattr(module, "plan_model", lambda _, model: kept.update(planned=model))
    monkeypatch.setattr(
        module, "next_model", lambda _, usual: kept["planned"] or kept["model"] or usual
    )
    monkeypatch.setattr(module, "remember_model", remember)
    further: dict[str, FurtherModel] = {}

    def choose(_: Project, names: Sequence[str]) -> None:
        chosen = {name: further.get(name, FurtherModel(name)) for name in names}
        further.clear()
        further.update(chosen)

    monkeypatch.setattr(module, "further_models", lambda _: tuple(further.values()))
    monkeypatch.setattr(module, "choose_further", choose)
    monkeypatch.setattr(
        module, "remember_further", lambda _, all_: further.update({m.name: m for m in all_})
    )
    return marked


@pytest.fixture
def embedding(
    runner: TaskRunner, tmp_path: Path, crops: list[CropSource], marked: list[EmbedReport]
) -> Iterator[Embedding]:
    folders = [SimpleNamespace(path=str(tmp_path / "card"))]
    store = SimpleNamespace(
        annotations=SimpleNamespace(crops=lambda: crops),
        folders=SimpleNamespace(all=lambda: folders),
    )
    project = cast(Project, SimpleNamespace(store=store))
    embedding = Embedding(
        runner,
        project,
        EmbedBench(_make, "mean colour"),
        tmp_path / "cache.sqlite",
    )
    yield embedding
    embedding.close()


def _embed(qtbot: QtBot, embedding: Embedding) -> EmbedReport:
    with qtbot.waitSignal(embedding.finished) as finished:
        embedding.start()
    assert finished.args is not None
    report: EmbedReport = finished.args[0]
    return report


def test_what_is_embedded_once_is_kept(qtbot: QtBot, embedding: Embedding) -> None:
    first = _embed(qtbot, embedding)
    second = _embed(qtbot, embedding)

    assert (first.n_embedded, first.n_cached) == (3, 0)
    assert (second.n_embedded, second.n_cached) == (0, 3)


def test_it_tells_which_crops_have_an_embedding(qtbot: QtBot, embedding: Embedding) -> None:
    _embed(qtbot, embedding)

    with qtbot.waitSignal(embedding.load_compared().succeeded) as read:
        pass

    assert read.args == [{"red", "green", "blue"}]


def test_the_matrix_comes_in_the_order_that_was_asked_for(
    qtbot: QtBot, embedding: Embedding
) -> None:
    _embed(qtbot, embedding)

    with qtbot.waitSignal(embedding.read_matrices(["blue", "nobody", "red"]).succeeded) as read:
        pass

    assert read.args is not None
    matrices: Matrices = read.args[0]
    assert list(matrices) == ["mean colour", ClassicalDescriptor.model_key]
    rows, present = matrices["mean colour"]
    assert present.tolist() == [True, False, True]
    assert rows.argmax(axis=1).tolist() == [2, 0, 0]


def test_the_model_is_made_on_the_thread_that_uses_it_and_its_device_told(
    qtbot: QtBot, embedding: Embedding
) -> None:
    with qtbot.waitSignal(embedding.device_known) as known:
        _embed(qtbot, embedding)

    assert known.args == ["CPU"]
    assert _MeanColour.made_on not in (None, threading.get_ident())


def test_the_log_names_the_model(
    qtbot: QtBot, embedding: Embedding, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)

    _embed(qtbot, embedding)

    assert "Comparing 3 photographs by mean colour." in caplog.messages
    assert "mean colour computes on CPU." in caplog.messages


def test_a_photograph_that_cannot_be_read_is_written_down(
    qtbot: QtBot,
    embedding: Embedding,
    crops: list[CropSource],
    marked: list[EmbedReport],
    used: list[tuple[str, str]],
) -> None:
    Path(crops[1].path).write_bytes(b"\x89PNG\r\n\x1a\n damaged")

    report = _embed(qtbot, embedding)

    assert report.n_embedded == 2
    assert marked == [report]
    assert used == [("mean colour", "mean colour")]
    assert report.unreadable[0][0] == crops[1].image_id
    assert isinstance(report.unreadable[0][1], FileProblem)


def test_stopping_is_said(qtbot: QtBot, embedding: Embedding) -> None:
    with qtbot.waitSignal(embedding.stopped), qtbot.assertNotEmitted(embedding.finished):
        embedding.start()
        embedding.cancel()


def _compared_by(qtbot: QtBot, embedding: Embedding) -> str:
    """Read the key of the model that photographs are compared by."""
    with qtbot.waitSignal(embedding.read_matrices([]).succeeded) as read:
        pass
    assert read.args is not None
    matrices: Matrices = read.args[0]
    return next(iter(matrices))


def _model(qtbot: QtBot, embedding: Embedding) -> ProjectModel:
    with qtbot.waitSignal(embedding.load_model().succeeded) as read:
        pass
    assert read.args is not None
    model: ProjectModel = read.args[0]
    return model


def test_another_model_embeds_everything_and_takes_over_when_it_is_done(
    qtbot: QtBot, embedding: Embedding
) -> None:
    _embed(qtbot, embedding)

    embedding.change_model("other")
    before = _model(qtbot, embedding)
    report = _embed(qtbot, embedding)

    assert before == ProjectModel("mean colour", "other")
    assert report.n_embedded == 3
    assert _model(qtbot, embedding) == ProjectModel("other", "")
    assert not embedding.is_due


def test_a_model_that_cannot_be_used_is_given_up(qtbot: QtBot, embedding: Embedding) -> None:
    _embed(qtbot, embedding)
    embedding.change_model("broken")

    with qtbot.waitSignal(embedding.stopped):
        embedding.start()

    assert _model(qtbot, embedding) == ProjectModel("mean colour", "")
    assert _embed(qtbot, embedding).n_cached == 3


def test_another_model_does_not_take_over_while_a_folder_is_away(
    qtbot: QtBot, embedding: Embedding, tmp_path: Path, marked: list[EmbedReport]
) -> None:
    _embed(qtbot, embedding)
    card = (tmp_path / "card").rename(tmp_path / "elsewhere")
    embedding.change_model("other")

    report = _embed(qtbot, embedding)

    assert embedding.away == (str(tmp_path / "card"),)
    assert not embedding.is_whole
    assert (report.n_embedded, report.n_cached, report.unreadable) == (0, 3, ())
    assert marked[-1].unreadable == ()
    assert _model(qtbot, embedding) == ProjectModel("mean colour", "other")
    assert _compared_by(qtbot, embedding) == "mean colour"
    card.rename(tmp_path / "card")


def test_another_model_takes_over_once_the_folder_is_back(
    qtbot: QtBot, embedding: Embedding, tmp_path: Path
) -> None:
    _embed(qtbot, embedding)
    card = (tmp_path / "card").rename(tmp_path / "elsewhere")
    embedding.change_model("other")
    _embed(qtbot, embedding)
    card.rename(tmp_path / "card")

    report = _embed(qtbot, embedding)

    assert report.n_embedded == 3
    assert (embedding.away, embedding.is_whole) == ((), True)
    assert _model(qtbot, embedding) == ProjectModel("other", "")


def test_a_project_that_was_left_in_a_change_begins_with_the_model_it_has(
    qtbot: QtBot, embedding: Embedding, runner: TaskRunner, tmp_path: Path
) -> None:
    _embed(qtbot, embedding)
    embedding.change_model("other")
    embedding.close()
    qtbot.waitUntil(lambda: not runner.findChildren(Task))  # the program was left
    again = Embedding(
        runner, embedding._project, EmbedBench(_make, "mean colour"), tmp_path / "cache.sqlite"
    )

    first, second = _embed(qtbot, again), _embed(qtbot, again)

    assert (first.n_cached, second.n_embedded) == (3, 3)
    again.close()


def test_a_project_may_be_opened_again_while_its_last_batch_is_still_being_embedded(
    qtbot: QtBot, embedding: Embedding, runner: TaskRunner, tmp_path: Path
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    class _Slow(_MeanColour):
        def embed(self, photographs: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
            begun.set()
            go_on.wait(10)
            return super().embed(photographs)

    cache = tmp_path / "cache.sqlite"
    left = Embedding(runner, embedding._project, EmbedBench(lambda *_: _Slow(), "slow"), cache)
    left.start()
    qtbot.waitUntil(begun.is_set)
    left.close()

    with qtbot.assertNotEmitted(runner.failed), qtbot.waitSignal(embedding.finished):
        embedding.start()
        embedding.read_matrices([])  # waits in the queue as the embedding does
        go_on.set()


def test_a_closed_project_does_not_open_its_cache_again(qtbot: QtBot, embedding: Embedding) -> None:
    embedding.close()

    with qtbot.waitSignal(embedding.read_matrices(["red"]).cancelled):
        pass


def _refuses(_model: str, _tell: Tell) -> _MeanColour:
    raise ReidError("The model was loaded.")


def _cautious(
    runner: TaskRunner, embedding: Embedding, tmp_path: Path, make: MakeEmbedder = _refuses
) -> Embedding:
    """Begin anew with what `embedding` left, as after a restart."""
    bench = EmbedBench(make, "mean colour", lambda model: model)
    return Embedding(runner, embedding._project, bench, tmp_path / "cache.sqlite")


def test_where_all_is_embedded_the_model_is_not_loaded(
    qtbot: QtBot, embedding: Embedding, runner: TaskRunner, tmp_path: Path
) -> None:
    _embed(qtbot, embedding)
    embedding.close()
    again = _cautious(runner, embedding, tmp_path)

    with qtbot.assertNotEmitted(again.device_known):
        report = _embed(qtbot, again)

    assert (report.n_embedded, report.n_cached) == (0, 3)
    assert _compared_by(qtbot, again) == "mean colour"
    again.close()


def test_for_one_new_photograph_the_model_is_loaded(
    qtbot: QtBot,
    embedding: Embedding,
    runner: TaskRunner,
    tmp_path: Path,
    crops: list[CropSource],
    used: list[tuple[str, str]],
) -> None:
    new = crops.pop()
    _embed(qtbot, embedding)
    embedding.close()
    crops.append(new)
    again = _cautious(runner, embedding, tmp_path, _make)

    with qtbot.waitSignal(again.device_known) as known:
        report = _embed(qtbot, again)

    assert (report.n_embedded, report.n_cached) == (1, 2)
    assert known.args == ["CPU"]
    assert used[-1] == ("mean colour", "mean colour")
    again.close()


def test_what_takes_long_before_the_first_photograph_is_said(
    qtbot: QtBot, embedding: Embedding, runner: TaskRunner, tmp_path: Path
) -> None:
    def make(model: str, tell: Tell) -> _MeanColour:
        tell(LoadStep.LOADING)
        tell(LoadStep.MEASURING)
        return _make(model)

    slow = _cautious(runner, embedding, tmp_path, make)
    said: list[str] = []
    tasks: set[Task] = set()
    slow.work_started.connect(lambda what, _task: said.append(what))
    slow.work_started.connect(lambda _what, task: tasks.add(task))

    _embed(qtbot, slow)

    assert said == [
        "Comparing photographs",
        "Loading the model…",
        "Finding out what this computer is fastest with…",
        "Comparing photographs",
    ]
    assert len(tasks) == 1
    slow.close()


def test_who_stops_while_a_model_is_loaded_does_not_wait_for_what_follows(
    qtbot: QtBot, embedding: Embedding, runner: TaskRunner, tmp_path: Path
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    measured: list[str] = []

    def make(model: str, tell: Tell) -> _MeanColour:
        tell(LoadStep.LOADING)
        begun.set()
        go_on.wait(10)
        tell(LoadStep.MEASURING)
        measured.append(model)
        return _make(model)

    slow = _cautious(runner, embedding, tmp_path, make)
    slow.start()
    qtbot.waitUntil(begun.is_set)

    with qtbot.waitSignal(slow.stopped):
        slow.cancel()
        go_on.set()

    assert measured == []
    slow.close()


def _matrices_of(qtbot: QtBot, embedding: Embedding) -> list[str]:
    with qtbot.waitSignal(embedding.read_matrices(["red", "blue"]).succeeded) as read:
        pass
    assert read.args is not None
    return list(read.args[0])


def test_a_further_model_embeds_beside_the_first_one_and_counts_then(
    qtbot: QtBot, embedding: Embedding
) -> None:
    _embed(qtbot, embedding)
    embedding.change_further(["other"])

    before = _model(qtbot, embedding)
    alone = _matrices_of(qtbot, embedding)
    report = _embed(qtbot, embedding)

    assert before == ProjectModel("mean colour", "", ("other",), ("other",))
    assert alone == ["mean colour", ClassicalDescriptor.model_key]
    assert (report.n_embedded, report.n_cached) == (0, 3)
    assert _matrices_of(qtbot, embedding) == ["mean colour", "other", alone[1]]
    assert _model(qtbot, embedding) == ProjectModel("mean colour", "", ("other",), ())
    assert not embedding.is_due


def test_a_further_model_that_cannot_be_used_stops_nothing(
    qtbot: QtBot, embedding: Embedding
) -> None:
    embedding.change_further(["broken"])

    report = _embed(qtbot, embedding)

    assert report.n_embedded == 3
    assert [name for name, _ in embedding.refused] == ["broken"]
    assert not embedding.is_due
    assert "broken" not in _matrices_of(qtbot, embedding)


def test_a_further_model_waits_for_a_folder_that_is_away(
    qtbot: QtBot, embedding: Embedding, tmp_path: Path
) -> None:
    _embed(qtbot, embedding)
    card = (tmp_path / "card").rename(tmp_path / "elsewhere")
    embedding.change_further(["other"])

    _embed(qtbot, embedding)
    waits = (embedding.away, embedding.is_whole, embedding.is_due)
    without = _matrices_of(qtbot, embedding)
    card.rename(tmp_path / "card")
    _embed(qtbot, embedding)

    assert waits == ((str(tmp_path / "card"),), False, True)
    assert "other" not in without
    assert "other" in _matrices_of(qtbot, embedding)
    assert (embedding.away, embedding.is_whole, embedding.is_due) == ((), True, False)


def test_a_further_model_that_was_left_in_its_work_comes_after_the_first_questions(
    qtbot: QtBot, embedding: Embedding, runner: TaskRunner, tmp_path: Path
) -> None:
    _embed(qtbot, embedding)
    embedding.change_further(["other"])
    embedding.close()
    qtbot.waitUntil(lambda: not runner.findChildren(Task))  # the program was left
    again = _cautious(runner, embedding, tmp_path, _make)

    _embed(qtbot, again)
    first, due = _matrices_of(qtbot, again), again.is_due
    _embed(qtbot, again)

    assert ("other" in first, due) == (False, True)
    assert "other" in _matrices_of(qtbot, again)
    again.close()


def test_a_further_model_that_is_taken_out_counts_no_more(
    qtbot: QtBot, embedding: Embedding
) -> None:
    embedding.change_further(["other"])
    _embed(qtbot, embedding)

    embedding.change_further([])
    _embed(qtbot, embedding)

    assert "other" not in _matrices_of(qtbot, embedding)
    assert not embedding.is_due
