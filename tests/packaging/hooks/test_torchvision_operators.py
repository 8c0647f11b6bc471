import subprocess
import sys

import pytest
from installers.names import CHECKOUT

_HOOK = CHECKOUT / "packaging" / "hooks" / "torchvision_operators.py"
_WITHOUT_ITS_LIBRARY = """
import runpy, sys
runpy.run_path(HOOK)
assert "torch" not in sys.modules, "the start of the window would wait for torch"
import torch
def missing(path):
    raise OSError(path)
torch.ops.load_library = missing
import torchvision.transforms
assert not torchvision.extension._has_ops()
print(torchvision.transforms.CenterCrop(2))
"""


@pytest.mark.slow
def test_torchvision_is_imported_without_its_own_library() -> None:
    code = f"HOOK = {str(_HOOK)!r}\n{_WITHOUT_ITS_LIBRARY}"

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=120
    )

    assert done.stdout.strip() == "CenterCrop(size=(2, 2))", done.stderr
