"""Adam (Kingma & Ba 2015), as little of it as a training needs."""

from collections.abc import Mapping, Sequence

import torch

_BETAS = (0.9, 0.999)
_EPSILON = 1e-8


class Adam:
    """Moves parameters along their gradients.

    Parameters
    ----------
    parameters : sequence of Parameter
    weight_decay : float
        Added to the gradients, times the parameters.

    Notes
    -----
    Does what `torch.optim.Adam` does. That one loads torch's compiler when it is made, which
    takes five seconds and is no part of the installed program.
    """

    def __init__(self, parameters: Sequence[torch.nn.Parameter], *, weight_decay: float) -> None:
        self._parameters = list(parameters)
        self._weight_decay = weight_decay
        self._n_steps = 0
        self._mean = [torch.zeros_like(one) for one in self._parameters]
        self._square = [torch.zeros_like(one) for one in self._parameters]

    def forget_gradients(self) -> None:
        """Begin a new batch."""
        for parameter in self._parameters:
            parameter.grad = None

    @torch.no_grad()
    def step(self, rate: float) -> None:
        """Take a step of this learning rate; what has no gradient stays where it is."""
        self._n_steps += 1
        first, second = _BETAS
        grown = 1 - first**self._n_steps
        root = (1 - second**self._n_steps) ** 0.5
        for parameter, mean, square in zip(self._parameters, self._mean, self._square, strict=True):
            if parameter.grad is None:
                continue
            gradient = parameter.grad.add(parameter, alpha=self._weight_decay)
            mean.lerp_(gradient, 1 - first)
            square.mul_(second).addcmul_(gradient, gradient, value=1 - second)
            parameter.addcdiv_(mean, (square.sqrt() / root).add_(_EPSILON), value=-rate / grown)

    def tensors(self) -> dict[str, torch.Tensor]:
        """Return what `restore` takes."""
        found = {f"mean.{at}": one for at, one in enumerate(self._mean)}
        found |= {f"square.{at}": one for at, one in enumerate(self._square)}
        return found | {"steps": torch.tensor(self._n_steps)}

    def restore(self, tensors: Mapping[str, torch.Tensor]) -> None:
        """Go back to what `tensors` returned."""
        self._n_steps = int(tensors["steps"])
        for at, (mean, square) in enumerate(zip(self._mean, self._square, strict=True)):
            mean.copy_(tensors[f"mean.{at}"])
            square.copy_(tensors[f"square.{at}"])
