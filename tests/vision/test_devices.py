import pytest
import torch

from reid_desktop.core.errors import ReidError
from reid_desktop.vision import devices
from reid_desktop.vision.devices import choose_device, cpu, survey_devices


def test_the_processor_is_there_when_it_is_asked_for() -> None:
    assert choose_device("cpu") == cpu()


def test_without_a_graphics_card_the_processor_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "_is_present", lambda name: False)

    assert choose_device("auto") == cpu()


def test_a_graphics_card_that_works_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "_problem_of", lambda name: None)
    monkeypatch.setattr(devices, "_card_name", lambda name: "Fast 3000")

    chosen = choose_device("auto")

    assert (chosen.name, chosen.description) == ("cuda", "GPU: Fast 3000")


def test_a_graphics_card_that_does_not_work_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object) -> None:
        raise RuntimeError("no kernel image is available.\nCUDA kernel errors might be")

    monkeypatch.setattr(devices, "_is_present", lambda name: name == "cuda")
    monkeypatch.setattr(torch.nn, "Conv2d", fail)

    chosen = choose_device("auto")

    assert chosen.name == "cpu"
    assert chosen.description.endswith(
        "; the graphics card cannot be used: no kernel image is available"
    )


@pytest.mark.parametrize("name", ["cuda", "mps"])
def test_a_device_that_is_not_there_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "_is_present", lambda name: False)

    with pytest.raises(ReidError, match=f"“{name}” cannot be used: there is none"):
        choose_device(name)


def test_a_device_nobody_knows_is_refused() -> None:
    with pytest.raises(ReidError, match="no device “quantum”"):
        choose_device("quantum")


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="no graphics card here")
def test_the_graphics_card_of_this_machine_is_chosen() -> None:
    assert choose_device("auto").name == "cuda"


def test_every_device_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "_problem_of", {"cuda": None, "mps": "there is none"}.get)
    monkeypatch.setattr(devices, "_card_name", lambda name: "Fast 3000")

    told = survey_devices()

    assert told == [cpu().description, "cuda: GPU: Fast 3000", "mps: there is none"]


def test_a_torch_that_cannot_be_loaded_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_name: str) -> str:
        raise ImportError("a library is missing")

    monkeypatch.setattr(devices, "_problem_of", fail)

    assert survey_devices()[-1] == "PyTorch cannot be loaded: a library is missing"
