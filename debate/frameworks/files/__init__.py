"""Files of frameworks: one format a file, each `parse(text, problems) -> Read`."""
