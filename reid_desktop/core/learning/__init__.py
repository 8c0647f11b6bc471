"""Learning the embedding itself from what people answered."""
