"""What if a claim were rejected or accepted: what an editor says, without touching the text."""

from debate.authoring.analysis import Analysis
from debate.reason.difference import differences
from debate.reason.whatif import Change, suppose
from debate.reason.whatif_words import clause

MOST_LISTED = 8


def claim_at(analysis: Analysis, line: int) -> str | None:
    """The claim or motion whose name is given in a line of the text, by its canonical name."""
    claims = ((claim.id, claim.span) for claim in analysis.map.claims)
    motions = ((motion.id, motion.span) for motion in analysis.map.motions)
    for group in (claims, motions):
        for name, span in group:
            if span.line == line and analysis.own(span):
                return name
    return None


def what_if(analysis: Analysis, change: Change) -> str:
    """Which verdicts would be other ones under a change, in words; a map with errors has none."""
    if not analysis.sound:
        return "The map has errors, so it has no verdicts yet."
    after = suppose(analysis.map, "author", [change])
    names = [*analysis.map.claim_by_id, *analysis.map.motion_by_id]
    found = [one for one in differences(analysis.verdicts, after, names) if one.name != change.name]
    told = [f"{one.name}: {one.before} -> {one.after}" for one in found[:MOST_LISTED]]
    if len(found) > MOST_LISTED:
        told.append(f"and {len(found) - MOST_LISTED} more")
    heading = f"What if {clause(analysis.map, change)}? (The file stays as it is.)"
    return "\n".join([heading, *(told or ["No other verdict would change."])])
