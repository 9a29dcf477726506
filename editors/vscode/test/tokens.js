// The tokens that the grammar of the extension gives a text: what VS Code would colour.
//
// As a program it reads a JSON list of texts and prints, for each, a list of [line, column, length, scope], counted from 1, in
// UTF-16 units as editors count. It needs vscode-textmate and vscode-oniguruma where node finds modules (NODE_PATH).

"use strict";

const fs = require("node:fs");
const path = require("node:path");
const oniguruma = require("vscode-oniguruma");
const textmate = require("vscode-textmate");

const GRAMMAR = path.join(__dirname, "..", "syntaxes", "argmap.tmLanguage.json");

async function load() {
  const wasm = path.join(path.dirname(require.resolve("vscode-oniguruma")), "onig.wasm");
  await oniguruma.loadWASM(fs.readFileSync(wasm).buffer);
  const onigLib = Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  });
  const registry = new textmate.Registry({
    onigLib,
    loadGrammar: async (scope) =>
      scope === "source.argmap" ? textmate.parseRawGrammar(fs.readFileSync(GRAMMAR, "utf8"), GRAMMAR) : null,
  });
  return registry.loadGrammar("source.argmap");
}

function tokens(grammar, text) {
  const found = [];
  let state = textmate.INITIAL;
  text.split("\n").forEach((line, number) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const token of result.tokens) {
      const scope = token.scopes.at(-1);
      if (scope !== "source.argmap") {
        found.push([number + 1, token.startIndex + 1, Math.min(token.endIndex, line.length) - token.startIndex, scope]);
      }
    }
  });
  return found;
}

module.exports = { load, tokens };

if (require.main === module) {
  load().then((grammar) => {
    const texts = JSON.parse(fs.readFileSync(0, "utf8"));
    process.stdout.write(JSON.stringify(texts.map((text) => tokens(grammar, text))));
  });
}
