"""Debates as games over a map: who may say what, what it commits them to, who is ahead, and why. Pure: state in, state out."""
