"""One debate being held: engine, log and matcher together. What every front end drives."""
