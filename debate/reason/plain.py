"""An explanation in plain English, with who says what, and where."""

from debate.model.elements import HOLDS, RelationKind
from debate.model.map import Map
from debate.reason.explanation import Explanation, Lack, Line
from debate.reason.places import assertion, place, spoken, voice_name
from debate.reason.shortest import Step
from debate.reason.suppositions import supposed_in
from debate.reason.theory import Literal, Rule
from debate.reason.verdicts import Verdict

_INDENT = "  "
_MOST = 3  # occurrences or reasons listed for a claim without an argument


def as_text(argument_map: Map, explanation: Explanation) -> str:
    """The explanation as lines of text, indented by depth, ending with a newline."""
    words = _Words(argument_map)
    words.explanation(explanation)
    return "\n".join(words.lines) + "\n"


class _Words:
    def __init__(self, argument_map: Map) -> None:
        self.map = argument_map
        self.suppositions = {supposition.id: supposition for supposition in argument_map.suppositions}
        self.lines: list[str] = []

    def put(self, depth: int, text: str) -> None:
        self.lines.append(_INDENT * depth + text[:1].upper() + text[1:])

    # Names

    def text(self, literal: Literal) -> str:
        if literal.startswith("-"):
            return f"not: {self.text(literal[1:])}"
        claim = self.map.claim_by_id.get(literal) or self.map.motion_by_id.get(literal)
        if claim is not None:
            return f'"{claim.text}"'
        relation = self.map.relation_by_id.get(literal)
        if relation is not None:
            return self.step_name(tuple(premise.claim for premise in relation.premises), relation.target)
        scoped = supposed_in(literal)
        if scoped is not None:
            return f"{self.text(scoped[1])}, on that supposition"
        supposition = self.suppositions.get(literal)
        if supposition is not None:
            rejected = supposition.rejects
            drawn = f"rejecting {self.text(rejected)}" if rejected else "what would follow"
            return f"the step from supposing {self.both(supposition.assumes)} to {drawn}"
        if literal.startswith("contradiction("):
            return "the opposite, on that supposition"
        if literal.startswith("says("):
            return f"{voice_name(self.map, literal[5:].partition(',')[0])} says so"
        return literal

    def step_name(self, premises: tuple[Literal, ...], target: Literal) -> str:
        target = target.removeprefix("-")
        if target in self.map.relation_by_id:
            return f"the step from {self.both(premises)} to that other step"
        return f"the step from {self.both(premises)} to {self.text(target)}"

    def both(self, literals: tuple[Literal, ...]) -> str:
        return " and ".join(map(self.text, literals))

    # The explanation

    def explanation(self, explanation: Explanation) -> None:
        name = explanation.element
        self.put(0, f"{self.text(name)} is {explanation.verdict} {self.view(explanation.view)}.")
        relation = name in self.map.relation_by_id or name in self.suppositions
        openings = {
            Verdict.ACCEPTED: "It holds:" if relation else "It stands:",
            Verdict.CONTESTED: "There is an argument for it:",
            Verdict.REJECTED: "There is an argument for it, but it is defeated:",
        }
        for number, line in enumerate(explanation.lines):
            self.put(0, "There is another argument for it, also defeated:" if number else openings[explanation.verdict])
            self.step(1, line.argument)
            if explanation.verdict is Verdict.ACCEPTED and not line.replies and not line.more:
                self.put(0, "Nothing in this view speaks against it.")
            self.replies(0, line, name)
        if explanation.verdict is Verdict.CONTESTED:
            self.put(0, "As long as that is not answered, neither side wins.")
        if explanation.verdict is Verdict.UNSUPPORTED:
            self.missing(explanation)
        if explanation.more:
            what = "steps towards it" if explanation.lacking else "arguments for it"
            self.put(0, f"And {explanation.more} more {what}.")

    def view(self, view: str) -> str:
        if view == "author" and not self.map.view:
            return "in this map"
        if view == "author":
            return "in the view that the map presents"
        if view == "all":
            return "when every voice counts"
        return f"in the view of {voice_name(self.map, view)}"

    def replies(self, depth: int, line: Line, about: Literal = "") -> None:
        """What is put forward against a line; the claim ``about`` is called "it"."""
        against_it = 0
        for reply in line.replies:
            target = self.target(reply, line.argument.rule)
            if target == f"Against {self.text(about)}:":
                target = "Also against it:" if against_it else "Against it:"
                against_it += 1
            self.put(depth, target)
            self.attack(depth, reply)
        if line.more:
            self.put(depth, f"And {line.more} more argument{'s' if line.more > 1 else ''} against it.")

    def attack(self, depth: int, line: Line) -> None:
        self.step(depth + 1, line.argument)
        if line.weaker:
            self.put(depth + 1, "This is weaker than what it speaks against, so it defeats nothing.")
        elif line.mutual:
            self.put(depth + 1, "Neither of the two is stronger than the other.")
        elif line.verdict is Verdict.CONTESTED:
            self.put(depth + 1, "This is contested in its turn." if line.replies else "This is contested in its turn …")
        elif line.verdict is Verdict.REJECTED:
            self.put(depth + 1, "This fails:" if line.replies else "This fails.")
        self.replies(depth + 1, line)

    def target(self, line: Line, attacked: Rule) -> str:
        """What a line is put forward against."""
        assert line.hits is not None
        hit, attacker = line.hits, line.argument.rule.conclusion
        if attacker == "-" + hit.name:
            if hit is attacked and hit.premises:
                return (
                    "Against this last step:" if len(hit.premises) == 1 else "Against this last step, from all of that:"
                )
            if hit.premises and not hit.premises[0].startswith("says("):
                return f"Against {self.step_name(hit.premises, hit.conclusion)}:"
            return f"Against taking this word for {self.text(hit.conclusion)}:"
        if hit.conclusion.startswith("-"):
            return f"On the other side, for {self.text(hit.conclusion[1:])}:"
        return f"Against {self.text(hit.conclusion)}:"

    def step(self, depth: int, step: Step) -> None:
        """An argument, from its conclusion down to who asserts what it starts from."""
        rule = step.rule
        if not rule.premises:
            self.put(depth, assertion(self.map, rule))
            return
        if rule.premises[0].startswith("says("):
            self.put(depth, assertion(self.map, rule))
            return
        opening = "but" if rule.conclusion.startswith("-") else "because"
        supposition = self.suppositions.get(rule.name)
        if supposition is not None:
            self.put(depth, f"{opening} suppose {self.both(supposition.assumes)}")
            opening = "from that would follow what cannot be accepted:" if supposition.rejects else "from that follows"
        parts = dict(zip(dict.fromkeys(rule.premises), step.parts, strict=False))
        for premise in dict.fromkeys(rule.premises):
            self.put(depth, f"{opening} {self.text(premise)}")
            if premise in parts:
                self.step(depth + 1, parts[premise])
            opening = "and"
        if rule.rank is None and not rule.strict:
            self.put(depth, f"this cannot stand together with {self.text(rule.conclusion.removeprefix('-'))}")
        relation = self.map.relation_by_id.get(rule.name)
        if relation is not None and relation.by:
            taken = relation.by[0]
            self.put(
                depth, f"This step is taken by {voice_name(self.map, taken.voice)}{place(self.map, taken.anchors)}."
            )
        if step.cut:
            self.put(depth + 1, "for reasons of its own …")

    # What is missing

    def missing(self, explanation: Explanation) -> None:
        name = explanation.element
        for lack in explanation.lacking:
            self.lack(lack)
        if explanation.lacking:
            return
        if name in self.map.relation_by_id:
            self.put(0, "It does not count in this view, or one of its premises has no argument.")
            return
        reasons = [r for r in self.map.relations_to.get(name, ()) if r.kind is RelationKind.REASON]
        given = "none of the map's reasons for it counts" if reasons else "no reason for it is given"
        self.put(0, f"In this view nobody asserts it, and {given}.")
        for relation in reasons[:_MOST]:
            premises = self.both(tuple(premise.claim for premise in relation.premises))
            whose = "" if relation.by else ", for nobody in this view holds that"
            taken = (
                f"is taken by {voice_name(self.map, relation.by[0].voice)} alone" if relation.by else "does not count"
            )
            self.put(1, f"the reason from {premises} {taken}{whose}.")
        claim = self.map.claim_by_id.get(name)
        for occurrence in claim.occurrences[:_MOST] if claim is not None else ():
            outside = "outside this view, it is " if occurrence.attitude in HOLDS else ""
            self.put(1, f"{outside}{spoken(self.map, occurrence)}.")

    def lack(self, lack: Lack) -> None:
        needed = self.both(lack.missing)
        self.put(0, f"{self.step_name(lack.rule.premises, lack.rule.conclusion)} needs {needed}.")
        if lack.circular:
            self.put(1, "But the support for that runs in a circle, back to what it should support.")
        else:
            self.put(1, "In this view there is no argument for that.")


def named(argument_map: Map, literal: Literal) -> str:
    """A literal in words: the text of a claim, or what step it is."""
    return _Words(argument_map).text(literal)


def taken_word(argument_map: Map, rule: Rule) -> str:
    """Whose word a rule without premises takes, inside a sentence: "asserted by Ham (p7)"."""
    return assertion(argument_map, rule).removesuffix(".")
