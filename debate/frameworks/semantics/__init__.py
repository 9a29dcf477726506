"""One semantics a file. Each offers, for one connected framework:

`one(framework, bench)` an extension, or None if there is none; `every(framework, bench)` all of them, each once;
`witness(framework, bench, argument, contained)` an extension that contains the argument (or, with contained false, one
that lacks it), or None if there is none. For a semantics that GROUNDED_FIRST names, the framework has been reduced to
what the grounded labelling leaves undecided.
"""
