"""Write the encoder's vectors of the bundled maps' claims, which ship with it: debate/understand/weights/encoder/claims.bin.

    python -m benchmarks.matching.build_claims

Run it again after a claim or a motion of a bundled map has changed, or the encoder's weights; a test says when. Only what
is missing from the present file is computed.
"""

from debate.language.load import load
from debate.resources import library
from debate.understand import bundled, encoder
from debate.understand.map_matcher import encoded_texts


def texts() -> list[str]:
    """What the matchers of all bundled maps ask the encoder for, each text once."""
    found: dict[str, None] = {}
    for path in sorted(library().rglob("*.argmap")):
        found.update(dict.fromkeys(encoded_texts(load(path).map)))
    return list(found)


def main() -> None:
    ready = encoder.load()
    every = texts()
    vectors = bundled.known_vectors(every, ready.identity, ready.sentences)
    content = bundled.packed(every, ready.identity, vectors)
    bundled.FILE.write_bytes(content)
    print(f"{len(every)} claims, {len(content):,} bytes")


if __name__ == "__main__":
    main()
