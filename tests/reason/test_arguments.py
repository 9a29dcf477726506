"""Examples with known answers from the literature on ASPIC+. The source of each is named in its test."""

from debate.frameworks.framework import from_attacks
from debate.frameworks.grounded import Label
from debate.frameworks.problem import Problem, Semantics, Task
from debate.frameworks.solve import solve
from debate.frameworks.workbench import Workbench
from debate.reason import circles, compiler
from debate.reason.arguments import construct
from debate.reason.theory import Rule, Theory, transposed
from debate.reason.verdicts import Verdict, judge

ACCEPTED, CONTESTED, REJECTED, UNSUPPORTED = Verdict


def rule(text, name=None, rank=2):
    """`a, b => c` is defeasible, `a, b -> c` strict."""
    strict = "->" in text
    body, head = text.split("->" if strict else "=>")
    premises = tuple(part.strip() for part in body.split(",") if part.strip())
    return Rule(name or text, premises, head.strip(), None if strict else rank, strict)


def theory(*rules, transpose=True, premises=(), contraries=()):
    made = [rule(item) if isinstance(item, str) else item for item in rules]
    if transpose:
        made = [other for item in made for other in (transposed(item) if item.strict else (item,))]
    ranks = premises if isinstance(premises, dict) else dict.fromkeys(premises, 1)
    return Theory(tuple(made), frozenset(contraries), ranks)


def accepted(given):
    """The conclusions of the arguments that are in, by full construction."""
    arguments = construct(given)
    assert arguments.complete
    labels = arguments.labels()
    return {argument.conclusion for argument in arguments.all if labels[argument.number] is Label.IN}


def preferred(given):
    """The conclusions of each preferred extension of the arguments, by full construction and the solver."""
    arguments = construct(given)
    assert arguments.complete
    framework = from_attacks(len(arguments.all), arguments.defeats())
    found = solve(framework, Problem(Task.EVERY_EXTENSION, Semantics.PREFERRED), bench=Workbench(plain=True))
    return sorted(sorted({arguments.all[number].conclusion for number in one}) for one in found.extensions)


def test_married_and_bachelor():
    """Modgil and Prakken 2014, example 4.1."""
    given = theory("w => m", "pa => b", "m -> -b", premises=("w", "pa"))
    assert accepted(given) == {"w", "pa"}
    assert preferred(given) == [["-b", "m", "pa", "w"], ["-m", "b", "pa", "w"]]


def test_transposition_keeps_the_accepted_consistent():
    """Caminada and Amgoud 2007: without transpositions hw and -hw are both accepted."""
    rules = ("-> wr", "-> go", "wr => m", "go => b", "m -> hw", "b -> -hw")
    assert accepted(theory(*rules, transpose=False)) == {"wr", "go", "m", "b", "hw", "-hw"}
    assert accepted(theory(*rules)) == {"wr", "go"}
    assert preferred(theory(*rules)) == [["-b", "go", "hw", "m", "wr"], ["-hw", "-m", "b", "go", "wr"]]
    assert judge(theory(*rules)).of("hw") is CONTESTED


def test_tandem():
    """Three want to ride; two fit on the tandem."""
    rules = ("-> jw", "-> mw", "-> sw", "jw => jt", "mw => mt", "sw => st", "jt, mt -> -st")
    assert accepted(theory(*rules, transpose=False)) == {"jw", "mw", "sw", "jt", "mt", "-st"}
    assert accepted(theory(*rules)) == {"jw", "mw", "sw"}
    every_two_but_one = [[f"-{left}t", *(f"{one}t" for one in "jms" if one != left)] for left in "jms"]
    assert preferred(theory(*rules)) == [sorted([*pair, "jw", "mw", "sw"]) for pair in every_two_but_one]


RUNNING = (rule("~s => t", "d1"), rule("r => q", "d2"), rule("a => p", "d3"), rule("t, q -> -p"))


def test_running_example_counts():
    """Modgil and Prakken 2013, the running example: numbers of arguments and of attacks."""
    small = construct(theory(*RUNNING, transpose=False, premises=("a", "r", "-r", "~s")))
    assert (len(small.all), len(small.defeats())) == (8, 5)
    more = (rule("~d => s", "d4"), rule("r -> -d3"))
    premises = ("a", "r", "-r", "~s", "~d")
    large = construct(
        theory(*RUNNING, *more, transpose=False, premises=premises, contraries=[("s", "~s"), ("d", "~d")])
    )
    assert len(large.defeats()) == 10


def test_running_example_with_ranks():
    rules = [r._replace(rank=1) if r.name == "d2" else r for r in RUNNING]
    premises = {"a": 2, "r": 3, "-r": 2, "~s": 1}
    # What goes wrong without transpositions: both sides are accepted.
    assert {"p", "-p"} <= accepted(theory(*rules, transpose=False, premises=premises))
    more = (rule("~d => s", "d4"), rule("r -> -d3"))
    given = theory(*rules, *more, transpose=False, premises={**premises, "~d": 2}, contraries=[("s", "~s")])
    assert "-d3" in accepted(given)
    assert "p" not in accepted(given)


