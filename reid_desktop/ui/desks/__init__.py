"""A desk for each way of asking: its queue, its photographs, its answers."""
