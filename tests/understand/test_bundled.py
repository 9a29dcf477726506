"""The vectors that ship with the encoder: whole, of the shipped encoder, and of the maps as they are."""

from pathlib import Path

import numpy as np
import pytest

from debate.language.load import load
from debate.resources import library
from debate.understand import bundled, encoder
from debate.understand.encoder import Encoder
from debate.understand.map_matcher import encoded_texts
from debate.understand.table import Vectors

STALE = "a bundled map or the encoder has changed: run `python -m benchmarks.matching.build_claims` and commit the file"


@pytest.fixture(scope="module")
def ready() -> Encoder:
    return encoder.load()


@pytest.fixture(scope="module")
def texts() -> list[str]:
    found: dict[str, None] = {}
    for path in sorted(library().rglob("*.argmap")):
        found.update(dict.fromkeys(encoded_texts(load(path).map)))
    return list(found)


def refused(texts: object) -> Vectors:
    pytest.fail(f"{STALE}; missing: {texts}")


def test_every_claim_of_the_bundled_maps_is_there(ready: Encoder, texts: list[str]) -> None:
    assert bundled.known_vectors(texts, ready.identity, refused).shape == (len(texts), encoder.DIMENSIONS)


def test_the_vectors_are_those_of_the_shipped_encoder(ready: Encoder, texts: list[str]) -> None:
    some = texts[:: len(texts) // 12]
    found = bundled.known_vectors(some, ready.identity, refused)
    assert np.sum(found * ready.sentences(some), axis=1).min() > 0.999, STALE


def test_unknown_texts_are_computed_and_known_ones_are_not(ready: Encoder, texts: list[str]) -> None:
    asked: list[str] = []

    def compute(missing: object) -> Vectors:
        asked.extend(missing)  # type: ignore[call-overload]
        return np.ones((1, encoder.DIMENSIONS), dtype=np.float32)

    found = bundled.known_vectors([texts[0], "no such claim", texts[1]], ready.identity, compute)
    assert asked == ["no such claim"]
    assert found[1].tolist() == [1] * encoder.DIMENSIONS
    assert not np.allclose(found[0], found[2])


@pytest.mark.parametrize("damage", ["flipped", "cut", "gone", "other encoder"])
def test_a_damaged_file_is_not_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ready: Encoder, texts: list[str], damage: str
) -> None:
    content = bundled.FILE.read_bytes()
    flipped = content[:-1] + bytes([content[-1] ^ 1])
    path = tmp_path / "claims.bin"
    if damage != "gone":
        path.write_bytes({"flipped": flipped, "cut": content[:-7], "other encoder": content}[damage])
    monkeypatch.setattr(bundled, "FILE", path)
    identity = "0" * 64 if damage == "other encoder" else ready.identity
    zeros = np.zeros((1, encoder.DIMENSIONS), dtype=np.float32)
    assert not bundled.known_vectors(texts[:1], identity, lambda missing: zeros).any()
