"""Argumentation schemes as data: the common forms of arguments in debates, their slots and their critical questions.

``catalogue.toml`` holds those that every map can name; a teacher adds her own in a ``schemes.toml`` beside her maps.
"""
