"""Keeps every library that could ask the network from doing so."""

import os
import sys
from typing import Final

# What the model hub and the libraries around it read when they are imported.
FORBIDDEN: Final = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_DATASETS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",  # no one's name is sent along with a download
    "HF_HUB_DISABLE_XET": "1",  # plain HTTP can be gone on with, and passes proxies
    "DO_NOT_TRACK": "1",
}


def stay_offline() -> None:
    """Forbid the network to the hub, to what is imported from now on, and to child processes.

    What was set before is overruled: only `reid_desktop.vision.model_download` lifts it, while
    a person waits for a model.
    """
    os.environ.update(FORBIDDEN)
    hub = sys.modules.get("huggingface_hub.constants")
    if hub is not None:  # who embeds this program may have imported it before
        for name in FORBIDDEN.keys() & vars(hub).keys():
            setattr(hub, name, True)
