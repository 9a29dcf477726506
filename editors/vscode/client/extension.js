// Starts `debate lsp` for argument maps. Where the command is missing it says so once; colours and snippets need no server.

"use strict";

const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");
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
  client = new LanguageClient(
    "argmap",
    "Argument maps",
    { command: file, args: ["lsp"], transport: TransportKind.stdio },
    {
      documentSelector: [{ scheme: "file", language: "argmap" }, { scheme: "untitled", language: "argmap" }],
      middleware: { executeCommand: whatIf.executed },
    },
  );
  try {
    await client.start();
  } catch (error) {
    client.outputChannel.show(true);
    offer(`"${file} lsp" did not start (${error.message}). Its output says more.`);
  }
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
    await vscode.commands.executeCommand("workbench.action.openSettings", SETTING);
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