def test_red_light():
    """Pollock 1987: an undercut takes the reason away without saying anything against the conclusion."""
    given = theory("-> looks", "-> light", rule("looks => red", "d1"), "light => -d1")
    verdicts = judge(given)
    assert [verdicts.of(name) for name in ("red", "-red", "-d1", "d1")] == [REJECTED, UNSUPPORTED, ACCEPTED, REJECTED]
    assert accepted(given) == {"looks", "light", "-d1"}


def test_nixon_diamond_and_penguin():
    given = theory("-> q", "-> r", "q => p", "r => -p")
    nixon = judge(given)
    assert (nixon.of("p"), nixon.of("-p")) == (CONTESTED, CONTESTED)
    assert preferred(given) == [["-p", "q", "r"], ["p", "q", "r"]]
    flies, walks = rule("bird => flies", rank=1), rule("penguin => -flies", rank=2)
    penguin = judge(theory("-> penguin", "penguin -> bird", flies, walks))
    assert (penguin.of("flies"), penguin.of("-flies")) == (REJECTED, ACCEPTED)


def test_an_ordinary_premise_is_blind_to_arguments_and_an_assertion_is_not():
    """Under the last link no defeasible argument defeats an ordinary premise; hence maps assert by rules."""
    assert accepted(theory("u => -s", premises=("s", "u"))) == {"s", "u"}
    verdicts = judge(theory("=> s", "=> u", "u => -s"))
    assert [verdicts.of(name) for name in ("s", "-s", "u")] == [CONTESTED, CONTESTED, ACCEPTED]


def test_support_in_a_circle_is_no_argument():
    circle = judge(theory("p => q", "q => p"))
    assert (circle.of("p"), circle.of("q")) == (UNSUPPORTED, UNSUPPORTED)
    entered = judge(theory("p => q", "q => p", "r => p", "=> r"))
    assert (entered.of("p"), entered.of("q")) == (ACCEPTED, ACCEPTED)


def test_deductive_support_hands_attacks_on():
    """Cayrol and Lagasquie-Schiex 2013: a supports x, b supports c, x attacks c: a attacks c, and x attacks b."""
    attack = rule("x => -c", rank=9)
    given = theory("=> a", "=> b", "=> x", "=> c", "a -> x", "b -> c", attack)
    verdicts = judge(given)
    assert [verdicts.of(name) for name in "axbc"] == [ACCEPTED, ACCEPTED, REJECTED, REJECTED]
    assert [[name for name in one if name in "abcx"] for one in preferred(given)] == [["a", "x"]]


def test_a_strong_step_that_rests_on_its_own_conclusion_gives_no_strong_argument():
    """`weak` alone carries p; the strong step to p runs through p itself and must not lend it its rank."""
    weak, strong = rule("=> p", rank=1), rule("q => p", "strong", rank=3)
    given = theory(weak, "p => q", strong, rule("=> -p", rank=2))
    assert judge(given).of("p") is REJECTED
    assert judge(given).of("-p") is ACCEPTED


def test_in_a_large_circle_a_step_counts_even_where_it_rests_on_its_own_conclusion(monkeypatch):
    """The same theory, with its circle taken for a large one: the strong step defends p against what defeats `weak`."""
    monkeypatch.setattr(circles, "MOST_CLAUSES_OF_CIRCLE", 0)
    weak, strong = rule("=> p", rank=1), rule("q => p", "strong", rank=3)
    beside = [rule("=> s", rank=1), rule("=> -s", rank=2)]
    verdicts = judge(theory(weak, "p => q", strong, rule("=> -p", rank=2), *beside))
    assert (verdicts.of("p"), verdicts.of("-p")) == (CONTESTED, CONTESTED)
    assert (verdicts.of("s"), verdicts.of("-s")) == (REJECTED, ACCEPTED)
    assert any("circles too large" in note for note in verdicts.notes)


def test_the_cap_is_kept_and_said():
    rules = [rule(f"=> a{n}", f"x{n}{m}") for n in range(6) for m in range(6)]
    rules += [rule(", ".join(f"a{n}" for n in range(6)) + " => goal")]
    found = construct(theory(*rules), cap=500)
    assert len(found.all) == 500
    assert not found.complete


def test_many_ranks_on_many_sides_take_no_quadratic_time():
    """Preferences can give every step its own rank; each is compiled once all the same."""
    rules = [rule("=> a" if n % 2 else "=> -a", f"r{n}", rank=n) for n in range(4000)]
    verdicts = judge(theory(*rules))
    assert (verdicts.of("a"), verdicts.of("-a")) == (ACCEPTED, REJECTED)
    assert len(verdicts.program.heads) < 6 * len(rules)


def test_entangled_ranks_are_given_up_with_a_note(monkeypatch):
    monkeypatch.setattr(compiler, "MOST_CLAUSES", 1000)
    chain = [rule(f"c{n} -> c{n + 1}") for n in range(60)] + [rule("=> c0")]
    against = [rule(f"=> -c{n}", f"o{n}", rank=n) for n in range(60)]
    assert "too entangled" in judge(theory(*chain, *against)).notes[0]
