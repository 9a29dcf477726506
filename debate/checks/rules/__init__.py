"""One rule a file, named by its code. ``debate.checks.registry`` says what a rule module holds.

F formal (what the verdicts rest on), S structure, D discourse (what a fair reader would ask), P provenance, X expectations, C comments.
"""
