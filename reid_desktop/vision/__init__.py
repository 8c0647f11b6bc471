"""Pixels to numbers: the only place for torch, timm and Pillow."""

from reid_desktop.vision.offline import stay_offline

stay_offline()  # before any module of this package can import timm or the model hub
