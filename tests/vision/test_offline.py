import os
import subprocess
import sys

import pytest

from reid_desktop.vision.offline import FORBIDDEN, stay_offline


def test_what_was_set_before_is_overruled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "0")

    stay_offline()

    assert os.environ["HF_HUB_OFFLINE"] == "1"


@pytest.mark.parametrize("module", ["model_card", "model_library", "architectures"])
def test_the_hub_is_offline_whichever_module_is_imported_first(module: str) -> None:
    code = (
        f"import reid_desktop.vision.{module}; import huggingface_hub as hub;"
        "assert hub.is_offline_mode() and hub.constants.HF_HUB_DISABLE_TELEMETRY"
    )
    environment = {key: value for key, value in os.environ.items() if key not in FORBIDDEN}

    subprocess.run([sys.executable, "-c", code], env=environment, check=True)


def test_a_hub_that_was_imported_before_is_offline_too() -> None:
    code = (
        "import huggingface_hub as hub; import reid_desktop.vision;"
        "assert hub.is_offline_mode() and hub.constants.HF_HUB_DISABLE_TELEMETRY"
    )
    environment = {key: value for key, value in os.environ.items() if key not in FORBIDDEN}

    subprocess.run([sys.executable, "-c", code], env=environment, check=True)


def test_importing_the_package_does_not_load_the_hub() -> None:
    code = (
        "import sys, reid_desktop.vision.model_library;assert 'huggingface_hub' not in sys.modules"
    )

    subprocess.run([sys.executable, "-c", code], check=True)
