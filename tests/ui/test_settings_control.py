from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.core.records import Permissions
from reid_desktop.runtime.paths import usual_model
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.embedding import ProjectModel
from reid_desktop.ui.style import ThemeChoice, theme_choice
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.settings_kit import LIONS, OFFERED, SUGGESTION, SettingsKit


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> SettingsKit:
    return SettingsKit(runner, tmp_path)


def test_a_theme_is_kept_and_shown_at_once(kit: SettingsKit, tmp_path: Path) -> None:
    kit.control.choose_theme(ThemeChoice.DARK)

    assert kit.themes == [ThemeChoice.DARK]
    assert Settings(tmp_path / "settings.json").theme == "dark"
    assert kit.control.theme is ThemeChoice.DARK


def test_a_theme_nobody_knows_follows_the_system() -> None:
    assert theme_choice("purple") is ThemeChoice.SYSTEM


def test_another_name_is_kept_and_told_once(qtbot: QtBot, kit: SettingsKit) -> None:
    with qtbot.waitSignal(kit.control.reviewer_changed):
        kit.control.choose_reviewer("Bo")
    with qtbot.assertNotEmitted(kit.control.reviewer_changed):
        kit.control.choose_reviewer("Bo")

    assert kit.kept.reviewer == "Bo"


def test_the_recent_projects_can_be_forgotten(qtbot: QtBot, kit: SettingsKit) -> None:
    kit.kept.remember(Path("cats"))

    with qtbot.waitSignal(kit.control.recent_changed):
        kit.control.clear_recent()

    assert kit.control.n_recent == 0


def test_the_usual_model_counts_for_the_next_project(kit: SettingsKit) -> None:
    kit.control.choose_usual_model("Lions")

    assert (kit.kept.model, kit.bench.model, kit.control.usual_model) == ("Lions",) * 3


def test_another_device_is_kept_and_the_model_loaded_there(qtbot: QtBot, kit: SettingsKit) -> None:
    before = kit.bench.embedder("Lions")

    with qtbot.waitSignal(kit.control.choose_device("cuda").succeeded) as chosen:
        pass

    assert chosen.args == ["a cuda device"]
    assert kit.control.device == "cuda"
    assert kit.bench.embedder("Lions") is not before


def test_a_device_that_does_not_work_is_not_kept(qtbot: QtBot, kit: SettingsKit) -> None:
    kit.refusal = ReidError("There is none.")

    with qtbot.waitSignal(kit.control.choose_device("cuda").failed):
        pass

    assert kit.control.device == "auto"


def test_models_are_listed_and_again_when_one_was_added(qtbot: QtBot, kit: SettingsKit) -> None:
    with qtbot.waitSignal(kit.control.models_listed) as listed:
        kit.control.list_models()
    with qtbot.waitSignal(kit.control.models_listed) as again:
        kit.control.add_model(Path("birds.pt"), {"licence": "MIT"})

    assert listed.args is not None
    assert again.args is not None
    assert listed.args[0][0] is LIONS
    assert again.args[0][0].card.name == "Birds"
    assert kit.added == [(Path("birds.pt"), {"licence": "MIT"})]


def test_a_model_that_was_added_is_loaded_anew_though_another_had_its_name(
    qtbot: QtBot, kit: SettingsKit
) -> None:
    before = kit.bench.embedder("Birds")

    with qtbot.waitSignal(kit.control.models_listed):
        kit.control.add_model(Path("birds.pt"), {})

    assert kit.bench.embedder("Birds") is not before


def test_a_model_that_is_removed_is_no_longer_that_of_new_projects(
    qtbot: QtBot, kit: SettingsKit
) -> None:
    kit.control.choose_usual_model("Lions")

    with qtbot.waitSignal(kit.control.models_listed) as listed:
        kit.control.remove_model(LIONS.card)

    assert kit.control.usual_model == usual_model()
    assert listed.args is not None
    assert LIONS not in listed.args[0]


def test_a_model_that_cannot_be_removed_stays_that_of_new_projects(
    qtbot: QtBot, kit: SettingsKit
) -> None:
    kit.control.choose_usual_model("Lions")
    kit.refusal = ReidError("It is in use.")

    with qtbot.waitSignal(kit.control.models_listed):
        kit.control.remove_model(LIONS.card)

    assert kit.control.usual_model == "Lions"


