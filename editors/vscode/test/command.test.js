"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { test } = require("node:test");
const { find } = require("../client/command");

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "argmap-"));
const bin = path.join(folder, ".venv", "bin");
fs.mkdirSync(bin, { recursive: true });
fs.writeFileSync(path.join(bin, "debate"), "", { mode: 0o755 });
fs.writeFileSync(path.join(bin, "notes"), "", { mode: 0o644 });
test.after(() => fs.rmSync(folder, { recursive: true }));

const on = (...places) => ({ PATH: places.join(path.delimiter) });

test("a name is looked for on the PATH, in order", () => {
  assert.strictEqual(find("debate", folder, on("/nowhere", bin)), path.join(bin, "debate"));
});

test("what cannot be run is not found, nor is a folder", () => {
  assert.strictEqual(find("notes", folder, on(bin)), null);
  assert.strictEqual(find("bin", folder, on(path.dirname(bin))), null);
});

test("a name that is not on the PATH is looked for in the virtual environment of the folder", () => {
  assert.strictEqual(find("debate", folder, on("/nowhere")), path.join(bin, "debate"));
  assert.strictEqual(find("debate", folder, {}), path.join(bin, "debate"));
  assert.strictEqual(find("debate", undefined, {}), null);
});

test("a missing command is null", () => {
  assert.strictEqual(find("other", folder, on("/nowhere")), null);
  assert.strictEqual(find("other", folder, {}), null);
  assert.strictEqual(find(" ", folder, on(bin)), null);
});

test("a path may begin at the folder that is open", () => {
  assert.strictEqual(find("${workspaceFolder}/.venv/bin/debate", folder, {}), path.join(bin, "debate"));
  assert.strictEqual(find("./.venv/bin/debate", folder, {}), path.join(bin, "debate"));
});
