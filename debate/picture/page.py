"""A picture as a page: one file with the drawing, moved and zoomed by a few lines of script, and the same in words beneath.

The page loads nothing: its content security policy allows its own style and script, by their hashes, and nothing else. Without script
the drawing scrolls.
"""

from base64 import b64encode
from hashlib import sha256
from html import escape

from debate.picture import svg
from debate.picture.graph import Graph
from debate.picture.layout import TooLarge
from debate.picture.outline import outline
from debate.picture.page_parts import SCRIPT, STYLE
from debate.picture.svg_style import STYLE as DRAWING
from debate.picture.text import plain

LABEL = (
    "The picture of the map: arrow keys move it, + and - zoom, 0 shows all of it, 1 its full size. "
    "The same in words stands below."
)


def render(graph: Graph) -> str | TooLarge:
    """The graph as an HTML page."""
    drawing = svg.render(graph)
    if isinstance(drawing, TooLarge):
        return drawing
    title = escape(plain(graph.title))
    allowed = f"style-src {_hash(STYLE)} {_hash(DRAWING)}; script-src {_hash(SCRIPT)}"
    policy = f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
    words = "\n".join(outline(graph))
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body>
<div id="picture" tabindex="0" aria-label="{LABEL}">
{drawing.rstrip()}
<div id="keys" hidden>
<button type="button" value="+" aria-label="zoom in">+</button>
<button type="button" value="-" aria-label="zoom out">−</button>
<button type="button" value="0">all</button>
</div>
</div>
<main>
<h1>{title}</h1>
<p>{escape(svg.describe(graph))}</p>
<h2>The same in words</h2>
{words}
</main>
<script>{SCRIPT}</script>
</body>
</html>
"""


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
