"""The colours, types and sizes of a drawing, on light and on dark ground."""

from debate.picture.geometry import Spacing
from debate.picture.signs import VERDICT

UNIT = 8
"""Pixels of a unit of the layout."""

SPACING = Spacing(boxes=3, lines=2, port=2, corner=2, track=2, before=3, after=5)
BROAD = 32  # units of the width of a box
MARGIN = 16
TEXT, SMALL, LINE = 13, 11, 17  # sizes of type and the height of a line, in pixels
PAD = 12
MOST_LINES = 14

FONT = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'DejaVu Sans',sans-serif"
_LIGHT = {
    "ground": "#ffffff", "box": "#ffffff", "ink": "#1b1f24", "soft": "#57606a", "rim": "#8c959f", "line": "#6e7781",
    "accepted": "#1a7f37", "contested": "#9a6700", "rejected": "#cf222e", "unsupported": "#57606a",
    "support": "#1a7f37", "attack": "#cf222e", "centre": "#fff8c5",
}  # fmt: skip
_DARK = {
    "ground": "#0d1117", "box": "#161b22", "ink": "#e6edf3", "soft": "#9198a1", "rim": "#656c76", "line": "#9198a1",
    "accepted": "#3fb950", "contested": "#d29922", "rejected": "#f85149", "unsupported": "#9198a1",
    "support": "#3fb950", "attack": "#f85149", "centre": "#2e2a16",
}  # fmt: skip


def _style(colours: dict[str, str]) -> str:
    rules = [
        f".ground{{fill:{colours['ground']}}}",
        f".box{{fill:{colours['box']};stroke:{colours['rim']}}}",
        f".centre{{fill:{colours['centre']}}}",
        f"text{{fill:{colours['ink']}}}",
        f".soft{{fill:{colours['soft']}}}",
        f".halo{{stroke:{colours['ground']}}}",
        f".tag{{fill:{colours['ground']}}}",
    ]
    for verdict in VERDICT:
        rules.append(f".{verdict} .bar{{fill:{colours[verdict]}}}.{verdict} .word{{fill:{colours[verdict]}}}")
    for role in ("support", "attack", "line"):
        rules.append(
            f".{role} .way{{stroke:{colours[role]}}}.{role} .head{{fill:{colours[role]}}}.{role} text{{fill:{colours[role]}}}"
        )
    return "".join(rules)


STYLE = (
    f"text{{font:{TEXT}px {FONT};white-space:pre}}.soft,.word,.tags text,.joint text{{font-size:{SMALL}px}}"
    ".word,.tags text{font-weight:600}.title{font-size:18px;font-weight:600}"
    ".box{stroke-width:1}.motion .box{stroke-width:2}.about .box{stroke-width:2.5}"
    ".way{fill:none;stroke-width:1.6}.halo{fill:none;stroke-width:6}.attack .way{stroke-dasharray:6 3}"
    ".line .way{stroke-width:1.2}.tags .way{stroke-dasharray:none}"
    f"{_style(_LIGHT)}@media (prefers-color-scheme:dark){{{_style(_DARK)}}}"
)
