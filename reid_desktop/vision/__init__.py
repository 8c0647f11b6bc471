"""Pixels to numbers: the only place for torch, timm and Pillow."""

from reid_desktop.vision.offline import stay_offline
from reid_desktop.vision.threads import wait_asleep

# before any module of this package can import torch, timm or the model hub
stay_offline()
wait_asleep()
