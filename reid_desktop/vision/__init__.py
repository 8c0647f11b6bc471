"""Pixels to numbers: the only place for torch, timm and Pillow."""
