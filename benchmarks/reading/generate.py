"""Generated maps for measuring: per ten statements two claims with a reason tree of three levels, about twelve words a
claim.
"""

import random

WORDS = [
    "health",
    "social",
    "care",
    "budget",
    "council",
    "hospital",
    "patient",
    "service",
    "local",
    "national",
    "reform",
    "funding",
    "pressure",
    "evidence",
    "leader",
    "team",
    "partnership",
    "community",
    "plan",
    "money",
    "time",
    "people",
    "trust",
    "system",
    "change",
    "quality",
    "access",
    "growth",
    "demand",
    "workforce",
    "home",
    "integrated",
    "closer",
    "better",
    "longer",
    "shared",
    "pooled",
    "separate",
    "public",
    "private",
    "which",
    "would",
    "could",
    "should",
    "need",
    "makes",
    "takes",
    "gives",
    "shows",
    "costs",
    "saves",
]


def text(statements: int, seed: int = 7) -> str:
    """A map of about so many statements (claims, reasons, objections, other relations)."""
    random_ = random.Random(seed)
    lines = [
        'map generated "A generated map"',
        "  thesis c0",
        "",
        'source paper "A paper"',
        "",
        'voice author "An author"',
        "",
    ]
    groups = max(1, statements // 10)
    for group in range(groups):
        for part in range(4):
            number = group * 4 + part
            sentence = " ".join(random_.choice(WORDS) for _ in range(12)).capitalize()
            lines += [f"claim c{number}", f'  "{sentence}."']
            if part == 0:
                lines.append(
                    f'  author asserts at p{1 + number % 40} "{" ".join(random_.choice(WORDS) for _ in range(4))}"'
                )
                lines += [
                    f"  because c{number + 1} and c{number + 2}",
                    f"    named step-{group}",
                    f"    unless c{number + 3}",
                ]
                lines.append(f"      because c{random_.randrange(groups * 4)}")
                lines += [f"  but c{random_.randrange(groups * 4)}", "    strength weak"]
            elif part == 1:
                lines += [f"  because c{random_.randrange(groups * 4)}", f"  though c{random_.randrange(groups * 4)}"]
            lines.append("")
    return "\n".join(lines) + "\n"


def statements(map: object) -> int:
    """How many statements a map has: claims and relations of every kind."""
    fields = ("claims", "relations", "conflicts", "rephrases", "preferences", "same")
    return sum(len(getattr(map, field)) for field in fields)
