"""Watching: act at once, after each change that has settled, and not otherwise."""

import pytest

from debate.cli.watch import PAUSE, SETTLED, snapshot, watch


class StopError(Exception):
    """Ends the watching, as Ctrl+C does."""


def watched(states):
    """Watch something that is in these states, one after the other: what was slept and when it was acted."""
    log = []
    states = iter(states)

    def look():
        state = next(states, None)
        if state is None:
            raise StopError
        return (("a", state, 0),)

    with pytest.raises(StopError):
        watch(look, lambda: log.append("act"), lambda seconds: log.append(seconds))
    return log


def test_acts_at_once_and_then_only_after_a_change():
    # The second look of each pair is the one after acting, or after waiting for the change to settle.
    assert watched([1, 1, 1, 1]) == ["act", PAUSE, PAUSE]
    assert watched([1, 1, 1, 2, 2, 2, 2]) == ["act", PAUSE, SETTLED, "act", PAUSE]


def test_a_file_that_is_still_being_written_is_waited_for():
    assert watched([1, 1, 2, 3, 3, 3, 3]) == ["act", SETTLED, SETTLED, "act"]


def test_a_change_while_acting_is_not_missed():
    assert watched([1, 2, 2, 2, 2]) == ["act", SETTLED, "act"]


def test_a_snapshot_sees_changes_and_files_that_go(tmp_path):
    path = tmp_path / "a"
    before = snapshot([str(path)])
    path.write_text("x", encoding="utf-8")
    there = snapshot([str(path), str(path)])
    path.write_text("xy", encoding="utf-8")
    assert len({before, there, snapshot([str(path)])}) == 3
    path.unlink()
    assert snapshot([str(path)]) == before


def test_check_watch_reports_again_and_keeps_the_last_findings_while_the_file_is_gone(debate, folder, monkeypatch):
    import time

    path = folder / "town.argmap"
    text = path.read_text(encoding="utf-8")
    steps = iter(
        [lambda: path.unlink(), lambda: path.write_text(text.replace("but dear", "but  claer"), encoding="utf-8")]
    )

    def sleep(seconds):
        if seconds == PAUSE:
            step = next(steps, None)
            if step is None:
                raise KeyboardInterrupt
            step()

    monkeypatch.setattr(time, "sleep", sleep)
    code, out, err = debate("check", "--watch", "--format", "concise")
    assert code == 130
    assert [line.split()[1] for line in out.splitlines()] == ["F002", "N001"]
    assert "findings above are from before" in err
    assert err.count("Ctrl+C ends") == 2


@pytest.mark.parametrize("option", ["-", "--fix", "--diff"])
def test_watching_only_looks(debate, option):
    code, _, err = debate("check", "--watch", option)
    assert code == 2
    assert "only looks" in err


SCHEME = (
    '[poll]\ntitle = "A poll"\npremises = ["Asked were {people}."]\nconclusion = "So."\n\n'
    '[poll.slots]\npeople = "who was asked"\n'
)


def test_check_watch_sees_a_catalogue_and_a_configuration_that_come_to_be(debate, folder, monkeypatch):
    import time

    (folder / "town.argmap").write_text(
        'map m "M"\n  thesis a\n\nclaim a\n  "It is good."\n  because b\n    scheme poll\n\nclaim b\n  "They say so."\n',
        encoding="utf-8",
    )
    steps = iter(
        [
            lambda: (folder / "schemes.toml").write_text(SCHEME, encoding="utf-8"),
            lambda: (folder / "schemes.toml").write_text(SCHEME.replace("poll", "polls"), encoding="utf-8"),
            lambda: (folder / "debate.toml").write_text('ignore = ["D009"]\n', encoding="utf-8"),
        ]
    )

    def sleep(seconds):
        if seconds == PAUSE:
            step = next(steps, None)
            if step is None:
                raise KeyboardInterrupt
            step()

    monkeypatch.setattr(time, "sleep", sleep)
    code, out, err = debate("check", "--watch", "--format", "concise")
    assert code == 130
    assert [line.split()[1] for line in out.splitlines()] == ["D009", "D009"]
    assert err.count("Ctrl+C ends") == 4


def test_the_screen_is_cleared_only_on_a_terminal(debate, folder, monkeypatch):
    import sys
    import time

    def stop(seconds):
        raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", stop)
    assert "\x1b[2J" not in debate("check", "--watch")[1]
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert debate("check", "--watch", "--format", "concise")[0] == 130
