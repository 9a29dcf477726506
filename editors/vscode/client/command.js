// Where the server's command is: a path as it is given, a name on the PATH. Knows nothing of VS Code, so that it can be tested.

"use strict";

const fs = require("node:fs");
const path = require("node:path");

function executable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

// The full path of a command, or null. `folder` is what ${workspaceFolder} stands for; a name that is not on the PATH is looked
// for in its virtual environment too.
function find(command, folder, environment = process.env, platform = process.platform) {
  const name = command.trim().replaceAll("${workspaceFolder}", folder ?? "");
  const endings = platform === "win32" ? ["", ...(environment.PATHEXT ?? ".EXE;.CMD;.BAT").split(";")] : [""];
  if (name === "") {
    return null;
  }
  const places = /[\\/]/.test(name) ? [""] : (environment.PATH ?? "").split(path.delimiter).filter(Boolean);
  if (places[0] !== "" && folder !== undefined) {
    places.push(...[".venv", "venv"].map((one) => path.join(folder, one, platform === "win32" ? "Scripts" : "bin")));
  }
  for (const place of places) {
    for (const ending of endings) {
      const file = place === "" ? path.resolve(folder ?? ".", name + ending) : path.join(place, name + ending);
      if (executable(file)) {
        return file;
      }
    }
  }
  return null;
}

module.exports = { find };
