"""`debate check --played`: the debates of the balance audit, played in processes of their own."""

import pytest

from debate.cli import check_played
from debate.dialogue.balance_plays import Disagreement, Play
from debate.dialogue.move import Side

CLAIMS = """map m "M"
  thesis clean

claim clean
  "Free buses keep the air clean."

claim dear
  "Free buses cost too much."

claim full
  "Free buses are too full."

claim late
  "Free buses are late."

"""
ONE_SIDED = (
    CLAIMS + 'motion buses "This house would make buses free."{allowed}\n  for clean\n  against dear, full, late\n'
)


@pytest.fixture
def few(monkeypatch):
    """Few draws, in several parts."""
    monkeypatch.setattr(check_played, "DRAWS", 10)
    monkeypatch.setattr(check_played, "PART", 4)


def test_every_debate_of_the_audit_is_played(debate, folder, few):
    (folder / "town.argmap").write_text(ONE_SIDED.format(allowed=""), encoding="utf-8")
    code, out, err = debate("check", "--played")
    assert code == 1  # --played audits, too
    assert "warning[B001]: the motion `buses`" in out or "warning[B001] the motion `buses`" in out
    assert "1 motion: 20 debates played, each won by the side that the audit says" in err


def test_a_one_sided_motion_whose_map_says_why_passes(debate, folder, few):
    allowed = "  # allow B001: nobody in the town defends it"
    (folder / "town.argmap").write_text(ONE_SIDED.format(allowed=allowed), encoding="utf-8")
    code, out, err = debate("check", "--select", "B", "--balance", "--played")
    assert (code, out) == (0, "")
    assert "1 motion: 20 debates played" in err


def test_standard_input_can_be_played(debate, folder, few, monkeypatch):
    import io
    import sys

    text = ONE_SIDED.format(allowed="  # allow B001: nobody in the town defends it")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    code, _, err = debate("check", "-", "--select", "B", "--played")
    assert code == 0
    assert "1 motion: 20 debates played" in err


def test_a_debate_that_ends_otherwise_is_an_internal_fault_that_nothing_hides(debate, folder, monkeypatch):
    (folder / "town.argmap").write_text(ONE_SIDED.format(allowed=""), encoding="utf-8")
    ended = [Disagreement("buses", Play(draw, Side.OPPONENT), Side.PROPONENT) for draw in (7, 3)]
    monkeypatch.setattr(check_played, "_played", lambda arenas: [(arenas[0][0], one) for one in ended])
    code, _, err = debate("check", "--played", "--exit-zero")
    assert code == 2
    assert "internal fault: town.argmap: 2 of 2,000 debates about `buses`" in err
    assert "seed 7: by the proponent" in err
    assert "debates played, each won" not in err


@pytest.mark.parametrize("text", [CLAIMS, "claim a\n  becuase b\n"], ids=["no motion", "errors"])
def test_without_a_motion_that_can_be_debated_nothing_is_played(debate, folder, text):
    (folder / "town.argmap").write_text(text, encoding="utf-8")
    _, _, err = debate("check", "--played")
    assert "0 motions, nothing played" in err


def test_watching_does_not_go_with_playing(debate):
    code, _, err = debate("check", "--watch", "--played")
    assert code == 2
    assert "--played" in err
