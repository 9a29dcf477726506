// The client without VS Code: both modules that it asks for are stand-ins that write down what is done.

"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const Module = require("node:module");
const os = require("node:os");
const path = require("node:path");
const { test } = require("node:test");

const done = { messages: [], started: [], options: [], opened: [], command: "", commands: {}, known: [], typed: "" };
const item = { show: () => (item.shown = true), hide: () => (item.shown = false) };
const editor = {
  document: { uri: { toString: () => "file:///buses.argmap" } },
  selection: { active: {} },
};

const vscode = {
  workspace: {
    isTrusted: true,
    workspaceFolders: undefined,
    getConfiguration: () => ({ get: () => done.command }),
    onDidChangeConfiguration: () => ({}),
    onDidGrantWorkspaceTrust: () => ({}),
    onDidCloseTextDocument: () => ({}),
  },
  window: {
    activeTextEditor: editor,
    showErrorMessage: async (message, choice) => (done.messages.push(message), done.answer ?? choice),
    showInputBox: async (options) => (done.asked = options, done.typed),
    createStatusBarItem: () => item,
    onDidChangeActiveTextEditor: () => ({}),
  },
  commands: {
    registerCommand: () => ({}),
    registerTextEditorCommand: (name, call) => (done.commands[name] = call),
    executeCommand: async (...parts) => {
      if (parts[0] === "vscode.prepareRename") return { placeholder: "cheap" };
      done.opened.push(parts);
    },
    getCommands: async () => done.known,
  },
  StatusBarAlignment: { Left: 1 },
  env: {},
};

class LanguageClient {
  constructor(id, name, server, options) {
    this.server = server;
    done.client = this;
    done.options.push(options);
  }
  createDefaultErrorHandler() {
    return { closed: () => "started again" };
  }
  async start() {
    const child = await this.server();
    done.started.push(child.spawnargs);
    if (done.fails) {
      await new Promise((ended) => child.on("exit", ended));
      throw new Error("the connection got disposed");
    }
    child.kill();
  }
  error(message, data, show) {
    done.shown = show;
  }
  async stop() {}
}

const original = Module._load;
Module._load = (name, ...rest) => {
  if (name === "vscode") return vscode;
  if (name === "vscode-languageclient/node") return { LanguageClient, CloseAction: { DoNotRestart: 1 } };
  return original(name, ...rest);
};

const { activate, deactivate } = require("../client/extension");

test("a missing command is said, with the way to the setting; nothing waits for the answer", async () => {
  done.command = "no-such-command-here";
  done.answer = new Promise(() => undefined);
  await activate({ subscriptions: [] });
  done.answer = undefined;
  await activate({ subscriptions: [] });
  await new Promise(setImmediate);
  assert.deepStrictEqual(done.started, []);
  assert.match(done.messages[0], /"no-such-command-here" was not found/);
  assert.match(done.messages[0], /pip install "\.\[lsp\]"/);
  assert.deepStrictEqual(done.opened, [["workbench.action.openSettings", { query: "argmap.server.command" }]]);
});

function program(name, text) {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "argmap-")), name);
  fs.writeFileSync(file, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return file;
}

const unix = { skip: process.platform === "win32" };

test("the server is started with lsp, and started again when it ends later", unix, async () => {
  done.command = program("debate", "exec sleep 60");
  await activate({ subscriptions: [] });
  assert.deepStrictEqual(done.started[0], [done.command, "lsp"]);
  assert.strictEqual(done.options.at(-1).errorHandler.closed(), "started again");
  done.client.error("a fault", undefined, "force");
  assert.strictEqual(done.shown, "force");
});

test("a server that ends at once is not started again, and its last words are told", unix, async () => {
  done.command = program("debate", "echo one >&2; echo 'pygls is missing' >&2; exit 2");
  done.fails = true;
  await activate({ subscriptions: [] });
  assert.match(done.messages.at(-1), /debate lsp" ended before it answered: pygls is missing$/);
  assert.deepStrictEqual(done.options.at(-1).errorHandler.closed(), { action: 1, handled: true });
  done.client.error("no connection", undefined, "force");
  assert.strictEqual(done.shown, false);
  await deactivate();
});

test("what is typed after What if is asked of the server, with the name under the cursor ready to be rejected", async () => {
  done.opened = [];
  done.typed = "reject cheap";
  done.known = ["debate.whatIf", "debate.clearWhatIf"];
  await done.commands["argmap.whatIf"](editor);
  assert.strictEqual(done.asked.value, "reject cheap");
  assert.deepStrictEqual(done.opened, [["debate.whatIf", "file:///buses.argmap", "reject cheap"]]);
});

test("what is supposed stands in the status bar until it is cleared", async () => {
  const { executeCommand } = done.options.at(-1).middleware;
  const answer = { message: "", supposed: ["reject cheap"] };
  assert.strictEqual(await executeCommand("debate.whatIf", ["file:///buses.argmap", "reject cheap"], async () => answer), answer);
  assert.match(item.text, /what if: reject cheap/);
  assert.strictEqual(item.shown, true);
  await executeCommand("debate.clearWhatIf", ["file:///buses.argmap"], async () => ({ message: "", supposed: [] }));
  assert.strictEqual(item.shown, false);
});

test("without the server, What if says so", async () => {
  done.known = [];
  await done.commands["argmap.clearWhatIf"](editor);
  assert.match(done.messages.at(-1), /not running/);
});
