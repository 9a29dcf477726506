from debate.authoring.actions import actions, fix_all
from debate.authoring.judgement import judge
from debate.authoring.rename import edited
from tests.authoring.maps import BUSES, analysed


def offered(text, line, analysis=None):
    analysis = analysis or analysed(text)
    findings = [*analysis.findings, *judge(analysis).findings]
    return {
        action.title: (action, edited(analysis.text, action.edits))
        for action in actions(analysis, findings, line, line)
    }


def test_a_fix_is_offered_where_the_finding_is():
    text = BUSES.replace("  because", "  becuse")
    action, after = offered(text, 8)["write `because`"]
    assert after == BUSES
    assert not action.safe
    assert "write `because`" not in offered(text, 6)


def test_a_safe_fix_is_marked_and_all_of_them_can_be_made_at_once():
    text = BUSES.replace("  because", "\tbecause").replace("  but", "\tbut")
    analysis = analysed(text)
    titles = offered(text, 8)
    assert titles["indent it with spaces"][0].safe
    assert fix_all(analysis, analysis.findings) == BUSES


def test_a_name_that_is_unknown_can_be_written_down():
    text = BUSES.replace("but costs-too-much", "but dear")
    _, after = offered(text, 11)["write down `claim dear`"]
    assert 'unless nobody-switches\n  but dear\n\nclaim dear\n  "…"\n\nclaim fewer-cars' in after
    assert not analysed(after).findings
    text = BUSES.replace("planner asserts", "driver asserts")
    _, after = offered(text, 15)["write down `voice driver`"]
    assert 'driver asserts\n\nvoice driver "…"\n\nclaim costs' in after
    assert not analysed(after).findings


def test_a_finding_of_a_rule_can_be_allowed_on_its_line():
    analysis = analysed(BUSES)
    finding = next(one for one in judge(analysis).findings if one.code == "D002" or one.code[0] in "FSDP")
    line = finding.span.line
    _, after = offered(BUSES, line)[f"allow {finding.code} here"]
    assert f"  # allow {finding.code}: say why" in after.split("\n")[line - 1]
    again = judge(analysed(after)).findings
    assert not [one for one in again if one.code == finding.code and one.span.line == line]


def test_a_line_with_a_comment_gets_the_permission_above_it():
    finding = judge(analysed(BUSES)).findings[0]
    lines = BUSES.split("\n")
    lines[finding.span.line - 1] += "  # mine"
    text = "\n".join(lines)
    _, after = offered(text, finding.span.line)[f"allow {finding.code} here"]
    assert f"# allow {finding.code}: say why" in after.split("\n")[finding.span.line - 1]
    assert lines[finding.span.line - 1] in after


def test_a_mistake_of_the_language_cannot_be_allowed():
    text = BUSES.replace("  because", "  becuse")
    assert not any(title.startswith("allow L") for title in offered(text, 8))
