// The client without VS Code: both modules that it asks for are stand-ins that write down what is done.

"use strict";

const assert = require("node:assert");
const Module = require("node:module");
const { test } = require("node:test");

const done = { messages: [], started: [], opened: [], command: "" };

const vscode = {
  workspace: {
    isTrusted: true,
    workspaceFolders: undefined,
    getConfiguration: () => ({ get: () => done.command }),
    onDidChangeConfiguration: () => ({}),
    onDidGrantWorkspaceTrust: () => ({}),
  },
  window: { showErrorMessage: async (message, choice) => (done.messages.push(message), choice) },
  commands: { registerCommand: () => ({}), executeCommand: async (...parts) => done.opened.push(parts) },
};

class LanguageClient {
  constructor(id, name, server) {
    done.started.push(server);
    this.outputChannel = { show: () => undefined };
  }
  async start() {
    if (done.fails) {
      throw new Error("exit 2");
    }
  }
  async stop() {}
}

const original = Module._load;
Module._load = (name, ...rest) => {
  if (name === "vscode") return vscode;
  if (name === "vscode-languageclient/node") return { LanguageClient, TransportKind: { stdio: 0 } };
  return original(name, ...rest);
};

const { activate, deactivate } = require("../client/extension");

test("a missing command is said once, with the way to the setting", async () => {
  done.command = "no-such-command-here";
  await activate({ subscriptions: [] });
  assert.deepStrictEqual(done.started, []);
  assert.match(done.messages[0], /"no-such-command-here" was not found/);
  assert.deepStrictEqual(done.opened, [["workbench.action.openSettings", "argmap.server.command"]]);
});

test("the server is started with lsp, and a start that fails is said", async () => {
  done.command = process.execPath;
  await activate({ subscriptions: [] });
  assert.strictEqual(done.started[0].command, process.execPath);
  assert.deepStrictEqual(done.started[0].args, ["lsp"]);
  done.fails = true;
  await activate({ subscriptions: [] });
  assert.match(done.messages.at(-1), /did not start \(exit 2\)/);
  await deactivate();
});
