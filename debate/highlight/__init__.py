"""What class each word of a map's text is of, for every editor from one table."""
