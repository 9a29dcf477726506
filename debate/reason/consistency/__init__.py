"""Whether what a map states can be true together, and the smallest sets of statements that cannot."""
