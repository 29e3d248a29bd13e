/** The commands behind the server's code lenses. */
import * as vscode from 'vscode';
import type { PlainPosition, PlainRange } from '../../server/src/protocol/requests.ts';
import { positionOf, rangeOf } from './ranges.ts';

export const lensCommands = {
  showFacts: 'policyAnnotator.lens.showFacts',
  showUses: 'policyAnnotator.lens.showUses',
};

export const answerLenses = (): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand(lensCommands.showFacts, () =>
      vscode.commands.executeCommand('policyAnnotator.facts.focus'),
    ),
    vscode.commands.registerCommand(
      lensCommands.showUses,
      (uri: string, position: PlainPosition, uses: readonly { uri: string; range: PlainRange }[]) =>
        vscode.commands.executeCommand(
          'editor.action.showReferences',
          vscode.Uri.parse(uri),
          positionOf(position),
          uses.map((use) => new vscode.Location(vscode.Uri.parse(use.uri), rangeOf(use.range))),
        ),
    ),
  );
