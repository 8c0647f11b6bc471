"""Settings of the property tests."""

from hypothesis import settings

# How long an example takes depends on what else the machine does; a test whose time matters
# measures it itself.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
