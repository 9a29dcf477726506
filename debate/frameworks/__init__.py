"""Abstract argumentation frameworks: reading them, and what each semantics accepts in them."""
