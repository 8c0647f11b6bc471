"""Who is who in your photographs of animals."""

__version__ = "0.1.0"
