"""Questions that must stop work."""
