"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { before, test } = require("node:test");
const { load, tokens } = require("./tokens");

const FIXTURES = path.join(__dirname, "fixtures");
const MAPS = path.join(__dirname, "..", "..", "..", "arguments");

let grammar;

before(async () => {
  grammar = await load();
});

// One token a line: where, the word, its scope. With UPDATE_GOLDEN set the file is written instead of compared.
function listed(text) {
  const lines = text.split("\n");
  return tokens(grammar, text)
    .map(([line, column, length, scope]) => `${line}:${column} ${lines[line - 1].substr(column - 1, length)} ${scope}\n`)
    .join("");
}

for (const name of fs.readdirSync(FIXTURES).filter((file) => file.endsWith(".argmap"))) {
  test(`${name} has the tokens that are written beside it`, () => {
    const found = listed(fs.readFileSync(path.join(FIXTURES, name), "utf8"));
    const golden = path.join(FIXTURES, `${name}.tokens`);
    if (process.env.UPDATE_GOLDEN) {
      fs.writeFileSync(golden, found);
    }
    assert.strictEqual(found, fs.readFileSync(golden, "utf8"));
  });
}

const maps = fs.existsSync(MAPS) ? fs.readdirSync(MAPS, { recursive: true }).filter((file) => file.endsWith(".argmap")) : [];

for (const name of maps) {
  test(`every word of ${name} has a class, and none is a mistake`, () => {
    const text = fs.readFileSync(path.join(MAPS, name), "utf8");
    const covered = text.split("\n");
    for (const [line, column, length, scope] of tokens(grammar, text)) {
      assert.doesNotMatch(scope, /invalid/, `${name}:${line}:${column}`);
      covered[line - 1] = covered[line - 1].slice(0, column - 1) + " ".repeat(length) + covered[line - 1].slice(column - 1 + length);
    }
    assert.strictEqual(covered.join("").trim(), "");
  });
}

test("a line of any length ends with its line", () => {
  const long = `  because ${"as ".repeat(3000)}\nclaim a`;
  assert.deepStrictEqual(tokens(grammar, long).slice(-2).map(([, , , scope]) => scope), [
    "keyword.control.item.argmap",
    "entity.name.function.argmap",
  ]);
});