def test_a_file_is_looked_at_for_what_it_may_be(qtbot: QtBot, kit: SettingsKit) -> None:
    kit.suggestion = SUGGESTION

    with qtbot.waitSignal(kit.control.suggest(Path("birds.pt")).succeeded) as looked:
        pass

    assert looked.args == [SUGGESTION]


def test_the_model_of_the_open_project_is_told_and_changed(qtbot: QtBot, kit: SettingsKit) -> None:
    with qtbot.waitSignal(kit.control.project_model_known) as known:
        desk = kit.open_project("classical")
    with qtbot.waitSignal(kit.control.project_model_known) as changed:
        kit.control.change_project_model("/models/lions.pt")

    assert known.args == [ProjectModel("classical", "")]
    assert desk.heard == ["/models/lions.pt, lions"]
    assert changed.args == [ProjectModel("classical", "/models/lions.pt")]


def test_further_models_of_the_open_project_are_told_and_changed(
    qtbot: QtBot, kit: SettingsKit
) -> None:
    with qtbot.waitSignal(kit.control.project_model_known):
        desk = kit.open_project("classical")
    with qtbot.waitSignal(kit.control.project_model_known) as changed:
        kit.control.change_further_models(["Lions", "/models/birds.pt"], "classical")

    assert desk.heard == ["also Lions, /models/birds.pt: Classical, Lions and birds"]
    assert changed.args is not None
    assert changed.args[0].also == ("Lions", "/models/birds.pt")


def test_a_solution_may_mean_that_the_model_has_changed(qtbot: QtBot, kit: SettingsKit) -> None:
    with qtbot.waitSignal(kit.control.project_model_known):
        desk = kit.open_project("classical", "Lions")

    with qtbot.waitSignal(kit.control.project_model_known) as known:
        desk.model = ProjectModel("Lions", "")
        desk.events.solved.emit()

    assert known.args == [ProjectModel("Lions", "")]


def test_without_a_project_there_is_no_model_to_change(qtbot: QtBot, kit: SettingsKit) -> None:
    desk = kit.open_project("classical")

    with qtbot.waitSignal(kit.control.project_model_known) as known:
        kit.control.set_project(None)
    kit.control.change_project_model("Lions")
    kit.control.change_further_models(["Lions"], "classical")

    assert known.args == [None]
    assert not kit.control.has_project
    assert desk.heard == []


def test_one_model_is_got_at_a_time(qtbot: QtBot, kit: SettingsKit) -> None:
    kit.may_go_on.clear()
    kit.control.get_model(OFFERED.card)
    kit.control.get_model(LIONS.card)

    download = kit.control.download
    with qtbot.waitSignal(kit.control.download_changed):
        kit.may_go_on.set()

    assert download is not None
    assert download.name == "Famous"
    assert kit.control.download is None
    assert kit.got == ["Famous"]


def test_terms_are_agreed_to_once(qtbot: QtBot, kit: SettingsKit) -> None:
    before = kit.control.is_agreed(LIONS.card)

    with qtbot.waitSignal(kit.control.models_listed):
        kit.control.agree(LIONS.card)

    assert not before
    assert kit.control.is_agreed(LIONS.card)
    assert kit.kept.agreed == ("Lions: CC-BY-NC-4.0",)


def test_what_the_open_project_may_read_is_told_and_changed(qtbot: QtBot, kit: SettingsKit) -> None:
    with qtbot.waitSignal(kit.control.permissions_known) as known:
        desk = kit.open_project("classical")
    with qtbot.waitSignal(kit.control.permissions_known) as changed:
        kit.control.permit(Permissions(places=True))

    assert known.args == [Permissions()]
    assert changed.args == [Permissions(places=True)]
    assert desk.permitted == [Permissions(places=True)]


def test_without_a_project_nothing_is_permitted(qtbot: QtBot, kit: SettingsKit) -> None:
    with qtbot.waitSignal(kit.control.permissions_known) as known:
        kit.control.load_permissions()
    kit.control.permit(Permissions(places=True))

    assert known.args == [None]


def test_what_was_learned_is_under_the_terms_of_its_base_and_they_are_kept_to(
    qtbot: QtBot, kit: SettingsKit
) -> None:
    with qtbot.waitSignal(kit.control.models_listed):
        kit.control.take_over_terms("Lions")

    assert kit.control.is_agreed(LIONS.card)
    assert not kit.control.is_agreed(OFFERED.card)
