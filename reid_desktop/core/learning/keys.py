"""What the key of a model tells of how it was learned."""

HEAD_MARK = "-head-"


def is_head(model_key: str) -> bool:
    """Tell whether a model projects the embeddings of another one, as it learned to.

    Its directions are weighed already: they are compared as they are.

    Examples
    --------
    >>> is_head("resnet18-head-0a1b2c"), is_head("resnet18-0a1b2c")
    (True, False)
    """
    return HEAD_MARK in model_key
