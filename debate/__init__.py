"""Map what authors argue, see which claims stand and why, and debate them.

The package is one flow, a folder a step: text -> map -> theory -> verdicts -> move -> event.
docs/architecture.md is the plan of the house.
"""

__version__ = "0.1.0"
