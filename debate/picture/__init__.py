"""Pictures of maps: what is drawn (``graph``), where it stands (``layout``), how it is shown (``boxes``, ``svg``, ``dot``, ``page``)."""
