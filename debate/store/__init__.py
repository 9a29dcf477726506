"""What is kept on disk for each user: the append-only log of every debate."""
