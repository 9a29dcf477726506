"""A language model as an option: words, matches and drafts that it proposes, checked against the map."""
