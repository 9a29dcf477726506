// What is supposed of the open maps, in the status bar; the commands of the palette for it.

"use strict";

const vscode = require("vscode");

const WHAT_IF = "debate.whatIf";
const CLEAR = "debate.clearWhatIf";
const EXAMPLES = "reject CLAIM, accept CLAIM, answer STEP, rank THIS over THAT, with VOICE, without VOICE";

const supposed = new Map(); // address of a map -> its changes, as the server has them
let item = null;

function register(context) {
  item = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Left);
  item.command = "argmap.clearWhatIf";
  context.subscriptions.push(
    item,
    vscode.commands.registerTextEditorCommand("argmap.whatIf", ask),
    vscode.commands.registerTextEditorCommand("argmap.clearWhatIf", (editor) => call(CLEAR, uri(editor))),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument((document) => supposed.delete(document.uri.toString())),
  );
}

function uri(editor) {
  return editor.document.uri.toString();
}

async function ask(editor) {
  const name = await nameAt(editor);
  const change = await vscode.window.showInputBox({
    title: "What if … ? The file stays as it is.",
    prompt: EXAMPLES,
    value: name === undefined ? "" : `reject ${name}`,
    valueSelection: name === undefined ? undefined : [0, "reject".length],
  });
  if (change) {
    await call(WHAT_IF, uri(editor), change);
  }
}

// The name under the cursor, if the server knows one there.
async function nameAt(editor) {
  try {
    const found = await vscode.commands.executeCommand("vscode.prepareRename", editor.document.uri, editor.selection.active);
    return found?.placeholder;
  } catch {
    return undefined;
  }
}

async function call(command, ...parts) {
  if (!(await vscode.commands.getCommands()).includes(command)) {
    await vscode.window.showErrorMessage("What if? The language server answers that, and it is not running.");
    return;
  }
  await vscode.commands.executeCommand(command, ...parts);
}

// Every call of a command of the server, from the palette or a light bulb, comes by here.
async function executed(command, parts, next) {
  const answer = await next(command, parts);
  if (command === WHAT_IF || command === CLEAR) {
    supposed.set(String(parts[0]), answer?.supposed ?? []);
    show();
  }
  return answer;
}

function forget() {
  supposed.clear();
  show();
}

function show() {
  const editor = vscode.window.activeTextEditor;
  const changes = (editor && supposed.get(uri(editor))) ?? [];
  if (changes.length === 0) {
    item.hide();
    return;
  }
  item.text = `$(beaker) what if: ${changes.length === 1 ? changes[0] : `${changes.length} changes`}`;
  item.tooltip = `Supposed: ${changes.join("; ")}. Click to go back to the verdicts of the file.`;
  item.show();
}

module.exports = { register, executed, forget };
