"""Takes networks apart: what comes last learns, and what comes before need run only once."""

from collections.abc import Callable

import torch
from timm.models import group_parameters

from reid_desktop.core.errors import ReidError

_LEAST_SHARE = 1 / 8  # of the parameters, that a last stage has
_PROBES = 2
_SAME = 1e-3  # of the length of a row


def last_stage(model: torch.nn.Module) -> set[str]:
    """Name the parameters of the last stage of a network.

    Returns
    -------
    set of str
        Those of the last of the groups that timm knows, and of as many before it as make an
        eighth of all.

    Raises
    ------
    ReidError
        If nothing tells the stages of the network apart.
    """
    inner, prefix = model, ""
    backbone = getattr(model, "backbone", None)  # of a network around one of timm
    if isinstance(backbone, torch.nn.Module) and not hasattr(model, "group_matcher"):
        inner, prefix = backbone, "backbone."
    sizes = {name: one.numel() for name, one in model.named_parameters()}
    least = _LEAST_SHARE * sum(sizes.values())
    chosen = {name for name in sizes if not name.startswith(prefix)}  # around the network of timm
    if sum(sizes[name] for name in chosen) >= least:
        return chosen
    matcher: Callable[..., object] | None = getattr(inner, "group_matcher", None)
    if not callable(matcher):
        raise ReidError(
            "The stages of this network are not known.",
            "Let a head learn, or the whole network.",
        )
    groups: dict[int, list[str]] = group_parameters(inner, matcher(coarse=True))
    stages = [{f"{prefix}{name}" for name in groups[at]} for at in sorted(groups)]
    while stages and sum(sizes[name] for name in chosen) < least:
        chosen |= stages.pop()
    return chosen


class _ReachedError(Exception):
    """The part that learns begins here."""


class Divided:
    """A network in two parts, of which the first is not to change.

    Parameters
    ----------
    model : Module
        In the mode it learns in, on its device.
    learning : set of str
        Names of the parameters of the second part.
    inputs : Tensor of shape (n, 3, height, width)
        Anything, to try it with.

    Raises
    ------
    ValueError
        If the parts together do not do what the whole does.

    Notes
    -----
    The first module of the second part is found by running the network. The second part is run
    by running all of it with one picture, in whose place the activations are put: that needs no
    knowledge of how the network is written, and costs one picture more.
    """

    def __init__(self, model: torch.nn.Module, learning: set[str], inputs: torch.Tensor) -> None:
        self._model = model
        self._filler = inputs[:1]
        self._door = self._first(learning, inputs)
        probes = inputs[:_PROBES]
        with torch.no_grad():
            whole, parts = model(probes), self.after(self.before(probes))
        if whole.shape != parts.shape or (whole - parts).norm() > _SAME * whole.norm():
            raise ValueError("the two parts do not make the whole")

    @torch.no_grad()
    def before(self, inputs: torch.Tensor) -> torch.Tensor:
        """Run the first part."""
        reached: list[torch.Tensor] = []

        def stop(_module: torch.nn.Module, given: tuple[torch.Tensor, ...]) -> None:
            reached.append(given[0])
            raise _ReachedError

        hook = self._door.register_forward_pre_hook(stop)
        try:
            self._model(inputs)
        except _ReachedError:
            return reached[0]
        finally:
            hook.remove()
        raise ValueError("the second part is never reached")

    def after(self, activations: torch.Tensor) -> torch.Tensor:
        """Run the second part on what the first one made."""

        def put(
            _module: torch.nn.Module, given: tuple[torch.Tensor, ...]
        ) -> tuple[torch.Tensor, ...]:
            return (activations, *given[1:])

        hook = self._door.register_forward_pre_hook(put)
        try:
            rows: torch.Tensor = self._model(self._filler)
        finally:
            hook.remove()
        return rows

    @torch.no_grad()
    def _first(self, learning: set[str], inputs: torch.Tensor) -> torch.nn.Module:
        """Find the module that is run first of those that learn as a whole."""
        entered: list[torch.nn.Module] = []
        hooks = []
        tops: list[str] = []
        for name, module in self._model.named_modules():
            inside = {f"{name}.{own}" if name else own for own, _ in module.named_parameters()}
            covered = any(name.startswith(f"{top}.") for top in tops)
            if inside and inside <= learning and not covered:
                tops.append(name)
                hooks.append(
                    module.register_forward_pre_hook(lambda one, _given: entered.append(one))
                )
        try:
            self._model(inputs[:1])
        finally:
            for hook in hooks:
                hook.remove()
        if not entered:
            raise ValueError("nothing that learns is ever run")
        return entered[0]
