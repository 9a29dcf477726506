"""numpy, which is not everywhere: where it cannot be used, something simpler takes its place."""

import os


def require_numpy() -> None:
    """Import numpy. Raises ImportError, whatever is wrong with it: of an installation that does not fit the machine, the import
    raises RuntimeError (the processor is too old), OSError (a library is missing) and more.
    """
    # Products of matrices this small only lose by threads: on a busy machine a sentence took 60 ms instead of 12.
    # Numpy's linear algebra reads this when it is first imported; whoever set it otherwise is left alone.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        import numpy  # noqa: F401 - whether it can be imported is asked
    except Exception as error:
        told = str(error).strip().partition("\n")[0][:200] or type(error).__name__  # numpy's own advice takes a page
        raise ImportError(f"numpy cannot be used ({told}); installing numpy again may mend that") from error
