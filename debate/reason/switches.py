"""Many changes of one theory, compiled once: each is a step that waits for a switch, a premise that only the change gives.

Verdicts on one claim depend only on what leads to it or to an attack on the way, so the rest is left out.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from debate.reason.compiler import compiled
from debate.reason.fixpoint import Model, well_founded
from debate.reason.program import Program
from debate.reason.suppositions import supposed_in
from debate.reason.theory import Rule, Theory, is_fact, negation
from debate.reason.verdicts import Verdict, verdict_of
from debate.reason.whatif import Change, ChangeKind, fact


def cone(theory: Theory, names: Iterable[str]) -> Theory:
    """The rules on which verdicts on these atoms can depend, directly or by attacks."""
    concluding: dict[str, list[int]] = defaultdict(list)
    for index, rule in enumerate(theory.rules):
        concluding[rule.conclusion.removeprefix("-")].append(index)
    found = set(names)
    pending = list(found)
    kept: set[int] = set()
    while pending:
        for index in concluding.get(pending.pop(), ()):
            kept.add(index)
            rule = theory.rules[index]
            for below in (rule.name, *(premise.removeprefix("-") for premise in rule.premises)):
                if below not in found:
                    found.add(below)
                    pending.append(below)
    return Theory(tuple(theory.rules[index] for index in sorted(kept)))


class Switchboard:
    """A theory in which each switch brings rules of its own; ``exact`` is False where ranks were not followed to the end.

    ``groups`` are the rules that wait for each switch, as ``waiting`` makes them.
    """

    def __init__(self, theory: Theory, claim: str, groups: Sequence[Iterable[Rule]]) -> None:
        waiting = [rule for group in groups for rule in group]
        # The claim itself may be nothing that any rule concludes.
        self.program: Program = compiled(
            Theory((*theory.rules, *waiting, Rule("?claim", (claim,), "?claim", None, True)))
        )
        self.exact = self.program.exact
        self.goal = self._atom(claim)
        self.switches = [self._atom(switch(number)) for number in range(len(groups))]
        self.number_of = {atom: number for number, atom in enumerate(self.switches)}

    def _atom(self, name: str) -> int:
        atom = self.program.literal(name)
        return -1 if atom is None else atom

    def model(self, on: Collection[int]) -> Model:
        """The model with these changes made, by their numbers."""
        program = self.program
        switches = [self.switches[number] for number in sorted(on) if self.switches[number] >= 0]
        more: list[tuple[int, ...]] = [()] * len(switches)
        return well_founded(
            Program(
                program.atoms,
                program.size,
                program.heads + switches,
                program.positive + more,
                program.negative + more,
                program.rules + [-1] * len(switches),
                program.literals,
                program.cut,
                program.circling,
            )
        )

    def verdict(self, model: Model) -> Verdict:
        """The verdict on the claim."""
        return verdict_of(model, self.goal)


def switch(number: int) -> str:
    """The atom of a switch."""
    return f"?{number}"


def waiting(theory: Theory, number: int, change: Change) -> Iterator[Rule]:
    """The rules that make a change as soon as its switch is on, inside suppositions too."""
    if change.kind is not ChangeKind.RANK:
        for literal in (fact(change), *_inside(theory, change)):
            yield Rule(f"{switch(number)}/made", (switch(number),), literal, None, True)
        for supposition in _calls_unacceptable(theory, change):
            yield Rule(f"{supposition}/accepted", (change.name, switch(number)), negation(supposition), 1)
        return
    worse = [rule.rank for rule in standing(theory, change.other) if rule.rank is not None]
    copies = [rule for name in _copies(theory, change.name) for rule in standing(theory, name)]
    for rule in dict.fromkeys([*standing(theory, change.name), *copies]):
        if worse and rule.rank is not None and rule.rank <= max(worse):
            yield rule._replace(premises=(*rule.premises, switch(number)), rank=max(worse) + 1)


def _copies(theory: Theory, atom: str) -> Iterator[str]:
    """The atoms that stand for an atom inside suppositions."""
    atoms = (
        literal.removeprefix("-") for rule in theory.rules for literal in (rule.name, rule.conclusion, *rule.premises)
    )
    return (one for one in dict.fromkeys(atoms) if one.startswith("supposing(") and one.endswith(f",{atom})"))


def _inside(theory: Theory, change: Change) -> Iterator[str]:
    """The facts that a change makes inside suppositions. There, an assumption holds even against a rejection."""
    assumed = {rule.conclusion for rule in theory.rules if is_fact(rule)}
    for copy in _copies(theory, change.name):
        if change.kind is ChangeKind.ACCEPT:
            yield copy
        elif change.kind is ChangeKind.ANSWER or copy not in assumed:
            yield negation(copy)


def _calls_unacceptable(theory: Theory, change: Change) -> Iterator[str]:
    """The reductios that call unacceptable what a change accepts."""
    if change.kind is ChangeKind.ACCEPT:
        for rule in theory.rules:
            if any(supposed_in(premise) == (rule.name, change.name) for premise in rule.premises):
                yield rule.name


def switched(theory: Theory, claim: str, changes: Sequence[Change]) -> Switchboard:
    """A theory with a switch for each change."""
    return Switchboard(theory, claim, [list(waiting(theory, number, one)) for number, one in enumerate(changes)])


def standing(theory: Theory, element: str) -> list[Rule]:
    """The ranked rules that an element of a preference stands for: that of its name or, of a claim, all that conclude it."""
    named = [rule for rule in theory.rules if rule.name == element and rule.rank is not None]
    return named or [rule for rule in theory.rules if rule.conclusion == element and rule.rank is not None]
