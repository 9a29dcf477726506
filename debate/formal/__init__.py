"""The logic of formulas, and what the formulas of a map say about the relations that are drawn on it.

Sentences of propositional logic as data, whether one follows from others, and which relations between claims that have
formulas are grounded in them.
"""
