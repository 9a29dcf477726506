// The extension in a real VS Code (code-server), driven through a browser. Skipped unless CODE_SERVER names code-server's
// out/node/entry.js and DEBATE a `debate` command; it needs playwright-core, Chromium (CHROMIUM, or chromium on the PATH), and
// the extension's own packages (npm install).

"use strict";

const assert = require("node:assert");
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { test } = require("node:test");

const { CODE_SERVER, DEBATE, CHROMIUM } = process.env;
const PORT = 8932;
const PATIENCE = 120_000; // milliseconds; the first start of VS Code is slow
const MAP = 'claim cheap "Buses are cheap."\n\nclaim free "Buses should be free."\n  because cheap\n';

function written(...parts) {
  const text = parts.pop();
  const file = path.join(...parts);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

function prepared() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "argmap-real-"));
  const settings = { "argmap.server.command": DEBATE, "workbench.startupEditor": "none" };
  written(folder, "data", "Machine", "settings.json", JSON.stringify(settings));
  written(folder, "maps", "buses.argmap", MAP);
  fs.cpSync(path.join(__dirname, ".."), path.join(folder, "extensions", "debate.argmap"), { recursive: true });
  return folder;
}

async function opened(folder) {
  const places = ["--user-data-dir", path.join(folder, "data"), "--extensions-dir", path.join(folder, "extensions")];
  const quiet = ["--auth", "none", "--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"];
  const server = spawn(process.execPath, [CODE_SERVER, "--bind-addr", `127.0.0.1:${PORT}`, ...quiet, ...places]);
  await new Promise((ready) => server.stdout.on("data", (text) => String(text).includes("listening") && ready()));
  const { chromium } = require("playwright-core");
  const browser = await chromium.launch({ executablePath: CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`http://127.0.0.1:${PORT}/?folder=${path.join(folder, "maps")}`);
  return { page, close: () => browser.close().finally(() => server.kill()) };
}

test("verdicts, a mistake and what if, as an author sees them", { skip: !CODE_SERVER || !DEBATE }, async () => {
  const folder = prepared();
  const { page, close } = await opened(folder);
  const hints = (text) => page.locator(".view-line", { hasText: "claim cheap" }).getByText(text).waitFor();
  try {
    await page.getByRole("treeitem", { name: "buses.argmap" }).dblclick();
    await hints("accepted");
    await page.locator(".view-line", { hasText: "claim cheap" }).getByText("cheap", { exact: true }).click();
    await page.keyboard.press("Control+.");
    await page.getByText("what if cheap were rejected?").waitFor();
    await page.keyboard.press("Enter");
    await hints("accepted → rejected");
    await page.locator(".statusbar-item", { hasText: "what if: reject cheap" }).click();
    await page.getByText("accepted → rejected").first().waitFor({ state: "detached" });
    await page.keyboard.press("Control+End");
    await page.keyboard.type("  but nothing-such");
    await page.keyboard.press("Control+Shift+M");
    await page.getByText("nothing is called `nothing-such`").first().waitFor();
    await hints("was accepted");
    assert.strictEqual(fs.readFileSync(path.join(folder, "maps", "buses.argmap"), "utf8"), MAP);
  } finally {
    await close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
