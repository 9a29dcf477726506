from collections.abc import Iterator

import pytest

from debate.understand.matcher import Kind
from tests.understand.some_claims import KINDS


@pytest.fixture(scope="module", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Vectors are kept in a folder of the tests, not in the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DEBATE_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    return request.param
