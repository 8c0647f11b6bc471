"""What is true: pure functions on arrays and records."""
