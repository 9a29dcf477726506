// Starts `debate lsp` for argument maps. Where it is missing or ends at once, a message says why; colours and snippets need no server.

"use strict";

const { spawn } = require("node:child_process");
const vscode = require("vscode");
const { CloseAction, LanguageClient } = require("vscode-languageclient/node");
const { find } = require("./command");
const whatIf = require("./whatif");

const SETTING = "argmap.server.command";

let client = null;

async function start() {
  const command = vscode.workspace.getConfiguration().get(SETTING, "debate");
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const file = find(command, folder);
  if (file === null) {
    offer(
      `The command "${command}" was not found, so maps are coloured, but not checked. ` +
        "If the program is installed, say in the setting where its command is. If not: " +
        'from a checkout of it, run pip install ".[lsp]"; from a wheel, pip install "FILE.whl[lsp]".',
    );
    return;
  }
  const server = { file, folder, said: "", ended: null };
  const starting = made(server);
  client = starting;
  try {
    await starting.start();
    starting.answered = true;
  } catch (error) {
    await server.ended;
    offer(`"${file} lsp" ended before it answered: ${server.said || error.message}`);
  }
}

// Until the server has answered, what is wrong goes to the output alone: `start` says it in a message.
class Client extends LanguageClient {
  answered = false;

  error(message, data, show) {
    super.error(message, data, this.answered ? show : false);
  }
}

function made(server) {
  const options = {
    documentSelector: [{ scheme: "file", language: "argmap" }, { scheme: "untitled", language: "argmap" }],
    middleware: { executeCommand: whatIf.executed },
    initializationFailedHandler: () => false, // `start` says it, once
    errorHandler: {
      error: (...parts) => usual.error(...parts),
      // A server that has worked is started again; one that cannot start would only fail again.
      closed: () => (made.answered ? usual.closed() : { action: CloseAction.DoNotRestart, handled: true }),
    },
  };
  const made = new Client("argmap", "Argument maps", async () => launched(server), options);
  const usual = made.createDefaultErrorHandler();
  return made;
}

// The server's process. What it says last on standard error is why it ended, if it does.
function launched(server) {
  const child = spawn(server.file, ["lsp"], { cwd: server.folder });
  server.ended = new Promise((ended) => {
    child.on("close", ended);
    child.on("error", (error) => {
      server.said = error.message;
      ended();
    });
  });
  child.stderr.on("data", (text) => (server.said = `${server.said}\n${text}`.trim().split("\n").at(-1)));
  return child;
}

async function stop() {
  const running = client;
  client = null;
  try {
    await running?.stop();
  } catch {
    // It has stopped by itself.
  }
}

// Nothing waits for the answer: until `activate` is done, VS Code holds back every command of the extension.
async function offer(message) {
  const open = "Open the setting";
  if ((await vscode.window.showErrorMessage(message, open)) === open) {
    // Where the files are on another machine, so is the server: the setting is found among those of that machine.
    const settings = vscode.env.remoteName === undefined ? "openSettings" : "openRemoteSettings";
    await vscode.commands.executeCommand(`workbench.action.${settings}`, { query: SETTING });
  }
}

async function restart() {
  await stop();
  whatIf.forget();
  await start();
}

async function activate(context) {
  whatIf.register(context);
  context.subscriptions.push(
    vscode.commands.registerCommand("argmap.restart", restart),
    vscode.workspace.onDidChangeConfiguration((event) => (event.affectsConfiguration(SETTING) ? restart() : undefined)),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
  );
  if (vscode.workspace.isTrusted) {
    await start();
  }
}

module.exports = { activate, deactivate: stop };
