/** “Open Beside Its Source”: draft and article side by side, what belongs together marked in both while the cursor moves. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type BesideParams,
  type BesidePlace,
  type BesideResult,
  besideRequest,
} from '../../server/src/protocol/requests.ts';
import { rangeOf } from './ranges.ts';

/** Milliseconds without a move of the cursor before the other side follows. */
const pause = 80;

export function openBeside(client: BaseLanguageClient): vscode.Disposable {
  // A frame as well as a colour, so that the mark is seen in every theme and by every eye.
  const sentence = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.wordHighlightBackground'),
    // Where a theme is of high contrast there is no such background, and elsewhere no such border.
    border: '1px dashed',
    borderColor: new vscode.ThemeColor('editor.wordHighlightBorder'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.wordHighlightForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  const words = vscode.window.createTextEditorDecorationType({
    border: '1px solid',
    borderColor: new vscode.ThemeColor('editor.foreground'),
    fontWeight: 'bold',
  });
  /** URIs of the documents that are shown together: nothing else is marked or scrolled. */
  let pair: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const clear = (editors = vscode.window.visibleTextEditors) => {
    for (const editor of editors) {
      editor.setDecorations(sentence, []);
      editor.setDecorations(words, []);
    }
  };
  const placesFrom = async ({ document, selection }: vscode.TextEditor): Promise<BesideResult> => {
    // The editor's own positions lose their numbers on the way into a worker.
    const { line, character } = selection.active;
    const params: BesideParams = { uri: document.uri.toString(), position: { line, character } };
    return client.sendRequest<BesideResult>(besideRequest, params).catch(() => []);
  };
  const mark = (editor: vscode.TextEditor, places: readonly BesidePlace[]) => {
    editor.setDecorations(
      sentence,
      places.map((place) => rangeOf(place.sentence)),
    );
    editor.setDecorations(
      words,
      places.map((place) => rangeOf(place.range)),
    );
    if (places[0])
      editor.revealRange(rangeOf(places[0].sentence), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  const follow = async (editor: vscode.TextEditor) => {
    const turn = ++asked;
    const places = await placesFrom(editor);
    if (turn !== asked) return;
    clear();
    for (const other of vscode.window.visibleTextEditors) {
      const uri = other.document.uri.toString();
      if (other.document === editor.document || !pair.includes(uri)) continue;
      mark(
        other,
        places.filter((place) => vscode.Uri.parse(place.uri).toString() === uri),
      );
    }
  };
  const open = async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const places = await placesFrom(editor);
    const [first] = places;
    if (!first) {
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('Nothing in this sentence has its match on the other side.'),
        5000,
      );
      return;
    }
    const uri = vscode.Uri.parse(first.uri);
    const other = await vscode.window.showTextDocument(uri, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
    });
    pair = [editor.document.uri.toString(), uri.toString()];
    clear();
    mark(
      other,
      places.filter((place) => vscode.Uri.parse(place.uri).toString() === uri.toString()),
    );
  };
  return vscode.Disposable.from(
    sentence,
    words,
    vscode.commands.registerCommand('policyAnnotator.openBeside', open),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor !== vscode.window.activeTextEditor) return;
      if (!pair.includes(textEditor.document.uri.toString())) return;
      clearTimeout(timer);
      timer = setTimeout(() => void follow(textEditor), pause);
    }),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      const shown = editors.filter(({ document }) => pair.includes(document.uri.toString()));
      if (shown.length > 1) return;
      // One side was closed: what is left is no pair.
      if (pair.length > 0) clear(editors);
      pair = [];
    }),
  );
}
