"""What can be wrong or doubtful in a map: one rule a file, and the registry that runs them."""
