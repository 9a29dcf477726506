"""The style and the script of the page."""

STYLE = """
:root{color-scheme:light dark}
body{margin:0;font:16px/1.5 system-ui,sans-serif;background:#fff;color:#1b1f24}
#picture{overflow:auto;height:100vh;box-sizing:border-box;touch-action:pan-x pan-y;border-bottom:1px solid #8c959f}
#picture:focus-visible{outline:3px solid #0969da;outline-offset:-3px}
#picture>svg{display:block;margin:0 auto}
#picture.live{overflow:hidden;cursor:grab;touch-action:none}
#picture.live>svg{width:100%;height:100%;margin:0}
#keys{position:absolute;top:10px;right:14px;display:flex;gap:4px}
#keys button{font:600 16px system-ui,sans-serif;min-width:36px;height:32px;
border:1px solid #8c959f;border-radius:6px;background:#fff;color:#1b1f24}
main{max-width:60em;margin:0 auto;padding:1em 1.5em 4em}
main ul{padding-left:1.4em}main li{margin:.25em 0}code{font-size:.8em;opacity:.75}
@media (prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}#keys button{background:#161b22;color:#e6edf3}}
@media print{#picture,#picture.live{height:auto;overflow:visible;border:0}#keys{display:none}}
"""

SCRIPT = """
const pane = document.getElementById("picture"), svg = pane.querySelector("svg");
const [, , W, H] = svg.getAttribute("viewBox").split(" ").map(Number);
let x, y, k;
const show = () => svg.setAttribute("viewBox", [x, y, pane.clientWidth / k, pane.clientHeight / k].join(" "));
const boxes = [...svg.querySelectorAll(".box")], left = (one) => one.getBBox().x;
const first = boxes.length ? boxes.reduce((one, two) => left(two) < left(one) ? two : one) : svg;
const about = (svg.querySelector(".about .box") || first).getBBox();
const into = (middle, room, all) => room < all ? Math.min(Math.max(middle - room / 2, 0), all - room) : (all - room) / 2;
const fit = (least) => {
  k = Math.max(Math.min(pane.clientWidth / W, pane.clientHeight / H, 1.5), least);
  x = into(about.x + about.width / 2, pane.clientWidth / k, W);
  y = into(about.y + about.height / 2, pane.clientHeight / k, H); show();
};
const zoom = (by, px = pane.clientWidth / 2, py = pane.clientHeight / 2) => {
  const next = Math.min(Math.max(k * by, 0.02), 6);
  x += px / k - px / next; y += py / k - py / next; k = next; show();
};
const move = (dx, dy) => { x += dx / k; y += dy / k; show(); };
const acts = { "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), "0": () => fit(0), "1": () => fit(1),
  ArrowLeft: () => move(-80, 0), ArrowRight: () => move(80, 0), ArrowUp: () => move(0, -80), ArrowDown: () => move(0, 80) };
pane.addEventListener("keydown", (event) => {
  if (acts[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) { acts[event.key](); event.preventDefault(); }
});
pane.addEventListener("wheel", (event) => {
  const box = pane.getBoundingClientRect();
  zoom(Math.exp(-event.deltaY / 500), event.clientX - box.left, event.clientY - box.top); event.preventDefault();
}, { passive: false });
const held = new Map();
pane.addEventListener("pointerdown", (event) => {
  if (event.target.closest("button")) return;
  held.set(event.pointerId, event); pane.setPointerCapture(event.pointerId);
});
pane.addEventListener("pointermove", (event) => {
  const before = held.get(event.pointerId);
  if (!before) return;
  if (held.size === 1) move(before.clientX - event.clientX, before.clientY - event.clientY);
  else {
    const other = [...held].find(([id]) => id !== event.pointerId)[1], box = pane.getBoundingClientRect();
    const apart = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
    zoom(apart(event) / apart(before), other.clientX - box.left, other.clientY - box.top);
  }
  held.set(event.pointerId, event);
});
for (const end of ["pointerup", "pointercancel"]) pane.addEventListener(end, (event) => held.delete(event.pointerId));
for (const button of document.querySelectorAll("#keys button")) button.addEventListener("click", () => acts[button.value]());
document.getElementById("keys").hidden = false;
pane.classList.add("live");
addEventListener("resize", show);
fit(0.6);
"""
