import torch
from builtin_model.network import LEARNED_DIM, RegionLearner

from reid_desktop.vision.regional import RegionalNetwork

ARCHITECTURE = "mobilenetv4_conv_small_050"


def test_it_gives_a_row_a_picture() -> None:
    learner = RegionLearner(ARCHITECTURE).eval()

    assert learner(torch.rand(2, 3, 64, 64)).shape == (2, LEARNED_DIM)


def test_its_backbone_is_that_of_the_network_of_the_program() -> None:
    learner, network = RegionLearner(ARCHITECTURE), RegionalNetwork(ARCHITECTURE)

    network.backbone.load_state_dict(learner.backbone.state_dict())


def test_all_of_it_learns() -> None:
    learner = RegionLearner(ARCHITECTURE).train()

    torch.autograd.backward(learner(torch.rand(4, 3, 64, 64)).square().mean())

    assert all(one.grad is not None for one in learner.parameters())
