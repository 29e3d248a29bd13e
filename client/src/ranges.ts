/** The protocol's ranges as the editor's. */
import * as vscode from 'vscode';
import type { PlainPosition, PlainRange } from '../../server/src/protocol/requests.ts';

export const positionOf = ({ line, character }: PlainPosition): vscode.Position =>
  new vscode.Position(line, character);

export const rangeOf = ({ start, end }: PlainRange): vscode.Range =>
  new vscode.Range(positionOf(start), positionOf(end));
