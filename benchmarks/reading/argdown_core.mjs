// Reads a file with @argdown/core so many times in one process; prints the median of the CPU seconds of a read, and what was read.
// node argdown_core.mjs <folder of node_modules> <file> <rounds>

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, file, rounds] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${folder}/node_modules/`));
const core = await import(pathToFileURL(require.resolve("@argdown/core")));
// Release 1 does not export its ready-made application from its main file.
const argdown = core.argdown ?? require("@argdown/core/dist/argdown.js").argdown;
const input = readFileSync(file, "utf8");
const read = (text) => argdown.run({ process: ["parse-input", "build-model"], input: text, logLevel: "silent" });

read("[a]: One.\n  + [b]\n  - [c]\n\n[b]: Two.\n\n[c]: Three.\n");
const times = [];
let result;
for (let round = 0; round < Number(rounds); round += 1) {
  const before = process.cpuUsage();
  result = read(input);
  const used = process.cpuUsage(before);
  times.push((used.user + used.system) / 1e6);
}
times.sort((a, b) => a - b);
const errors = (result.parserErrors ?? []).length + (result.lexerErrors ?? []).length;
const named = Object.keys(result.statements).filter((title) => /^c\d+$/.test(title)).length;
console.log(JSON.stringify({ seconds: times[Math.floor(times.length / 2)], errors, claims: named }));
