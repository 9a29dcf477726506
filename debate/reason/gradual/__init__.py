"""Gradual strength: a number for each claim, beside its verdict and never in its place."""
