"""What is kept: the only place for sqlite3."""
