"""ASPIC+ theories by themselves, for those who work with them: notation, orders on arguments, postulates, answers."""
