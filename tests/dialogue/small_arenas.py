"""Small arenas that the tests of this folder share: the airbag debate, two authors on free buses, and any other."""

from hypothesis import strategies as st

from debate.dialogue.arena import Arena, Argument
from debate.model.elements import (
    Anchor,
    Attitude,
    Claim,
    Occurrence,
    Premise,
    Relation,
    RelationKind,
    Source,
    Voice,
)
from debate.model.map import Map


def contraries_of(*claims: str) -> dict[str, frozenset[str]]:
    """Every claim with its negation."""
    both = {claim: frozenset({f"-{claim}"}) for claim in claims}
    return both | {f"-{claim}": frozenset({claim}) for claim in claims}


def airbag() -> Arena:
    """Paul and Olga on a safe car. A: airbag, so safe. B: explode, against safe. C: unreliable, undercuts B. D:
    fast, against safe.
    """
    texts = {
        "safe": "My car is safe.",
        "airbag": "My car has an airbag.",
        "explode": "The newspapers say that airbags explode.",
        "unreliable": "The newspapers are unreliable.",
        "fast": "My car is fast.",
    }
    relations = (
        Relation("A", RelationKind.REASON, (Premise("airbag"),), "safe"),
        Relation("B", RelationKind.OBJECTION, (Premise("explode"),), "safe"),
        Relation("C", RelationKind.UNDERCUT, (Premise("unreliable"),), "B"),
        Relation("D", RelationKind.OBJECTION, (Premise("fast"),), "safe"),
    )
    return Arena(
        Map(
            "airbag", "A safe car", claims=tuple(Claim(name, text) for name, text in texts.items()), relations=relations
        ),
        "digest",
        "safe",
        (
            Argument("A", ("airbag",), "safe", "reason"),
            Argument("B", ("explode",), "-safe", "objection"),
            Argument("C", ("unreliable",), "-B", "undercut"),
            Argument("D", ("fast",), "-safe", "objection"),
        ),
        {"B": frozenset({"A"}), "C": frozenset({"B"}), "D": frozenset({"A"})},
        contraries_of(*texts),
    )


def occurrence(
    voice: str, paragraph: int, phrase: str | None = None, attitude: Attitude = Attitude.ASSERTS
) -> Occurrence:
    """One voice at one paragraph of its own text."""
    return Occurrence(voice, attitude, (Anchor(f"{voice}-text", paragraph, phrase=phrase),))


def buses() -> Arena:
    """Ann Green is for free buses, Bob Brown against; she undercuts one of his objections and has no answer to the
    other.
    """
    says = {
        "free": ("Buses in the town should be free.", occurrence("green", 1, "free for all")),
        "fewer-cars": ("Free buses would take cars off the road.", occurrence("green", 2)),
        "costly": ("The town cannot pay for it.", occurrence("brown", 3, "not a penny left")),
        "grant": ("The state pays a grant for buses.", occurrence("green", 4)),
        "crowded": ("Free buses would be crowded.", occurrence("brown", 5)),
    }
    claims = tuple(Claim(name, text, occurrences=(said,)) for name, (text, said) in says.items())
    relations = (
        Relation("cars", RelationKind.REASON, (Premise("fewer-cars"),), "free"),
        Relation("cost", RelationKind.OBJECTION, (Premise("costly"),), "free"),
        Relation("paid", RelationKind.UNDERCUT, (Premise("grant"),), "cost"),
        Relation("crowd", RelationKind.OBJECTION, (Premise("crowded"),), "free"),
    )
    green, brown = frozenset({"green"}), frozenset({"brown"})
    steps = (
        Argument("cars", ("fewer-cars",), "free", "reason", green),
        Argument("cost", ("costly",), "-free", "objection", brown),
        Argument("paid", ("grant",), "-cost", "undercut", green),
        Argument("crowd", ("crowded",), "-free", "objection", brown),
    )
    cited = tuple(
        Argument(f"@{said.voice}.{name}", (), name, "citation", frozenset({said.voice}), (said,))
        for name, (_, said) in says.items()
    )
    objections = frozenset({"cars", "@green.free"})
    return Arena(
        Map(
            "buses",
            "Free buses",
            claims=claims,
            relations=relations,
            voices=(Voice("green", "Ann Green"), Voice("brown", "Bob Brown")),
            sources=(Source("green-text", "A case for free buses"), Source("brown-text", "Who pays?")),
        ),
        "digest",
        "free",
        (*steps, *cited),
        {
            "cost": objections,
            "crowd": objections,
            "paid": frozenset({"cost"}),
            "cars": frozenset({"cost", "crowd"}),
            "@green.free": frozenset({"cost", "crowd"}),
        },
        contraries_of(*says),
    )


@st.composite
def arenas(draw: st.DrawFn) -> Arena:
    """A root, some claims, random steps for and against them, random citations, and random common ground."""
    names = ["root", *(f"c{n}" for n in range(draw(st.integers(2, 5))))]
    steps: list[Argument] = []
    for index in range(draw(st.integers(1, 8))):
        premise = draw(st.sampled_from(names[1:]))
        target = draw(st.sampled_from([*names, *(step.id for step in steps)]))
        kind = "undercut" if target not in names else draw(st.sampled_from(["reason", "objection"]))
        steps.append(Argument(f"s{index}", (premise,), target if kind == "reason" else f"-{target}", kind))
    cited = draw(st.sets(st.sampled_from(names[1:])))
    steps += [Argument(f"@ann.{name}", (), name, "citation", frozenset({"ann"})) for name in sorted(cited)]
    defeats: dict[str, frozenset[str]] = {}
    for one in steps:
        against = one.conclusion[1:] if one.conclusion.startswith("-") else f"-{one.conclusion}"
        defeats[one.id] = frozenset(
            other.id for other in steps if against in (other.id, other.conclusion, *other.premises)
        )
    common = frozenset(draw(st.sets(st.sampled_from(names[1:]))))
    claims = tuple(Claim(name, f"Claim {name}.") for name in names)
    return Arena(Map("m", claims=claims), "d", "root", tuple(steps), defeats, contraries_of(*names), common)
