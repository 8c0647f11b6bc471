"""The composition root of the window: the only file that makes everything and knows everyone.

It loads nearly all of the program; `app` shows the window before it is needed.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from reid_desktop.core.embedding import Derived, Embedder
from reid_desktop.core.local_features import LocalExtractor
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.project.learning.trainer import Trainer
from reid_desktop.project.local_features import matcher_key
from reid_desktop.project.project import Project
from reid_desktop.project.self_test import try_everything, versions
from reid_desktop.runtime.awake import Awake
from reid_desktop.runtime.licences import licences
from reid_desktop.runtime.paths import (
    log_folder,
    model_folder,
    model_folders,
    project_folder,
    resource,
    tuning_file,
    user_cache_folder,
    usual_model,
)
from reid_desktop.runtime.report import compose, places_in_words, read_traces
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.actions import ACTIONS
from reid_desktop.ui.appearance import Appearance
from reid_desktop.ui.beginning import Shell, Steps, make_shell
from reid_desktop.ui.desk import Desk
from reid_desktop.ui.dialogs.questions import Questions
from reid_desktop.ui.embed_bench import EmbedBench, MakeEmbedder
from reid_desktop.ui.key_bindings import KeyKeeper, key_bindings
from reid_desktop.ui.long_work import LongWork
from reid_desktop.ui.main_window import PROJECT_PAGES, MainWindow
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.pages.disputes_page import DisputesPage
from reid_desktop.ui.pages.export_page import ExportPage
from reid_desktop.ui.pages.individuals_page import IndividualsPage
from reid_desktop.ui.pages.insight_page import InsightPage
from reid_desktop.ui.pages.page import Page
from reid_desktop.ui.pages.photographs_page import PhotographsPage
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.settings_control import ModelShelf, SettingsControl
from reid_desktop.ui.style import ThemeChoice
from reid_desktop.ui.support import Support, SupportShelf
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.thumbnails import ThumbnailSource
from reid_desktop.ui.workbench import Places, Workbench
from reid_desktop.vision.devices import choose_device
from reid_desktop.vision.licences import require_agreement
from reid_desktop.vision.load_steps import Tell
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import add_model, list_entries, list_models
from reid_desktop.vision.model_removal import remove_model
from reid_desktop.vision.model_suggestion import suggest_values
from reid_desktop.vision.thumbnails import save_thumbnail

log = logging.getLogger(__name__)

_ANY_IMAGE = ImageId(0)  # a thumbnail is named by its crop


@dataclass(frozen=True, slots=True)
class Program:
    """The window and what it is made of."""

    window: MainWindow
    workbench: Workbench
    runner: TaskRunner
    messages: Messages


def make_program(
    *,
    settings: Settings,
    make_embedder: MakeEmbedder,
    choose_theme: Callable[[ThemeChoice], None],
    places: Places,
    model_key_of: Callable[[str], str] | None = None,
    derived_of: Callable[[str], Derived | None] | None = None,
) -> Program:
    """Make the window and everything behind it at once; see `make_in_steps`."""
    steps = make_in_steps(
        make_shell(),
        settings=settings,
        make_embedder=make_embedder,
        choose_theme=choose_theme,
        places=places,
        model_key_of=model_key_of,
        derived_of=derived_of,
    )
    while True:
        try:
            next(steps)
        except StopIteration as done:
            program = done.value
            assert isinstance(program, Program)
            return program


def make_usual(shell: Shell, settings: Settings, appearance: Appearance) -> Steps:
    """Make what is behind the window of a person, in steps."""
    return make_in_steps(
        shell,
        settings=settings,
        make_embedder=partial(_make_embedder, settings),
        model_key_of=partial(_model_key_of, settings),
        derived_of=_derived_of,
        choose_theme=appearance.choose,
        choose_text_size=appearance.choose_text_size,
        places=Places(project_folder(), resource("sample", "photographs"), user_cache_folder()),
        awake=Awake(),
    )


def make_in_steps(  # noqa: PLR0913 - each is one thing the program is made of
    shell: Shell,
    *,
    settings: Settings,
    make_embedder: MakeEmbedder,
    choose_theme: Callable[[ThemeChoice], None],
    places: Places,
    choose_text_size: Callable[[int], None] | None = None,
    model_key_of: Callable[[str], str] | None = None,
    derived_of: Callable[[str], Derived | None] | None = None,
    awake: Awake | None = None,
) -> Steps:
    """Make what is behind the window; between two steps the window can be used.

    Parameters
    ----------
    make_embedder : callable
        Makes the embedder of a model, by its name, and tells what takes long. Called on the
        EMBED thread: it may take a minute.
    choose_theme : callable
        Shows other colours at once.
    choose_text_size : callable, optional
        Writes everything larger or smaller at once, by per cent.
    model_key_of, derived_of : callable, optional
        See `EmbedBench`.
    awake : Awake, optional
        Keeps the computer awake during long work; else nothing does.
    """
    window, runner, messages = shell.window, shell.runner, shell.messages
    bench = EmbedBench(make_embedder, settings.model, model_key_of, derived_of)
    make_pages: dict[str, Callable[[], Page]] = {
        "view.photographs": PhotographsPage,
        "view.review": partial(ReviewPage, settings),
        "view.individuals": IndividualsPage,
        "view.disputes": DisputesPage,
        "view.export": ExportPage,
        "view.insight": InsightPage,
    }
    for action_id in PROJECT_PAGES:
        window.add_page(action_id, make_pages[action_id]())
        yield
    control = SettingsControl(
        settings,
        runner=runner,
        bench=bench,
        shelf=_model_shelf(),
        choose_theme=choose_theme,
        choose_text_size=choose_text_size,
    )

    long_work = LongWork(runner, messages, settings, awake=awake or Awake(""))

    def make_desk(project: Project, cache: Path) -> Desk:
        desk = Desk(
            runner,
            project,
            cache,
            bench,
            messages,
            make_thumbnail=_make_thumbnail,
            make_extractor=_make_extractor,
            find_matcher_key=_find_matcher_key,
            make_trainer=partial(_make_trainer, settings),
        )
        desk.working_changed.connect(long_work.set_working)
        desk.learning.kept.connect(control.take_over_terms)
        desk.closing.connect(long_work.let_go)
        long_work.follow(desk, (project.folder, cache))
        return desk

    bindings = key_bindings()
    assert bindings is not None, "there is an application"
    bindings.use(settings.keys, ACTIONS)
    KeyKeeper(bindings, settings.set_keys, window)

    questions = Questions(window)
    workbench = Workbench(
        window,
        shell.start_page,
        runner=runner,
        messages=messages,
        questions=questions,
        settings=control,
        make_desk=make_desk,
        places=places,
    )
    support = Support(
        window,
        shelf=_support_shelf(),
        runner=runner,
        questions=questions,
        recent=lambda: settings.recent,
    )
    workbench.learn(support.verbs)
    return Program(window, workbench, runner, messages)


def _make_embedder(settings: Settings, model: str, tell: Tell) -> Embedder:
    from reid_desktop.vision.embedder import make_embedder  # noqa: PLC0415 - loads torch or scipy

    require_agreement(model, model_folders(), settings.agreed)
    return make_embedder(
        model, library=model_folders(), device=settings.device, notes=tuning_file(), tell=tell
    )


def _model_key_of(settings: Settings, model: str) -> str:
    from reid_desktop.vision.embedder import model_key_of  # noqa: PLC0415 - loads scipy

    require_agreement(model, model_folders(), settings.agreed)
    return model_key_of(model, library=model_folders())


def _derived_of(model: str) -> Derived | None:
    from reid_desktop.project.learning.deriving import derived_of  # noqa: PLC0415 - loads scipy

    return derived_of(model, model_folders())


def _model_shelf() -> ModelShelf:
    return ModelShelf(
        entries=lambda: list_entries(model_folders()),
        suggest=lambda file: suggest_values(file, _known_models()),
        add=_add_model,
        remove=lambda name: remove_model(name, model_folder()),
        get=_get_model,
        describe_device=_describe_device,
    )


def _support_shelf() -> SupportShelf:
    return SupportShelf(run_self_test=_run_self_test, gather=_gather_report, licences=licences)


def _run_self_test(progress: Progress, tell: Callable[[str], None]) -> None:
    from reid_desktop.vision.embedder import make_embedder  # noqa: PLC0415 - loads scipy

    try_everything(
        resource("sample"),
        partial(make_embedder, usual_model(), library=model_folders()),
        places_in_words(),
        progress=progress,
        tell=tell,
    )


def _gather_report(projects: Sequence[Path]) -> str:
    return compose([*versions(), *places_in_words()], read_traces(log_folder(), projects))


def _add_model(file: Path, values: dict[str, Any]) -> ModelCard:
    return add_model(file, model_folder(), known=_known_models(), **values)


def _get_model(card: ModelCard, progress: Progress) -> ModelCard:
    from reid_desktop.vision.model_download import get_model  # noqa: PLC0415 - loads the hub

    return get_model(card, model_folder(), progress=progress)


def _known_models() -> list[ModelCard]:
    return list_models([resource("models")])


def _describe_device(name: str) -> str:
    if name in {"auto", "cpu"}:  # they always work, and torch need not be loaded to know it
        return ""
    return choose_device(name).description


def _find_matcher_key() -> str:
    from reid_desktop.vision.local_features import usual_extractor_key  # noqa: PLC0415 - OpenCV

    return matcher_key(usual_extractor_key(model_folders()), guard=True)


def _make_extractor() -> LocalExtractor:
    from reid_desktop.vision.local_features import AUTO, make_extractor  # noqa: PLC0415 - OpenCV

    return make_extractor(AUTO, library=model_folders())


def _make_trainer(settings: Settings) -> Trainer:
    from reid_desktop.project.learning.teaching import LibraryTrainer  # noqa: PLC0415 - loads torch

    return LibraryTrainer(model_folder(), model_folders(), device=settings.device)


def _make_thumbnail(source: ThumbnailSource, folder: Path) -> Path:
    assert source.crop_key is not None, "an unreadable photograph is not asked for"
    crop = CropSource(source.crop_key, source.path, source.box, _ANY_IMAGE)
    return save_thumbnail(crop, folder)
