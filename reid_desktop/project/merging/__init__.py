"""Brings the answers of another copy of a project in."""
