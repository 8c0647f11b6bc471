"""Which pair to ask about next: one protocol, one registry, one file a strategy."""
