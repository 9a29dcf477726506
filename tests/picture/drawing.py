"""Maps and graphs for the tests of pictures."""

from debate.language.load import load_text
from debate.model.map import Map
from debate.picture.graph import Graph, graph_of, whole
from debate.picture.surroundings import Surroundings
from debate.reason.verdicts import evaluate

HOSTILE = [
    "<script>alert(1)</script> ]]> --> </svg></style><img src=x onerror=alert(2)>",
    "\\\"quotes\\\" and 'these' & those; a backslash \\\\ and \\\\N and \\\\l",
    "right \u202eto left\u202c and \u2066isolated\u2069, zero\u200bwidth, soft\u00adhyphen",
    "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichenverleihungsordnung",
    "漢字と仮名の主張は幅が広い 🚌🚌🚌 e\u0301tude 👩\u200d👩\u200d👧 👍🏽 🇬🇧 한국어",
    "[bold]markup[/bold] [/] [link=x]y[/link] $text-error {braces} %s",
]


def map_of(text: str) -> Map:
    loaded = load_text(text)
    assert not [finding for finding in loaded.findings if finding.severity == "error"], loaded.findings
    return loaded.map


def drawn(text: str, *names: str, centre: str | None = None) -> Graph:
    argument_map = map_of(text)
    return graph_of(Surroundings(argument_map), evaluate(argument_map), names or whole(argument_map), centre)


def hostile() -> Graph:
    claims = "\n".join(f'claim c{index}\n  "{text}"\n' for index, text in enumerate(HOSTILE))
    lines = "".join(f"  because c{index}\n" for index in range(len(HOSTILE)))
    return drawn(f'map m "<b>{HOSTILE[0]}</b>"\n\nclaim top\n  "Everything."\n{lines}\n{claims}')
