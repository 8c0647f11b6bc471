"""Keeps the model that embeds: loading one takes up to a minute."""

from collections.abc import Callable

from reid_desktop.core.embedding import Derived, Embedder
from reid_desktop.vision.load_steps import Tell, tell_nobody

MakeEmbedder = Callable[[str, Tell], Embedder]


class EmbedBench:
    """The model, kept from one project to the next. `embedder` belongs to the EMBED thread.

    Parameters
    ----------
    make_embedder : callable
        Makes the embedder of a model, by its name, and tells what takes long.
    model : str
        For projects that were not embedded yet.
    model_key_of : callable, optional
        Gives the key of a model without loading it; else it is loaded for that.
    derived_of : callable, optional
        Tells how a model follows from another one, without loading either.
    """

    def __init__(
        self,
        make_embedder: MakeEmbedder,
        model: str,
        model_key_of: Callable[[str], str] | None = None,
        derived_of: Callable[[str], Derived | None] | None = None,
    ) -> None:
        self._make_embedder = make_embedder
        self._model_key_of = model_key_of
        self._derived_of = derived_of
        self.model = model
        self._loaded: tuple[str, Embedder] | None = None
        self._renewed = False

    def renew(self) -> None:
        """Make the embedder anew when it is next needed: elsewhere, or of other weights."""
        self._renewed = True

    def embedder(self, model: str, tell: Tell = tell_nobody) -> Embedder:
        """Load the model, unless it is the one that was used last."""
        if self._renewed or self._loaded is None or self._loaded[0] != model:
            self._renewed = False
            self._loaded = None  # two models at a time may be too many
            self._loaded = (model, self._make_embedder(model, tell))
        return self._loaded[1]

    def derived(self, model: str) -> Derived | None:
        """Tell how a model follows from another one; None if it does not."""
        return None if self._derived_of is None else self._derived_of(model)

    def model_key(self, model: str) -> str:
        """Give the key of a model; it is loaded only if nothing else tells."""
        if self._loaded is not None and self._loaded[0] == model and not self._renewed:
            return self._loaded[1].model_key
        return self._model_key_of(model) if self._model_key_of else self.embedder(model).model_key
