"""The same verbs without a window, for scripts and servers."""
