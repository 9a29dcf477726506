"""What a matcher with vectors costs: time to import numpy and to load, memory, time for a map and for a sentence.

    python -m benchmarks.matching.footprint [embedded|encoded]

Run it in a fresh interpreter. Claims are those of the bundled joined map, repeated with a number until there are 500.
"""

import os
import resource
import sys
import time
from tempfile import TemporaryDirectory

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the matcher does
start = time.perf_counter()
import numpy  # noqa: E402, F401

imported = time.perf_counter() - start

from debate.language.load import load as load_map  # noqa: E402
from debate.resources import library  # noqa: E402
from debate.understand import encoder, table  # noqa: E402
from debate.understand.map_matcher import matcher_of  # noqa: E402
from debate.understand.matcher import Candidate, Kind, Matcher, matcher  # noqa: E402


def timed(call):
    start = time.perf_counter()
    result = call()
    return result, time.perf_counter() - start


def spoken(ready: Matcher, sentences: list[str]) -> str:
    times = sorted(timed(lambda text=text: ready.match(text))[1] for text in sentences)
    return f"median {times[len(times) // 2] * 1e3:.1f} ms, worst of {len(times)} {times[-1] * 1e3:.1f} ms"


def main(kind: Kind, folder: str) -> None:
    linked = load_map(library() / "integration" / "integration.argmap").map
    texts = [claim.text for claim in linked.claims]
    candidates = [Candidate(str(i), f"{texts[i % len(texts)]}{' again' * (i // len(texts))}") for i in range(500)]
    _, loaded = timed(table.load if kind == "embedded" else encoder.load)
    os.environ["DEBATE_HOME"] = folder
    own = [Candidate(claim.id, claim.text) for claim in linked.claims]
    _, first = timed(lambda: matcher(own, linked.terms, kind))
    _, again = timed(lambda: matcher(own, linked.terms, kind))
    ready, built = timed(lambda: matcher(candidates, linked.terms, kind))
    print(f"python {sys.version.split()[0]}, numpy {sys.modules['numpy'].__version__}, matcher {ready.kind}")
    print(f"import numpy {imported * 1e3:.0f} ms, load and verify the vectors {loaded * 1e3:.0f} ms")
    print(
        f"the joined map, {len(own)} claims: first {first * 1e3:.0f} ms (loading included), again {again * 1e3:.0f} ms"
    )
    print(f"500 claims {built * 1e3:.0f} ms")
    print(f"a sentence: {spoken(ready, [f'I think that {text.lower()}' for text in texts[:200]])}")
    _, longest = timed(lambda: ready.match(" ".join(texts)[:10_000]))
    print(f"10,000 characters: {longest * 1e3:.1f} ms")
    whole, said = matcher_of(linked, kind), " ".join(texts).split()
    for length in (10, 20, 40):
        sentences = [" ".join(said[start : start + length]) for start in range(0, 40 * 100, 40)]
        print(f"{length} words on the joined map with its wordings, in its context: {spoken(whole, sentences)}")
    print(f"peak memory of the process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    with TemporaryDirectory() as cache:
        main("encoded" if sys.argv[1:] == ["encoded"] else "embedded", cache)
