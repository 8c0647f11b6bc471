"""Learning from the answers of a project: what is learned, the runs, and what came of them."""
