"""One output format a file. A format is a function ``render(shown) -> str``."""
