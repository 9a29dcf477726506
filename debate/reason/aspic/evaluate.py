"""What follows from an ASPIC+ theory, under any of the four orders and any semantics of abstract frameworks."""

from dataclasses import dataclass

from debate.frameworks.framework import from_attacks
from debate.frameworks.grounded import Label
from debate.frameworks.problem import Problem, Semantics, Task
from debate.frameworks.problem import Verdict as Found
from debate.frameworks.solve import solve
from debate.frameworks.workbench import Workbench
from debate.reason.arguments import MOST_ARGUMENTS, Arguments, TooManyDefeatsError, construct
from debate.reason.aspic.postulates import Violation, open_below, violations
from debate.reason.orders import LAST_ELITIST, Comparison, Order, Principle
from debate.reason.theory import Literal, Rule, Theory
from debate.reason.verdicts import Verdict, judge


@dataclass(frozen=True, slots=True)
class Answer:
    """What follows. ``arguments`` is None where none had to be built.

    Under grounded semantics ``verdicts`` has the verdict on every literal that a rule or premise concludes. Under any
    other, ``extensions`` has the conclusions of each extension. ``broken`` lists the postulates that do not hold.
    ``unknown`` is empty, or says why there is no answer.
    """

    order: Order
    semantics: Semantics
    arguments: Arguments | None = None
    verdicts: tuple[tuple[Literal, Verdict], ...] = ()
    extensions: tuple[tuple[Literal, ...], ...] = ()
    broken: tuple[Violation, ...] = ()
    unknown: str = ""

    def concluded(self, verdict: Verdict) -> tuple[Literal, ...]:
        """The literals that have this verdict."""
        return tuple(literal for literal, found in self.verdicts if found is verdict)


def evaluate_theory(
    theory: Theory,
    order: Order = LAST_ELITIST,
    semantics: Semantics = Semantics.GROUNDED,
    cap: int = MOST_ARGUMENTS,
    bench: Workbench | None = None,
    build: bool = False,
) -> Answer:
    """What follows from a theory. Beyond ``cap`` arguments, or the means of the bench, the answer is unknown.

    Under grounded semantics nothing is built where the verdicts can be had without (``is_direct``), unless ``build``
    asks for it.
    """
    if semantics is Semantics.GROUNDED and not build and is_direct(theory, order):
        answer = _direct(theory, order)
        if answer is not None:
            return answer
    arguments = construct(theory, cap, order)
    if not arguments.complete:
        return Answer(order, semantics, arguments, unknown=f"there are more than {cap:,} arguments")
    try:
        defeats = arguments.defeats()
    except TooManyDefeatsError as problem:
        return Answer(order, semantics, unknown=str(problem))
    if semantics is Semantics.GROUNDED:
        return _grounded(arguments)
    framework = from_attacks(len(arguments.all), defeats)
    found = solve(framework, Problem(Task.EVERY_EXTENSION, semantics), bench=bench)
    if found.verdict is Found.UNKNOWN:
        return Answer(order, semantics, arguments, unknown=found.reason)
    extensions = sorted(found.extensions, key=sorted)
    concluded = tuple(_conclusions(arguments, extension) for extension in extensions)
    broken = [violation for extension in extensions for violation in _broken(arguments, extension)]
    return Answer(order, semantics, arguments, (), concluded, tuple(dict.fromkeys(broken)))


def is_direct(theory: Theory, order: Order) -> bool:
    """Whether grounded verdicts under this order can be had rule by rule, without arguments.

    So it is for the last link over a total preorder, if sets are compared elitist or have one element: they have more
    only by strict rules of several premises.
    """
    if order.principle is not Principle.LAST or order.below is not None:
        return False
    return order.comparison is Comparison.ELITIST or all(
        rule.rank is not None or len(set(rule.premises)) < 2 for rule in theory.rules
    )


def premises_as_rules(theory: Theory) -> Theory:
    """The same theory without ordinary premises, for the last link: each becomes a rule without premises, above every
    other rule, as an argument without defeasible rules is stronger than any with some."""
    top = max((rule.rank for rule in theory.rules if rule.rank is not None), default=0)
    lowest = min(theory.premises.values(), default=0)
    asserted = tuple(
        Rule(f"premise {literal}", (), literal, top + 1 + rank - lowest) for literal, rank in theory.premises.items()
    )
    return Theory((*asserted, *theory.rules), theory.contraries, notes=theory.notes)


def _direct(theory: Theory, order: Order) -> Answer | None:
    verdicts = judge(premises_as_rules(theory))
    if not verdicts.program.exact:
        return None
    names = dict.fromkeys([*theory.premises, *(rule.conclusion for rule in theory.rules)])
    found = [(name, verdicts.of_literal(name)) for name in names]
    listed = tuple(pair for pair in found if pair[1] is not Verdict.UNSUPPORTED)
    accepted = [name for name, verdict in listed if verdict is Verdict.ACCEPTED]
    return Answer(order, Semantics.GROUNDED, None, listed, broken=violations(theory, accepted))


def _grounded(arguments: Arguments) -> Answer:
    best: dict[Literal, Label] = {}
    labels = arguments.labels()
    rising = [Label.OUT, Label.UNDECIDED, Label.IN]
    for argument, label in zip(arguments.all, labels, strict=True):
        best[argument.conclusion] = max(best.get(argument.conclusion, label), label, key=rising.index)
    verdicts = tuple((literal, _VERDICT[label]) for literal, label in best.items())
    extension = frozenset(number for number, label in enumerate(labels) if label is Label.IN)
    return Answer(arguments.order, Semantics.GROUNDED, arguments, verdicts, broken=tuple(_broken(arguments, extension)))


_VERDICT = {Label.IN: Verdict.ACCEPTED, Label.UNDECIDED: Verdict.CONTESTED, Label.OUT: Verdict.REJECTED}


def _conclusions(arguments: Arguments, extension: frozenset[int]) -> tuple[Literal, ...]:
    return tuple(dict.fromkeys(arguments.all[number].conclusion for number in sorted(extension)))


def _broken(arguments: Arguments, extension: frozenset[int]) -> list[Violation]:
    below = open_below(arguments, extension)
    found = violations(arguments.theory, _conclusions(arguments, extension))
    return [*found] if below is None else [below, *found]
