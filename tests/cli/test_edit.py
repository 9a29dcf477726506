"""`debate edit` before the app opens."""

import pytest

from debate.cli.edit import run
from debate.cli.terminal import UserError


def test_without_a_terminal_it_says_what_to_do_instead(tmp_path):
    with pytest.raises(UserError, match="debate check --watch"):
        run([str(tmp_path / "new.argmap")])


def test_what_is_no_map_is_refused(tmp_path):
    with pytest.raises(UserError, match="is a folder"):
        run([str(tmp_path)])
    with pytest.raises(UserError, match="there is no folder"):
        run([str(tmp_path / "nowhere" / "new.argmap")])
    with pytest.raises(UserError, match="there is no map `hamm`; did you mean `ham`"):
        run(["hamm"])
