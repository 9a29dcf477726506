"""What a map is. Frozen data, no behaviour beyond look-up; imports nothing else of ours.

The classes are plain frozen dataclasses, built by the hundred thousand; pydantic validates and describes the same classes
at the borders, through ``TypeAdapter`` (docs/decisions/0002).
"""
