"""Around the program: paths, settings, logs."""
