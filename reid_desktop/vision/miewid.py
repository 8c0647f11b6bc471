"""MiewID: a network of timm whose last map is pooled and normalised in a way of its own."""

from collections.abc import Mapping

import timm
import torch

ARCHITECTURE = "miewid"
_BACKBONE = "efficientnetv2_rw_m"
_DIM = 2152  # channels of its last map
_SMALLEST = 1e-6  # keeps the power of the pooling away from zero


class MiewId(torch.nn.Module):
    """EfficientNetV2-M, generalised-mean pooling and batch norm; 2 152 numbers a photograph.

    Attributes
    ----------
    pretrained_cfg : dict
        As networks of timm have it: which tensors of a file are only for training.

    Notes
    -----
    Otarashvili et al., "Multispecies Animal Re-ID Using a Large Community-Curated Dataset",
    arXiv:2412.05602; the layers are named as the published weights name them.
    """

    pretrained_cfg: Mapping[str, object] = {"classifier": ("final", "backbone.classifier")}

    def __init__(self) -> None:
        super().__init__()
        self.backbone = timm.create_model(
            _BACKBONE, pretrained=False, num_classes=0, global_pool=""
        )
        self.pooling = GeneralisedMean()
        self.bn = torch.nn.BatchNorm1d(_DIM)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        rows: torch.Tensor = self.bn(self.pooling(self.backbone(inputs)))
        return rows


class GeneralisedMean(torch.nn.Module):
    """The mean of a map under a power that was learned: 1 is the average, infinity the greatest.

    Notes
    -----
    Radenović, Tolias, Chum, "Fine-tuning CNN Image Retrieval with No Human Annotation",
    TPAMI 2019.
    """

    def __init__(self) -> None:
        super().__init__()
        self.p = torch.nn.Parameter(torch.full((1,), 3.0))

    def forward(self, maps: torch.Tensor) -> torch.Tensor:
        """Pool ``(n, channels, height, width)`` to ``(n, channels)``."""
        mean = maps.clamp(min=_SMALLEST).pow(self.p).mean(dim=(-2, -1))
        return mean.pow(1 / self.p)


def checkpoint_filter_fn(
    state: Mapping[str, torch.Tensor],
    _model: torch.nn.Module,
) -> dict[str, torch.Tensor]:
    """Give the pooling of the published weights the name it has here."""
    published = "backbone.global_pool.p"
    return {"pooling.p" if key == published else key: value for key, value in state.items()}
