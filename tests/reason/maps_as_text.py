"""Maps written down in the tests themselves."""

from debate.language.load import load_text


def read(text, **claims):
    """The map of this text, with further claims: their names, and the lines under them."""
    lines = [text.strip("\n")]
    for name, under in claims.items():
        lines += [f"claim {name}", f'  "{name}."', *("  " + line for line in under.split("|") if line)]
    loaded = load_text("\n".join(lines) + "\n")
    assert [finding.message for finding in loaded.findings] == []
    return loaded.map
