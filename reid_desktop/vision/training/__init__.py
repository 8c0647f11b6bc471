"""Teaches a model the animals of a project: what is learned is a new version of the model."""
