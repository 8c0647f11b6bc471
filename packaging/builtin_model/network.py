"""What is trained: a network whose regions are projected. Plain appearance joins it afterwards."""

import torch

from reid_desktop.vision.regional import backbone_of, cells_of, cells_width

LEARNED_DIM = 512


class RegionLearner(torch.nn.Module):
    """The part of `reid_desktop.vision.regional.RegionalNetwork` that learns by examples."""

    def __init__(self, architecture: str) -> None:
        super().__init__()
        self.backbone = backbone_of(architecture)
        self.projection = torch.nn.Linear(cells_width(self.backbone), LEARNED_DIM, bias=False)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        rows: torch.Tensor = self.projection(cells_of(self.backbone(inputs)))
        return rows
