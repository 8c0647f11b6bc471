"""What a person does: one verb per module, without a window."""
