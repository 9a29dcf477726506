"""The protocol linter finds what would only show in play."""

import pytest
from pydantic import ValidationError

from debate.dialogue import protocol as protocols
from debate.dialogue.linter import lint
from debate.dialogue.protocol import UnknownProtocolError, parse

PERSUASION = (protocols.FOLDER / "persuasion.toml").read_text(encoding="utf-8")


def codes(text: str, fired: set[str] | None = None) -> set[str]:
    return {found.code for found in lint(parse(text), fired)}


@pytest.mark.parametrize("name", ["persuasion", "panel"])
def test_the_bundled_protocols_are_clean(name):
    assert lint(protocols.load(name)) == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('effects = ["owe_an_answer"]', 'effects = ["owe_an_anser"]', "Q001"),
        ('check = "debate_is_over"', 'check = "debate_is_ovr"', "Q001"),
        ('acts = ["pass"]', 'acts = ["past"]', "Q001"),
        ('variants = ["relevant"]', 'variants = ["relevnt"]', "Q001"),
        ('replies_to = ["why"]', 'replies_to = ["retract"]', "Q002"),
        ('id = "R5"', 'id = "R4"', "Q003"),
        ("[moves.deny]", "[moves.Why]", "Q003"),
        ('check = "cap_reached"', 'check = "no_legal_move"', "Q005"),
        ("cap = 200", "cap = 0", "Q005"),
        ('requires = ["content_is_challenged_there", "content_is_held"]', "requires = []", "Q006"),
    ],
)
def test_a_broken_protocol_is_found(old, new, code):
    assert old in PERSUASION
    assert code in codes(PERSUASION.replace(old, new))


def test_a_protocol_in_which_nobody_may_have_a_move_is_found():
    text = PERSUASION.replace('check = "no_legal_move"', 'check = "root_retracted"')
    start, end = text.index("[moves.pass]"), text.index("[[rules]]")
    assert "Q004" in codes(text[:start] + text[end:])
    assert "Q004" not in codes(text)


def test_a_rule_that_no_script_shows_is_found():
    every = {rule.id for rule in protocols.load("persuasion").rules}
    assert codes(PERSUASION, every) == set()
    assert codes(PERSUASION, every - {"B2"}) == {"Q007"}


def test_a_field_that_does_not_exist_is_refused():
    with pytest.raises(ValidationError):
        parse(PERSUASION.replace("cap = 200", "cap = 200\ncapp = 3"))


@pytest.mark.parametrize("name", ["chess", "persuasion/lenient", "../persuasion", ""])
def test_an_unknown_protocol_is_refused(name):
    with pytest.raises(UnknownProtocolError):
        protocols.load(name)


def test_names_lists_what_can_be_played():
    assert protocols.names() == ("panel", "persuasion/liberal", "persuasion/relevant", "persuasion/strict")
