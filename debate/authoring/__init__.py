"""A map being written: what its text means, what is wrong with it, and what may stand at a place. Knows no editor."""
