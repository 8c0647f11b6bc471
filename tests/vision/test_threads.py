import os
import subprocess
import sys

import pytest

from reid_desktop.vision.threads import wait_asleep


def test_waiting_threads_sleep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OMP_WAIT_POLICY", raising=False)

    wait_asleep()

    assert os.environ["OMP_WAIT_POLICY"] == "PASSIVE"


def test_a_wish_of_the_person_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_WAIT_POLICY", "ACTIVE")

    wait_asleep()

    assert os.environ["OMP_WAIT_POLICY"] == "ACTIVE"


def test_it_is_asked_before_torch_can_be_loaded() -> None:
    code = (
        "import os, sys, reid_desktop.vision;"
        "assert 'torch' not in sys.modules and os.environ['OMP_WAIT_POLICY'] == 'PASSIVE'"
    )
    environment = {key: value for key, value in os.environ.items() if key != "OMP_WAIT_POLICY"}

    subprocess.run([sys.executable, "-c", code], env=environment, check=True)
