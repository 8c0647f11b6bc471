"""A network that looks at regions: what each of its stages sees in a grid, and plain appearance."""

import timm
import torch
from torch.nn import functional

from reid_desktop.vision import appearance
from reid_desktop.vision.resizing import averaged, resized

PREFIX = "regional:"  # before the name timm has for the backbone
DIM = 500
_GRIDS = (4, 4, 4, 4, 2)  # cells along each side, stage by stage
_SECOND_LOOK = 0.75  # of the side of the first one; mirrored
_SMALLEST = 1e-4  # keeps the slope of the root finite


class RegionalNetwork(torch.nn.Module):
    """Joins the stages of a network of timm and the classical descriptor, and projects them.

    Parameters
    ----------
    architecture : str
        As timm names it; must give the maps of five stages. Inputs are -1…1.

    Notes
    -----
    A network that learned from little knows textures and colours, which its first stages see,
    better than animals; and where a mark lies tells individuals apart, which a mean over all of
    the picture forgets. A second look, smaller and mirrored, makes up for a network that learned
    from few pictures. The classical descriptor knows what needs no learning.
    """

    def __init__(self, architecture: str) -> None:
        super().__init__()
        self.backbone = backbone_of(architecture)
        self.appearance = appearance.Appearance()
        width = cells_width(self.backbone) + appearance.DIM
        self.projection = torch.nn.Linear(width, DIM)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        cells, plain = self.see(inputs)
        rows: torch.Tensor = self.projection(torch.cat([cells, plain.to(cells.dtype)], dim=1))
        return rows

    def see(self, inputs: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return what is projected of pictures: the cells of all stages, and plain appearance.

        Notes
        -----
        Cells are the mean of two looks: at pictures as they are, and smaller and mirrored.
        """
        second = resized(inputs.flip(3), round(_SECOND_LOOK * inputs.shape[-1]))
        cells = (cells_of(self.backbone(inputs)) + cells_of(self.backbone(second))) / 2
        return cells, self.appearance((inputs.float() + 1) * 127.5)


def backbone_of(architecture: str) -> torch.nn.Module:
    """Build a network of timm that gives the maps of its stages."""
    backbone: torch.nn.Module = timm.create_model(
        architecture, pretrained=False, features_only=True
    )
    return backbone


def cells_width(backbone: torch.nn.Module) -> int:
    """Tell how many numbers `cells_of` gives for each picture."""
    widths: list[int] = backbone.feature_info.channels()  # type: ignore[union-attr,operator]
    return sum(n * grid**2 for n, grid in zip(widths, _GRIDS, strict=True))


def cells_of(maps: list[torch.Tensor]) -> torch.Tensor:
    """Average every map in each cell of its grid, take roots, and bring each map to length 1.

    Parameters
    ----------
    maps : list of Tensor of shape (n, channels, height, width)
        Of all stages.

    Returns
    -------
    Tensor of shape (n, cells)

    References
    ----------
    F. Perronnin, J. Sánchez, T. Mensink, "Improving the Fisher kernel for large-scale image
    classification", ECCV 2010, section 3.2 (roots, and lengths of 1).
    """
    joined = []
    for one, grid in zip(maps, _GRIDS, strict=True):
        pooled = averaged(functional.relu(one), grid).flatten(1)
        roots = (pooled.float() + _SMALLEST).sqrt()
        joined.append(functional.normalize(roots, dim=1).to(one.dtype))
    return torch.cat(joined, dim=1)
